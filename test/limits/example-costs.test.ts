import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { MAX_COST } from '../../src/graphql/limits/index.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { exampleOperations } from './operations.js';
import { objectsReturned, reckon } from './reckon.js';

let database: TestDatabase;
let schema: GraphQLSchema;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  schema = await buildGraphQLSchema();
});

afterAll(async () => {
  await database.drop();
});

describe('what the example operations cost', () => {
  test.each(exampleOperations().map((operation) => [operation.name, operation] as const))(
    '%s: not below what it returns, and within the limit',
    async (_name, operation) => {
      database.statements.length = 0;
      const { cost, dearest } = await reckon(schema, database.db, operation);
      // Each kind of size is read once, whatever the number of names.
      const labels = database.statements.map(({ label }) => label);
      expect(labels).toEqual([...new Set(labels)]);
      const { count, errors } = await objectsReturned(schema, database.db, operation);
      expect(errors).toEqual([]);
      expect(count).toBeGreaterThan(0);
      if (process.env.SHOW) console.log(operation.name, cost, count, dearest);
      expect(cost).toBeGreaterThanOrEqual(count);
      expect(cost).toBeLessThanOrEqual(MAX_COST);
    },
  );
});
