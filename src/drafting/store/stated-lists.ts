import type { BudgetSource, BudgetStage } from '../../budget/domain/node-budget.js';
import type { DetailName, Details } from '../../details/domain/details.js';
import { columnsOf, DETAIL_NAMES } from '../../details/store/detail-lists.js';
import type { NodeFacts } from './node-facts.js';

type Stated = Readonly<Record<string, unknown>>;

/** A line of money as facts have it. */
export interface StatedLine {
  readonly stage: BudgetStage;
  readonly fiscalYear: number | null;
  readonly source: BudgetSource | null;
  readonly amount: string;
}

/** The entries of a list of facts; empty where nothing is stated. */
export function listOf(facts: NodeFacts['facts'], name: string): readonly Stated[] {
  return (facts[name] ?? []) as readonly Stated[];
}

/** The lines of money of a node. */
export function statedLines(facts: NodeFacts['facts']): StatedLine[] {
  return listOf(facts, 'budgetLines').map(({ stage, fiscalYear, source, amount }) => ({
    stage: (stage ?? 'PLANNED') as BudgetStage,
    fiscalYear: (fiscalYear ?? null) as number | null,
    source: (source ?? null) as BudgetSource | null,
    amount: String(amount),
  }));
}

/** The lists of details of a node. What is not stated is left out of facts: here it is null. */
export function statedDetails(facts: NodeFacts['facts']): { [Name in DetailName]: Details[Name][] } {
  const whole = (name: DetailName, entry: Stated) =>
    Object.fromEntries(columnsOf(name).map(({ property }) => [property, entry[property] ?? null]));
  const lists: unknown = Object.fromEntries(
    DETAIL_NAMES.map((name) => [name, listOf(facts, name).map((entry) => whole(name, entry))]),
  );
  return lists as { [Name in DetailName]: Details[Name][] };
}
