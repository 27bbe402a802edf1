import { expect, test } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { type AllocationQuestion, allocate } from '../../src/allocation/domain/allocate.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import type { Any } from '../support/any.js';

const { server } = await draftsForFile();
const ALLOCATION = `query ($total: Baht!, $inputs: [AllocationFiguresInput!]!, $unit: Baht, $whatIf: AllocationWhatIfInput) {
  allocation(fiscalYear: 2569, total: $total, inputs: $inputs, unit: $unit, whatIf: $whatIf) {
    total areas { area { code } amount whatIfAmount difference criteria { criterion weight fraction amount } } } }`;
const ask = async (variables: Any) =>
  (await server.as(null).ask<Any>(ALLOCATION, { unit: '0.01', ...variables })).allocation;

/** Synthetic figures: no official tables are at hand. */
const figures = (
  areaCode: string,
  ...[population, area, povertyRatio, householdIncome, gpp, budgetEfficiency]: string[]
): Any => ({
  ...{ areaCode, population, area, povertyRatio, householdIncome, gpp, budgetEfficiency },
});
const INPUTS = [
  figures('TH-55', '100', '10', '0.2', '10000', '50', '80'),
  figures('TH-50', '300', '20', '0.1', '20000', '150', '90'),
];
const sumOf = (amounts: string[]) => amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed(2);

test('two provinces, worked out by hand from the weights of the slide', async () => {
  const { total, areas } = await ask({ total: '1000000', inputs: INPUTS });
  expect(total).toBe('1000000.00');
  // 0.20/2 + 0.20·1/4 + 0.05·1/3 + 0.10·2/3 + 0.25·2/3 + 0.10·1/4 + 0.10·8/17
  const nan = new Big(0.1)
    .plus(0.05)
    .plus(new Big(0.05).div(3))
    .plus(new Big(0.2).div(3))
    .plus(new Big(0.5).div(3))
    .plus(0.025)
    .plus(new Big(0.8).div(17));
  expect(areas.map(({ area, amount }: Any) => [area.code, amount])).toEqual([
    ['TH-55', nan.times(1_000_000).toFixed(2)],
    ['TH-50', new Big(1).minus(nan).times(1_000_000).toFixed(2)],
  ]);
  expect(areas[0].criteria[4]).toMatchObject({
    criterion: 'HOUSEHOLD_INCOME_INVERSE',
    weight: '0.25',
    fraction: '0.666666666667',
  });
  for (const { amount, criteria } of areas) expect(sumOf(criteria.map((one: Any) => one.amount))).toBe(amount);
});

test('what might be otherwise is told beside what is', async () => {
  const weights = [
    { criterion: 'EQUAL_SHARE', weight: '0.45' },
    { criterion: 'HOUSEHOLD_INCOME_INVERSE', weight: '0' },
  ];
  const { areas } = await ask({ total: '1000000', inputs: INPUTS, whatIf: { weights } });
  expect(sumOf(areas.map(({ whatIfAmount }: Any) => whatIfAmount))).toBe('1000000.00');
  expect(sumOf(areas.map(({ difference }: Any) => difference))).toBe('0.00');
  for (const { amount, whatIfAmount, difference } of areas) {
    expect(new Big(amount).plus(difference).toFixed(2)).toBe(whatIfAmount);
  }
  // Both shares are rounded: their difference is as good as a satang.
  const expected = new Big(0.25).times(new Big(1).div(2).minus(new Big(2).div(3))).times(1_000_000);
  expect(expected.minus(areas[0].difference).abs().lte('0.01')).toBe(true);
  const richer = [{ ...INPUTS[0], gpp: '0' }];
  const other = await ask({ total: '1000000', inputs: INPUTS, whatIf: { figures: richer, total: '500000' } });
  expect(sumOf(other.areas.map(({ whatIfAmount }: Any) => whatIfAmount))).toBe('500000.00');
});

test('shares are multiples of the unit and add up to the total exactly, whatever the figures', () => {
  const figure = fc.integer({ min: 1, max: 10 ** 9 }).map(String);
  const input = fc.record({
    areaCode: fc.constant('TH-55'),
    ...{
      population: figure,
      area: figure,
      povertyRatio: figure,
      householdIncome: figure,
      gpp: figure,
      budgetEfficiency: figure,
    },
  });
  const weights: AllocationQuestion['weights'] = {
    ...{ equalShare: '0.20', population: '0.20', area: '0.05', povertyRatio: '0.10' },
    ...{ householdIncomeInverse: '0.25', gpp: '0.10', budgetEfficiency: '0.10' },
  };
  fc.assert(
    fc.property(
      fc.array(input, { minLength: 1, maxLength: 20 }),
      fc.bigInt({ min: 0n, max: 10n ** 13n }),
      fc.constantFrom('0.01', '1', '100', '1000000'),
      (inputs, satang, unit) => {
        const total = new Big(satang.toString()).div(100).toFixed(2);
        const shares = allocate({ total, unit, weights, gppDirection: 'DIRECT', inputs });
        expect(sumOf(shares.map(({ amount }) => amount))).toBe(total);
        const rest = new Big(total).mod(unit);
        const uneven = shares.filter(({ amount }) => !new Big(amount).mod(unit).eq(0));
        expect(uneven.length).toBeLessThanOrEqual(rest.eq(0) ? 0 : 1);
        for (const { amount, criteria } of shares) {
          expect(new Big(amount).gte(0)).toBe(true);
          expect(sumOf(criteria.map((one) => one.amount))).toBe(amount);
        }
      },
    ),
  );
});

test('what cannot be reckoned with is refused with its field', async () => {
  const [nan, chiangMai] = INPUTS;
  const refused = async (inputs: Any[], more: Any = {}) => {
    const { extensions, message } = await server
      .as(null)
      .fail(ALLOCATION, { total: '100', unit: '1', inputs, ...more });
    return [extensions.code, extensions.field, message.includes(String(extensions.field))];
  };
  const cases: [Any[], Any, string, string][] = [
    [[], {}, 'BAD_USER_INPUT', 'inputs'],
    [[nan, nan], {}, 'BAD_USER_INPUT', 'inputs.1.areaCode'],
    [[{ ...nan, areaCode: 'TH-99' }], {}, 'UNKNOWN_AREA', 'inputs.0.areaCode'],
    [[{ ...nan, areaCode: 'north-upper-1' }], {}, 'BAD_USER_INPUT', 'inputs.0.areaCode'],
    [[nan, { ...chiangMai, gpp: '-1' }], {}, 'BAD_USER_INPUT', 'inputs.1.gpp'],
    [[{ ...nan, householdIncome: '0' }], {}, 'BAD_USER_INPUT', 'inputs.0.householdIncome'],
    [[{ ...nan, population: '0' }], {}, 'BAD_USER_INPUT', 'inputs.0.population'],
    [[nan], { unit: '0' }, 'BAD_USER_INPUT', 'unit'],
    [[nan], { whatIf: { weights: [{ criterion: 'GPP', weight: '0.2' }] } }, 'BAD_USER_INPUT', 'whatIf.weights'],
    [[nan], { whatIf: { figures: [chiangMai] } }, 'BAD_USER_INPUT', 'whatIf.figures'],
  ];
  for (const [inputs, more, code, field] of cases) expect(await refused(inputs, more)).toEqual([code, field, true]);
});
