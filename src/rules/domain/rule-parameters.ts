/** A figure, limit, date or list of a rule, for some fiscal years. */
export interface RuleParameter {
  readonly rule: string;
  readonly name: string;
  /** Buddhist era. */
  readonly fromYear: number;
  /** Null: until another is known. */
  readonly toYear: number | null;
  readonly value: string;
  readonly unit: string;
  readonly note: string | null;
}

/**
 * The parameters that count for a fiscal year. For a year for which none are known, the latest before it count, else the
 * earliest after it: a plan of another year can still be held against the rules, and is told which year's figures were taken.
 */
export class RuleParameters {
  private readonly byName: ReadonlyMap<string, RuleParameter>;

  constructor(all: readonly RuleParameter[], fiscalYear: number) {
    const groups = Map.groupBy(all, ({ rule, name }) => `${rule} ${name}`);
    this.byName = new Map([...groups].map(([key, list]) => [key, inForce(list, fiscalYear)]));
  }

  text(rule: string, name: string): string {
    return this.find(rule, name).value;
  }

  /** A list, in the order of the catalogue. */
  list(rule: string, name: string): string[] {
    return this.text(rule, name)
      .split(';')
      .map((value) => value.trim())
      .filter((value) => value !== '');
  }

  count(rule: string, name: string): number {
    return Number(this.text(rule, name));
  }

  find(rule: string, name: string): RuleParameter {
    const found = this.byName.get(`${rule} ${name}`);
    if (!found) throw new Error(`rule ${rule} has no parameter ${name}`);
    return found;
  }

  /** All parameters of a rule. */
  of(rule: string): RuleParameter[] {
    return [...this.byName.values()].filter((parameter) => parameter.rule === rule);
  }
}

function inForce(list: readonly RuleParameter[], year: number): RuleParameter {
  const inOrder = list.toSorted((a, b) => a.fromYear - b.fromYear);
  const holds = inOrder.findLast(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear));
  return holds ?? inOrder.findLast(({ fromYear }) => fromYear <= year) ?? (inOrder[0] as RuleParameter);
}
