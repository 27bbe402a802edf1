/** What narrows a question about support: areas, a plan, a fiscal year. Null: not narrowed. */
export interface SupportScope {
  areaIds: readonly number[] | null;
  planId: number | null;
  fiscalYear: number | null;
}

/** A list of values for a statement: `bind` adds one and answers how the text names it. */
export class Values {
  readonly list: unknown[] = [];

  /** `first`: how many values stand before these in the statement. */
  constructor(private readonly first = 0) {}

  bind(value: unknown): string {
    this.list.push(value);
    return `$${this.first + this.list.length}`;
  }
}

/** Whether 20-year goals are in a scope: they belong to no plan and have no fiscal years. */
export function includesGoals(scope: SupportScope): boolean {
  return scope.planId === null && scope.fiscalYear === null;
}
