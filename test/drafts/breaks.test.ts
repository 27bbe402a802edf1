import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/graphql/relay/global-id.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Asking, type DraftServer, startDraftServer } from './server.js';

const statements: string[] = [];
let database: TestDatabase;
let server: DraftServer;
let planner: Asking;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startDraftServer(database, ({ label }) => statements.push(label));
  planner = server.as('PLANNER');
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

interface Payload {
  readonly created: readonly { readonly id: string; readonly code: string }[];
  readonly breaks: readonly { readonly kind: string; readonly subject: { readonly code: string } }[] | null;
  readonly mends: number | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const ANSWER =
  '{ created { id code } breaks { kind detail message subject { ... on PlanNode { code } ... on Area { code } } } mends userErrors { code } }';

async function make(mutation: string, input: object, answer = ANSWER): Promise<Payload> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const data = await planner.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) ${answer} }`,
    { input },
  );
  return data.done as Payload;
}

/** What a change broke, as lines, and how much it mended. */
async function breakage(mutation: string, input: object) {
  const { breaks, mends, userErrors } = await make(mutation, input);
  expect(userErrors).toEqual([]);
  return { breaks: breaks?.map(({ kind, subject }) => `${kind} ${subject.code}`), mends };
}

const PLAN = toGlobalId('FiveYearPlan', 'TH-55-P2571');
const PROJECT = 'TH-55-P2571-PJ063';
const projectId = toGlobalId('Project', PROJECT);

async function versionOf(id: string): Promise<string> {
  const query = 'query ($id: ID!) { node(id: $id, asOf: { draft: true }) { ... on PlanNode { version } } }';
  return (await planner.ask<{ node: { version: string } }>(query, { id })).node.version;
}

test('a move tells what breaks and what it mends, and asks no more whatever the size of the plan', async () => {
  // The issue is aligned to nothing: what stands below a new programme of it serves no national element.
  const begun = await make('createNode', {
    parentId: toGlobalId('DevelopmentIssue', 'TH-55-P2571-I02'),
    content: { title: 'แผนงานที่ยังไม่เชื่อมโยง' },
  });
  const programme = begun.created[0] as Payload['created'][number];
  expect(begun.breaks?.map(({ kind, subject }) => [kind, subject.code])).toEqual([['CHILDLESS_NODE', programme.code]]);
  expect(begun.mends).toBe(0);

  const move = async (to: object) =>
    await breakage('moveNode', { id: projectId, version: await versionOf(projectId), ...to });
  expect(await move({ parentId: programme.id })).toEqual({ breaks: [`UNALIGNED_PROJECT ${PROJECT}`], mends: 1 });
  expect(await move({ parentId: PLAN, unplaced: true })).toEqual({
    breaks: [`BROKEN_CHAIN ${PROJECT}`, `CHILDLESS_NODE ${programme.code}`],
    mends: 0,
  });
  statements.length = 0;
  expect(await move({ parentId: toGlobalId('Programme', 'TH-55-P2571-PG03') })).toEqual({ breaks: [], mends: 2 });
  expect(statements.filter((label) => label === 'gap.all')).toHaveLength(2);

  // Whoever does not ask, does not wait for it.
  statements.length = 0;
  await make('removeNode', { id: programme.id, version: await versionOf(programme.id) }, '{ removedIds }');
  expect(statements).not.toContain('gap.all');
});

test('money that no longer adds up is told, as is an alignment that goes', async () => {
  const change = async (statedBudget: string) =>
    await breakage('changeNode', { id: projectId, version: await versionOf(projectId), content: { statedBudget } });
  expect(await change('1.00')).toEqual({ breaks: [`BUDGET_MISMATCH ${PROJECT}`], mends: 0 });
  expect(await change('9330000.00')).toEqual({ breaks: [], mends: 1 });

  const id = toGlobalId('Programme', 'TH-55-P2571-PG03');
  const { node } = await planner.ask<{ node: { alignments: { element: { id: string } }[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on PlanNode { alignments { element { id } } } } }',
    { id },
  );
  const { breaks, userErrors } = await make('unalignNode', { nodeId: id, elementId: node.alignments[0]?.element.id });
  expect(userErrors).toEqual([]);
  expect(breaks?.map(({ kind, subject }) => `${kind} ${subject.code}`)).toEqual(
    ['PJ063', 'PJ064', 'PJ068', 'PJ069'].map((code) => `UNALIGNED_PROJECT TH-55-P2571-${code}`),
  );
});

test('the same request again answers what the first one did; without a change nothing breaks', async () => {
  const version = await versionOf(projectId);
  const input = { id: projectId, version, parentId: PLAN, unplaced: true, idempotencyKey: 'moved once' };
  const first = await make('moveNode', input);
  expect(first.breaks?.map(({ kind }) => kind)).toEqual(['BROKEN_CHAIN']);
  expect(await make('moveNode', input)).toEqual(first);
  // Of a change on an old version nothing is left.
  expect(await make('moveNode', { id: projectId, version, parentId: PLAN, unplaced: true })).toMatchObject({
    breaks: [],
    mends: 0,
    userErrors: [{ code: 'CONFLICT' }],
  });

  const unasked = { planId: PLAN, change: [], idempotencyKey: 'not asked' };
  await make('changePlan', unasked, '{ userErrors { code } }');
  expect(await make('changePlan', unasked)).toMatchObject({ breaks: null, mends: null, userErrors: [] });
});

test('what begins or is given up is looked at in the whole area', async () => {
  const begin = { areaCode: 'TH-81', startYear: 2571, endYear: 2575, content: { title: 'แผนพัฒนาจังหวัดกระบี่' } };
  expect(await breakage('createPlan', begin)).toEqual({
    breaks: ['BROKEN_CHAIN TH-81-P2571', 'CHILDLESS_NODE TH-81-P2571'],
    mends: 1,
  });
  expect(await breakage('discardDraft', { planId: toGlobalId('FiveYearPlan', 'TH-81-P2571') })).toEqual({
    breaks: ['AREA_WITHOUT_PLAN TH-81'],
    mends: 2,
  });
});
