/** Where a node's budget comes from: its own figure, or the sum of its children's. */
export type BudgetBasis = 'STATED' | 'SUMMED';

export const BUDGET_SOURCES = ['PROVINCE', 'GROUP', 'FUNCTION', 'LOCAL', 'PRIVATE'] as const;
/** Whose money it is. */
export type BudgetSource = (typeof BUDGET_SOURCES)[number];

export const BUDGET_STAGES = ['PLANNED', 'REQUESTED', 'ALLOCATED', 'SPENT'] as const;
/** What money it is: these are different measures, and never mix. */
export type BudgetStage = (typeof BUDGET_STAGES)[number];

/** The money of one fiscal year. */
export interface YearBudget {
  year: number;
  amount: string;
}

/** A stated line of a node's budget; a null year or source is not stated. */
export interface BudgetLine {
  nodeId: number;
  fiscalYear: number | null;
  source: BudgetSource | null;
  stage: BudgetStage;
  amount: string;
}

/** The dated part of a kept budget: the years that have a figure. */
export function yearBudgets(budgetByYear: readonly (string | null)[] | null, startYear: number): YearBudget[] {
  return (budgetByYear ?? []).flatMap((amount, i) => (amount === null ? [] : [{ year: startYear + i, amount }]));
}
