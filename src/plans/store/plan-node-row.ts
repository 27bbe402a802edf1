import { levelAt } from '../domain/plan-level.js';
import type { PlanNode } from '../domain/plan-node.js';

/** A row of plan_node as selected by `planNodeColumns`: the level is still the depth. */
export type PlanNodeRow = Omit<PlanNode, 'level' | 'below'> & { level: number };

/** A property of a plan node that is read from a column. */
export type PlanNodeColumn = keyof PlanNodeRow;

/** Where each property comes from. Arrays of numeric and dates come as text, so that nothing is rounded or shifted. */
const SQL: Readonly<Record<PlanNodeColumn, string>> = {
  id: 'id',
  code: 'code',
  level: 'level',
  areaId: 'area_id',
  parentId: 'parent_id',
  planId: 'plan_id',
  annual: 'annual',
  implements: 'implements',
  rank: 'rank',
  ordinal: 'ordinal',
  printedNo: 'printed_no',
  title: 'title',
  budget: 'budget',
  budgetBasis: 'budget_basis',
  budgetByYear: 'budget_by_year::text[]',
  undatedBudget: 'undated_budget',
  projectClass: 'project_class',
  ownerSection: 'owner_section',
  areaOfWork: 'area_of_work',
  startDate: 'start_date::text',
  endDate: 'end_date::text',
  startYear: 'start_year',
  endYear: 'end_year',
  goalKind: 'goal_kind',
  ceiling: 'ceiling',
  administrationCost: 'administration_cost',
  sourceStatus: 'source_status',
  synthetic: 'synthetic',
  source: 'source',
  confidence: 'confidence',
  confidenceNote: 'confidence_note',
  version: 'version',
};

/** Every column of a plan node. */
export const PLAN_NODE_COLUMNS = Object.keys(SQL) as PlanNodeColumn[];

/** The select list of a plan node, whole or of some columns. */
export function planNodeColumns(alias: string, columns: readonly PlanNodeColumn[] = PLAN_NODE_COLUMNS): string {
  return columns
    .map((column) => `${alias}.${SQL[column]}${SQL[column] === column ? '' : ` as "${column}"`}`)
    .join(', ');
}

/** Names the level and keeps the rest as it came. */
export function toPlanNode<Row extends PlanNodeRow>(row: Row): Omit<Row, 'level'> & PlanNode {
  return { ...row, level: levelAt(row.level, row.annual) };
}
