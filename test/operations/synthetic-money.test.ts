import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

const REPORT = `query ($level: FrameworkLevel!, $areaCode: String) {
  coverage(framework: "NATIONAL_STRATEGY", level: $level, areaCode: $areaCode) { totalBudget syntheticBudget }
}`;

// The only plan aligned to targets is the synthetic one: its projects 1, 2, 3 and 8, of
// 14,500,002.75 + 11,800,000.50 + 41,800,000.00 + 15,990,000.00 baht.
test('a report of the country says how much of its money is synthetic', async () => {
  expect(await graphql.ask(REPORT, { level: 'TARGET' })).toEqual({
    coverage: { totalBudget: '84090003.25', syntheticBudget: '84090003.25' },
  });
});

test('a report of a real plan holds no synthetic money', async () => {
  expect(await graphql.ask(REPORT, { level: 'MASTER_PLAN', areaCode: 'TH-55' })).toEqual({
    coverage: { totalBudget: '1017925618.84', syntheticBudget: '0.00' },
  });
});

test('so do the nodes that support an element', async () => {
  const answer = await graphql.ask(
    `{ target: frameworkElement(framework: "NATIONAL_STRATEGY", level: "TARGET", code: "030202") {
        supportingNodes(first: 1) { totalBudget syntheticBudget } }
      tourism: frameworkElement(framework: "NATIONAL_STRATEGY", level: "MASTER_PLAN", code: "05") {
        supportingNodes(areaCode: "TH-55", first: 1) { totalBudget syntheticBudget } } }`,
  );
  expect(answer).toEqual({
    target: { supportingNodes: { totalBudget: '14500002.75', syntheticBudget: '14500002.75' } },
    tourism: { supportingNodes: { totalBudget: '225861878.84', syntheticBudget: '0.00' } },
  });
});
