import { BUDGET_SOURCES } from '../../budget/domain/node-budget.js';
import { NodeBudgetEntity } from '../../plans/store/plan-node.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { Nodes } from './plan-nodes.js';

/** Loads the budget of nodes by fiscal year and source. */
export async function loadBudgets(session: LoadSession, directory: string, nodes: Nodes): Promise<void> {
  const rows = session.readOptional(`${directory}/budgets.csv`, ['node_code', 'fiscal_year', 'source', 'amount']);
  if (rows.length === 0) return;
  const budgets = await KeptRows.load(
    session,
    NodeBudgetEntity,
    { node: { $in: [...nodes.values()] } },
    (line) => `${line.node.code}/${line.fiscalYear ?? ''}/${line.source ?? ''}`,
  );
  for (const row of rows) {
    const node = row.find('node_code', nodes);
    const fiscalYear = row.optionalInteger('fiscal_year');
    const source = row.optionalOneOf('source', BUDGET_SOURCES);
    const key = `${node.code}/${fiscalYear ?? ''}/${source ?? ''}`;
    budgets.keep(row, key, { node, fiscalYear, source, amount: row.baht('amount') });
  }
}
