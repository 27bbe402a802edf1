import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { expectGolden, goldenOf } from './golden-file.js';
import { SUBJECTS } from './subjects.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  // One connection, so that statements which may run side by side end in one order.
  database = await createTestDatabase({ seeded: true, poolSize: 1 });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

test.each(SUBJECTS)('$name: the answer and the SQL are those of the golden file', async (subject) => {
  const answer = await graphql.execute(subject.source, subject.big, subject.operationName);
  expect(answer.errors).toEqual([]);
  expectGolden(subject.name, goldenOf(subject.big, answer));
});

test('plan-tree: Nan, with its unplaced projects', async () => {
  const variables = { areaCode: 'TH-55', startYear: 2571 };
  expectGolden('plan-tree', goldenOf(variables, await graphql.execute(OPERATIONS['plan-tree'], variables)));
});

test('an error has a golden file as well', async () => {
  const variables = { areaCode: 'TH-00', startYear: 2571 };
  expectGolden('plan-tree-of-no-area', goldenOf(variables, await graphql.execute(OPERATIONS['plan-tree'], variables)));
});
