import { sumOfBaht } from '../../budget/domain/baht.js';
import type { BudgetStage } from '../../budget/domain/node-budget.js';

/** What the column of money shows: what is planned; where nothing is, as in a plan known from a budget, what was allocated. */
export function shownBudget(
  planned: string | null,
  lines: readonly { readonly stage: BudgetStage; readonly amount: string }[],
): string | null {
  const allocated = lines.filter(({ stage }) => stage === 'ALLOCATED');
  return planned ?? (allocated.length > 0 ? sumOfBaht(allocated.map(({ amount }) => amount)) : null);
}
