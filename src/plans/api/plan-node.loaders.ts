import type { KeysetPage } from '../../database/keyset.js';
import { defineArgumentLoader, defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import type { PlanLevel } from '../domain/plan-level.js';
import {
  childrenQuery,
  countNodes,
  descendantsQuery,
  fetchNodePages,
  findAncestors,
  findChildren,
  findNodesByCodes,
  findNodesByIds,
  findRootsOfAreas,
  findUnplacedProjects,
} from '../store/plan-node.read-model.js';

export const nodeById = defineLoader(async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findNodesByIds(db, ids), (node) => node.id),
);

export const nodeByCode = defineLoader(async ({ db }, codes: readonly string[]) =>
  oneEach(codes, await findNodesByCodes(db, codes), (node) => node.code),
);

export const childrenOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach<number | null, Awaited<ReturnType<typeof findChildren>>[number]>(
    ids,
    await findChildren(db, ids),
    (node) => node.parentId,
  ),
);

export const unplacedProjectsOf = defineLoader(async ({ db }, planIds: readonly number[]) =>
  manyEach<number | null, Awaited<ReturnType<typeof findUnplacedProjects>>[number]>(
    planIds,
    await findUnplacedProjects(db, planIds),
    (node) => node.planId,
  ),
);

export const ancestorsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findAncestors(db, ids), (node) => node.ofId),
);

export const plansOfArea = defineLoader(async ({ db }, areaIds: readonly number[]) =>
  manyEach(areaIds, await findRootsOfAreas(db, 'FIVE_YEAR_PLAN', areaIds), (node) => node.areaId),
);

export const goalsOfArea = defineLoader(async ({ db }, areaIds: readonly number[]) =>
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
