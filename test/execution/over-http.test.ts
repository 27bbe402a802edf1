import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { compiledExecution } from '../../src/graphql/execution/compiled-execution.js';
import { choicesOf } from '../limits/generate-query.js';
import { runs } from '../properties/run-settings.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { type Answer, type AnswerError, startTestServer, type TestServer } from '../support/http.js';
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
        const ask = (server: TestServer) => server.ask(document, { variables });
        const expected = await ask(plain);
        for (let i = 0; i < 3; i += 1) {
          expectSame(await ask(compiling), expected);
          expectSame(await ask(keeping), expected);
        }
        if (expected.errors.length > 0) seen.failed += 1;
        if (expected.errors.length > 0 && /\{"/.test(JSON.stringify(expected.data ?? null))) seen.partly += 1;
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

/** Of several errors that make the same place null, one is enough: which ones come before the answer leaves is chance. */
function expectSame(answer: Answer, expected: Answer): void {
  const said = ({ status, data, errors }: Answer) => ({
    status,
    data: JSON.stringify(data),
    nulls: [...new Set(errors.map(({ path = [] }) => nullAt(data, path)))].sort(),
  });
  expect(said(answer)).toEqual(said(expected));
  const codes = codesByPath(expected.errors);
  const shared = Object.entries(codesByPath(answer.errors)).filter(([path]) => path in codes);
  expect(codes).toMatchObject(Object.fromEntries(shared));
}

function codesByPath(errors: readonly AnswerError[]): Record<string, unknown> {
  return Object.fromEntries(errors.map(({ path = [], extensions }) => [path.join('.'), extensions.code]));
}

/** Where the answer has null because of an error at a path. */
function nullAt(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  let depth = 0;
  for (; depth < path.length && value !== null && value !== undefined; depth += 1) {
    value = (value as Record<string | number, unknown>)[path[depth] as string | number];
  }
  return path.slice(0, depth).join('.');
}
