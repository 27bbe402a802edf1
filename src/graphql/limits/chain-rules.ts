import { depthOf, type PlanLevel } from '../../plans/domain/plan-level.js';
import { MAX_PAGE_SIZE } from '../relay/page.js';
import { DONE_BOUNDS } from './bounds.js';
import type { Measures } from './measures.js';
import { type ByLevel, eachLevel, levelCount, NOWHERE, type Nodes, type Place, pageSize, sum } from './place.js';
import type { Rule, Selected } from './rule.js';
import { anyGoals, anyPlans, bothTrees, type Tree } from './tree.js';

const at = (byLevel: ByLevel, level: number) => byLevel[level] ?? 0;

/** Nodes of some levels of which nothing is known but how many there are. */
export function anyNodes(measures: Measures, count: number, repeat: number, levels: readonly number[]): Place {
  const tree = levels.includes(0) ? anyGoals(measures, count) : anyPlans(measures, () => count);
  return { count, repeat, nodes: { byLevel: eachLevel((level) => (levels.includes(level) ? count : 0)), tree } };
}

/** The nodes that a mutation has touched, of any level. */
export const changedNodes: Rule = ({ place, measures }) => {
  const count = place.count * DONE_BOUNDS.changedNodes;
  return anyNodes(measures, count, place.repeat, [0, 1, 2, 3, 4, 5, 6]);
};

/** Below a goal stand other plans too than the one from which it was reached. */
function treeOf(measures: Measures, byLevel: ByLevel, tree: Tree): Tree {
  return at(byLevel, 0) > 0 ? bothTrees(tree, anyGoals(measures, at(byLevel, 0))) : tree;
}

/** All children: no more of a level than their plans have, each as often as its parent stands here. */
export const children: Rule = ({ place }) => below(place, (level) => level - 1);

/** The projects of plans that stand below no programme. */
export const unplacedProjects: Rule = ({ place }) => below(place, (level) => (level === 4 ? 1 : -1));

function below(place: Place, parentLevel: (level: number) => number): Place {
  const { nodes, repeat } = place;
  if (!nodes) return NOWHERE;
  const byLevel = eachLevel((level) =>
    at(nodes.byLevel, parentLevel(level)) > 0 ? repeat * nodes.tree.size(level) : 0,
  );
  return { count: sum(byLevel), repeat, nodes: { ...nodes, byLevel } };
}

/** A page of the children of each node. */
export const childrenPage: Rule = ({ place, args }) => {
  const page = pageSize(args);
  return pageBelow(place, page, place.repeat, (byLevel, level) => at(byLevel, level - 1) * page);
};

/** A page of what stands below each node: of a node here and of another above it, the same node comes twice. */
export const descendantsPage: Rule = ({ place, args }) => {
  const page = pageSize(args);
  const levels = args.levels == null ? null : (args.levels as PlanLevel[]).map(depthOf);
  const repeat = place.repeat * (place.nodes ? levelCount(place.nodes) : 0);
  return pageBelow(place, page, repeat, (byLevel, level) =>
    levels && !levels.includes(level) ? 0 : sum(byLevel.slice(0, level)) * page,
  );
};

function pageBelow(
  place: Place,
  page: number,
  repeat: number,
  pages: (byLevel: ByLevel, level: number) => number,
): Place {
  const { nodes } = place;
  if (!nodes) return NOWHERE;
  const byLevel = eachLevel((level) => {
    const most = pages(nodes.byLevel, level);
    // What one page bounds needs no look into the database.
    return most <= MAX_PAGE_SIZE ? most : Math.min(most, repeat * nodes.tree.size(level));
  });
  const entries = Math.min(place.count * page, sum(byLevel));
  return { count: place.count, repeat: place.repeat, entries, nodes: { ...nodes, byLevel }, entryRepeat: repeat };
}

/** The node directly above each. */
export const parent: Rule = (selected) => above(selected, (byLevel, level) => at(byLevel, level + 1));

/** All nodes above each. */
export const ancestors: Rule = (selected) => above(selected, (byLevel, level) => sum(byLevel.slice(level + 1)));

/** Each node and all above it. */
export const chain: Rule = (selected) => above(selected, (byLevel, level) => sum(byLevel.slice(level)));

function above({ place, measures }: Selected, figure: (byLevel: ByLevel, level: number) => number): Place {
  const { nodes } = place;
  if (!nodes) return anyNodes(measures, place.count * 7, place.count * 7, [0, 1, 2, 3, 4, 5, 6]);
  const byLevel = eachLevel((level) => figure(nodes.byLevel, level));
  const count = sum(byLevel);
  return { count, repeat: count, nodes: { byLevel, tree: treeOf(measures, byLevel, nodes.tree) } };
}

/** One node of the same plans for each object here: of the given levels, or of any. */
export function oneOfPlan(...levels: number[]): Rule {
  const wanted = levels.length > 0 ? levels : [0, 1, 2, 3, 4, 5, 6];
  return ({ place, measures }) => {
    const { count, nodes } = place;
    if (!nodes) return anyNodes(measures, count, count, wanted);
    const byLevel = eachLevel((level) => (wanted.includes(level) ? count : 0));
    return { count, repeat: count, nodes: { byLevel, tree: treeOf(measures, byLevel, nodes.tree) } };
  };
}

/** The very nodes that stand here, or to which the objects here belong. */
export const sameNode: Rule = ({ place, measures }) => {
  const nodes: Nodes | null = place.nodes;
  return nodes ? { count: place.count, repeat: place.count, nodes } : oneOfPlan()({ place, measures, args: {} });
};

/** For each node here so many nodes of the same level in other plans. */
export function inOtherPlans(each: number): Rule {
  return ({ place, measures }) => {
    const { nodes } = place;
    const count = place.count * each;
    if (!nodes) return anyNodes(measures, count, count, [0, 1, 2, 3, 4, 5, 6]);
    const byLevel = eachLevel((level) => at(nodes.byLevel, level) * each);
    return {
      count,
      repeat: count,
      nodes: {
        byLevel,
        tree: treeOf(
          measures,
          byLevel,
          anyPlans(measures, () => count),
        ),
      },
    };
  };
}
