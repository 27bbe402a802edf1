import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KEPT_BY_REVISION } from '../../src/audit/store/node-history.read-model.js';
import { toGlobalId } from '../../src/graphql/relay/global-id.js';
import { publishDraft } from '../drafts/publishing.js';
import { type Asking, type DraftServer, startDraftServer } from '../drafts/server.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const statements: string[] = [];
let database: TestDatabase;
let application: TestDatabase;
let server: DraftServer;
let nan: number;
let planner: Asking;
let elsewhere: Asking;
let nobody: Asking;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  // What the server may do with its own role of the database, behind row-level security.
  application = await asApplication(database);
  server = await startDraftServer(application, ({ label }) => statements.push(label), database);
  const { rows } = await database.pool.query<{ code: string; id: number }>('select code, id from area');
  const idOf = (code: string) => rows.find((area) => area.code === code)?.id as number;
  nan = idOf('TH-55');
  planner = server.as('PLANNER', [nan]);
  elsewhere = server.as('PLANNER', [idOf('TH-50')]);
  nobody = server.as(null);
});
afterAll(async () => {
  await server.close();
  await application.drop();
  await database.drop();
});

interface Entry {
  readonly source: string;
  readonly kind: string;
  readonly at: string;
  readonly operation: string | null;
  readonly actorLabel: string | null;
  readonly requestId: string | null;
  readonly reason: string | null;
  readonly revision: number | null;
  readonly fields: readonly {
    kind: string;
    field: string;
    key: string | null;
    before: string | null;
    after: string | null;
  }[];
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Entry }[];
}

const PAGE = `{ totalCount pageInfo { hasNextPage endCursor }
  edges { node { source kind at operation actorLabel requestId reason revision fields { kind field key before after } } } }`;
const OF_NODE = `query ($id: ID!, $first: Int!, $after: String) {
  node(id: $id) { ... on PlanNode { history(first: $first, after: $after) ${PAGE} } } }`;
const OF_CODE = `query ($code: String!) { nodeHistory(code: $code, first: 50) ${PAGE} }`;

const PLAN = toGlobalId('FiveYearPlan', 'TH-55-P2571');
const PROJECT = 'TH-55-P2571-PJ063';
const projectId = toGlobalId('Project', PROJECT);

async function historyOf(who: Asking, id: string, first = 50, after: string | null = null): Promise<Page> {
  return (await who.ask<{ node: { history: Page } }>(OF_NODE, { id, first, after })).node.history;
}

async function historyOfCode(who: Asking, code: string): Promise<Page> {
  return (await who.ask<{ nodeHistory: Page }>(OF_CODE, { code })).nodeHistory;
}

async function make(mutation: string, input: object) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { done } = await planner.ask<{ done: { created: { id: string; code: string }[]; userErrors: unknown[] } }>(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { created { id code } userErrors { code field message } } }`,
    { input },
  );
  expect(done.userErrors).toEqual([]);
  return done;
}

async function versionOf(id: string): Promise<string> {
  const query = 'query ($id: ID!) { node(id: $id, asOf: { draft: true }) { ... on PlanNode { version } } }';
  return (await planner.ask<{ node: { version: string } }>(query, { id })).node.version;
}

async function change(content: object, reason?: string): Promise<void> {
  await make('changeNode', { id: projectId, version: await versionOf(projectId), content, reason });
}

const lines = ({ edges }: Page) => edges.map(({ node }) => [node.source, node.kind, node.operation, node.revision]);

test('a node of which nothing was changed has no history', async () => {
  for (const who of [planner, nobody]) {
    expect(await historyOf(who, projectId)).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
    });
  }
});

test('who may see drafts sees each change field by field; everybody else sees what was published', async () => {
  await change({ title: 'ชื่อแรก' }, 'ตามมติที่ประชุม');
  await change({ title: 'ชื่อที่สอง', statedBudget: '9330001.00' });
  await make('moveNode', {
    id: projectId,
    version: await versionOf(projectId),
    parentId: toGlobalId('Programme', 'TH-55-P2571-PG04'),
  });
  expect(lines(await historyOf(planner, projectId))).toEqual([
    ['DRAFT', 'CHANGED', 'moveNode', null],
    ['DRAFT', 'CHANGED', 'changeNode', null],
    ['DRAFT', 'CHANGED', 'changeNode', null],
  ]);
  // Not even that there is a draft.
  for (const who of [nobody, elsewhere]) expect((await historyOf(who, projectId)).totalCount).toBe(0);

  const published = await publishDraft(server, PLAN);
  const told = await historyOf(planner, projectId);
  expect(lines(told)).toEqual([
    ['PUBLICATION', 'CHANGED', null, published.number],
    ['DRAFT', 'CHANGED', 'moveNode', published.number],
    ['DRAFT', 'CHANGED', 'changeNode', published.number],
    ['DRAFT', 'CHANGED', 'changeNode', published.number],
  ]);
  const first = told.edges[3]?.node;
  expect(first).toMatchObject({ actorLabel: `PLANNER ${nan} (PLANNER ${nan})`, reason: 'ตามมติที่ประชุม' });
  expect(first?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(first?.fields).toEqual([
    { kind: 'RETITLED', field: 'title', key: null, before: expect.any(String), after: 'ชื่อแรก' },
  ]);
  expect(told.edges[2]?.node.fields).toEqual([
    { kind: 'RETITLED', field: 'title', key: null, before: 'ชื่อแรก', after: 'ชื่อที่สอง' },
    { kind: 'REBUDGETED', field: 'statedBudget', key: null, before: '9330000.00', after: '9330001.00' },
  ]);
  expect(told.edges[1]?.node.fields).toContainEqual({
    kind: 'MOVED',
    field: 'parent',
    key: null,
    before: 'TH-55-P2571-PG03',
    after: 'TH-55-P2571-PG04',
  });

  const seen = await historyOf(nobody, projectId);
  expect(seen.totalCount).toBe(1);
  expect(seen.edges[0]?.node).toMatchObject({ source: 'PUBLICATION', actorLabel: null, requestId: null, reason: null });
  expect(seen.edges[0]?.node.fields.map(({ field, after }) => [field, after])).toEqual(
    expect.arrayContaining([
      ['parent', 'TH-55-P2571-PG04'],
      ['title', 'ชื่อที่สอง'],
      ['statedBudget', '9330001.00'],
    ]),
  );
  expect(await historyOfCode(nobody, PROJECT)).toEqual(seen);
  expect(await historyOf(elsewhere, projectId)).toEqual(seen);
});

test('pages follow each other, and a list of nodes costs the statements of one', async () => {
  const all = await historyOf(planner, projectId);
  const first = await historyOf(planner, projectId, 3);
  const rest = await historyOf(planner, projectId, 3, first.pageInfo.endCursor);
  expect([...first.edges, ...rest.edges].map(({ node }) => node)).toEqual(all.edges.map(({ node }) => node));
  expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  expect((await planner.fail(OF_NODE, { id: projectId, first: 1, after: 'x' })).extensions.code).toBe('INVALID_CURSOR');

  statements.length = 0;
  await planner.ask(
    `{ planNode(code: "TH-55-P2571-PG04") { ... on Programme { projects { history(first: 2) { edges { node { fields { field } } } } } } } }`,
  );
  expect(statements.filter((label) => label.startsWith('node-history'))).toEqual(['node-history']);
});

test('a node that came and went is told by its code; a draft that was given up leads to no revision', async () => {
  const { created } = await make('createNode', {
    parentId: toGlobalId('Programme', 'TH-55-P2571-PG04'),
    content: { title: 'โครงการที่ไม่เกิดขึ้น' },
  });
  const { id = '', code = '' } = created[0] ?? {};
  await make('removeNode', { id, version: await versionOf(id) });
  const told = await historyOfCode(planner, code);
  expect(lines(told)).toEqual([
    ['DRAFT', 'REMOVED', 'removeNode', null],
    ['DRAFT', 'CREATED', 'createNode', null],
  ]);
  expect(told.totalCount).toBe(2);
  const [removal, creation] = told.edges.map(({ node }) => node.fields);
  expect(creation).toContainEqual({
    kind: 'RETITLED',
    field: 'title',
    key: null,
    before: null,
    after: 'โครงการที่ไม่เกิดขึ้น',
  });
  expect(removal).toContainEqual({
    kind: 'RETITLED',
    field: 'title',
    key: null,
    before: 'โครงการที่ไม่เกิดขึ้น',
    after: null,
  });
  // To others it was never there, and says so as of what never was.
  const gone = await nobody.fail(OF_CODE, { code });
  expect(gone).toMatchObject({ path: ['nodeHistory'], extensions: { code: 'UNKNOWN_NODE', field: 'code' } });
  expect((await elsewhere.fail(OF_CODE, { code })).message).toBe(gone.message);
  expect((await nobody.fail(OF_CODE, { code: 'TH-55-P2571-PJ999' })).message).toBe(
    gone.message.replace(code, 'TH-55-P2571-PJ999'),
  );

  await change({ title: 'ชื่อที่ทิ้งไป' });
  await make('discardDraft', { planId: PLAN });
  await change({ title: 'ชื่อที่สาม' });
  await make('removeNode', { id: projectId, version: await versionOf(projectId), withDescendants: true });
  const { number } = await publishDraft(server, PLAN);
  expect(lines(await historyOfCode(planner, PROJECT)).slice(0, 4)).toEqual([
    ['PUBLICATION', 'REMOVED', null, number],
    ['DRAFT', 'REMOVED', 'removeNode', number],
    ['DRAFT', 'CHANGED', 'changeNode', number],
    ['DRAFT', 'CHANGED', 'changeNode', null],
  ]);
  expect(lines(await historyOfCode(nobody, PROJECT))).toEqual([
    ['PUBLICATION', 'REMOVED', null, number],
    ['PUBLICATION', 'CHANGED', null, number - 1],
  ]);
});

test('that a plan came below no goal any more is told like any other move', async () => {
  const { rows } = await database.pool.query<{ code: string; goal: string; version: string }>(
    `select p.code, g.code as goal, p.version from plan_node p join plan_node g on g.id = p.parent_id
     where p.level = 1 order by p.code limit 1`,
  );
  const [{ code, goal, version }] = rows as [(typeof rows)[0]];
  const planId = toGlobalId('FiveYearPlan', code);
  const input = { planId, goal: { version: Number(version), goalId: null } };
  const { changePlan } = await server
    .as('PLANNER')
    .ask<{ changePlan: { userErrors: unknown[] } }>(
      'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { userErrors { message } } }',
      { input },
    );
  expect(changePlan.userErrors).toEqual([]);
  const { number } = await publishDraft(server, planId);
  const told = await historyOf(nobody, planId);
  expect(lines(told)).toEqual([['PUBLICATION', 'CHANGED', null, number]]);
  expect(told.edges[0]?.node.fields).toContainEqual({
    kind: 'MOVED',
    field: 'parent',
    key: null,
    before: goal,
    after: null,
  });
});

test('every table of plans is read as the revision has it', async () => {
  const { rows } = await database.pool.query<{ name: string }>('select name from history.content_table order by name');
  expect([...KEPT_BY_REVISION].sort()).toEqual(rows.map(({ name }) => name));
});
