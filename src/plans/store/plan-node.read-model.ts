import { countEach, fetchPages, type KeysetPage, type KeysetPageOf, type ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import { depthOf, type PlanLevel } from '../domain/plan-level.js';
import type { PlanNode } from '../domain/plan-node.js';
import { type PlanNodeRow, planNodeColumns, toPlanNode } from './plan-node-row.js';

const columns = planNodeColumns('n');

async function select<Extra = object>(
  db: ReadDatabase,
  label: string,
  tail: string,
  values: readonly unknown[],
  extra = '',
): Promise<(PlanNode & Extra)[]> {
  const text = `select ${columns}${extra && `, ${extra}`} from plan_node n ${tail}`;
  const rows = await db.query<PlanNodeRow & Extra>({ label, text, values });
  return rows.map(toPlanNode) as (PlanNode & Extra)[];
}

/** Nodes by the database's own keys; in no order. */
export function findNodesByIds(db: ReadDatabase, ids: readonly number[]): Promise<PlanNode[]> {
  return select(db, 'plan-node.by-id', 'where n.id = any($1::bigint[])', [ids]);
}

/** Nodes by their permanent codes; in no order. */
export function findNodesByCodes(db: ReadDatabase, codes: readonly string[]): Promise<PlanNode[]> {
  return select(db, 'plan-node.by-code', 'where n.code = any($1::text[])', [codes]);
}

const ROOTS = {
  TWENTY_YEAR_GOAL: 'plan-node.goals-of-areas',
  FIVE_YEAR_PLAN: 'plan-node.plans-of-areas',
  ANNUAL_PLAN: 'plan-node.annual-plans-of-areas',
} as const;

/** The 20-year goals, or the plans of a kind, of many areas, by their first year. */
export function findRootsOfAreas(
  db: ReadDatabase,
  level: keyof typeof ROOTS,
  areaIds: readonly number[],
): Promise<PlanNode[]> {
  return select(
    db,
    ROOTS[level],
    'where n.area_id = any($1::integer[]) and n.level = $2 and n.annual = $3 order by n.area_id, n.start_year',
    [areaIds, depthOf(level), level === 'ANNUAL_PLAN'],
  );
}

/** The plans of both kinds of areas by their codes, each with the code, by their first year. */
export function findPlansOfAreaCodes(
  db: ReadDatabase,
  codes: readonly string[],
): Promise<(PlanNode & { areaCode: string })[]> {
  return select<{ areaCode: string }>(
    db,
    'plan-node.plans-of-area-codes',
    'join area a on a.id = n.area_id where a.code = any($1::text[]) and n.level = 1 order by n.area_id, n.start_year',
    [codes],
    'a.code as "areaCode"',
  );
}

/** The ancestors of many nodes, nearest first, each with the node that it was asked for. */
export function findAncestors(db: ReadDatabase, ids: readonly number[]): Promise<(PlanNode & { ofId: number })[]> {
  return select<{ ofId: number }>(
    db,
    'plan-node.ancestors',
    `join (
       select s.id as of_id, a.id, a.place
       from plan_node s
       cross join unnest(case when s.annual and s.level > 1 then s.plan_id || s.path else s.path end) with ordinality a(id, place)
       where s.id = any($1::bigint[]) and a.id <> s.id
     ) above on above.id = n.id
     order by above.of_id, above.place desc`,
    [ids],
    'above.of_id as "ofId"',
  );
}

/** The nodes that others succeed, each with the node that it was asked for; in no order. */
export function findPredecessors(db: ReadDatabase, ids: readonly number[]): Promise<(PlanNode & { ofId: number })[]> {
  return select<{ ofId: number }>(
    db,
    'plan-node.predecessors',
    'join plan_node s on s.succeeds = n.code where s.id = any($1::bigint[])',
    [ids],
    's.id as "ofId"',
  );
}

/** The nodes that succeed others, from the top down, each with the node that it was asked for. */
export function findSuccessors(db: ReadDatabase, ids: readonly number[]): Promise<(PlanNode & { ofId: number })[]> {
  return select<{ ofId: number }>(
    db,
    'plan-node.successors',
    'join plan_node p on p.code = n.succeeds where p.id = any($1::bigint[]) order by n.level, n.path',
    [ids],
    'p.id as "ofId"',
  );
}

/** The projects of annual plans that carry out nodes of five-year plans, given their codes: by fiscal year and rank. */
export function findImplementers(db: ReadDatabase, codes: readonly string[]): Promise<PlanNode[]> {
  return select(
    db,
    'plan-node.implementers',
    `join plan_node plan on plan.id = n.plan_id
     where n.implements = any($1::text[]) order by plan.start_year, n.rank, n.id`,
    [codes],
  );
}

/** The children of a node as a paged list. */
export function childrenQuery(): ListQuery {
  return {
    label: 'plan-node.children-page',
    columns,
    from: 'plan_node n',
    // What stands directly below an annual plan are its children; unplaced projects are no children of a five-year plan.
    where: 'n.home_id = owner.id and (n.parent_id is not null or n.annual)',
    values: [],
    order: { name: 'children', columns: [{ sql: 'n.ordinal', type: 'bigint' }] },
  };
}

/** What stands below a node, in the order of levels and creation, of chosen levels only. */
export function descendantsQuery(levels: readonly PlanLevel[] | null): ListQuery {
  return {
    label: 'plan-node.descendants-page',
    columns,
    // By way of the plans concerned, so that the index on (plan_id, path) serves a goal as well.
    from: `plan_node top
      join plan_node plan on plan.level = 1 and (plan.id = top.plan_id or plan.parent_id = top.id)
      cross join lateral (select case when top.annual and top.level = 1 then '{}' else top.path end as path) range
      join plan_node n on n.plan_id = plan.id and n.path > range.path and n.path < range.path || 9223372036854775807`,
    where: `top.id = owner.id and n.id <> top.id ${levels ? 'and n.level = any($2::smallint[])' : ''}`,
    values: levels ? [levels.map(depthOf)] : [],
    order: {
      name: 'descendants',
      columns: [
        { sql: 'n.level', type: 'bigint' },
        { sql: 'n.id', type: 'bigint' },
      ],
    },
  };
}

/** Pages of plan nodes, one for each owner. */
export async function fetchNodePages(
  db: ReadDatabase,
  query: ListQuery,
  ownerIds: readonly number[],
  page: KeysetPage,
): Promise<KeysetPageOf<PlanNode>[]> {
  const pages = await fetchPages<PlanNodeRow>(db, query, ownerIds, page);
  return ownerIds.map((id) => {
    const found = pages.get(id);
    return found
      ? { ...found, rows: found.rows.map(toPlanNode) }
      : { rows: [], hasNextPage: false, hasPreviousPage: false };
  });
}

/** How long a list of plan nodes is for each owner. */
export async function countNodes(db: ReadDatabase, query: ListQuery, ownerIds: readonly number[]): Promise<number[]> {
  const counts = await countEach(db, query, ownerIds);
  return ownerIds.map((id) => counts.get(id) ?? 0);
}
