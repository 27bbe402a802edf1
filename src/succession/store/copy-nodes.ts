import type { Statement } from '../../database/read-database.js';
import type { Successor } from '../domain/successor.js';
import type { YearRule } from '../domain/years.js';
import { LINE_GOES, PAIRS, YEARS } from './copied-tables.js';

/** The nodes of a plan and their copies, side by side, from the plan itself down. */
export interface Pairs {
  readonly oldIds: readonly number[];
  readonly newIds: readonly number[];
  readonly newCodes: readonly string[];
}

export const pairValues = ({ oldIds, newIds, newCodes }: Pairs) => [oldIds, newIds, newCodes];
export const yearValues = ({ shift, startYear, endYear, takesUndated }: YearRule) => [
  shift,
  startYear,
  endYear,
  takesUndated,
];

/**
 * Whether the total that a node `n` states goes along: with all of its own lines only. Where years stay what they are, what a
 * total has beyond its lines is of the old period, and so it must be the sum of them.
 */
export const LINES = `left join lateral (
    select bool_and(${LINE_GOES}) as all_go, sum(s.amount) as total
    from as_of.node_budget s where s.node_id = n.id and s.stage = 'PLANNED'
  ) line on n.stated_budget is not null`;
export const TOTAL_GOES = `case when y.undated then coalesce(line.all_go, true)
    else coalesce(line.all_go and line.total = n.stated_budget, false) end`;

const TOTAL = `case when ${TOTAL_GOES} then n.stated_budget end`;
const VERSION = `nextval('public.plan_node_version_seq')`;

/** The copy of the plan or goal itself: the last among its like, as a draft that says which one it succeeds. */
export function copyHolder(
  pairs: Pairs,
  { goalId, title, startYear, endYear }: Successor,
  budgets: YearRule,
): Statement {
  return {
    label: 'copy.holder',
    text: `insert into plan_node (id, code, area_id, level, parent_id, path, ordinal, printed_no, title, stated_budget,
        area_of_work, start_date, end_date, start_year, end_year, goal_kind, source_status, synthetic, source, confidence,
        confidence_note, version, succeeds, annual)
      select c.new_id, c.new_code, n.area_id, n.level, $8::bigint, '{}', (
          select coalesce(max(o.ordinal), 0) + 1 from (
            select area_id, level, annual, parent_id, ordinal from plan_node
            union all select area_id, level, annual, parent_id, ordinal from public.plan_node) o
          where o.area_id = n.area_id and o.level = n.level and o.annual = n.annual and o.parent_id is not distinct from $8::bigint),
        n.printed_no, coalesce($9::text, n.title), ${TOTAL}, n.area_of_work, n.start_date, n.end_date, $10::smallint, $11::smallint, n.goal_kind,
        'DRAFT', n.synthetic, 'plan-lineage', n.confidence, n.confidence_note, ${VERSION}, n.code, n.annual
      from ${PAIRS} ${YEARS}
      join as_of.plan_node n on n.id = c.old_id
      ${LINES}
      where n.level < 2`,
    values: [...pairValues(pairs), ...yearValues(budgets), goalId, title, startYear, endYear],
  };
}

/** What every node below a plan has as its predecessor has it. */
const SAME = [
  'area_id',
  'level',
  'ordinal',
  'printed_no',
  'title',
  'project_class',
  'owner_section',
  'area_of_work',
  'start_date',
  'end_date',
  'working_step',
  'destination',
  'implements',
  'rank',
];

/** The copies of all nodes below it, in their places. */
export function copyNodes(pairs: Pairs, budgets: YearRule): Statement {
  return {
    label: 'copy.nodes-below',
    text: `insert into plan_node (id, code, parent_id, plan_id, path, stated_budget, version, succeeds, ${SAME.join(', ')})
      select c.new_id, c.new_code, up.new_id, ($2::bigint[])[1], '{}', ${TOTAL}, ${VERSION}, n.code,
        ${SAME.map((column) => `n.${column}`).join(', ')}
      from ${PAIRS} ${YEARS}
      join as_of.plan_node n on n.id = c.old_id
      left join ${PAIRS.replace('c(', 'up(')} on up.old_id = n.parent_id
      ${LINES}
      where n.level > 1
      order by n.level`,
    values: [...pairValues(pairs), ...yearValues(budgets)],
  };
}
