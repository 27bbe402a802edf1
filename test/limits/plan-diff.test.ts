import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { objectsReturned, reckon } from './reckon.js';

let schema: GraphQLSchema;
let database: TestDatabase;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
  database = await createTestDatabase({ seeded: true });
  // The plan of another area as a successor: nothing is the same, and all that either has is told.
  await database.pool.query(`update plan_node set succeeds = 'TH-67-P2571' where code = 'TH-45-P2566'`);
});
afterAll(() => database.drop());

const id = (key: string, type = 'FiveYearPlan') => Buffer.from(`${type}:${key}`).toString('base64url');
const DIFF = `query ($from: PlanStateInput!, $to: PlanStateInput!, $kinds: [PlanDifferenceKind!]) {
  planDiff(from: $from, to: $to, kinds: $kinds) { changes { kind ... on NodeRebudgeted { was: before { lines { amount } } is: after { lines { amount } } }
    ... on NodeReworded { fields { field } } ... on IndicatorChange { old: before { targets { printed } } now: after { targets { printed } } } } money { change } } }`;
const cost = async (variables: Record<string, unknown>) =>
  (await reckon(schema, database.db, { document: DIFF, variables })).cost;

test('the cost of a difference grows with the plans that it is of, and is never below what is returned', async () => {
  const [small, large, nan] = [id('TH-50-P2566'), id('TH-67-P2571'), id('TH-55-P2571')];
  const of = (plan: string) => cost({ from: { published: plan }, to: { published: plan } });
  expect(await of(small)).toBeLessThan(200);
  expect(await of(small)).toBeLessThan(await of(large));
  expect(await of(large)).toBeLessThan(await of(nan));
  expect(await of(nan)).toBeLessThan(20_000);
  expect(await cost({ from: { revision: id('TH-55-P2571@1', 'PlanRevision') }, to: { draft: nan } })).toBe(
    await of(nan),
  );

  const variables = { from: { published: large }, to: { published: id('TH-45-P2566') } };
  const { count, errors } = await objectsReturned(schema, database.db, { document: DIFF, variables });
  expect(errors).toEqual([]);
  expect(count).toBeGreaterThan(80);
  expect(await cost(variables)).toBeGreaterThanOrEqual(count);
});

test('kinds that are not asked for cost nothing', async () => {
  const nan = id('TH-55-P2571');
  const states = { from: { published: nan }, to: { draft: nan } };
  const all = await cost(states);
  const titles = await cost({ ...states, kinds: ['RETITLED'] });
  const both = await cost({ ...states, kinds: ['RETITLED', 'MOVED'] });
  expect(titles).toBeLessThan(both);
  expect(both).toBeLessThan(all);
  expect(await cost({ ...states, kinds: ['RETITLED', 'ALIGNMENT_ADDED'] })).toBeGreaterThan(titles);
});

test('of plans that nothing is published of, a bound stands for the size', async () => {
  const unknown = id('TH-55-P2999');
  expect(await cost({ from: { draft: unknown }, to: { draft: unknown } })).toBeGreaterThan(500);
});
