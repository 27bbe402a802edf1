import { fetchPages, type KeysetPage, type KeysetPageOf, type ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { type PlanNodeRow, planNodeColumns, toPlanNode } from '../../plans/store/plan-node-row.js';
import { findSupportFigures, type SupportFigures } from './support-figures.js';
import { includesGoals, type SupportScope, Values } from './support-scope.js';

/** A node that supports an element, with what it adds to the total: each baht once. */
export interface SupportingNode extends PlanNode {
  countedBudget: string;
}

/** What the supporting nodes of an element come to. */
export type SupportTotals = Pick<
  SupportFigures,
  'alignedNodeCount' | 'totalBudget' | 'undatedBudget' | 'syntheticBudget'
>;

/** The order of supporting nodes: by area, plan and level, from the goal down. */
export const SUPPORTING_NODES_ORDER = 'supporting-nodes';

/**
 * The plans that hold nodes of the element come in the list's own order from an index, so that a page costs the same
 * in a country of any size.
 */
function supportingNodes(scope: SupportScope): ListQuery {
  const values = new Values(1);
  const areas = scope.areaIds ? `and s.area_id = any(${values.bind(scope.areaIds)}::integer[])` : '';
  const plan = scope.planId === null ? 'and not s.annual' : `and s.plan_id = ${values.bind(scope.planId)}`;
  const year = scope.fiscalYear === null ? null : `${values.bind(scope.fiscalYear)}::smallint`;
  const amount = year ? `n.budget_by_year[${year} - s.start_year + 1]` : 'n.budget';
  return {
    label: 'support.page',
    // The topmost of each branch counts its whole budget; what stands below it counts zero, so that the edges sum to
    // the total. An unplaced project is below its plan here, and below the goal above, if that is in the scope.
    columns: `${planNodeColumns('n')}, case when exists (
        select from alignment a
        where a.node_id = any(n.path || s.plan_id ${includesGoals(scope) ? '|| s.goal_id' : ''}) and a.node_id <> n.id
          ${includesGoals(scope) ? '' : 'and a.node_id is distinct from s.goal_id'}
          and owner.id = any(a.element_path)
      ) then 0.00 else coalesce(${amount}, 0) end::numeric(18, 2) as "countedBudget"`,
    from: 'plan_support s cross join lateral unnest(s.node_ids) aligned(id) join plan_node n on n.id = aligned.id',
    where: `s.element_id = owner.id ${areas} ${plan} ${year ? `and ${year} between s.start_year and s.end_year` : ''}
      ${includesGoals(scope) ? '' : 'and s.plan_id <> 0'}`,
    values: values.list,
    order: {
      name: SUPPORTING_NODES_ORDER,
      columns: [
        { sql: 's.area_id', type: 'bigint' },
        { sql: 's.plan_id', type: 'bigint' },
        { sql: 'n.level', type: 'bigint' },
        { sql: 'n.id', type: 'bigint' },
      ],
      leading: 2,
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

const NOTHING: SupportTotals = {
  alignedNodeCount: 0,
  totalBudget: '0.00',
  undatedBudget: '0.00',
  syntheticBudget: '0.00',
};

/** How many nodes support each element, their money, each baht once, and the part of it that has no fiscal year. */
export async function findSupportTotals(
  db: ReadDatabase,
  elementIds: readonly number[],
  scope: SupportScope,
): Promise<SupportTotals[]> {
  const figures = await findSupportFigures(db, 'support.totals', { elementIds }, scope);
  const totals = new Map(figures.map((row) => [row.elementId, row]));
  return elementIds.map((id) => totals.get(id) ?? NOTHING);
}
