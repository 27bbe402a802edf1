import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { compiledExecution } from '../../src/graphql/execution/compiled-execution.js';
import { choicesOf } from '../limits/generate-query.js';
import { runs } from '../properties/run-settings.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { startTestServer, type TestServer } from '../support/http.js';
import { generateOperation, type Values } from './generate-operation.js';
import { seedValues } from './values.js';

let database: TestDatabase;
let schema: GraphQLSchema;
let values: Values;
let plain: TestServer;
let compiling: TestServer;
/** Compiles, and keeps in memory what it can: whole answers too. */
let keeping: TestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  schema = await testSchema();
  values = await seedValues(database);
  const env = { SNAPSHOT_MEMORY_MB: '0' };
  plain = await startTestServer(schema, database, { env });
  compiling = await startTestServer(schema, database, { env, plugins: [compiledExecution()] });
  keeping = await startTestServer(schema, database, { plugins: [compiledExecution()] });
});
afterAll(async () => {
  await plain.close();
  await compiling.close();
  await keeping.close();
  await database.drop();
});

test('generated operations get the same data, and the same errors by code and path', async () => {
  const { limits } = runs(150, 1_500);
  const seen = { failed: 0, partly: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(10_000), { minLength: 20, maxLength: 120, size: 'max' }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      async (numbers, depth, worse) => {
        const given = worse ? { good: { ...values.good, ...values.bad }, bad: values.good } : values;
        const { document, variables } = generateOperation(schema, given, choicesOf(numbers), depth);
        const ask = async (server: TestServer) => {
          const { status, data, errors } = await server.ask(document, { variables });
          const codes = errors.map(({ path = [], extensions }) => `${extensions.code} ${path.join('.')}`);
          return { status, data: JSON.stringify(data), errors: codes.sort() };
        };
        const expected = await ask(plain);
        for (let i = 0; i < 3; i += 1) {
          expect(await ask(compiling)).toEqual(expected);
          expect(await ask(keeping)).toEqual(expected);
        }
        if (expected.errors.length > 0) seen.failed += 1;
        if (expected.errors.length > 0 && /\{"/.test(expected.data ?? '')) seen.partly += 1;
      },
    ),
    limits,
  );
  if (process.env.SHOW) console.log(seen);
  expect(seen.failed).toBeGreaterThan(limits.numRuns / 10);
  expect(seen.partly).toBeGreaterThan(limits.numRuns / 20);
}, 400_000);

test('variables that are wrong are refused in the same words', async () => {
  const query =
    'query ($y: FiscalYear!, $n: Int) { fiveYearPlan(areaCode: "TH-55", startYear: $y) { code } areas(first: $n) { totalCount } }';
  const words = async (server: TestServer, variables: Record<string, unknown>) =>
    (await server.ask(query, { variables })).errors.map(({ message, extensions }) => [extensions.code, message]);
  for (const variables of [{ y: 'x' }, { y: 12 }, { y: null }, {}, { y: 2571, n: 1.5 }, { y: 2571, n: 'x' }]) {
    const expected = await words(plain, variables);
    expect(expected).toHaveLength(1);
    for (let i = 0; i < 3; i += 1) expect(await words(compiling, variables)).toEqual(expected);
  }
});
