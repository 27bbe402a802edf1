import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { SUBJECTS } from './subjects.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  // One connection, so that what loads together does not depend on the moment.
  database = await createTestDatabase({ seeded: true, poolSize: 1 });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function statementsOf(source: string, variables: object, operationName?: string): Promise<string[]> {
  const { errors, statements } = await graphql.execute(source, variables, operationName);
  expect(errors).toEqual([]);
  expect(statements.length).toBeGreaterThan(0);
  return statements.toSorted();
}

test.each(SUBJECTS)('$name: a big subject runs the same statements as a small one', async (subject) => {
  const small = await statementsOf(subject.source, subject.small, subject.operationName);
  expect(await statementsOf(subject.source, subject.big, subject.operationName)).toEqual(small);
});

test('a plan of three levels runs no statement that one of seven does not', async () => {
  const chiangMai = await statementsOf(OPERATIONS['plan-tree'], { areaCode: 'TH-50', startYear: 2566 });
  const nan = await statementsOf(OPERATIONS['plan-tree'], { areaCode: 'TH-55', startYear: 2571 });
  const group = await statementsOf(OPERATIONS['plan-tree'], { areaCode: 'northeast-central', startYear: 2561 });
  expect(chiangMai.length).toBeLessThanOrEqual(nan.length);
  expect(nan.length).toBeLessThanOrEqual(group.length);
  // The plan and its area, its goal, the unplaced, and one statement for each of the five levels below a plan.
  expect(group.length).toBeLessThanOrEqual(10);
});

test('a plan with ten times as many nodes runs as many statements', async () => {
  const tree = () => statementsOf(OPERATIONS['plan-tree'], { areaCode: 'TH-45', startYear: 2566 });
  const before = await tree();
  await database.pool.query(`insert into plan_node (code, area_id, level, parent_id, ordinal, title)
    select p.code || '-X' || g, p.area_id, 4, p.id, 1000 + g, 'โครงการเพิ่ม ' || g
    from plan_node p, generate_series(1, 150) g where p.code like 'TH-45-P2566-PG%'`);
  expect(await tree()).toEqual(before);
});

test('every field of a page costs statements for the page, not for the node', async () => {
  const source = `{ planNode(code: "TH-45-P2566") { descendants(levels: [PROJECT], first: 200) { totalCount edges { node {
    id area { nameTh region { code } group { code } } parent { id } plan { id } ancestors { id }
    indicators { name targets { printed } } agencies { agency { nameTh area { code } } } leadAgency { code }
    relatedAgencies { code } alignments { element { code parent { code } } evidence { kind } path { code } }
    yearBudgets { year } budgetLines { amount } provenance { source }
    children(first: 5) { totalCount edges { node { id } } } descendants(first: 5) { totalCount }
    trace { complete chain { id } nationalPaths { evidence { kind } via { id } } }
    ... on Project { rationale outputs outcomes { stated } guidelines { printed guideline { body issue { id } } }
      programme { id } mainActivities { id } }
  } } } } }`;
  await using own = await createTestDatabase({ seeded: true, poolSize: 1 });
  const run = async () => {
    const { errors, statements } = await createExecutor(own).execute(source);
    expect(errors).toEqual([]);
    return statements.toSorted();
  };
  const ten = await run();
  await own.pool.query(`insert into plan_node (code, area_id, level, parent_id, ordinal, title)
    select p.code || '-X' || g, p.area_id, 4, p.id, 1000 + g, 'โครงการเพิ่ม ' || g
    from plan_node p, generate_series(1, 40) g where p.code like 'TH-45-P2566-PG%'`);
  await own.pool.query(`insert into alignment (node_id, element_id, element_path)
    select n.id, e.id, '{}' from plan_node n, framework_element e where n.code like '%-X%' and e.level = 'SUB_PLAN' and e.code like '03%'`);
  // Which elements a request holds already when it asks for more depends on the data, so there may be one wave of
  // loading more or less; 160 more projects must not show.
  expect((await run()).length).toBeLessThanOrEqual(ten.length + 2);
});
