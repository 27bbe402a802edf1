import type { KeysetPage } from '../../database/keyset.js';
import { defineArgumentLoader, defineKeptLoader, defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import type { PlanLevel } from '../domain/plan-level.js';
import type { PlanNode } from '../domain/plan-node.js';
import {
  childrenQuery,
  countNodes,
  descendantsQuery,
  fetchNodePages,
  findAncestors,
  findImplementers,
  findNodesByCodes,
  findNodesByIds,
  findPlansOfAreaCodes,
  findPredecessors,
  findRootsOfAreas,
  findSuccessors,
} from '../store/plan-node.read-model.js';

/** A node stands on its plan, or a goal on itself. */
const ofPlan = (node: PlanNode | null) => (node ? { plan: node.planId ?? node.id } : null);

const ofArea = (_: unknown, area: number) => ({ area });

export const nodeById = defineKeptLoader({ name: 'node', scopeOf: ofPlan }, async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findNodesByIds(db, ids), (node) => node.id),
);

export const nodeByCode = defineKeptLoader(
  { name: 'node-by-code', scopeOf: ofPlan },
  async ({ db }, codes: readonly string[]) => oneEach(codes, await findNodesByCodes(db, codes), (node) => node.code),
);

export const ancestorsOf = defineKeptLoader(
  { name: 'ancestors', scopeOf: ([above]: readonly PlanNode[]) => (above ? { area: above.areaId } : null) },
  async ({ db }, ids: readonly number[]) => manyEach(ids, await findAncestors(db, ids), (node) => node.ofId),
);

/** The node that each succeeds. It stands on several plans at once, so that it is not kept. */
export const predecessorOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findPredecessors(db, ids), (node) => node.ofId),
);

/** The nodes that succeed each. */
export const successorsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findSuccessors(db, ids), (node) => node.ofId),
);

export const plansOfArea = defineKeptLoader(
  { name: 'plans-of-area', scopeOf: ofArea },
  async ({ db }, areaIds: readonly number[]) =>
    manyEach(areaIds, await findRootsOfAreas(db, 'FIVE_YEAR_PLAN', areaIds), (node) => node.areaId),
);

export const annualPlansOfArea = defineKeptLoader(
  { name: 'annual-plans-of-area', scopeOf: ofArea },
  async ({ db }, areaIds: readonly number[]) =>
    manyEach(areaIds, await findRootsOfAreas(db, 'ANNUAL_PLAN', areaIds), (node) => node.areaId),
);

/** The plans of both kinds by the code of the area, for who knows no more of it; empty also where there is no such area. */
export const plansOfAreaCode = defineKeptLoader(
  { name: 'plans-of-area-code', scopeOf: ([plan]: readonly PlanNode[]) => (plan ? { area: plan.areaId } : null) },
  async ({ db }, codes: readonly string[]) =>
    manyEach(codes, await findPlansOfAreaCodes(db, codes), (plan) => plan.areaCode),
);

/** The nodes of annual plans that carry out each node of a five-year plan. They stand on several plans, so that they are not kept. */
export const implementersOf = defineLoader(async ({ db }, codes: readonly string[]) =>
  manyEach(codes, await findImplementers(db, codes), ({ implements: code }) => code as string),
);

export const goalsOfArea = defineKeptLoader(
  { name: 'goals-of-area', scopeOf: ofArea },
  async ({ db }, areaIds: readonly number[]) =>
    manyEach(areaIds, await findRootsOfAreas(db, 'TWENTY_YEAR_GOAL', areaIds), (node) => node.areaId),
);

/** Which list hangs off a node: its children, or its descendants of some levels. */
type NodeList = { kind: 'children' } | { kind: 'descendants'; levels: readonly PlanLevel[] | null };

const queryOf = (list: NodeList) => (list.kind === 'children' ? childrenQuery() : descendantsQuery(list.levels));

export const nodePageOf = defineArgumentLoader(({ db }, ids, { list, page }: { list: NodeList; page: KeysetPage }) =>
  fetchNodePages(db, queryOf(list), ids, page),
);

export const nodeCountOf = defineArgumentLoader(({ db }, ids, { list }: { list: NodeList }) =>
  countNodes(db, queryOf(list), ids),
);

/** The five-year plan that covers the year of an annual plan: of several, the one that begins last; null where there is none. */
export async function fiveYearPlanOf(
  context: Parameters<typeof plansOfArea>[0],
  { areaId, startYear }: PlanNode,
): Promise<PlanNode | null> {
  const year = startYear ?? 0;
  const plans = await plansOfArea(context).load(areaId);
  return plans.findLast((plan) => (plan.startYear ?? 0) <= year && year <= (plan.endYear ?? 0)) ?? null;
}
