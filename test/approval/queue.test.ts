import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Statement } from '../../src/database/read-database.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { viewerOf } from '../drafts/server.js';
import type { Any } from '../support/any.js';
import { testSchema } from '../support/graphql.js';
import { done } from './approving.js';

const statements: Statement[] = [];
const areas: Record<string, number> = {};
const plans: Any[] = [];
const { database, application, server } = await draftsForFile((statement) => statements.push(statement));
beforeAll(async () => {
  for (const { code, id } of (await database.pool.query('select code, id from area')).rows) areas[code] = id;
  const planner = server.as('PLANNER');
  // A province, a group that it is a member of, and a 20-year goal: submitted in this order.
  const read = `{ fiveYearPlans(first: 50) { edges { node { id code version area { code kind } goal { id code version } } } } }`;
  const all = (await planner.ask<Any>(read)).fiveYearPlans.edges.map(({ node }: Any) => node);
  const group = all.find(({ area }: Any) => area.kind === 'PROVINCIAL_GROUP');
  const province = all.find(({ area }: Any) => area.code === 'TH-45');
  const goal = all.find(({ goal }: Any) => goal)?.goal;
  for (const { id, code, version } of [province, group, goal]) {
    await done(planner, 'CHANGE', { id, version, content: { title: `ร่าง ${code}` } });
    const { revision } = await done(planner, 'SUBMIT', { planId: id });
    plans.push({ id, code, revision, title: `ร่าง ${code}` });
  }
  const [first] = plans;
  await done(server.as('COMMITTEE_SECRETARY'), 'APPROVE', { revisionId: first.revision.id, state: 'DIALOGUE' });
});

const QUEUE = `query ($first: Int, $after: String, $state: ApprovalState, $areaCode: String, $includeMembers: Boolean, $asOf: AsOf) {
  approvalQueue(first: $first, after: $after, state: $state, areaCode: $areaCode, includeMembers: $includeMembers, asOf: $asOf) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { planId planTitle kind state waitsOnTh waitsOnEn since revision { id } viewerCan plan { id title } } } } }`;
const idsOf = (queue: Any) => queue.edges.map(({ node }: Any) => node.planId);

test('a desk: what waits longest comes first, narrowed by state and area, for those who see the drafts', async () => {
  const secretary = server.as('COMMITTEE_SECRETARY');
  const [province, group, goal] = plans;
  const { approvalQueue } = await secretary.ask<Any>(QUEUE, { first: 10, asOf: { draft: true } });
  // The province has gone on last, so it has waited least where it is.
  expect(idsOf(approvalQueue)).toEqual([group.id, goal.id, province.id]);
  expect(approvalQueue.totalCount).toBe(3);
  expect(approvalQueue.edges[2].node).toEqual({
    planId: province.id,
    planTitle: province.title,
    kind: 'FIVE_YEAR_PLAN',
    state: 'AREA_COMMITTEE',
    waitsOnTh: 'คณะกรรมการบริหารงานจังหวัดแบบบูรณาการ (ก.บ.จ.)',
    waitsOnEn: 'the Provincial Integrated Administration Committee',
    since: expect.any(String),
    revision: { id: province.revision.id },
    viewerCan: ['APPROVE', 'RECALL', 'RETURN', 'WITHDRAW'],
    plan: { id: province.id, title: province.title },
  });
  expect(approvalQueue.edges[1].node).toMatchObject({ kind: 'TWENTY_YEAR_GOAL', state: 'DIALOGUE' });

  const page = (await secretary.ask<Any>(QUEUE, { first: 1 })).approvalQueue;
  expect([idsOf(page), page.pageInfo.hasNextPage]).toEqual([[group.id], true]);
  const next = (await secretary.ask<Any>(QUEUE, { first: 5, after: page.pageInfo.endCursor })).approvalQueue;
  expect(idsOf(next)).toEqual([goal.id, province.id]);
  // What is published says another title.
  expect(next.edges[1].node.plan.title).not.toBe(province.title);
  const narrowed = async (variables: object) =>
    idsOf((await secretary.ask<Any>(QUEUE, { first: 5, ...variables })).approvalQueue);
  expect(await narrowed({ state: 'AREA_COMMITTEE' })).toEqual([province.id]);
  expect(await narrowed({ state: 'CABINET' })).toEqual([]);
  expect(await narrowed({ areaCode: 'TH-45' })).toContain(province.id);
  expect(await narrowed({ areaCode: 'TH-55' })).toEqual([]);

  const own = await server.as('PLANNER', [areas['TH-45'] as number]).ask<Any>(QUEUE, { first: 5 });
  expect(idsOf(own.approvalQueue)).toContain(province.id);
  expect(idsOf(own.approvalQueue)).not.toContain(group.id);
  const other = await server.as('AUDITOR', [areas['TH-55'] as number]).ask<Any>(QUEUE, { first: 5 });
  expect([other.approvalQueue.totalCount, other.approvalQueue.edges]).toEqual([0, []]);
  expect((await server.as(null).fail(QUEUE, { first: 5 })).extensions.code).toBe('UNAUTHENTICATED');
  expect((await server.as('VIEWER').fail(QUEUE, { first: 5 })).extensions.code).toBe('FORBIDDEN');
});

test('a group waits on a committee of its own', async () => {
  const [, group] = plans;
  await done(server.as('COMMITTEE_SECRETARY'), 'APPROVE', { revisionId: group.revision.id, state: 'DIALOGUE' });
  const { approvalQueue } = await server.as('AUDITOR').ask<Any>(QUEUE, { first: 5, state: 'AREA_COMMITTEE' });
  const { waitsOnTh } = approvalQueue.edges.find(({ node }: Any) => node.planId === group.id).node;
  expect(waitsOnTh).toBe('คณะกรรมการบริหารงานกลุ่มจังหวัดแบบบูรณาการ (ก.บ.ก.)');
});

test('statements do not grow with the number of plans', async () => {
  const count = async (first: number) => {
    statements.length = 0;
    await server.as('AUDITOR').ask<Any>(QUEUE, { first });
    return statements.filter(({ label }) => label.startsWith('approval') || label.startsWith('revision')).length;
  };
  const one = await count(1);
  expect(one).toBeGreaterThan(0);
  expect(await count(3)).toBe(one);
});

describe('the routes are data', () => {
  const ROUTE = `query ($kind: PlanKind!) { approvalRoute(kind: $kind) { kind clause note steps { state name nameEn waitsOnTh
    waitsOnEn groupWaitsOnTh groupWaitsOnEn clause moves { action decision toState roles needs } } } }`;
  const statesOf = ({ approvalRoute }: Any) => approvalRoute.steps.map(({ state }: Any) => state);

  test('each kind of plan has its way', async () => {
    const [goal, plan, annual] = await Promise.all(
      ['TWENTY_YEAR_GOAL', 'FIVE_YEAR_PLAN', 'ANNUAL_PLAN'].map((kind) => server.as(null).ask<Any>(ROUTE, { kind })),
    );
    const way = ['AREA_COMMITTEE', 'INTEGRATION_TEAM', 'REGIONAL_SUBCOMMITTEE', 'POLICY_COMMITTEE', 'CABINET'];
    expect(statesOf(plan)).toEqual(['DRAFT', 'DIALOGUE', ...way, 'PUBLISHED']);
    expect(statesOf(goal)).toEqual(statesOf(plan));
    expect(statesOf(annual)).toEqual(['DRAFT', ...way, 'BUDGET_BUREAU', 'PUBLISHED']);
    const cabinet = plan.approvalRoute.steps[6];
    expect(cabinet).toMatchObject({ state: 'CABINET', name: 'คณะรัฐมนตรี', waitsOnEn: 'the Cabinet', clause: 'E01' });
    expect(cabinet.moves).toEqual([
      {
        action: 'APPROVE',
        decision: 'APPROVED',
        toState: 'PUBLISHED',
        roles: ['COMMITTEE_SECRETARY'],
        needs: ['RESOLUTION', 'DATE', 'DOCUMENT'],
      },
      { action: 'RECALL', decision: 'RECALLED', toState: 'DRAFT', roles: ['COMMITTEE_SECRETARY'], needs: ['REASON'] },
      { action: 'RETURN', decision: 'RETURNED', toState: 'DRAFT', roles: ['COMMITTEE_SECRETARY'], needs: ['REASON'] },
    ]);
    expect(goal.approvalRoute.note).toMatch(/^Our reading/);
    const said = [goal, plan, annual].flatMap(({ approvalRoute }) => approvalRoute.steps);
    for (const step of said) expect([step.name, step.nameEn, step.clause].every((text) => /\S/.test(text))).toBe(true);
  });

  test('the API knows every state of the table, and none else', async () => {
    const type = (await testSchema()).getType('ApprovalState') as Any;
    const { rows } = await database.pool.query('select state from approval_state');
    expect(
      type
        .getValues()
        .map(({ name }: Any) => name)
        .toSorted(),
    ).toEqual(rows.map(({ state }) => state).toSorted());
  });

  test('another rule is a row, and holds from then on', async () => {
    const [, , goal] = plans;
    const secretary = server.as('COMMITTEE_SECRETARY');
    await database.pool.query(`update approval_rule set needs_document = true
      where kind = 'TWENTY_YEAR_GOAL' and state = 'DIALOGUE' and action = 'APPROVE'`);
    const input = { revisionId: goal.revision.id, state: 'DIALOGUE' };
    const { approvePlan } = await secretary.ask<Any>(
      'mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { userErrors { code field message } } }',
      { input },
    );
    expect(approvePlan.userErrors).toEqual([
      { code: 'BLANK', field: ['input', 'document'], message: 'This move needs document.' },
    ]);
    await done(secretary, 'APPROVE', { ...input, document: 'รายงาน' });
  });
});

describe('the second wall: the database itself', () => {
  async function as(actorId: number, statement: string): Promise<number | null> {
    const client = await application.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('plan_lineage.actor', $1, true)`, [String(actorId)]);
      return (await client.query(statement)).rowCount;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
  const of = async (role: 'PLANNER' | 'COMMITTEE_SECRETARY' | 'AUDITOR', area: string | null = null) =>
    (await viewerOf(database, role, area === null ? null : [areas[area] as number])).actorId;

  test('a draft that waits is left alone, whichever way somebody comes to it', async () => {
    const planner = await of('PLANNER');
    const [province, , goal] = plans;
    const below = `(select id from draft.plan_node where plan_id = (select id from draft.plan_node where code = '${province.code}'))`;
    expect(await as(planner, `select from draft.plan_node where id in ${below}`)).toBeGreaterThan(1);
    for (const statement of [
      `update draft.plan_node set title = 'x' where id in ${below}`,
      `delete from draft.node_budget where node_id in ${below}`,
      `delete from draft.alignment where node_id in ${below}`,
      `delete from draft.plan_node where level > 1 and id in ${below}`,
    ])
      expect([statement, await as(planner, statement)]).toEqual([statement, 0]);
    await expect(as(planner, `update draft.plan_node set title = 'x' where code = '${goal.code}'`)).rejects.toThrow(
      'UNDER_CONSIDERATION',
    );
    const holder = `(select id from draft.plan_node where code = '${province.code}')`;
    for (const name of ['open', 'discard'])
      await expect(as(planner, `select draft.${name}(${holder})`)).rejects.toThrow('UNDER_CONSIDERATION');
  });

  test.each([
    [`insert into history.approval_comment select * from history.approval_comment`, /permission denied/],
    ['delete from history.consideration', /permission denied/],
    [`update approval_rule set roles = '{PLANNER}'`, /permission denied/],
    [`update history.advice set adviser = 'x'`, /permission denied/],
    [`select history.make_revision(holder_id, '{}') from draft.plan_draft`, /permission denied/],
    ['select history.put_in_force(1, 1, null)', /permission denied/],
  ])('nobody: %s', async (statement, refusal) => {
    await expect(as(await of('COMMITTEE_SECRETARY'), statement)).rejects.toThrow(refusal);
  });

  test('a move asks for the role and for what it has to state itself', async () => {
    const [province] = plans;
    const call = (
      facts: object,
    ) => `select history.act((select id from draft.plan_node where code = '${province.code}'),
      'APPROVE', ${province.revision.number}, 'AREA_COMMITTEE', '${JSON.stringify(facts)}')`;
    const facts = { resolution: '1', decidedOn: '2026-02-01' };
    await expect(as(await of('PLANNER'), call(facts))).rejects.toThrow(/needs one of the roles/);
    await expect(as(await of('COMMITTEE_SECRETARY'), call({ resolution: '1' }))).rejects.toThrow(
      /needs more than it says/,
    );
    await expect(as(await of('COMMITTEE_SECRETARY'), call({ ...facts, decidedOn: '2199-01-01' }))).rejects.toThrow(
      /approval_move_decided_check/,
    );
    expect(await as(await of('COMMITTEE_SECRETARY'), call(facts))).toBe(1);
  });

  test('records are read by those who see the drafts', async () => {
    const [theirs, others] = [await of('AUDITOR', 'TH-45'), await of('AUDITOR', 'TH-55')];
    for (const table of ['approval_move', 'consideration']) {
      expect([table, await as(theirs, `select from history.${table}`)]).not.toEqual([table, 0]);
      expect([table, await as(others, `select from history.${table}`)]).toEqual([table, 0]);
    }
  });
});
