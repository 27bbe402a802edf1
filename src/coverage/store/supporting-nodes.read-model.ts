import { countEach, fetchPages, type KeysetPage, type KeysetPageOf, type ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { type PlanNodeRow, planNodeColumns, toPlanNode } from '../../plans/store/plan-node-row.js';
import { type SupportScope, scopeValues, supportNodes } from './support-scope.js';

/** A node that supports an element, with what it adds to the total: each baht once. */
export interface SupportingNode extends PlanNode {
  countedBudget: string;
}

/** What the supporting nodes of an element come to. */
export interface SupportTotals {
  totalBudget: string;
  undatedBudget: string;
  syntheticBudget: string;
}

// The nodes aligned to each of the elements in $1, or to one below it. The topmost of each branch counts its
// whole budget; what stands below it counts zero, so that the edges sum to the total.
const COUNTED = `supporting as materialized (
    ${supportNodes(2, {
      columns: 's.element_id',
      from: `(
        select distinct o.id as element_id, a.node_id
        from unnest($1::bigint[]) o(id) join alignment a on a.element_path @> array[o.id::integer]
      ) s join plan_node n on n.id = s.node_id`,
    })}
  ),
  climbs as materialized (
    select s.element_id, s.id, above.id as above_id
    from supporting s cross join lateral unnest(s.money_path) above(id)
    where above.id <> s.id
  ),
  below as (
    select distinct c.element_id, c.id
    from climbs c join supporting t on t.id = c.above_id and t.element_id = c.element_id
  ),
  counted as (
    select s.*, b.id is null as topmost
    from supporting s
    left join below b on b.element_id = s.element_id and b.id = s.id
  )`;

/** The order of supporting nodes: by area, plan and level, from the goal down. */
export const SUPPORTING_NODES_ORDER = 'supporting-nodes';

function supportingNodes(scope: SupportScope): ListQuery {
  return {
    label: 'support.page',
    with: COUNTED,
    columns: `${planNodeColumns('n')}, case when c.topmost then c.amount else 0.00 end::numeric(18, 2) as "countedBudget"`,
    from: 'counted c join plan_node n on n.id = c.id',
    where: 'c.element_id = owner.id',
    values: scopeValues(scope),
    order: {
      name: SUPPORTING_NODES_ORDER,
      columns: [
        { sql: 'n.area_id', type: 'bigint' },
        { sql: 'coalesce(n.plan_id, 0)', type: 'bigint' },
        { sql: 'n.level', type: 'bigint' },
        { sql: 'n.id', type: 'bigint' },
      ],
    },
  };
}

/** One page of supporting nodes for each of many elements. */
export async function findSupportingNodes(
  db: ReadDatabase,
  elementIds: readonly number[],
  scope: SupportScope,
  page: KeysetPage,
): Promise<KeysetPageOf<SupportingNode>[]> {
  const pages = await fetchPages<PlanNodeRow & { countedBudget: string }>(db, supportingNodes(scope), elementIds, page);
  return elementIds.map((id) => {
    const found = pages.get(id) ?? { rows: [], hasNextPage: false, hasPreviousPage: false };
    return { ...found, rows: found.rows.map(toPlanNode) };
  });
}

/** How many nodes support each of many elements. */
export async function countSupportingNodes(
  db: ReadDatabase,
  elementIds: readonly number[],
  scope: SupportScope,
): Promise<number[]> {
  const counts = await countEach(db, supportingNodes(scope), elementIds);
  return elementIds.map((id) => counts.get(id) ?? 0);
}

const NOTHING: SupportTotals = { totalBudget: '0.00', undatedBudget: '0.00', syntheticBudget: '0.00' };

/** The money of the supporting nodes of each element, each baht once, and the part of it that has no fiscal year. */
export async function findSupportTotals(
  db: ReadDatabase,
  elementIds: readonly number[],
  scope: SupportScope,
): Promise<SupportTotals[]> {
  const rows = await db.query<SupportTotals & { elementId: number }>({
    label: 'support.totals',
    text: `with ${COUNTED}
      select element_id as "elementId", sum(amount)::numeric(24, 2) as "totalBudget",
        sum(undated)::numeric(24, 2) as "undatedBudget",
        coalesce(sum(amount) filter (where synthetic), 0)::numeric(24, 2) as "syntheticBudget"
      from counted where topmost group by element_id`,
    values: [elementIds, ...scopeValues(scope)],
  });
  const totals = new Map(rows.map((row) => [row.elementId, row]));
  return elementIds.map((id) => totals.get(id) ?? NOTHING);
}
