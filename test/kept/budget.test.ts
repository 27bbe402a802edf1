import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { contextFactory } from '../../src/graphql/context.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { testParts } from '../support/request-parts.js';
import { questions } from './questions.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
afterAll(() => database.drop());

/** A plan with its whole tree. */
const TREE = `query ($code: String!) { planNode(code: $code) { ... on FiveYearPlan { title
  developmentIssues { title programmes { title projects { title budget mainActivities { title } } } } unplacedProjects { title } } } }`;

test('trees of many plans and answers of every kind stay within the budget, and are right all the same', async () => {
  const schema = await testSchema();
  const { rows: plans } = await database.pool.query<{ code: string }>('select code from plan_node where level = 1');
  const asked = [
    ...plans.map(({ code }) => ({ name: undefined, document: TREE, variables: { code } as Record<string, unknown> })),
    ...questions(),
  ];
  const now = new Date('2026-10-01T00:00:00Z');
  const expected: string[] = [];
  for (const budget of [0, 50_000, 400_000, 2 ** 26]) {
    const contexts = contextFactory(budget);
    let most = 0;
    for (let round = 0; round < 2; round += 1) {
      for (const [i, { name, document, variables }] of asked.entries()) {
        const contextValue = contexts(testParts({ db: database.db, now }));
        const operation = { operationName: name, variableValues: variables, contextValue };
        const { data, errors } = await execute({ schema, document: parse(document), ...operation });
        expect(errors).toBeUndefined();
        expected[i] ??= JSON.stringify(data);
        expect(JSON.stringify(data) === expected[i]).toBe(true);
        most = Math.max(most, contexts.keptBytes());
        expect(contexts.keptBytes()).toBeLessThanOrEqual(budget);
      }
    }
    if (budget > 0) expect(most).toBeGreaterThan(budget === 2 ** 26 ? 400_000 : budget / 2);
  }
});
