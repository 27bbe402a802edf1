import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  execute,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  isObjectType,
  parse,
} from 'graphql';
import { createReadDatabase } from '../../src/database/read-database.js';
import { contextFactory } from '../../src/graphql/context.js';
import { buildGraphQLSchema } from '../../src/graphql/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { testParts } from '../support/request-parts.js';
import { fillColumns } from './whole-plan.js';

const CODE = 'TH-55-P2571';
const PLAN = 'fiveYearPlan(areaCode: "TH-55", startYear: 2571)';

/** The ways down from an annual plan, whose projects hang on the plan itself. */
const ANNUAL = 'annualActionPlan(areaCode: "TH-55", fiscalYear: 2571)';
const ANNUAL_WAYS: Readonly<Record<string, readonly string[]>> = {
  Project: ['projects'],
  MainActivity: ['projects', 'mainActivities'],
  SubActivity: ['projects', 'mainActivities', 'subActivities'],
};

/** The ways down from a five-year plan to the nodes of a type; an unplaced project hangs on the plan itself. */
const WAYS: Record<string, readonly string[][]> = {
  DevelopmentIssue: [['developmentIssues']],
  Programme: [['developmentIssues', 'programmes']],
  Project: [['developmentIssues', 'programmes', 'projects'], ['unplacedProjects']],
  MainActivity: [
    ['developmentIssues', 'programmes', 'projects', 'mainActivities'],
    ['unplacedProjects', 'mainActivities'],
  ],
  SubActivity: [
    ['developmentIssues', 'programmes', 'projects', 'mainActivities', 'subActivities'],
    ['unplacedProjects', 'mainActivities', 'subActivities'],
  ],
};

let database: TestDatabase;
let schema: GraphQLSchema;
let executors: Record<'forgetting' | 'keeping', Executor>;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  schema = await buildGraphQLSchema();
  await fillColumns(database.pool, CODE);
  await grow();
  executors = { forgetting: createExecutor(database), keeping: createExecutor(database, { keptBytes: 2 ** 28 }) };
});
afterAll(() => database.drop());

/** Every project gets activities, and one more project hangs on the plan itself. */
async function grow(): Promise<void> {
  const { pool } = database;
  const plan = `(select id from plan_node where code = '${CODE}')`;
  await pool.query(`insert into plan_node (code, area_id, level, plan_id, ordinal, title)
    select '${CODE}-X' || i, area_id, 4, id, 90 + i, 'โครงการ ' || i from plan_node, generate_series(1, 2) i where id = ${plan}`);
  for (const level of [5, 6]) {
    await pool.query(`insert into plan_node (code, area_id, level, parent_id, ordinal, title)
      select n.code || '-Y' || i, n.area_id, ${level}, n.id, 50 - i, 'กิจกรรม ' || i
      from (select * from plan_node where plan_id = ${plan} and level = ${level - 1} order by id desc limit 12) n, generate_series(1, 2) i`);
  }
  await fillColumns(pool, CODE);
  await growAnnualPlan();
}

async function growAnnualPlan(): Promise<void> {
  const { pool } = database;
  await pool.query(`insert into plan_node (code, area_id, level, annual, ordinal, title, start_year, end_year, source_status,
      synthetic, source, confidence)
    select 'TH-55-A2571', id, 1, true, 1, 'แผนปฏิบัติราชการประจำปี', 2571, 2571, 'DRAFT', true, 'test', 'UNSURE'
    from area where code = 'TH-55'`);
  await pool.query(`insert into plan_node (code, area_id, level, plan_id, ordinal, title, implements)
    select code || '-' || i, area_id, 4, id, 9 - i, 'โครงการ ' || i, '${CODE}-PJ00' || i
    from plan_node, generate_series(1, 3) i where code = 'TH-55-A2571'`);
  for (const level of [5, 6]) {
    await pool.query(`insert into plan_node (code, area_id, level, parent_id, ordinal, title)
      select code || '-' || i, area_id, ${level}, id, 9 - i, 'กิจกรรม ' || i
      from plan_node, generate_series(1, 2) i where level = ${level - 1} and starts_with(code, 'TH-55-A2571')`);
  }
  await pool.query(`update plan_node set rank = ordinal where annual and level in (4, 5)`);
  await fillColumns(pool, 'TH-55-A2571');
}

/** A field with all that is directly below it and needs no argument. */
function write(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const args = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
  if (!isCompositeType(type)) return `${field.name}${args}`;
  const below = 'getFields' in type ? Object.values(type.getFields()) : [];
  const leaves = below.filter((found) => isLeafType(getNamedType(found.type)) && found.args.length === 0);
  const node = type.name === 'PlanNodeConnection' ? 'id title' : '__typename';
  const edges = below.some(({ name }) => name === 'edges') ? ` edges { node { ${node} } }` : '';
  return `${field.name}${args} { __typename ${leaves.map(({ name }) => name).join(' ')}${edges} }`;
}

type Found = { id: string; of?: unknown } & Record<string, unknown>;

/** The objects at the end of a way. */
function objectsAt(object: Record<string, unknown>, [first, ...rest]: readonly string[]): Found[] {
  if (first === undefined) return [object as Found];
  return (object[first] as Record<string, unknown>[]).flatMap((below) => objectsAt(below, rest));
}

async function compare(executor: Executor, type: string, text: string): Promise<Found[]> {
  const all: Found[] = [];
  const ways = (WAYS[type] as string[][]).map((way) => ({ root: PLAN, way }));
  if (ANNUAL_WAYS[type]) ways.push({ root: ANNUAL, way: [...ANNUAL_WAYS[type]] });
  for (const { root, way } of ways) {
    const { plan } = await executor.ask<{ plan: Record<string, unknown> }>(
      `{ plan: ${root} { ${way.join(' { ')} { id ${text} ${'}'.repeat(way.length)} } }`,
    );
    const found = objectsAt(plan, way).slice(0, 60);
    expect(found.length).toBeGreaterThan(0);
    const { nodes } = await executors.forgetting.ask<{ nodes: Found[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { id ${text} } } }`,
      { ids: found.map(({ id }) => id) },
    );
    expect(found).toEqual(nodes);
    all.push(...found);
  }
  return all;
}

describe.each(['forgetting', 'keeping'] as const)(
  'a field alone, below a plan, is what it is by the ID of the node: %s',
  (kind) => {
    test.each(Object.keys(WAYS))('%s', async (type) => {
      const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
      expect(fields.length).toBeGreaterThan(15);
      for (const field of fields) {
        // What needs an argument is asked in the operations; here it is a list that wants to know how much of it.
        const found = await compare(executors[kind], type, write(field));
        const isColumn = isLeafType(getNamedType(field.type));
        if (isColumn) expect([field.name, found.some((node) => node[field.name] !== null)]).toEqual([field.name, true]);
      }
    });
  },
);

describe.each([
  ['an alias', 'x: title y: budgetBasis'],
  ['a fragment on the interface', '... on PlanNode { printedNo ... on Node { id } }'],
  ['a named type', '... on Project { startDate } ... on PlanNode { title }'],
  ['an object that needs the whole node', 'provenance { source } yearBudgets { year amount } alignments { status }'],
  [
    'the same level twice',
    'mainActivities { title } again: mainActivities { budget subActivities { title } } more: mainActivities { subActivities { printedNo } }',
  ],
])('selections: %s', (_, text) => {
  test('are answered whole', async () => {
    await compare(executors.forgetting, 'Project', text);
    await compare(executors.keeping, 'Project', text);
  });
});

/** What a request reads: the labels, the number of rows, the columns. */
async function reads(query: string) {
  const found: { label: string; rows: number; text: string }[] = [];
  const db = createReadDatabase(database.pool, {
    onStatement: ({ label, text }, _ms, rows) => found.push({ label, rows, text }),
  });
  const contextValue = contextFactory(0)(testParts({ db }));
  const { errors } = await execute({ schema, document: parse(query), contextValue });
  expect(errors).toBeUndefined();
  return found.filter(({ label }) => /^plan-node\.(tree|children|subtree)$/.test(label));
}

const countOf = async (condition: string): Promise<number> =>
  (
    await database.pool.query(
      `select count(*)::integer as n from plan_node where plan_id = (select id from plan_node where code = '${CODE}') and ${condition}`,
    )
  ).rows[0].n;

describe('a request reads', () => {
  test.each([
    ['developmentIssues { title }', 'level = 2'],
    ['developmentIssues { title programmes { title } }', 'level between 2 and 3'],
    ['developmentIssues { programmes { projects { title } } } unplacedProjects { title }', 'level between 2 and 4'],
    ['developmentIssues { title } unplacedProjects { mainActivities { title } }', 'level between 2 and 5'],
    ['developmentIssues { programmes { projects { mainActivities { subActivities { id } } } } }', 'level >= 2'],
    ['developmentIssues { id programmes @skip(if: true) { id projects { id } } }', 'level = 2'],
  ])('one statement, and no level below those asked for: %s', async (body, condition) => {
    const found = await reads(`{ ${PLAN} { ${body} } }`);
    expect(found).toMatchObject([{ label: 'plan-node.tree', rows: await countOf(condition) }]);
  });

  test('only the columns asked for, wherever they are asked for', async () => {
    const columns = async (body: string) => (await reads(`{ ${PLAN} { ${body} } }`))[0]?.text ?? '';
    const least = await columns('developmentIssues { id code level ordinal }');
    for (const name of ['title', 'budget', 'printed_no', 'project_class', 'start_date', 'budget_by_year']) {
      expect(least).not.toContain(`n.${name}`);
    }
    expect(await columns('developmentIssues { id programmes { title } }')).toContain('n.title');
    expect(
      await columns('unplacedProjects { id } developmentIssues { programmes { projects { x: startDate } } }'),
    ).toContain('n.start_date');
    expect(await columns('developmentIssues { trace { complete } }')).toContain('n.budget_by_year');
  });

  test.each([
    ['an issue', `${CODE}-I01`, 'DevelopmentIssue', 'programmes { title projects { title } }', 'plan-node.subtree'],
    ['an issue, its programmes alone', `${CODE}-I01`, 'DevelopmentIssue', 'programmes { title }', 'plan-node.children'],
    [
      'a programme',
      `${CODE}-PG01`,
      'Programme',
      'projects { mainActivities { title subActivities { budget } } }',
      'plan-node.subtree',
    ],
    ['a project', `${CODE}-PJ001`, 'Project', 'mainActivities { title subActivities { title } }', 'plan-node.subtree'],
    [
      'a project, its main activities alone',
      `${CODE}-PJ001`,
      'Project',
      'mainActivities { title }',
      'plan-node.children',
    ],
  ])('one statement below %s', async (_, code, type, body, label) => {
    const query = `{ planNode(code: "${code}") { ... on ${type} { code ${body} } } }`;
    expect(await reads(query)).toMatchObject([{ label }]);
    // The same part of the whole tree.
    const part = await executors.forgetting.ask<{ planNode: Found }>(query);
    const way = (WAYS[type] as string[][])[0] as string[];
    const whole = await executors.keeping.ask<{ plan: Found }>(
      `{ plan: ${PLAN} { ${way.join(' { ')} { code ${body} ${'}'.repeat(way.length)} } }`,
    );
    expect(objectsAt(whole.plan, way).find((node) => node.code === code)).toEqual(part.planNode);
  });

  test('one statement below a goal for all its plans', async () => {
    const query =
      '{ planNode(code: "TH-45-G2566") { ... on TwentyYearGoal { fiveYearPlans { code developmentIssues { title programmes { projects { title } } } unplacedProjects { title } } } } }';
    expect(await reads(query)).toMatchObject([{ label: 'plan-node.tree' }]);
    const { planNode } = await executors.forgetting.ask<{ planNode: Found }>(query);
    expect((planNode.fiveYearPlans as unknown[]).length).toBeGreaterThan(0);
    expect(await executors.keeping.ask(query)).toEqual({ planNode });
  });

  test('one statement for several plans, and those of each its own', async () => {
    const query =
      '{ fiveYearPlans(first: 20) { edges { node { code developmentIssues { code programmes { code } } unplacedProjects { code mainActivities { code } } } } } }';
    expect(await reads(query)).toMatchObject([{ label: 'plan-node.tree' }]);
    type Coded = { code: string; developmentIssues: Coded[]; unplacedProjects: Coded[] };
    const { fiveYearPlans } = await executors.forgetting.ask<{ fiveYearPlans: { edges: { node: Coded }[] } }>(query);
    for (const { node: plan } of fiveYearPlans.edges) {
      for (const { code } of [...plan.developmentIssues, ...plan.unplacedProjects])
        expect(code).toContain(`${plan.code}-`);
    }
    expect(fiveYearPlans.edges.length).toBeGreaterThanOrEqual(5);
  });
});

test('every type of the chain is among those that were tried', () => {
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'PlanNode'));
  expect(types.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(WAYS), 'AnnualActionPlan', 'FiveYearPlan', 'TwentyYearGoal'].sort(),
  );
});
