import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseValue } from 'graphql';
import { Baht } from '../../src/graphql/scalars/baht.js';
import { CalendarDate } from '../../src/graphql/scalars/dates.js';
import { FiscalYear } from '../../src/graphql/scalars/fiscal-year.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

describe('FiscalYear', () => {
  const ask = (startYear: unknown) => graphql.fail(OPERATIONS['plan-tree'], { areaCode: 'TH-55', startYear });

  test('a Gregorian year is refused with the year that is meant', async () => {
    const error = await ask(2028);
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain('$startYear');
    expect(error.message).toContain('add 543 and write 2571');
  });

  test.each(['2571', 2571.5, 0, -1, 9999, true, [], {}])('%j is no fiscal year', async (year) => {
    expect(await ask(year)).toMatchObject({ code: 'BAD_USER_INPUT', data: null });
  });

  test('the same holds for a year written into the document', async () => {
    const error = await graphql.fail('{ fiveYearPlan(areaCode: "TH-55", startYear: 2028) { id } }');
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain('2571');
    expect(FiscalYear.parseLiteral(parseValue('2571'))).toBe(2571);
    expect(() => FiscalYear.parseLiteral(parseValue('"2571"'))).toThrow(/FiscalYear/);
  });
});

describe('Baht', () => {
  test('any amount with two decimals passes unchanged', () => {
    const amount = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 13n - 1n }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, satang]) => `${whole}.${String(satang).padStart(2, '0')}`);
    fc.assert(
      fc.property(amount, (text) => {
        expect(Baht.serialize(text)).toBe(text);
        expect(Baht.parseValue(text)).toBe(text);
      }),
    );
  });

  test.each([
    ['5', '5.00'],
    ['5.1', '5.10'],
    ['0', '0.00'],
    ['-12.5', '-12.50'],
    ['9999999999999.99', '9999999999999.99'],
  ])('%s is %s', (given, answered) => {
    expect(Baht.parseValue(given)).toBe(answered);
    expect(Baht.parseLiteral(parseValue(`"${given}"`))).toBe(answered);
  });

  test.each([5, 5.5, '5.123', '1e3', '1,000', '', ' 5', '٥', '+5', '.5', '5.', null, true])(
    '%j is refused',
    (given) => {
      expect(() => Baht.parseValue(given)).toThrow(/exact decimal string/);
    },
  );

  test('what a person types is refused with what to mend', () => {
    expect(() => Baht.parseValue('1,000')).toThrow(/without commas/);
    expect(() => Baht.parseValue('๑๐๐')).toThrow(/Arabic digits/);
    expect(() => Baht.parseValue('10000000000000')).toThrow(/more than 13 digits/);
    expect(() => Baht.parseValue(5)).toThrow(/Quote it/);
  });

  test('a sum may be larger than an amount', () => {
    expect(Baht.serialize('9999999999999999.99')).toBe('9999999999999999.99');
    expect(Baht.serialize('5')).toBe('5.00');
  });

  test('a number in the document is refused: it would lose satang', () => {
    expect(() => Baht.parseLiteral(parseValue('5.5'))).toThrow(/Quote it/);
  });
});

describe('Date', () => {
  test.each(['2024-02-29', '2025-10-01', '1900-01-01', '2200-12-31'])('%s is a day', (day) => {
    expect(CalendarDate.parseValue(day)).toBe(day);
  });

  test.each(['2023-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-1-1', '0000-01-01', '', 'today', 5, null])(
    '%j is none',
    (day) => {
      expect(() => CalendarDate.parseValue(day)).toThrow(/day of the Gregorian calendar/);
    },
  );

  test('a year of the Buddhist era is refused with the year that is meant', () => {
    expect(() => CalendarDate.parseValue('2569-01-01')).toThrow(/subtract 543 and write 2026/);
  });
});

test.each([
  ['framework', 'national_strategy'],
  ['framework', 'A B'],
  ['framework', ''],
  ['level', "GOAL'; drop table area"],
])('%s %j is not a name in capitals', async (argument, value) => {
  const error = await graphql.fail(OPERATIONS.coverage, { framework: 'SDG', level: 'GOAL', [argument]: value });
  expect(error.code).toBe('BAD_USER_INPUT');
  expect(error.message).toContain(argument);
});

test('an unknown enum value and a missing variable are wrong input', async () => {
  expect(await graphql.fail(OPERATIONS.gaps, { areaCode: 'TH-55', kinds: ['NO_SUCH'], first: 1 })).toMatchObject({
    data: null,
  });
  const error = await graphql.fail(OPERATIONS.gaps, { first: 1 });
  expect(error.message).toContain('$areaCode');
});
