import type { Statement } from '../../database/read-database.js';
import { DETAIL_LISTS } from '../../details/store/detail-lists.js';
import type { YearRule } from '../domain/years.js';
import { LINE_GOES, LISTS_LEFT, PAIRS, PERIOD_GOES, YEARS } from './copied-tables.js';
import { LINES, type Pairs, pairValues, TOTAL_GOES, yearValues } from './copy-nodes.js';

/** One reason: how many things, and what they come to. */
const counted = (reason: string, amount: string, from: string, where: string) => `
  select '${reason}' as reason, count(*)::integer as count, ${amount} as amount
  from ${from} where ${where} having count(*) > 0`;

/** What is made for one year; what belongs to a memorandum is counted with it. */
const PAPERS = LISTS_LEFT.filter((list) => !/^mou[A-Z]/.test(list))
  .map((list) => `select node_id from as_of.${DETAIL_LISTS[list].table}`)
  .join(' union all ');

const NO_MONEY = 'null::text';
const SUM = 'sum(s.amount)::numeric(18, 2)::text';

/** The money of some nodes that did not go along with their copies. */
export function moneyLeftOut(pairs: Pairs, budgets: YearRule): Statement {
  const lines = `${PAIRS} ${YEARS} join as_of.node_budget s on s.node_id = c.old_id and s.stage = 'PLANNED'`;
  const nodes = `${PAIRS} ${YEARS} join as_of.plan_node n on n.id = c.old_id ${LINES}`;
  return {
    label: 'copy.money-left-out',
    text: [
      counted('BUDGET_OUTSIDE_PERIOD', SUM, lines, `s.fiscal_year is not null and not ${LINE_GOES}`),
      counted('BUDGET_WITHOUT_YEAR', SUM, lines, `s.fiscal_year is null and not ${LINE_GOES}`),
      counted(
        'STATED_TOTAL',
        'sum(n.stated_budget)::numeric(18, 2)::text',
        nodes,
        `n.stated_budget is not null and not ${TOTAL_GOES}`,
      ),
    ].join('\n  union all'),
    values: [...pairValues(pairs), ...yearValues(budgets)],
  };
}

/** What else did not. */
export function contentLeftOut(pairs: Pairs, targets: YearRule): Statement {
  const ofTargets = `${PAIRS} ${YEARS} join as_of.indicator i on i.node_id = c.old_id
    join as_of.indicator_target s on s.indicator_id = i.id`;
  const ofSteps = `${PAIRS} ${YEARS} join as_of.roadmap_step s on s.goal_id = c.old_id`;
  return {
    label: 'copy.content-left-out',
    text: [
      counted('TARGET_OUTSIDE_PERIOD', NO_MONEY, ofTargets, `not ${PERIOD_GOES}`),
      counted('ROADMAP_STEP_OUTSIDE_PERIOD', NO_MONEY, ofSteps, `not ${PERIOD_GOES}`),
      counted('JUSTIFICATION', NO_MONEY, `${PAIRS} join as_of.gap_justification s on s.node_id = c.old_id`, 'true'),
      counted('JUDGEMENT', NO_MONEY, `${PAIRS} join as_of.rule_judgement s on s.node_id = c.old_id`, 'true'),
      counted(
        'OTHER_STAGE',
        NO_MONEY,
        `${PAIRS} join (select node_id, stage from as_of.node_budget
          union all select node_id, stage from as_of.expenditure_line) s on s.node_id = c.old_id`,
        `s.stage <> 'PLANNED'`,
      ),
      counted('PAPER_OF_THE_YEAR', NO_MONEY, `${PAIRS} join (${PAPERS}) s on s.node_id = c.old_id`, 'true'),
      counted(
        'FIGURE_OF_THE_YEAR',
        NO_MONEY,
        `${PAIRS} join as_of.plan_node n on n.id = c.old_id
          cross join lateral (values (n.ceiling), (n.administration_cost)) s(amount)`,
        's.amount is not null',
      ),
    ].join('\n  union all'),
    values: [...pairValues(pairs), ...yearValues(targets)],
  };
}
