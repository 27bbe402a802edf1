import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import { costLimit, MAX_COST, validationRules } from '../../src/graphql/limits/index.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServer, type TestServer } from '../support/http.js';
import { exampleOperations } from './operations.js';
import { reckon } from './reckon.js';

/** Issues, and what stands below one node of each level: 5,000 nodes with the plan. */
const LARGE = { issues: 4, programmes: 3, projects: 13, activities: 5, parts: 5 };

let database: TestDatabase;
let schema: GraphQLSchema;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  await addLargePlan(database.pool);
  schema = await buildGraphQLSchema();
  server = await startTestServer(schema, database, {
    validationRules,
    plugins: [costLimit()],
  });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

/** A plan of 5,000 nodes for Bangkok's neighbour Nonthaburi (TH-12), with a project in no programme. */
async function addLargePlan(pool: Pool): Promise<void> {
  await pool.query(`insert into plan_node
      (code, area_id, level, ordinal, title, start_year, end_year, source_status, synthetic, source, confidence)
    select 'LARGE', id, 1, 99, 'แผนใหญ่', 2571, 2575, 'DRAFT', true, 'a test', 'SOURCED' from area where code = 'TH-12'`);
  const counts = Object.values(LARGE);
  for (const [i, count] of counts.entries()) {
    await pool.query(
      `insert into plan_node (code, area_id, level, parent_id, ordinal, title)
      select 'LARGE-' || ($2 + 1) || '-' || p.id || '-' || o, p.area_id, $2 + 1, p.id, o, 'ส่วน'
      from plan_node p cross join generate_series(1, $1) o
      where p.level = $2 and p.plan_id = (select id from plan_node where code = 'LARGE')`,
      [count, i + 1],
    );
  }
  await pool.query(`insert into plan_node (code, area_id, level, plan_id, ordinal, title)
    select 'LARGE-U' || o, area_id, 4, id, o, 'โครงการ' from plan_node cross join generate_series(1, 147) o
    where code = 'LARGE'`);
}

const planTree = exampleOperations().find(({ name }) => name === 'PlanTree')?.document as string;

describe('a plan of 5,000 nodes', () => {
  test('is one', async () => {
    const { rows } = await database.pool.query(
      `select sum(node_count)::integer as nodes from plan_size
        where plan_id = (select id from plan_node where code = 'LARGE')`,
    );
    expect(rows).toEqual([{ nodes: 5_000 }]);
  });

  test('passes as one tree, at a cost of its nodes and little more', async () => {
    const { data, errors } = await server.ask(planTree, { variables: { areaCode: 'TH-12', startYear: 2571 } });
    expect(errors).toEqual([]);
    expect(JSON.stringify(data).match(/"ordinal"/g)?.length).toBe(4_999);
    const { cost } = await reckon(schema, database.db, {
      document: planTree,
      variables: { areaCode: 'TH-12', startYear: 2571 },
    });
    expect(cost).toBeGreaterThanOrEqual(5_002);
    expect(cost).toBeLessThanOrEqual(5_700);
  });
});

const TREE =
  'developmentIssues { programmes { projects { mainActivities { subActivities { id } } } } } unplacedProjects { id }';

describe('over HTTP', () => {
  test('the plans of all areas with their trees pass while the database holds few of them', async () => {
    const { data, errors } = await server.ask(`{ areas(first: 94) { edges { node { fiveYearPlans { ${TREE} } } } } }`);
    expect(errors).toEqual([]);
    expect(data).toBeTruthy();
  });

  test('what could be too much is refused, with the figures and a way out', async () => {
    const query = `{ search(text: "ก", first: 200) { edges { node { trace { nationalPaths { elements { code } evidence { kind } } } } } } }`;
    const { status, data, errors } = await server.ask(query, {
      headers: { accept: 'application/graphql-response+json' },
    });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    const [error] = errors;
    expect(error?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', limit: MAX_COST });
    expect(error?.extensions.cost).toBeGreaterThan(MAX_COST);
    expect(error?.message).toMatch(/come from search\.edges\.node\.trace\.\S+: ask for a smaller page/);
  });

  test('fields behind @skip cost nothing', async () => {
    const document = `query ($all: Boolean!) { fiveYearPlans(first: 200) { edges { node { id ... @include(if: $all) { ${TREE} } } } } }`;
    const without = await reckon(schema, database.db, { document, variables: { all: false } });
    const withTree = await reckon(schema, database.db, { document, variables: { all: true } });
    expect(without.cost).toBe(1 + 200 + 200);
    expect(withTree.cost).toBeGreaterThan(5_000);
  });

  test('a fragment bomb of fields is refused before anybody walks through it', async () => {
    const parts = Array.from({ length: 20 }, (_, i) => `fragment F${i} on Region { ...F${i + 1} ...F${i + 1} }`);
    const { errors } = await server.ask(`{ regions { ...F0 } } ${parts.join(' ')} fragment F20 on Region { code }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', cost: MAX_COST + 1, limit: MAX_COST });
  });

  test.each([
    ['QUERY_TOO_DEEP', `{ node(id: "x") ${'{ parent '.repeat(40)} { id } ${'}'.repeat(40)} }`],
    ['TOO_MANY_ALIASES', `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['TOO_MANY_DIRECTIVES', `{ __typename ${'@include(if: true) '.repeat(100)} }`],
    ['TOO_MANY_TOKENS', `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
  ])('%s reaches the client', async (code, query) => {
    const { errors } = await server.ask(query);
    expect(errors.map(({ extensions }) => extensions.code)).toContain(code);
  });

  test('an answer tells its cost, and an operation without plans needs no statement for it', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ areas(first: 3) { edges { node { code } } } }' }),
    });
    expect(await response.json()).toMatchObject({ extensions: { cost: { estimated: 7, limit: MAX_COST } } });
    database.statements.length = 0;
    await reckon(schema, database.db, { document: '{ areas(first: 3) { edges { node { code } } } }' });
    expect(database.statements).toEqual([]);
  });
});
