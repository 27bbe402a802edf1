import { expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';
import { publishDraft } from './publishing.js';

const { database, server } = await draftsForFile();
const PAYLOAD =
  'plan { id code version } created { code } changed { code } userErrors { code field message messageTh }';
const CREATE_GOAL = `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { ${PAYLOAD} } }`;
const CREATE_PLAN = `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { ${PAYLOAD} } }`;
const CHANGE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { ${PAYLOAD} } }`;
const DISCARD = `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { ${PAYLOAD} } }`;
const AREA = `query ($code: String!, $asOf: AsOf) { area(code: $code, asOf: $asOf) {
  goal { id code version goalKind title startYear endYear synthetic sourceStatus introduction
    roadmap { startYear endYear ordinal body } indicators { name } fiveYearPlans { code } }
  fiveYearPlans { id code version ordinal } } }`;
const planner = () => server.as('PLANNER');
const areaOf = async (code: string, asOf: Any, who = planner()) => (await who.ask<Any>(AREA, { code, asOf })).area;
const errorsOf = ({ userErrors }: Any) => userErrors.map(({ code, field }: Any) => [code, field.slice(1).join('.')]);

async function run(document: string, input: Any): Promise<Any> {
  return Object.values(await planner().ask<Any>(document, { input }))[0];
}
const eventsOf = async (code: string) =>
  (
    await database.pool.query(
      'select operation, before, after from audit_event where object_key = $1 order by chain_id, position',
      [code],
    )
  ).rows;

const NAN = { areaCode: 'TH-55', startYear: 2566, endYear: 2585 };

test('the 20-year goal of a province is written, takes a plan, and is published with it', async () => {
  const goal = await run(CREATE_GOAL, {
    ...NAN,
    content: {
      title: 'น่านเมืองแห่งความสุข',
      texts: [{ field: 'introduction', bodies: ['สถานการณ์'] }],
      indicators: [{ name: 'รายได้', targets: [{ startYear: 2566, endYear: 2570, printed: '5' }] }],
      roadmap: [
        { startYear: 2571, endYear: 2575, body: 'ขยาย' },
        { startYear: 2566, endYear: 2570, body: 'วางรากฐาน' },
        { startYear: 2566, endYear: 2570, body: 'ตลาดกลาง' },
      ],
      provenance: { source: 'มติ', confidence: 'SOURCED', sourceStatus: 'APPROVED' },
    },
  });
  expect([goal.userErrors, goal.created, goal.changed]).toEqual([[], [{ code: 'TH-55-G2566' }], []]);
  const { goal: written } = await areaOf('TH-55', { draft: true });
  expect(written).toEqual({
    ...{
      id: goal.plan.id,
      code: 'TH-55-G2566',
      version: goal.plan.version,
      goalKind: 'PROVINCIAL_GOAL',
      title: 'น่านเมืองแห่งความสุข',
    },
    ...{ startYear: 2566, endYear: 2585, synthetic: false, sourceStatus: 'APPROVED', introduction: 'สถานการณ์' },
    roadmap: [
      { startYear: 2566, endYear: 2570, ordinal: 1, body: 'วางรากฐาน' },
      { startYear: 2566, endYear: 2570, ordinal: 2, body: 'ตลาดกลาง' },
      { startYear: 2571, endYear: 2575, ordinal: 1, body: 'ขยาย' },
    ],
    indicators: [{ name: 'รายได้' }],
    fiveYearPlans: [],
  });
  expect((await areaOf('TH-55', null, server.as(null))).goal).toBeNull();
  expect(await eventsOf('TH-55-G2566')).toEqual([
    { operation: 'createGoal', before: null, after: expect.objectContaining({ goalKind: 'PROVINCIAL_GOAL' }) },
  ]);
  expect(errorsOf(await run(CREATE_GOAL, { ...NAN, content: { title: 'อีก' } }))).toEqual([
    ['ALREADY_EXISTS', 'startYear'],
  ]);

  const [plan] = (await areaOf('TH-55', null)).fiveYearPlans;
  const put = await run(CHANGE, { planId: plan.id, goal: { version: plan.version, goalId: goal.plan.id } });
  expect([put.userErrors, put.changed]).toEqual([[], [{ code: plan.code }]]);
  expect((await areaOf('TH-55', { draft: true })).goal.fiveYearPlans).toEqual([{ code: plan.code }]);
  const [event] = await eventsOf(plan.code);
  expect([event.before.parent, event.after.parent]).toEqual([undefined, 'TH-55-G2566']);
  const { planDiff } = await planner().ask<Any>(
    `query ($from: PlanStateInput!, $to: PlanStateInput!) { planDiff(from: $from, to: $to) { changes { code kind
      ... on NodeMoved { before { parentCode } after { parentCode } } } } }`,
    { from: { published: plan.id }, to: { draft: plan.id } },
  );
  expect(planDiff.changes).toEqual([
    { code: plan.code, kind: 'MOVED', before: { parentCode: null }, after: { parentCode: 'TH-55-G2566' } },
  ]);
  const above = '{ planNode(code: "TH-55-P2571-PJ001", asOf: { draft: true }) { trace { chain { code } } } }';
  expect((await planner().ask<Any>(above)).planNode.trace.chain.at(-1)).toEqual({ code: 'TH-55-G2566' });

  // A goal that nobody but drafts knows is not given up under them.
  expect(errorsOf(await run(DISCARD, { planId: goal.plan.id }))).toEqual([['HAS_CHILDREN', 'planId']]);
  // Nor is a plan published below a goal that is not.
  await expect(publishDraft(server, plan.id)).rejects.toThrow(/GOAL_NOT_PUBLISHED/);
  await publishDraft(server, goal.plan.id);
  await publishDraft(server, plan.id);
  const published = await areaOf('TH-55', null, server.as(null));
  expect(published.goal).toEqual({ ...written, fiveYearPlans: [{ code: plan.code }] });
  const { gaps } = await server
    .as(null)
    .ask<Any>('{ gaps(areaCode: "TH-55", kinds: [AREA_WITHOUT_GOAL], first: 1) { totalCount } }');
  expect(gaps.totalCount).toBe(0);

  // And out from under it again.
  const { version } = put.plan;
  const out = await run(CHANGE, { planId: plan.id, goal: { version, goalId: null } });
  expect(out.userErrors).toEqual([]);
  expect((await areaOf('TH-55', { draft: true })).goal.fiveYearPlans).toEqual([]);
  expect(errorsOf(await run(CHANGE, { planId: plan.id, goal: { version, goalId: null } }))).toEqual([
    ['CONFLICT', 'goal.version'],
  ]);
  await publishDraft(server, plan.id);
  expect((await areaOf('TH-55', null)).goal.fiveYearPlans).toEqual([]);
});

test('a goal has the years of its kind, and a plan a goal of its area and years', async () => {
  const shorter = await run(CREATE_GOAL, {
    areaCode: 'TH-56',
    startYear: 2566,
    endYear: 2570,
    content: { title: 'x' },
  });
  expect(errorsOf(shorter)).toEqual([['OUT_OF_RANGE', 'endYear']]);
  const nothing = await run(CREATE_GOAL, {
    areaCode: 'TH-56',
    startYear: 2585,
    endYear: 2566,
    content: { title: ' ' },
  });
  expect(errorsOf(nothing)).toEqual([
    ['OUT_OF_RANGE', 'endYear'],
    ['BLANK', 'content.title'],
  ]);
  // The content is checked like that of any node, in terms of this input.
  const wrong = await run(CREATE_GOAL, {
    ...{ areaCode: 'TH-56', startYear: 2566, endYear: 2585 },
    content: {
      title: 'x',
      texts: [{ field: 'vision', bodies: ['x'] }],
      roadmap: [{ startYear: 2566, endYear: 2571, body: 'x' }],
    },
  });
  expect(errorsOf(wrong)).toEqual([
    ['NOT_FOR_THIS_LEVEL', 'content.texts.0.field'],
    ['OUT_OF_RANGE', 'content.roadmap.0.startYear'],
  ]);
  expect((await areaOf('TH-56', { draft: true })).goal).toBeNull();

  // A group has directions without four periods.
  const direction = await run(CREATE_GOAL, {
    ...{ areaCode: 'north-upper-2', startYear: 2566, endYear: 2575 },
    content: { title: 'ทิศทาง', roadmap: [{ startYear: 2566, endYear: 2568, body: 'x' }] },
  });
  expect(direction.userErrors).toEqual([]);
  const { goal: group } = await areaOf('north-upper-2', { draft: true });
  expect([group.goalKind, group.roadmap.length]).toEqual(['GROUP_DIRECTION', 1]);
  const outside = await run(CHANGE, {
    planId: group.id,
    change: [
      {
        id: group.id,
        version: direction.plan.version,
        content: { roadmap: [{ startYear: 2570, endYear: 2576, body: 'x' }] },
      },
    ],
  });
  expect(errorsOf(outside)).toEqual([['OUT_OF_RANGE', 'change.0.content.roadmap.0.startYear']]);

  const late = { areaCode: 'north-upper-2', startYear: 2576, endYear: 2580, content: { title: 'แผน' } };
  expect(errorsOf(await run(CREATE_PLAN, { ...late, goalId: group.id }))).toEqual([['OUT_OF_RANGE', 'goalId']]);
  const free = await run(CREATE_PLAN, late);
  expect(free.userErrors).toEqual([]);
  const below = (goalId: string) => ({ planId: free.plan.id, goal: { version: free.plan.version, goalId } });
  expect(errorsOf(await run(CHANGE, below(group.id)))).toEqual([['OUT_OF_RANGE', 'goal.goalId']]);
  const { goal: ofRoiEt } = await areaOf('TH-45', null);
  expect(errorsOf(await run(CHANGE, below(ofRoiEt.id)))).toEqual([['UNKNOWN_NODE', 'goal.goalId']]);
  const nowhere = Buffer.from('TwentyYearGoal:TH-99-G2566').toString('base64url');
  expect(errorsOf(await run(CHANGE, below(nowhere)))).toEqual([['UNKNOWN_NODE', 'goal.goalId']]);
  const ofGoal = { planId: group.id, goal: { version: direction.plan.version, goalId: group.id } };
  expect(errorsOf(await run(CHANGE, ofGoal))).toEqual([['NOT_FOR_THIS_LEVEL', 'goal']]);
});

test('a goal whose draft is given up stays below drafts of plans as it is published', async () => {
  const before = await areaOf('TH-45', null);
  const {
    goal,
    fiveYearPlans: [plan],
  } = before;
  const change = (planId: string, id: string, version: number, title: string) =>
    run(CHANGE, { planId, change: [{ id, version, content: { title } }] });
  expect((await change(plan.id, plan.id, plan.version, 'แผนที่แก้ไข')).userErrors).toEqual([]);
  for (const title of ['เป้าหมายที่แก้ไข', 'อีกครั้ง']) {
    expect((await change(goal.id, goal.id, goal.version, title)).userErrors).toEqual([]);
    expect((await areaOf('TH-45', { draft: true })).goal.title).toBe(title);
    expect((await run(DISCARD, { planId: goal.id })).userErrors).toEqual([]);
    expect((await areaOf('TH-45', { draft: true })).goal).toEqual(goal);
  }
  expect((await run(DISCARD, { planId: plan.id })).userErrors).toEqual([]);
  const { rows } = await database.pool.query("select from draft.plan_node where code like 'TH-45%'");
  expect(rows).toEqual([]);
});
