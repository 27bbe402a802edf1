import { levelAt } from '../domain/plan-level.js';
import type { PlanNode } from '../domain/plan-node.js';

/** A row of plan_node as selected by `planNodeColumns`: the level is still the depth. */
export type PlanNodeRow = Omit<PlanNode, 'level'> & { level: number };

/** The select list of a plan node. Arrays of numeric come as text, so that no figure becomes a float. */
export function planNodeColumns(alias: string): string {
  const n = alias;
  return `${n}.id, ${n}.code, ${n}.level, ${n}.area_id as "areaId", ${n}.parent_id as "parentId",
    ${n}.plan_id as "planId", ${n}.ordinal, ${n}.printed_no as "printedNo", ${n}.title,
    ${n}.budget, ${n}.budget_basis as "budgetBasis", ${n}.budget_by_year::text[] as "budgetByYear", ${n}.undated_budget as "undatedBudget",
    ${n}.project_class as "projectClass", ${n}.owner_section as "ownerSection", ${n}.area_of_work as "areaOfWork",
    ${n}.start_date::text as "startDate", ${n}.end_date::text as "endDate",
    ${n}.start_year as "startYear", ${n}.end_year as "endYear", ${n}.goal_kind as "goalKind",
    ${n}.source_status as "sourceStatus", ${n}.synthetic, ${n}.source, ${n}.confidence,
    ${n}.confidence_note as "confidenceNote"`;
}

/** Names the level and keeps the rest as it came. */
export function toPlanNode<Row extends PlanNodeRow>(row: Row): Omit<Row, 'level'> & PlanNode {
  return { ...row, level: levelAt(row.level) };
}
