import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DraftServer, startDraftServer } from '../drafts/server.js';
import type { Any } from '../support/any.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let server: DraftServer;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startDraftServer(database);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});
/** A synthetic programme of Roi Et that serves master plan 19; below it a project with no other way to a strategy. */
const PROGRAMME = 'TH-45-P2566-PG04';
const PROJECT = 'TH-45-P2566-PJ010';

const STANDING = `query ($asOf: AsOf) {
  node: planNode(code: "${PROGRAMME}", asOf: $asOf) {
    id version title
    alignments(framework: "NATIONAL_STRATEGY") {
      status fingerprint doubts element { id code nameTh } reviews { reviewer note fingerprint }
    }
  }
  project: planNode(code: "${PROJECT}", asOf: $asOf) {
    trace { complete breaks { reason } nationalPaths { basis status } }
  }
  gaps(areaCode: "TH-45", kinds: [SUSPECT_ALIGNMENT], first: 50, asOf: $asOf) {
    edges { node { detail severity message messageTh subject { ... on PlanNode { code } } } }
  }
  coverage(areaCode: "TH-45", framework: "NATIONAL_STRATEGY", level: "MASTER_PLAN", asOf: $asOf) {
    rows { element { code nameTh } state totalBudget }
  }
}`;

interface Standing {
  readonly status: string;
  readonly doubts: string[];
  readonly complete: boolean;
  readonly gaps: string[];
  readonly state: string;
}

async function standing(asOf: object | null = null, as = server.as('PLANNER')): Promise<Standing> {
  const { node, project, gaps, coverage } = await as.ask<Any>(STANDING, { asOf });
  return {
    status: node.alignments[0].status,
    doubts: node.alignments[0].doubts,
    complete: project.trace.complete,
    gaps: gaps.edges.map((edge: Any) => `${edge.node.subject.code} ${edge.node.detail}`),
    state: coverage.rows.find(({ element }: Any) => element.code === '19').state,
  };
}

const SOUND: Standing = { status: 'ACTIVE', doubts: [], complete: true, gaps: [], state: 'COVERED' };
const IN_DOUBT: Standing = {
  status: 'SUSPECT',
  doubts: ['NODE_CHANGED'],
  complete: false,
  gaps: [`${PROGRAMME} NATIONAL_STRATEGY/MASTER_PLAN/19`],
  // A project of the programme serves a sub-plan of its own.
  state: 'COVERED',
};

const REVIEW = `mutation ($input: ReviewAlignmentsInput!) {
  reviewAlignments(input: $input) { alignments { status node { code } reviews { reviewer note } } userErrors { code field message messageTh } }
}`;

async function alignment(asOf: object | null): Promise<Any> {
  const { node } = await server.as('PLANNER').ask<Any>(STANDING, { asOf });
  return { nodeId: node.id, elementId: node.alignments[0].element.id, fingerprint: node.alignments[0].fingerprint };
}

async function review(reviews: object[], as = server.as('PLANNER')): Promise<Any> {
  return (await as.ask<Any>(REVIEW, { input: { reviews } })).reviewAlignments;
}

test('an alignment is suspect where its node says something else, until somebody reviews it', async () => {
  const draft = { draft: true };
  expect(await standing()).toEqual(SOUND);
  const before = await alignment(null);
  const { node } = await server.as('PLANNER').ask<Any>(STANDING, {});
  const change = `mutation ($input: ChangeNodeInput!) { changeNode(input: $input) { changed { version } userErrors { code } } }`;
  const input = { id: node.id, version: node.version, content: { title: `${node.title} (แก้ไข)` } };
  expect((await server.as('PLANNER').ask<Any>(change, { input })).changeNode.userErrors).toEqual([]);
  expect(await standing(draft)).toEqual(IN_DOUBT);
  // What is published stays as it was.
  expect(await standing()).toEqual(SOUND);

  const { gaps, project } = await server.as('PLANNER').ask<Any>(STANDING, { asOf: draft });
  expect(gaps.edges[0].node.severity).toBe('MEDIUM');
  expect(gaps.edges[0].node.message).toMatch(/the wording of the node has changed since/);
  expect(gaps.edges[0].node.messageTh).toMatch(/โปรดทบทวน/);
  expect(project.trace.breaks).toEqual([{ reason: 'ONLY_SUSPECT_PATHS' }]);
  expect(project.trace.nationalPaths.find(({ basis }: Any) => basis === 'INHERITED').status).toBe('SUSPECT');

  // What was looked at must be what is there.
  const now = await alignment(draft);
  expect(now.fingerprint).not.toBe(before.fingerprint);
  const note = 'แผนงานยังตอบแผนแม่บทเดิม';
  const refused = await review([
    { ...now, fingerprint: 'x.y', note: ' ' },
    { ...now, elementId: node.alignments[0].element.id, nodeId: await idOf('TH-45-P2566-PJ001'), note },
  ]);
  expect(refused.alignments).toEqual([]);
  expect(refused.userErrors.map(({ code, field }: Any) => [code, field.join('.')])).toEqual([
    ['BLANK', 'input.reviews.0.note'],
    ['CONFLICT', 'input.reviews.0.fingerprint'],
    ['NOT_ALIGNED', 'input.reviews.1.elementId'],
  ]);
  expect((await review([])).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
  const stranger = server.as('PLANNER', [await areaId('TH-55')]);
  expect(await stranger.fail(REVIEW, { input: { reviews: [{ ...before, note }] } })).toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
  expect(await standing(draft)).toEqual(IN_DOUBT);

  const done = await review([{ ...now, note }], server.as('COMMITTEE_SECRETARY'));
  expect(done).toEqual({
    alignments: [
      {
        status: 'ACTIVE',
        node: { code: PROGRAMME },
        reviews: [{ reviewer: expect.stringMatching(/SECRETARY/), note }],
      },
    ],
    userErrors: [],
  });
  expect(await standing(draft)).toEqual({ ...SOUND, doubts: ['NODE_CHANGED'] });
  const { rows } = await database.pool.query(
    `select operation, object_type, after ->> 'note' as note from audit_event where object_key = $1 order by position desc limit 1`,
    [PROGRAMME],
  );
  expect(rows).toEqual([{ operation: 'reviewAlignments', object_type: 'ALIGNMENT', note }]);

  // Back to the old wording, which nobody needs to review; and to the new one, which somebody has.
  await database.pool.query('update draft.plan_node set title = $2 where code = $1', [PROGRAMME, node.title]);
  expect(await standing(draft)).toEqual(SOUND);
  await database.pool.query('update draft.plan_node set title = $2 where code = $1', [
    PROGRAMME,
    `${node.title} (แก้ไข)`,
  ]);
  expect((await standing(draft)).status).toBe('ACTIVE');
});

test('an indicator or a target that changes casts doubt as a title does', async () => {
  const statusIn = async (schema: string) =>
    (
      await database.pool.query<{ status: string }>(
        `select a.status from ${schema}.alignment a join ${schema}.plan_node n on n.id = a.node_id where n.code = $1`,
        ['TH-45-P2566-PG01'],
      )
    ).rows[0]?.status;
  for (const schema of ['public', 'draft']) {
    const run = (text: string) => database.pool.query(text.replaceAll('@', `${schema}.`), ['TH-45-P2566-PG01']);
    expect(await statusIn(schema)).toBe('ACTIVE');
    await run(`insert into @indicator (code, node_id, ordinal, name)
      select '${schema}-IN-TEST', id, 1, 'ตัวชี้วัด' from @plan_node where code = $1`);
    expect(await statusIn(schema)).toBe('SUSPECT');
    await run(`update @alignment set asserted_node = node_fingerprint
      where node_id = (select id from @plan_node where code = $1)`);
    expect(await statusIn(schema)).toBe('ACTIVE');
    await run(`insert into @indicator_target (indicator_id, start_year, end_year, printed)
      select i.id, 2566, 2566, '5' from @indicator i join @plan_node n on n.id = i.node_id where n.code = $1`);
    expect(await statusIn(schema)).toBe('SUSPECT');
    await run(`delete from @indicator_target where indicator_id in (
      select i.id from @indicator i join @plan_node n on n.id = i.node_id where n.code = $1)`);
    expect(await statusIn(schema)).toBe('ACTIVE');
  }
});

test('an alignment is suspect where its element says something else; the past is answered as it was', async () => {
  const nobody = server.as(null);
  const everything = await nobody.ask<Any>(STANDING, {});
  const moment = await now();
  const reword = (text: string) =>
    database.pool.query(
      `update framework_element e set name_th = $1 from framework f
       where f.id = e.framework_id and f.code = 'NATIONAL_STRATEGY' and e.level = 'MASTER_PLAN' and e.code = '19'`,
      [text],
    );
  const wording = everything.node.alignments[0].element.nameTh;
  await reword(`${wording} (ฉบับปรับปรุง สังเคราะห์)`);
  expect(await standing(null, nobody)).toEqual({ ...IN_DOUBT, doubts: ['ELEMENT_CHANGED'] });
  expect(await nobody.ask<Any>(STANDING, { asOf: { moment } })).toEqual(everything);
  const between = await now();

  const published = await alignment(null);
  expect((await review([{ ...published, note: 'ถ้อยคำใหม่ไม่เปลี่ยนสาระ' }])).userErrors).toEqual([]);
  expect(await standing(null, nobody)).toEqual({ ...SOUND, doubts: ['ELEMENT_CHANGED'] });
  expect(await standing({ moment: between }, nobody)).toEqual({ ...IN_DOUBT, doubts: ['ELEMENT_CHANGED'] });
  expect(await nobody.ask<Any>(STANDING, { asOf: { moment } })).toEqual(everything);
  await reword(wording);
  expect(await standing(null, nobody)).toEqual(SOUND);
  expect((await standing({ moment: between }, nobody)).status).toBe('SUSPECT');
  expect(await nobody.ask<Any>(STANDING, { asOf: { moment } })).toEqual(everything);
});

/** A moment by the clock of the database, between what was done before and what comes after. */
async function now(): Promise<string> {
  const { rows } = await database.pool.query<{ at: string }>(
    `select pg_sleep(0.01), to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  await database.pool.query('select pg_sleep(0.01)');
  return rows[0]?.at as string;
}

async function idOf(code: string): Promise<string> {
  return (await server.as(null).ask<Any>('query ($code: String!) { planNode(code: $code) { id } }', { code })).planNode
    .id;
}

async function areaId(code: string): Promise<number> {
  const { rows } = await database.pool.query<{ id: number }>('select id from area where code = $1', [code]);
  return rows[0]?.id as number;
}
