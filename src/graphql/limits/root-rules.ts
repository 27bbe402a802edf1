import { PLAN_NODE_TYPE_NAMES } from '../../plans/api/plan-node-id.js';
import { depthOf, PLAN_LEVELS, type PlanLevel } from '../../plans/domain/plan-level.js';
import { fromGlobalId } from '../relay/global-id.js';
import { MAX_PAGE_SIZE } from '../relay/page.js';
import { anyNodes } from './chain-rules.js';
import type { Measures, NodeName } from './measures.js';
import { eachLevel, NOWHERE, type Place, pageSize } from './place.js';
import type { Rule } from './rule.js';
import { namedTree } from './tree.js';

const BELOW_GOAL = [1, 2, 3, 4, 5, 6];

/** A connection over objects that are no plan nodes. */
export const page: Rule = ({ place, args }) => ({
  ...place,
  nodes: null,
  entries: place.count * pageSize(args),
});

/** A connection over different plan nodes of these levels, from any plans. */
export function nodePage(...levels: number[]): Rule {
  return ({ place, args, measures }) => {
    const entries = place.count * pageSize(args);
    const wanted = Array.isArray(args.levels) ? (args.levels as PlanLevel[]).map(depthOf) : levels;
    const { nodes } = anyNodes(measures, entries, place.count, wanted);
    return { ...place, entries, nodes };
  };
}

/** A connection over what supports elements: a node may support several of them. */
export const supportingNodes: Rule = nodePage(...BELOW_GOAL);

/** The gaps of an area: several may concern one node. */
export const gaps: Rule = ({ place, args, measures }) => {
  const entries = place.count * pageSize(args);
  return {
    ...place,
    entries,
    entryRepeat: entries,
    nodes: anyNodes(measures, entries, entries, [0, ...BELOW_GOAL]).nodes,
  };
};

/** The plans of areas: each area's own. */
export const plansOfAreas: Rule = ({ place, measures }) => {
  const { count, repeat } = place;
  const plans = Math.min(count * measures.mostPlansOfArea(), repeat * measures.total(1));
  return anyNodes(measures, plans, repeat, [1]);
};

/** The goal of each area. */
export const goalOfArea: Rule = ({ place, measures }) => anyNodes(measures, place.count, place.repeat, [0]);

/** A plan by its area and first year. */
export const planOfPeriod: Rule = ({ args, measures }) => {
  const { areaCode, startYear } = args;
  return named(measures, [{ areaCode: String(areaCode), startYear: Number(startYear) }], onLevels(1));
};

/** An annual plan by its area and fiscal year. */
export const planOfYear: Rule = ({ args, measures }) => {
  const { areaCode, fiscalYear } = args;
  return named(measures, [{ areaCode: String(areaCode), fiscalYear: Number(fiscalYear) }], onLevels(1));
};

/** A node of any level by its code. */
export const nodeOfCode: Rule = ({ args, measures }) =>
  named(
    measures,
    [{ code: String(args.code) }],
    eachLevel(() => 1),
  );

/** An object of any kind by its ID. */
export const objectOfId: Rule = ({ args, measures }) => objectsOfIds([String(args.id)], measures);

/** Objects of any kind by their IDs. */
export const objectsOfIdList: Rule = ({ args, measures }) => {
  const ids = args.ids as string[];
  return ids.length > MAX_PAGE_SIZE ? NOWHERE : objectsOfIds(ids, measures);
};

/** What is said of a plan node that an ID names. */
export function ofNodeWithId(argument: string): Rule {
  return ({ args, measures }) => {
    const found = objectsOfIds([String(args[argument])], measures);
    return found.nodes ? found : NOWHERE;
  };
}

/** A report with a row for each element of a level. */
export const levelReport: Rule = ({ place, args, measures }) => ({
  ...place,
  nodes: null,
  elements: measures.elements(String(args.framework), String(args.level)),
});

/** The same for one plan. */
export const matrixOfPlan: Rule = (selected) => {
  const plan = ofNodeWithId('planId')(selected);
  return { ...plan, elements: levelReport(selected).elements };
};

function objectsOfIds(ids: readonly string[], measures: Measures): Place {
  const objects = ids.map(readId);
  if (objects.includes(null)) return NOWHERE;
  const names: NodeName[] = [];
  const byLevel: number[] = eachLevel(() => 0).slice();
  for (const object of objects) {
    const type = PLAN_NODE_TYPE_NAMES.indexOf(object?.type ?? '');
    if (type < 0 || !object) continue;
    // The annual plan comes after the levels of the chain.
    const level = type < PLAN_LEVELS.length ? type : depthOf('ANNUAL_PLAN');
    names.push({ code: object.key });
    byLevel[level] = (byLevel[level] ?? 0) + 1;
  }
  const mostOften = Math.max(0, ...ids.map((id) => ids.filter((other) => other === id).length));
  if (names.length === 0) return { count: ids.length, repeat: mostOften, nodes: null };
  return { ...named(measures, names, byLevel), count: ids.length, repeat: mostOften };
}

function readId(id: string): { type: string; key: string } | null {
  try {
    return fromGlobalId(id);
  } catch {
    return null;
  }
}

function named(measures: Measures, names: readonly NodeName[], byLevel: readonly number[]): Place {
  return { count: names.length, repeat: 1, nodes: { byLevel, tree: namedTree(measures, names) } };
}

function onLevels(...levels: number[]): readonly number[] {
  return PLAN_LEVELS.map((_, level) => (levels.includes(level) ? 1 : 0));
}
