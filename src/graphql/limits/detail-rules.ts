import type { PlanDetail } from '../../plans/store/plan-size.read-model.js';
import { MAX_PAGE_SIZE } from '../relay/page.js';
import { BOUNDS } from './bounds.js';
import { hanging, LEVELS, levelCount, type Nodes, type Place } from './place.js';
import type { Rule } from './rule.js';

/** At most so many objects on each. */
export function atMost(each: number): Rule {
  return ({ place }) => hanging(place, each);
}

/** Rows of nodes: so many on each at most, and no more than their plans have where those are named. */
export function detail(kind: PlanDetail, each: number): Rule {
  return ({ place }) => {
    const { nodes, count, repeat } = place;
    if (!nodes || count * each <= MAX_PAGE_SIZE) return hanging(place, each);
    const ofGoals = (nodes.byLevel[0] ?? 0) * each;
    return hanging(place, each, repeat * nodes.tree.detail(kind) + ofGoals);
  };
}

/** Elements directly below others. */
export const childElements: Rule = ({ place, measures }) =>
  hanging(place, measures.mostChildElements(), place.repeat * measures.allElements());

/** The elements of the level that a report is about. */
export const elementsOfLevel: Rule = ({ place }) => hanging(place, place.elements ?? 0);

/** Elements of a framework, whichever it is. */
export const elementsOfFramework: Rule = ({ place, measures }) => hanging(place, measures.allElements());

/** The cells of a matrix: elements by the issues of its plan and by what belongs to none of them. */
export const matrixCells: Rule = ({ place }) => {
  const issues = place.nodes?.tree.size(2) ?? 0;
  return hanging(place, (place.elements ?? 0) * (issues + 1));
};

/**
 * The ways from nodes to the roots of frameworks: one for each alignment of the node and of those above it, and
 * one for each element (and, where forms state another strategy, root) that nodes below contribute to.
 */
export const frameworkPaths: Rule = ({ place, measures }) => {
  const { nodes, count, repeat } = place;
  const fromAbove = count * LEVELS.length * BOUNDS.alignmentsOfNode;
  if (!nodes)
    return hanging(place, LEVELS.length * BOUNDS.alignmentsOfNode + measures.allElements() * BOUNDS.rootsOfElement);
  const withBelow = nodes.byLevel.slice(0, 6).reduce((total, figure) => total + figure, 0);
  const fromBelow =
    withBelow === 0
      ? 0
      : Math.min(
          repeat * levelCount(nodes) * nodes.tree.detail('alignments'),
          Math.min(withBelow, count) * measures.allElements() * BOUNDS.rootsOfElement,
        );
  const paths = fromAbove + fromBelow;
  const byLevel = nodes.byLevel.map((figure) => (figure > 0 ? paths : 0));
  return {
    count: paths,
    repeat: paths,
    nodes: { ...nodes, byLevel },
    contributed: withBelow > 0 ? repeat * levelCount(nodes) : 0,
  };
};

/** The evidence of such ways: what nodes below contribute is told apart on each. */
export const evidenceOfPaths: Rule = ({ place }) => {
  const ofEach = place.count * BOUNDS.evidenceOfAlignment;
  const ofBelow =
    (place.contributed ?? 0) > 0 && place.nodes ? (place.contributed ?? 0) * evidenceBelow(place.nodes) : 0;
  const count = ofEach + ofBelow;
  return { count, repeat: count, nodes: null };
};

function evidenceBelow({ tree }: Nodes): number {
  const counted = tree.detail('evidence');
  if (counted !== Number.POSITIVE_INFINITY) return counted;
  const nodes = LEVELS.reduce<number>((total, level) => total + tree.size(level), 0);
  return nodes * BOUNDS.alignmentsOfNode * BOUNDS.evidenceOfAlignment;
}

/** A connection's entries. */
export const entries: Rule = ({ place }): Place => {
  const count = place.entries ?? 0;
  return { count, repeat: Math.min(count, place.entryRepeat ?? place.repeat), nodes: place.nodes };
};
