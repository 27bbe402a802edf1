import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { above, type SeedNode } from './seed-files.js';
import { seedNodes } from './seed-support.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  // Three periods of the synthetic goal have begun without a plan by then.
  graphql = createExecutor(database, { now: '2040-01-01T00:00:00Z' });
});
afterAll(() => database.drop());

const TYPES: Record<string, string> = {
  TWENTY_YEAR_GOAL: 'TwentyYearGoal',
  FIVE_YEAR_PLAN: 'FiveYearPlan',
  DEVELOPMENT_ISSUE: 'DevelopmentIssue',
  PROGRAMME: 'Programme',
  PROJECT: 'Project',
  MAIN_ACTIVITY: 'MainActivity',
  SUB_ACTIVITY: 'SubActivity',
};
const idOf = (node: SeedNode) => Buffer.from(`${TYPES[node.level]}:${node.code}`).toString('base64url');
const refetch = async (id: string) => (await graphql.ask(OPERATIONS.refetch, { id })).node;

test.each([
  'TH-45-G2566',
  'TH-45-P2566',
  'TH-45-P2566-I01',
  'TH-45-P2566-PG02',
  'TH-45-P2566-PJ004',
  'TH-45-P2566-MA007',
  'TH-45-P2566-SA009',
  'TH-55-P2571-I02',
  'TH-55-P2571-PG08',
  'northeast-central-P2561-PJ001',
])('%s comes back with its neighbours, as its seed file has them', async (code) => {
  const node = seedNodes.get(code) as SeedNode;
  const children = node.children.toSorted((a, b) => Number(a.row.ordinal) - Number(b.row.ordinal));
  expect(await refetch(idOf(node))).toEqual({
    __typename: TYPES[node.level],
    id: idOf(node),
    level: node.level,
    code,
    title: node.row.title,
    area: { code: node.areaCode },
    parent: node.parent && { id: idOf(node.parent), level: node.parent.level },
    ancestors: above(node).map((higher) => ({ id: idOf(higher), level: higher.level, title: higher.row.title })),
    children: {
      totalCount: children.length,
      edges: children.map((child) => ({ node: { id: idOf(child), level: child.level, title: child.row.title } })),
    },
  });
});

test('an unplaced project has neither parent nor ancestors, and is no child of its plan', async () => {
  const plan = seedNodes.get('TH-55-P2571') as SeedNode;
  for (const project of plan.unplaced) {
    expect(await refetch(idOf(project))).toMatchObject({ parent: null, ancestors: [], children: { totalCount: 0 } });
  }
  expect(await refetch(idOf(plan))).toMatchObject({ parent: null, ancestors: [], children: { totalCount: 3 } });
});

// What has an ID but is no plan node, by the key in its ID.
test.each([
  ['Area', 'TH-55'],
  ['Area', 'northeast-central'],
  ['FrameworkElement', 'NATIONAL_STRATEGY/SUB_PLAN/0302'],
  ['FrameworkElement', 'NESDP_13/DIMENSION/D1'],
  ['Agency', 'AG-0001'],
  ['Indicator', 'TH-67-P2571-IN001'],
  ['DevelopmentGuideline', 'TH-55-P2571-GL001'],
  ['Gap', 'AREA_WITHOUT_GOAL/TH-55/'],
  ['Gap', 'UNALIGNED_PROJECT/TH-55-P2571-PJ007/'],
  ['Gap', 'PERIOD_WITHOUT_PLAN/TH-45-G2566/2571-2575'],
])('%s %s comes back under the same type and ID', async (type, key) => {
  const id = Buffer.from(`${type}:${key}`).toString('base64url');
  expect(await refetch(id)).toEqual({ __typename: type, id });
});

test.each([
  ['Project', 'TH-55-P2571-PJ999'],
  ['Programme', 'TH-55-P2571-PJ001'],
  ['Area', 'TH-10'],
  ['FrameworkElement', 'NATIONAL_STRATEGY/SUB_PLAN/9999'],
  ['Agency', 'AG-9999'],
  ['Gap', 'UNALIGNED_PROJECT/TH-55-P2571-PJ001/'],
  ['Gap', 'NO_SUCH_KIND/TH-55/'],
])('%s %s is not there: null without an error', async (type, key) => {
  expect(await refetch(Buffer.from(`${type}:${key}`).toString('base64url'))).toBeNull();
});
