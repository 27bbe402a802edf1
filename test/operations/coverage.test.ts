import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CoverageQuery, CoverageQueryVariables } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { baht, seedRows } from './seed-files.js';
import { elementCodes, type SupportQuestion, supportOf, unionOf } from './seed-support.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function coverage(variables: CoverageQueryVariables) {
  const { coverage } = await graphql.ask<CoverageQuery>(OPERATIONS.coverage, variables);
  if (!coverage) throw new Error('no report');
  return coverage;
}

/** The rows that have support: code, aligned nodes, projects, money. */
const supported = (report: NonNullable<CoverageQuery['coverage']>) =>
  report.rows
    .filter((row) => row.state !== 'UNCOVERED')
    .map((row) => [row.element.code, row.alignedNodeCount, row.projectCount, row.totalBudget]);

const MASTER_PLANS = { framework: 'NATIONAL_STRATEGY', level: 'MASTER_PLAN' };
const planId = (code: string) => Buffer.from(`FiveYearPlan:${code}`).toString('base64url');

// By issue (I) and programme number (P) of the source file nan/projects.csv, in baht:
//   I1: 67,284,000 with 9 projects; I1 P7: 62,260,100 with 4; I3: 69,730,690 with 10; I3 P7: 250,000 with 1;
//   I2: P1 137,230,000 with 4, P2 225,861,878.84 with 14, P3 13,022,650 with 9, P4 5,858,400 with 2,
//       P5 38,028,000 with 23, P8 460,910,000 with 28.
// alignments.csv: I1 → 13, 17; I3 → 18; P1 → 06; P2 → 05; P3, P4, P5 → 03; P7 → 12, 13; P8 → 18.
const NAN_ROWS = [
  ['03', 3, 34, '56909050.00'],
  ['05', 1, 14, '225861878.84'],
  ['06', 1, 4, '137230000.00'],
  ['12', 2, 5, '62510100.00'],
  ['13', 3, 10, '67534000.00'],
  ['17', 1, 9, '67284000.00'],
  ['18', 3, 38, '530640690.00'],
];
// The whole plan less 40,076,300 of unplaced projects and 9,919,000 of programme 6 in issue 2.
const NAN_UNION = '1017925618.84';

describe('Nan', () => {
  test('by master plan: 7 of 23 are covered, each baht once in a row and in the union', async () => {
    const report = await coverage({ ...MASTER_PLANS, areaCode: 'TH-55' });
    expect(report).toMatchObject({ elementCount: 23, coveredCount: 7, nearlyCoveredCount: 0, catalogueComplete: true });
    expect(supported(report)).toEqual(NAN_ROWS);
    expect(report.totalBudget).toBe(NAN_UNION);
  });

  test('the rows overlap: their sum is more than the union', async () => {
    const report = await coverage({ ...MASTER_PLANS, areaCode: 'TH-55' });
    const cents = (amount: string) => BigInt(amount.replace('.', ''));
    const sum = report.rows.reduce((total, row) => total + cents(row.totalBudget), 0n);
    // NAN_ROWS added up: 1,147,969,718.84. Counted more than once are issue 1 (under 13 and 17, its P7 under 12 too)
    // and programme 7 of issue 3 (under 12, 13 and 18).
    expect(sum).toBe(114_796_971_884n);
    expect(sum).toBeGreaterThan(cents(report.totalBudget));
  });

  test('by strategy: a row counts what is aligned to the elements below', async () => {
    // Strategy 2: 03, 05, 06; strategy 3: 12, 13; strategy 4: 17; strategy 5: 18.
    const report = await coverage({ framework: 'NATIONAL_STRATEGY', level: 'STRATEGY', areaCode: 'TH-55' });
    expect(report).toMatchObject({ elementCount: 6, coveredCount: 4, totalBudget: NAN_UNION });
    expect(supported(report)).toEqual([
      ['2', 5, 52, '420000928.84'],
      ['3', 3, 10, '67534000.00'],
      ['4', 1, 9, '67284000.00'],
      ['5', 3, 38, '530640690.00'],
    ]);
  });

  test('its plan alone is the same as its area', async () => {
    const report = await coverage({ ...MASTER_PLANS, planId: planId('TH-55-P2571') });
    expect(supported(report)).toEqual(NAN_ROWS);
    expect(report.totalBudget).toBe(NAN_UNION);
  });

  test('in one fiscal year only money dated in it counts', async () => {
    const report = await coverage({ ...MASTER_PLANS, areaCode: 'TH-55', fiscalYear: 2571 });
    // budget_2571 summed the same way. All of issue 3 has a total only.
    expect(supported(report)).toEqual([
      ['03', 3, 34, '37699750.00'],
      ['05', 1, 14, '41547878.84'],
      ['06', 1, 4, '40250000.00'],
      ['12', 2, 5, '14892500.00'],
      ['13', 3, 10, '16244400.00'],
      ['17', 1, 9, '16244400.00'],
      ['18', 3, 38, '460910000.00'],
    ]);
    // 603,471,028.84 less 400,000 of unplaced projects and 6,419,000 of programme 6 in issue 2.
    expect(report.totalBudget).toBe('596652028.84');
  });

  test('a year that its plan does not cover has nothing', async () => {
    const report = await coverage({ ...MASTER_PLANS, areaCode: 'TH-55', fiscalYear: 2570 });
    expect(report).toMatchObject({ coveredCount: 0, totalBudget: '0.00' });
    expect(supported(report)).toEqual([]);
  });

  test('by SDG: an analyst read 17 goals into single projects', async () => {
    const report = await coverage({ framework: 'SDG', level: 'GOAL', areaCode: 'TH-55' });
    const numbers = seedRows('plans/nan/alignments.csv').filter((row) => row.framework === 'SDG');
    for (const row of report.rows) {
      const projects = numbers.filter(({ element_code }) => element_code === row.element.code).length;
      expect([row.element.code, row.alignedNodeCount, row.projectCount]).toEqual([
        row.element.code,
        projects,
        projects,
      ]);
    }
    expect(numbers.length).toBeGreaterThan(400);
  });
});

describe('the north-eastern central group', () => {
  // projects.csv by issue and programme; no money is stated. 1 → 03 (20 projects), 1/1 → 19 (2), 1/2 → 18 (1),
  // 2 → 07 (11), 2/1 → 08 (4), 3 → 05 (7), 3/4 → 16 (2).
  const GROUP_ROWS = [
    ['03', 1, 20, '0.00'],
    ['05', 1, 7, '0.00'],
    ['07', 1, 11, '0.00'],
    ['08', 1, 4, '0.00'],
    ['16', 1, 2, '0.00'],
    ['18', 1, 1, '0.00'],
    ['19', 1, 2, '0.00'],
  ];

  test('alone it does not include its members', async () => {
    expect(supported(await coverage({ ...MASTER_PLANS, areaCode: 'northeast-central' }))).toEqual(GROUP_ROWS);
  });

  test('with its members it has the plan of Roi Et too', async () => {
    const report = await coverage({ ...MASTER_PLANS, areaCode: 'northeast-central', includeMembers: true });
    expect(report.coveredCount).toBe(7);
    // Roi Et's example: programmes 1 to 4 → 03, 08, 05, 19; project 6, of programme 2, states 2.16.
    // Budgets: programme 1: 68,100,003.25; 2: 70,530,002; 3: 15,990,000; 4: 98,450,001; project 6: 48,750,001.
    // Of 03 also three projects of programme 1 and a main activity (5,960,001) in project 4 of programme 2.
    const rows = supported(report);
    expect(rows.find(([code]) => code === '16')).toEqual(['16', 2, 3, '48750001.00']);
    expect(rows.find(([code]) => code === '08')).toEqual(['08', 3, 8, '70530002.00']);
    expect(rows.find(([code]) => code === '05')).toEqual(['05', 3, 8, '15990000.00']);
    expect(rows.find(([code]) => code === '19')).toEqual(['19', 3, 4, '98450001.00']);
    expect(rows.find(([code]) => code === '03')).toEqual(['03', 6, 23, '74060004.25']);
    expect(report.totalBudget).toBe('253070006.25');
  });
});

test('Chiang Mai by milestone: five of thirteen, one for each issue', async () => {
  const report = await coverage({ framework: 'NESDP_13', level: 'MILESTONE', areaCode: 'TH-50' });
  expect(report).toMatchObject({ elementCount: 13, coveredCount: 5, totalBudget: '0.00' });
  expect(supported(report)).toEqual(['1', '2', '7', '9', '11'].map((code) => [code, 1, 0, '0.00']));
  expect(report.rows.map(({ element }) => element.code)).toEqual(Array.from({ length: 13 }, (_, i) => `${i + 1}`));
});

test('a level whose master list is incomplete says so', async () => {
  expect(await coverage({ framework: 'NATIONAL_STRATEGY', level: 'TARGET' })).toMatchObject({
    elementCount: 28,
    catalogueComplete: false,
  });
});

test.each<[string, string, Partial<SupportQuestion>]>([
  ['NATIONAL_STRATEGY', 'STRATEGY', {}],
  ['NATIONAL_STRATEGY', 'MASTER_PLAN', {}],
  ['NATIONAL_STRATEGY', 'SUB_PLAN', {}],
  ['NATIONAL_STRATEGY', 'TARGET', {}],
  ['NESDP_13', 'DIMENSION', {}],
  ['NESDP_13', 'MILESTONE', {}],
  ['NESDP_13', 'GOAL', {}],
  ['SDG', 'GOAL', {}],
  ['NATIONAL_STRATEGY', 'MASTER_PLAN', { fiscalYear: 2568 }],
  ['NATIONAL_STRATEGY', 'MASTER_PLAN', { fiscalYear: 2572 }],
  ['SDG', 'GOAL', { fiscalYear: 2571 }],
  ['NATIONAL_STRATEGY', 'SUB_PLAN', { areas: ['TH-45'], fiscalYear: 2567 }],
  ['SDG', 'GOAL', { plan: 'TH-45-P2566' }],
])('%s by %s, %j: every row is what the seed files add up to', async (framework, level, narrowed) => {
  const question: SupportQuestion = { framework, level, ...narrowed };
  const report = await coverage({
    framework,
    level,
    areaCode: narrowed.areas?.[0],
    fiscalYear: narrowed.fiscalYear,
    planId: narrowed.plan && planId(narrowed.plan),
  });
  const expected = elementCodes(framework, level).map((code) => {
    const { alignedNodeCount, projectCount, totalBudget } = supportOf(code, question);
    return { code, alignedNodeCount, projectCount, totalBudget: baht(totalBudget) };
  });
  expect(
    report.rows.map(({ element, alignedNodeCount, projectCount, totalBudget }) => ({
      code: element.code,
      alignedNodeCount,
      projectCount,
      totalBudget,
    })),
  ).toEqual(expected);
  expect(report.rows.map((row) => row.state === 'COVERED')).toEqual(expected.map((row) => row.alignedNodeCount > 0));
  expect(report.coveredCount).toBe(expected.filter((row) => row.alignedNodeCount > 0).length);
  expect(report.totalBudget).toBe(baht(unionOf(question)));
});
