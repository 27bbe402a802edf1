import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

type Found = { __typename: string; id: string } | null;
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const encode = (text: string) => Buffer.from(text).toString('base64url');

/** An ID of each kind, as the API answered it somewhere. */
async function everyKind(): Promise<Record<string, string>> {
  const answer = await graphql.ask(`{
    Area: area(code: "TH-55") { id }
    TwentyYearGoal: planNode(code: "TH-45-G2566") { id }
    FiveYearPlan: planNode(code: "TH-55-P2571") { id }
    DevelopmentIssue: planNode(code: "TH-55-P2571-I01") { id }
    Programme: planNode(code: "TH-55-P2571-PG01") { id }
    Project: planNode(code: "TH-55-P2571-PJ001") { id }
    MainActivity: planNode(code: "TH-45-P2566-MA001") { id }
    SubActivity: planNode(code: "TH-45-P2566-SA001") { id }
    FrameworkElement: frameworkElement(framework: "SDG", code: "4") { id }
    Agency: agencies(first: 1) { edges { node { id } } }
    Indicator: planNode(code: "TH-67-P2571-I01") { indicators { id } }
    DevelopmentGuideline: planNode(code: "TH-67-P2571-I01") { ... on DevelopmentIssue { guidelines { id } } }
    Gap: gaps(areaCode: "TH-55", first: 2) { edges { node { id } } }
  }`);
  return Object.fromEntries(
    Object.entries(answer).map(([kind, value]) => [kind, /"id":"([^"]+)"/.exec(JSON.stringify(value))?.[1] ?? '']),
  );
}

test('node gives the same type and ID for every kind of object', async () => {
  const ids = await everyKind();
  expect(Object.keys(ids)).toHaveLength(13);
  for (const [kind, id] of Object.entries(ids)) {
    expect(await graphql.ask(NODE, { id })).toEqual({ node: { __typename: kind, id } });
  }
});

test('nodes keeps the order, doubles and nulls', async () => {
  const kinds = await everyKind();
  const none = encode('Project:TH-55-P2571-PJ999');
  const ids = [none, ...Object.values(kinds).reverse(), none, kinds.Area ?? ''];
  const { nodes } = await graphql.ask<{ nodes: Found[] }>(NODES, { ids });
  expect(nodes.map((node) => node?.id ?? null)).toEqual(ids.map((id) => (id === none ? null : id)));
  expect(nodes.at(-1)).toEqual({ __typename: 'Area', id: kinds.Area });
});

test('a malformed ID among nodes is null at its place, with an error beside it, and the others are answered', async () => {
  const known = encode('Area:TH-55');
  const ids = ['x', known, encode('Nothing:1'), encode('Area:NONE'), known];
  const { data, errors } = await graphql.execute<{ nodes: Found[] }>(NODES, { ids });
  expect(data?.nodes.map((node) => node?.id ?? null)).toEqual([null, known, null, null, known]);
  expect(errors.map(({ path, code, details }) => [path, code, details.field])).toEqual([
    ['nodes.0', 'INVALID_ID', 'ids'],
    ['nodes.2', 'INVALID_ID', 'ids'],
  ]);
  for (const { message } of errors) expect(message.startsWith('ids: ')).toBe(true);
});

test('nodes of no IDs is empty, and of many of a kind costs no more statements than of one', async () => {
  expect(await graphql.ask(NODES, { ids: [] })).toEqual({ nodes: [] });
  const ids = Array.from({ length: 100 }, (_, i) => encode(`Project:TH-55-P2571-PJ${String(i + 1).padStart(3, '0')}`));
  const many = await graphql.execute<{ nodes: Found[] }>(NODES, { ids });
  expect(many.data?.nodes.every((node) => node?.__typename === 'Project')).toBe(true);
  expect(many.statements).toEqual((await graphql.execute(NODES, { ids: ids.slice(0, 1) })).statements);
});

test.each([
  ['Agency', ['AG-0001', 'AG-0002', 'AG-0003', 'AG-0004']],
  ['Area', ['TH-55', 'TH-54', 'TH-50', 'northeast-central']],
  ['Indicator', ['TH-67-P2571-IN001', 'TH-67-P2571-IN002', 'TH-67-P2571-IN003', 'TH-67-P2571-IN004']],
  ['DevelopmentGuideline', ['TH-55-P2571-GL001', 'TH-55-P2571-GL002', 'TH-55-P2571-GL003', 'TH-55-P2571-GL004']],
  ['FrameworkElement', ['SDG/GOAL/1', 'SDG/GOAL/2', 'NESDP_13/GOAL/1', 'NATIONAL_STRATEGY/SUB_PLAN/0302']],
  // One kind of gap, one area.
  ['Gap', ['007', '011', '019', '020'].map((no) => `CHILDLESS_NODE/TH-55-P2571-PJ${no}/`)],
])('many IDs of %s cost no more statements than one', async (type, keys) => {
  const ids = keys.map((key) => encode(`${type}:${key}`));
  const many = await graphql.execute<{ nodes: Found[] }>(NODES, { ids });
  expect(many.data?.nodes.map((node) => node?.id)).toEqual(ids);
  const one = await graphql.execute(NODES, { ids: ids.slice(0, 1) });
  expect(many.statements.toSorted()).toEqual(one.statements.toSorted());
});

test('nodes takes at most 200 IDs', async () => {
  const id = encode('Area:TH-55');
  expect((await graphql.ask<{ nodes: Found[] }>(NODES, { ids: Array(200).fill(id) })).nodes).toHaveLength(200);
  const error = await graphql.fail(NODES, { ids: Array(201).fill(id) });
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'ids', limit: 200 } });
  expect(error.message).toContain('201');
});

describe('a malformed ID is INVALID_ID everywhere', () => {
  const good = encode('Project:TH-55-P2571-PJ001');
  const MALFORMED = [
    '',
    ' ',
    'x',
    'TH-55',
    'Project:TH-55-P2571-PJ001',
    `${good}=`,
    `${good}\n`,
    ` ${good}`,
    encode('Project'),
    encode('Project:'),
    encode(':TH-55'),
    encode('project:TH-55-P2571-PJ001'),
    encode('Unicorn:TH-55'),
    encode('constructor:TH-55'),
    encode('Project:TH-55\0'),
    '\0',
    '__proto__',
    'ก'.repeat(500),
  ];
  test.each(MALFORMED)('%j', async (id) => {
    for (const [source, variables] of [
      [NODE, { id }],
      [NODES, { ids: [good, id] }],
      ['query ($id: ID!) { trace(id: $id) { complete } }', { id }],
      ['query ($id: ID!) { coverage(framework: "SDG", level: "GOAL", planId: $id) { elementCount } }', { id }],
    ] as const) {
      const error = await graphql.fail(source, variables);
      expect([source, error.code]).toEqual([source, 'INVALID_ID']);
      expect(error.message.length).toBeLessThan(300);
    }
  });
});

test('an ID of another kind is refused where one kind is meant', async () => {
  const area = encode('Area:TH-55');
  const trace = await graphql.fail('query ($id: ID!) { trace(id: $id) { complete } }', { id: area });
  expect(trace).toMatchObject({ code: 'INVALID_ID', data: { trace: null }, details: { field: 'id' } });
  const project = encode('Project:TH-55-P2571-PJ001');
  const plan = await graphql.fail(
    'query ($id: ID!) { alignmentMatrix(planId: $id, framework: "SDG", level: "GOAL") { level } }',
    { id: project },
  );
  expect(plan).toMatchObject({ code: 'INVALID_ID', data: { alignmentMatrix: null }, details: { field: 'planId' } });
});

test('an ID stays the same when its object is renamed and moved', async () => {
  await using own = await createTestDatabase({ seeded: true });
  const executor = createExecutor(own);
  const id = encode('Project:TH-55-P2571-PJ001');
  await own.pool.query(`update plan_node set title = 'ชื่อใหม่', ordinal = 99,
    parent_id = (select id from plan_node where code = 'TH-55-P2571-PG01') where code = 'TH-55-P2571-PJ001'`);
  const { node } = await executor.ask(
    'query ($id: ID!) { node(id: $id) { id ... on PlanNode { title code parent { code } } } }',
    { id },
  );
  expect(node).toEqual({
    id,
    title: 'ชื่อใหม่',
    code: 'TH-55-P2571-PJ001',
    parent: { code: 'TH-55-P2571-PG01' },
  });
});
