import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { seedRows } from './seed-files.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function plans(filter?: object): Promise<string[]> {
  const { fiveYearPlans } = await graphql.ask<{
    fiveYearPlans: { totalCount: number; edges: { node: { code: string } }[] };
  }>(
    'query ($filter: FiveYearPlanFilter) { fiveYearPlans(first: 50, filter: $filter) { totalCount edges { node { code } } } }',
    { filter },
  );
  expect(fiveYearPlans.totalCount).toBe(fiveYearPlans.edges.length);
  return fiveYearPlans.edges.map(({ node }) => node.code);
}

// The periods and statuses are those of the plan.csv files.
test.each<[object | undefined, string[]]>([
  [undefined, ['TH-45-P2566', 'TH-50-P2566', 'TH-55-P2571', 'TH-67-P2571', 'northeast-central-P2561']],
  [{ areaCode: 'TH-55' }, ['TH-55-P2571']],
  [{ areaCode: 'TH-54' }, []],
  // Phetchabun is in the north by the regions of the provincial groups.
  [{ regionCode: 'NORTH' }, ['TH-50-P2566', 'TH-55-P2571', 'TH-67-P2571']],
  [{ regionCode: 'NORTHEAST' }, ['TH-45-P2566', 'northeast-central-P2561']],
  [{ startYear: 2571 }, ['TH-55-P2571', 'TH-67-P2571']],
  [{ fiscalYear: 2568 }, ['TH-45-P2566', 'TH-50-P2566']],
  [{ fiscalYear: 2565 }, ['northeast-central-P2561']],
  [{ synthetic: true }, ['TH-45-P2566']],
  [{ synthetic: false, sourceStatus: 'DRAFT' }, ['TH-55-P2571', 'TH-67-P2571']],
  [{ sourceStatus: 'APPROVED', regionCode: 'NORTH' }, ['TH-50-P2566']],
])('%j', async (filter, codes) => {
  expect(await plans(filter)).toEqual(codes);
});

test('a plan node of every level is found by its code', async () => {
  for (const row of seedRows('plans/synthetic-example/nodes.csv')) {
    const { planNode } = await graphql.ask('query ($code: String!) { planNode(code: $code) { code level title } }', {
      code: row.code,
    });
    expect(planNode).toEqual({ code: row.code, level: row.level, title: row.title });
  }
});

test('the register of agencies is searched as titles are', async () => {
  const rows = seedRows('reference/agencies.csv');
  const search = async (nameContains: string | null) => {
    const { agencies } = await graphql.ask<{ agencies: { edges: { node: { code: string } }[] } }>(
      'query ($nameContains: String) { agencies(first: 200, nameContains: $nameContains) { edges { node { code } } } }',
      { nameContains },
    );
    return agencies.edges.map(({ node }) => node.code);
  };
  expect(await search(null)).toEqual(rows.map((row) => row.code).sort());
  const naming = (part: string) => rows.filter((row) => row.name_th?.includes(part)).map((row) => row.code);
  expect(await search('ประมง')).toEqual(naming('ประมง'));
  expect(await search('ตำบล')).toEqual(naming('ตำบล'));
  expect(await search('ตําบล')).toEqual(naming('ตำบล'));
  expect(await search('%')).toEqual([]);
});
