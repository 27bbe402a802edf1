import { expect, test } from '@jest/globals';
import type { Role } from '../../src/people/domain/viewer.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { DECIDED, ELSEWHERE, WAITING_STATES } from '../drafts/publishing.js';
import type { Any } from '../support/any.js';
import { done, MUTATIONS, NAN_PLAN, outcome } from './approving.js';

const { database, server } = await draftsForFile();

const ROLES: readonly Role[] = ['PLANNER', 'COMMITTEE_SECRETARY', 'AUDITOR', 'ADMINISTRATOR'];
const ACTIONS = Object.keys(MUTATIONS);
/** Asked as the draft shows it, else as a revision: a plan that was withdrawn is nowhere else. */
const here = (asOf: string) => `{ planNode(code: "${NAN_PLAN}", asOf: ${asOf}) { id version ... on FiveYearPlan {
  revisions { id isPublished publishedAt } approval { state revision { id } viewerCan } } } }`;

/** What succeeds within is taken back when it is about to be committed, and says so. */
async function withNothingKept(work: () => Promise<void>): Promise<void> {
  await database.pool.query(`
    create or replace function taken_back() returns trigger language plpgsql as $$
    begin raise exception 'taken back' using errcode = 'integrity_constraint_violation'; end $$;
    create constraint trigger taken_back after insert on audit_event deferrable initially deferred
      for each row execute function taken_back()`);
  try {
    await work();
  } finally {
    await database.pool.query('drop trigger taken_back on audit_event');
  }
}

/** Whether somebody may do something with the plan as it stands. */
async function isAllowed(role: Role, action: string, plan: Any): Promise<boolean> {
  const { id: planId, version, approval, revisions } = plan;
  const revisionId = approval.revision?.id ?? revisions[0].id;
  const state = approval.revision ? approval.state : 'DIALOGUE';
  const earlier = revisions.find((one: Any) => one.publishedAt && !one.isPublished) ?? revisions[0];
  const inputs: Record<string, object> = {
    CHANGE: { id: planId, version, content: { areaOfWork: 'งานใหม่' } },
    DISCARD_DRAFT: { planId },
    SUBMIT: { planId },
    APPROVE: { revisionId, state, ...DECIDED },
    RETURN: { revisionId, state, reason: 'แก้ไข' },
    RECALL: { revisionId, state, reason: 'แก้ไข' },
    RECORD_APPROVAL: { planId, ...ELSEWHERE },
    PUBLISH: { revisionId: earlier.id },
    WITHDRAW: { planId, reason: 'ผิดฉบับ' },
  };
  const { data, errors } = await server.as(role).answer(MUTATIONS[action] as string, { input: inputs[action] });
  if (errors.length > 0) {
    expect([action, errors[0]?.extensions.code]).toEqual([action, 'FORBIDDEN']);
    return false;
  }
  const [error] = (Object.values(data as Any)[0] as Any).userErrors;
  return error.code === 'RULE_BROKEN';
}

async function compare(state: string, asOf = '{ draft: true }'): Promise<void> {
  await withNothingKept(async () => {
    for (const role of ROLES) {
      const { planNode: plan } = await server.as(role).ask<Any>(here(asOf));
      expect(plan.approval.state).toBe(state);
      const allowed: string[] = [];
      for (const action of ACTIONS) if (await isAllowed(role, action, plan)) allowed.push(action);
      expect([state, role, plan.approval.viewerCan.toSorted()]).toEqual([state, role, allowed.toSorted()]);
    }
  });
}

test('what viewerCan says is what the mutations allow, for each role and each state', async () => {
  const planner = server.as('PLANNER');
  const secretary = server.as('COMMITTEE_SECRETARY');
  const read = async (asOf = '{ draft: true }') => (await planner.ask<Any>(here(asOf))).planNode;
  await compare('PUBLISHED');

  const { id: planId, version } = await read();
  await done(planner, 'CHANGE', { id: planId, version, content: { title: 'แผนที่ทบทวนแล้ว' } });
  await compare('DRAFT');
  const { revision } = await done(planner, 'SUBMIT', { planId });
  for (const state of WAITING_STATES) {
    await compare(state);
    await done(secretary, 'APPROVE', { revisionId: revision.id, state, ...DECIDED });
  }
  await compare('PUBLISHED');

  await done(secretary, 'WITHDRAW', { planId, reason: 'ผิดฉบับ' });
  await compare('WITHDRAWN', `{ revision: "${revision.id}" }`);
  const { planNode } = await server.as(null).ask<Any>(here(`{ revision: "${revision.id}" }`));
  expect(planNode.approval).toEqual({ state: 'WITHDRAWN', revision: null, viewerCan: [] });
});

/** What somebody may do with a plan or goal, besides changing it. */
async function actionsOf(role: Role, code: string, asOf: string): Promise<string[]> {
  const { planNode } = await server.as(role).ask<Any>(
    `query ($code: String!) { planNode(code: $code, asOf: ${asOf}) {
      ... on FiveYearPlan { approval { viewerCan } } ... on TwentyYearGoal { approval { viewerCan } } } }`,
    { code },
  );
  return planNode.approval.viewerCan;
}

test('a plan comes into force after its goal', async () => {
  const planner = server.as('PLANNER');
  const administrator = server.as('ADMINISTRATOR');
  const begin = async (what: 'Goal' | 'Plan', input: object) => {
    const { begun } = await planner.ask<Any>(
      `mutation ($input: Create${what}Input!) { begun: create${what}(input: $input) { plan { id code } userErrors { message } } }`,
      { input: { areaCode: 'TH-31', content: { title: 'ใหม่' }, ...input } },
    );
    return begun.plan;
  };
  const goal = await begin('Goal', { startYear: 2566, endYear: 2585 });
  const plan = await begin('Plan', { startYear: 2571, endYear: 2575, goalId: goal.id });
  const record = { planId: plan.id, ...ELSEWHERE };
  const draft = '{ draft: true }';
  expect(await actionsOf('ADMINISTRATOR', plan.code, draft)).toEqual([]);
  const { recordApproval } = await administrator.ask<Any>(MUTATIONS.RECORD_APPROVAL as string, { input: record });
  expect(recordApproval.userErrors).toEqual([
    {
      code: 'GOAL_NOT_PUBLISHED',
      field: ['input'],
      message: expect.stringContaining('Publish the goal first'),
      messageTh: expect.stringContaining('ต้องประกาศใช้เป้าหมายก่อน'),
    },
  ]);
  expect(await actionsOf('ADMINISTRATOR', goal.code, draft)).toEqual(['RECORD_APPROVAL']);
  await done(administrator, 'RECORD_APPROVAL', { planId: goal.id, ...ELSEWHERE });
  expect(await actionsOf('ADMINISTRATOR', plan.code, draft)).toEqual(['RECORD_APPROVAL']);
  await done(administrator, 'RECORD_APPROVAL', record);
});

test('a goal is taken back after its plans, and comes back before them', async () => {
  const secretary = server.as('COMMITTEE_SECRETARY');
  const { goal, plan } = await secretary.ask<Any>(`{ goal: planNode(code: "TH-45-G2566") { id ...of }
    plan: planNode(code: "TH-45-P2566") { id ...of } }
    fragment of on PlanNode { ... on FiveYearPlan { revisions { id } } ... on TwentyYearGoal { revisions { id } } }`);
  const withdraw = (id: string) => outcome(secretary, 'WITHDRAW', { planId: id, reason: 'ผิดฉบับ' });
  const publish = (of: Any) => outcome(secretary, 'PUBLISH', { revisionId: of.revisions[0].id });
  const actions = (code: string, of: Any) =>
    actionsOf('COMMITTEE_SECRETARY', code, `{ revision: "${of.revisions[0].id}" }`);

  expect(await withdraw(goal.id)).toBe('PLANS_BELOW');
  expect(await withdraw(plan.id)).toBe('done');
  expect(await movesOf('TH-45-P2566')).toEqual([['WITHDRAWN', 'PUBLISHED', 'WITHDRAWN', 'ผิดฉบับ']]);
  expect(await actions('TH-45-P2566', plan)).toEqual(['PUBLISH']);
  expect(await withdraw(goal.id)).toBe('done');
  expect(await actions('TH-45-P2566', plan)).toEqual([]);
  expect(await publish(plan)).toBe('GOAL_NOT_PUBLISHED');
  expect(await publish(goal)).toBe('done');
  expect(await publish(plan)).toBe('done');
  expect(await movesOf('TH-45-P2566')).toEqual([
    ['PUBLISHED_AGAIN', 'WITHDRAWN', 'PUBLISHED', null],
    ['WITHDRAWN', 'PUBLISHED', 'WITHDRAWN', 'ผิดฉบับ'],
  ]);
});

/** The moves of a plan, the latest first, as everybody finds them: by its code, and asked as of one of its revisions. */
async function movesOf(code: string): Promise<unknown[]> {
  const anybody = server.as(null);
  const { planRevisions } = await anybody.ask<Any>(
    'query ($code: String!) { planRevisions(code: $code) { id number } }',
    {
      code,
    },
  );
  const { planNode } = await anybody.ask<Any>(
    `query ($code: String!, $asOf: AsOf) { planNode(code: $code, asOf: $asOf) { ... on FiveYearPlan { approval {
      moves { decision fromState toState reason madeBy } } } } }`,
    { code, asOf: { revision: planRevisions[0].id } },
  );
  return planNode.approval.moves.map(({ decision, fromState, toState, reason, madeBy }: Any) => {
    expect(madeBy).toBeNull();
    return [decision, fromState, toState, reason];
  });
}
