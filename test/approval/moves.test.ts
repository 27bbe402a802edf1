import { beforeAll, expect, test } from '@jest/globals';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { DECIDED, ELSEWHERE, WAITING_STATES } from '../drafts/publishing.js';
import { type DraftServer } from '../drafts/server.js';
import type { Any } from '../support/any.js';
import { APPROVAL, done, NAN_PLAN, outcome } from './approving.js';

let nan: number;
let roiEt: number;
const { database, server } = await draftsForFile();
beforeAll(async () => {
  const { rows } = await database.pool.query(`select code, id from area where code in ('TH-55', 'TH-45')`);
  nan = rows.find(({ code }) => code === 'TH-55').id;
  roiEt = rows.find(({ code }) => code === 'TH-45').id;
});

const planner = () => server.as('PLANNER', [nan]);
const secretary = () => server.as('COMMITTEE_SECRETARY', [nan]);
const TITLES = `{ planNode(code: "${NAN_PLAN}") { title
  ... on FiveYearPlan { approval { state stateNameEn waitsOnTh since viewerCan revision { id } moves { decision madeBy } } } } }`;

/** The plan in its draft, as somebody sees it. */
async function seen(asking = planner()): Promise<Any> {
  return (await asking.ask<Any>(APPROVAL)).planNode;
}

async function change(title: string): Promise<void> {
  const { id, version } = await seen();
  await done(planner(), 'CHANGE', { id, version, content: { title } });
}

/** Everything that a refused move must leave as it was. */
async function everything(): Promise<Any> {
  const { rows } = await database.pool.query(`select
    (select json_agg(c order by holder_id) from history.consideration c) as waiting,
    (select count(*) from history.approval_move) as moves, (select count(*) from history.revision) as revisions,
    (select count(*) from history.publication) as publications, (select count(*) from audit_event) as events,
    (select json_agg(d order by holder_id) from draft.plan_draft d) as drafts`);
  return rows[0];
}

test('the way of a plan: submitted, returned with comments, mended, approved by each in turn, in force', async () => {
  await change('แผนพัฒนาจังหวัดน่าน ฉบับทบทวน');
  const drafted = await seen();
  expect(drafted.approval).toMatchObject({
    kind: 'FIVE_YEAR_PLAN',
    state: 'DRAFT',
    stateNameTh: 'ร่างแผน',
    waitsOnEn: 'the planners of the province',
    nextState: 'DIALOGUE',
    planTitle: 'แผนพัฒนาจังหวัดน่าน ฉบับทบทวน',
    revision: null,
    viewerCan: ['CHANGE', 'SUBMIT', 'DISCARD_DRAFT'],
    moves: [],
    plan: { id: drafted.id },
  });
  const { revision: first } = await done(planner(), 'SUBMIT', { planId: drafted.id, label: 'ทบทวน' });
  const second = await done(secretary(), 'APPROVE', { revisionId: first.id, state: 'DIALOGUE' });
  expect(second.approval).toEqual({ state: 'AREA_COMMITTEE' });

  // While it waits nobody changes it, and the refusal says where it waits and since when.
  const { planNode } = await planner().ask<Any>(`{ planNode(code: "${NAN_PLAN}", asOf: { draft: true }) {
    descendants(first: 2, levels: [PROJECT]) { edges { node { id code title version } } } } }`);
  const [project, gone] = planNode.descendants.edges.map(({ node }: Any) => node);
  const { changeNode } = await planner().ask<Any>(
    'mutation ($input: ChangeNodeInput!) { changeNode(input: $input) { userErrors { code field message messageTh } } }',
    { input: { id: project.id, version: project.version, content: { title: 'อื่น' } } },
  );
  expect(changeNode.userErrors).toEqual([
    {
      code: 'UNDER_CONSIDERATION',
      field: ['input'],
      message: expect.stringMatching(
        /^The plan is under consideration: it waits on the Provincial Integrated Administration Committee \(AREA_COMMITTEE\) since \d+ \w+ \d{4}\. It can be changed once it is returned or recalled\.$/,
      ),
      messageTh: expect.stringMatching(/ก\.บ\.จ\..*ตั้งแต่ .*25\d\d.*ส่งคืน/),
    },
  ]);
  expect(await outcome(planner(), 'DISCARD_DRAFT', { planId: drafted.id })).toBe('UNDER_CONSIDERATION');
  expect(await outcome(planner(), 'SUBMIT', { planId: drafted.id })).toBe('UNDER_CONSIDERATION');

  const comments = [
    { nodeId: project.id, field: 'objectives', text: 'วัตถุประสงค์ยังไม่ชัดเจน' },
    { nodeId: gone.id, text: 'ซ้ำกับโครงการอื่น' },
  ];
  const returned = {
    revisionId: first.id,
    state: 'AREA_COMMITTEE',
    committee: 'ก.บ.จ.น่าน',
    resolution: '3/2569',
    comments,
  };
  await done(secretary(), 'RETURN', returned);
  await done(planner(), 'CHANGE', { id: project.id, version: project.version, content: { title: 'โครงการที่แก้ไขแล้ว' } });
  await planner().ask<Any>(
    'mutation ($input: RemoveNodeInput!) { removeNode(input: $input) { userErrors { code } } }',
    {
      input: { id: gone.id, version: gone.version, withDescendants: true },
    },
  );
  const [move] = (await seen()).approval.moves;
  expect(move).toEqual({
    decision: 'RETURNED',
    fromState: 'AREA_COMMITTEE',
    toState: 'DRAFT',
    madeAt: expect.any(String),
    madeBy: expect.stringContaining('COMMITTEE_SECRETARY'),
    committee: 'ก.บ.จ.น่าน',
    resolution: '3/2569',
    decidedOn: null,
    document: null,
    reason: null,
    revisionId: first.id,
    revisionNumber: first.number,
    comments: [
      {
        field: 'objectives',
        text: 'วัตถุประสงค์ยังไม่ชัดเจน',
        about: { nodeId: project.id, code: project.code, title: project.title },
        node: { id: project.id },
      },
      {
        field: null,
        text: 'ซ้ำกับโครงการอื่น',
        about: { nodeId: gone.id, code: gone.code, title: gone.title },
        node: null,
      },
    ],
  });

  // Taken back once more before anybody has decided.
  const { revision: again } = await done(planner(), 'SUBMIT', { planId: drafted.id });
  await done(planner(), 'RECALL', { revisionId: again.id, state: 'DIALOGUE', reason: 'ลืมเอกสารแนบ' });
  const { revision } = await done(planner(), 'SUBMIT', { planId: drafted.id, document: 'หนังสือนำส่ง' });
  // Whoever may not see drafts goes on seeing what is in force, and nothing of all this.
  expect((await server.as(null).ask<Any>(TITLES)).planNode.approval).toEqual({
    state: 'PUBLISHED',
    stateNameEn: 'Published',
    waitsOnTh: null,
    since: expect.any(String),
    viewerCan: [],
    revision: null,
    moves: [],
  });
  for (const [i, state] of WAITING_STATES.entries()) {
    const { approval } = await seen(server.as('AUDITOR', [nan]));
    expect(approval).toMatchObject({ state, nextState: WAITING_STATES[i + 1] ?? 'PUBLISHED', viewerCan: [] });
    expect(approval.revision.id).toBe(revision.id);
    const payload = await done(secretary(), 'APPROVE', { revisionId: revision.id, state, ...DECIDED });
    expect(payload.approval).toEqual({ state: WAITING_STATES[i + 1] ?? 'PUBLISHED' });
    expect(payload.revision.isPublished).toBe(state === 'CABINET');
  }
  const { planNode: published } = await server.as(null).ask<Any>(TITLES);
  expect(published.title).toBe('แผนพัฒนาจังหวัดน่าน ฉบับทบทวน');
  expect(published.approval.moves).toEqual(
    [...WAITING_STATES.map(() => 'APPROVED'), 'SUBMITTED'].map((decision) => ({ decision, madeBy: null })),
  );
  // The draft is what is published now: the next change begins another one.
  const { rows } = await database.pool.query('select from draft.plan_draft');
  expect(rows).toEqual([]);
  const { rows: events } = await database.pool.query(
    `select operation, object_type as "objectType", after ->> 'state' as state from audit_event
      where operation in ('approvePlan', 'returnPlan', 'recallPlan') order by position`,
  );
  expect(events.slice(0, 3)).toEqual([
    { operation: 'approvePlan', objectType: 'APPROVAL', state: 'AREA_COMMITTEE' },
    { operation: 'returnPlan', objectType: 'APPROVAL', state: 'DRAFT' },
    { operation: 'recallPlan', objectType: 'APPROVAL', state: 'DRAFT' },
  ]);
  expect(events).toHaveLength(3 + WAITING_STATES.length);
});

test('what a move needs, who may make it, and where: what is refused changes nothing', async () => {
  await change('แผนที่ถูกปฏิเสธ');
  const { id: planId } = await seen();
  const { revision } = await done(planner(), 'SUBMIT', { planId });
  const revisionId = revision.id;
  await done(secretary(), 'APPROVE', { revisionId, state: 'DIALOGUE' });
  await done(secretary(), 'APPROVE', { revisionId, state: 'AREA_COMMITTEE', resolution: '1', decidedOn: '2026-02-01' });
  await done(secretary(), 'APPROVE', { revisionId, state: 'INTEGRATION_TEAM', decidedOn: '2026-02-02', document: 'x' });
  const state = 'REGIONAL_SUBCOMMITTEE';
  const { id: stranger } = (await server.as(null).ask<Any>('{ planNode(code: "TH-45-P2566") { id } }')).planNode;
  const before = await everything();
  const said = { revisionId, state, ...DECIDED };
  const refused: [ReturnType<DraftServer['as']>, string, object, string][] = [
    [secretary(), 'APPROVE', { revisionId, state, resolution: ' ', document: '' }, 'BLANK'],
    [secretary(), 'APPROVE', { ...said, document: null }, 'BLANK'],
    [secretary(), 'APPROVE', { ...said, decidedOn: '2199-01-01' }, 'OUT_OF_RANGE'],
    [secretary(), 'APPROVE', { ...said, state: 'AREA_COMMITTEE' }, 'NOT_WAITING'],
    [secretary(), 'APPROVE', { ...said, state: 'BUDGET_BUREAU' }, 'NOT_WAITING'],
    [secretary(), 'APPROVE', { ...said, state: 'DRAFT' }, 'NOT_WAITING'],
    [secretary(), 'RETURN', { revisionId, state }, 'BLANK'],
    [secretary(), 'RETURN', { revisionId, state, comments: [{ nodeId: planId, text: ' ' }] }, 'BLANK'],
    [secretary(), 'RETURN', { revisionId, state, comments: [{ nodeId: stranger, text: 'x' }] }, 'UNKNOWN_NODE'],
    [secretary(), 'RECALL', { revisionId, state }, 'BLANK'],
    [secretary(), 'PUBLISH', { revisionId }, 'NOT_APPROVED'],
    [planner(), 'APPROVE', said, 'FORBIDDEN'],
    [planner(), 'RETURN', { ...said, reason: 'x' }, 'FORBIDDEN'],
    // Once it has left the area, its planners alone do not take it back.
    [planner(), 'RECALL', { ...said, reason: 'x' }, 'FORBIDDEN'],
    [server.as('COMMITTEE_SECRETARY', [roiEt]), 'APPROVE', said, 'UNKNOWN_NODE'],
    [server.as('AUDITOR', [nan]), 'APPROVE', said, 'FORBIDDEN'],
    [server.as('ADMINISTRATOR', [nan]), 'RETURN', { ...said, reason: 'x' }, 'FORBIDDEN'],
    [server.as('ADMINISTRATOR', [nan]), 'RECORD_APPROVAL', { planId, ...ELSEWHERE }, 'UNDER_CONSIDERATION'],
    [server.as('ADMINISTRATOR', [roiEt]), 'RECORD_APPROVAL', { planId, ...ELSEWHERE }, 'FORBIDDEN'],
    [server.as(null), 'APPROVE', said, 'UNAUTHENTICATED'],
  ];
  for (const [asking, action, input, code] of refused) {
    expect([action, input, await outcome(asking, action, input)]).toEqual([action, input, code]);
  }
  expect(await everything()).toEqual(before);

  // An older revision is not moved by mistake when a newer one waits in the same state.
  await done(secretary(), 'RETURN', { revisionId, state, reason: 'แก้ไข' });
  expect(await outcome(secretary(), 'APPROVE', said)).toBe('NOT_WAITING');
  const { revision: newer } = await done(planner(), 'SUBMIT', { planId });
  expect(await outcome(secretary(), 'APPROVE', { revisionId, state: 'DIALOGUE' })).toBe('NOT_WAITING');
  await done(planner(), 'RECALL', { revisionId: newer.id, state: 'DIALOGUE', reason: 'x' });
});

test('a plan that was approved elsewhere comes into force in one move, with all that says so', async () => {
  const { id: planId } = await seen();
  const administrator = server.as('ADMINISTRATOR', [nan]);
  const { committee: _, ...incomplete } = ELSEWHERE;
  expect(await outcome(administrator, 'RECORD_APPROVAL', { planId, ...incomplete })).toBe('BLANK');
  const { approval, revision } = await done(administrator, 'RECORD_APPROVAL', { planId, ...ELSEWHERE });
  expect([approval.state, revision.isPublished]).toEqual(['PUBLISHED', true]);
  const { moves } = (await seen()).approval;
  expect(moves[0]).toMatchObject({
    decision: 'APPROVED_ELSEWHERE',
    fromState: 'DRAFT',
    toState: 'PUBLISHED',
    ...ELSEWHERE,
  });
  expect(await outcome(administrator, 'RECORD_APPROVAL', { planId, ...ELSEWHERE })).toBe('NO_DRAFT');

  // What was in force comes back after a withdrawal; what is in force already does not.
  expect(await outcome(secretary(), 'PUBLISH', { revisionId: revision.id })).toBe('ALREADY_EXISTS');
  await done(secretary(), 'WITHDRAW', { planId, reason: 'ผิดฉบับ' });
  await done(secretary(), 'PUBLISH', { revisionId: revision.id });
});

test('a plan that was never in force comes into force, and those who see no drafts have not seen it before', async () => {
  const { createPlan } = await planner().ask<Any>(
    'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } userErrors { code message } } }',
    { input: { areaCode: 'TH-55', startYear: 2581, endYear: 2585, content: { title: 'แผนใหม่' } } },
  );
  expect(createPlan.userErrors).toEqual([]);
  const planId = createPlan.plan.id;
  const read = `query ($id: ID!) { node(id: $id) { ... on FiveYearPlan { title approval { state moves { decision } } } } }`;
  const { revision } = await done(planner(), 'SUBMIT', { planId });
  expect(await server.as('PLANNER', [roiEt]).ask<Any>(read, { id: planId })).toEqual({ node: null });
  for (const state of WAITING_STATES) {
    expect(await server.as(null).ask<Any>(read, { id: planId })).toEqual({ node: null });
    await done(secretary(), 'APPROVE', { revisionId: revision.id, state, ...DECIDED });
  }
  const moves = [...WAITING_STATES.map(() => 'APPROVED'), 'SUBMITTED'].map((decision) => ({ decision }));
  expect(await server.as(null).ask<Any>(read, { id: planId })).toEqual({
    node: { title: 'แผนใหม่', approval: { state: 'PUBLISHED', moves } },
  });
});

test('the same request sent again makes one move', async () => {
  await change('ส่งซ้ำ');
  const { id: planId } = await seen();
  const { revision } = await done(planner(), 'SUBMIT', { planId });
  const input = { revisionId: revision.id, state: 'DIALOGUE', idempotencyKey: 'again' };
  await done(secretary(), 'APPROVE', input);
  const { approval } = await done(secretary(), 'APPROVE', input);
  expect(approval.state).toBe('AREA_COMMITTEE');
  await done(planner(), 'RECALL', { revisionId: revision.id, state: 'AREA_COMMITTEE', reason: 'x' });
});
