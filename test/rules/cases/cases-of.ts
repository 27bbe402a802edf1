import type { Outcome } from '../../../src/rules/domain/finding.js';
import type { PlanFacts } from '../../../src/rules/domain/plan-facts.js';

/** A case worked out from the clause of a rule: what is stated, and what must come of it. */
export interface RuleCase {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly plan: PlanFacts;
  /** The nodes that are named; where left out, none are. */
  readonly nodes?: readonly number[];
  /** Some of the facts. */
  readonly facts?: Readonly<Record<string, string>>;
  /** What must be stated, of NEEDS_HUMAN. */
  readonly missing?: readonly string[];
}

type More = Omit<RuleCase, 'rule' | 'outcome' | 'plan'>;

/** The cases of one rule, one after the other. */
export class CasesOf {
  readonly list: RuleCase[] = [];

  constructor(private readonly rule: string) {}

  pass(plan: PlanFacts, more: More = {}): this {
    return this.add('PASS', plan, more);
  }

  fail(plan: PlanFacts, nodes: readonly number[], more: More = {}): this {
    return this.add('FAIL', plan, { ...more, nodes });
  }

  skip(plan: PlanFacts, more: More = {}): this {
    return this.add('NOT_APPLICABLE', plan, more);
  }

  ask(plan: PlanFacts, missing: readonly string[], nodes: readonly number[], more: More = {}): this {
    return this.add('NEEDS_HUMAN', plan, { ...more, missing, nodes });
  }

  compute(plan: PlanFacts, facts: Readonly<Record<string, string>>, nodes: readonly number[] = []): this {
    return this.add('COMPUTED', plan, { facts, nodes });
  }

  private add(outcome: Outcome, plan: PlanFacts, more: More): this {
    this.list.push({ rule: this.rule, outcome, plan, ...more });
    return this;
  }
}
