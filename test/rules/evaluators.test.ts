import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { EVALUATORS } from '../../src/rules/domain/evaluators/index.js';
import type { Outcome } from '../../src/rules/domain/finding.js';
import { type RuleParameter, RuleParameters } from '../../src/rules/domain/rule-parameters.js';
import type { RuleCase } from './cases/cases-of.js';
import { MEMORANDUM_CASES } from './cases/memoranda.js';
import { MONEY_CASES } from './cases/money.js';
import { PLAN_CASES } from './cases/plans.js';
import { PROJECT_CASES } from './cases/projects.js';
import { of } from './plan-builder.js';

const read = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../seeds/reference/${file}`, import.meta.url)), { columns: true });
const RULES = read('rules.csv').map(({ number = '', kinds = '' }) => ({ number, kinds: kinds.split(';') }));
const PARAMETERS = read('rule_parameters.csv').map(
  ({ rule, name, from_year, to_year, value, unit, note }) =>
    ({
      rule,
      name,
      value,
      unit,
      note,
      fromYear: Number(from_year),
      toYear: to_year === '' ? null : Number(to_year),
    }) as RuleParameter,
);
const CASES = [...PLAN_CASES, ...PROJECT_CASES, ...MONEY_CASES, ...MEMORANDUM_CASES].flatMap(({ list }) => list);

function evaluate({ rule, plan }: Pick<RuleCase, 'rule' | 'plan'>, parameters: readonly RuleParameter[] = PARAMETERS) {
  const evaluator = EVALUATORS[rule]!;
  const inForce = new RuleParameters(parameters, plan.fiscalYear);
  return evaluator.scope === 'PLAN'
    ? evaluator.evaluate(plan, inForce)
    : evaluator.evaluate(plan.projects[0]!, plan, inForce);
}

describe.each([...Map.groupBy(CASES, ({ rule }) => rule)])('%s', (_, cases) => {
  test.each(cases.map((one, i) => [`${i + 1}: ${one.outcome}`, one] as const))('%s', (_name, one) => {
    const found = evaluate(one);
    const { outcome, nodes = [], missing = [] } = one;
    expect(found).toMatchObject({ outcome, nodeIds: nodes, missing });
    expect(Object.fromEntries(found.facts.map(({ name, value }) => [name, value]))).toMatchObject(one.facts ?? {});
  });
});

/** Rules that every plan or project is held against. */
const CONCERN_ALL = new Set([
  ...['A01', 'A03', 'A04', 'A06', 'A07', 'A11', 'A17', 'A18', 'A20', 'A21', 'A22', 'A26', 'A27', 'A32'],
  ...['B04', 'B06', 'B07', 'B10', 'B11', 'B13', 'B14', 'B19', 'B20', 'B21', 'B27', 'B29', 'B31', 'B32', 'B47', 'B49'],
  ...['C02', 'C03', 'C05', 'C23'],
]);

test('every rule of the catalogue has an evaluator, and cases of each outcome that it can have', () => {
  expect(Object.keys(EVALUATORS).toSorted()).toEqual(RULES.map(({ number }) => number));
  const outcomesOf = Map.groupBy(CASES, ({ rule }) => rule);
  const missing = RULES.flatMap(({ number, kinds }) => {
    const found = new Set(outcomesOf.get(number)?.map(({ outcome }) => outcome));
    const isCheck = kinds.includes('CHECK') || kinds.join() === 'COMPUTE,CHECK';
    const wanted: Outcome[] = isCheck
      ? ['PASS', 'FAIL', ...(CONCERN_ALL.has(number) ? [] : ['NOT_APPLICABLE' as const])]
      : [];
    // What asks for figures alone answers figures, or a verdict on them.
    if (!isCheck && !['COMPUTED', 'PASS', 'FAIL'].some((outcome) => found.has(outcome as Outcome)))
      return [`${number} computes`];
    // A suspicion is never a refusal (B37), and the weights are no matter of a plan (C02).
    const never = number === 'B37' || number === 'C02' ? ['FAIL'] : [];
    return wanted
      .filter((outcome) => !found.has(outcome) && !never.includes(outcome))
      .map((outcome) => `${number} ${outcome}`);
  });
  expect(missing).toEqual([]);
});

test('figures come from the parameters of the year: another year has others', () => {
  const plan = of({}, { ceiling: '100.00' });
  const changed = PARAMETERS.map((one) =>
    one.rule === 'C01' && one.name === 'area' ? { ...one, value: '0.06' } : one,
  );
  expect(evaluate({ rule: 'C02', plan }, changed)).toMatchObject({ outcome: 'FAIL', nodeIds: [plan.plan.id] });
  const later = [
    ...PARAMETERS.filter(({ name }) => name !== 'keyProjectShareMin'),
    ...[
      [2566, 2569, '0.60'],
      [2570, null, '0.70'],
    ].map(
      ([fromYear, toYear, value]) =>
        ({
          rule: 'C03',
          name: 'keyProjectShareMin',
          unit: 'ratio',
          note: null,
          fromYear,
          toYear,
          value,
        }) as RuleParameter,
    ),
  ];
  const keyOf = (fiscalYear: number) => {
    const facts = of({ projectClass: 'KEY', budget: '65.00' }, { ceiling: '100.00', fiscalYear });
    return evaluate({ rule: 'C03', plan: facts }, later).outcome;
  };
  expect([2565, 2569, 2570, 2580].map(keyOf)).toEqual(['PASS', 'PASS', 'FAIL', 'FAIL']);
});
