import { expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase } from '../support/database.js';
import { publishDraft, recall } from './publishing.js';
import { startDraftServer } from './server.js';

const CREATE = `mutation ($title: String!) { createPlan(input: { areaCode: "TH-81", startYear: 2571, endYear: 2575,
  content: { title: $title } }) { plan { id code } userErrors { code message } } }`;
const CHANGE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { created { code } userErrors { code } } }`;
const SUBMIT = `mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) {
  revision { id number } userErrors { code message } } }`;
const TITLES = `query ($asOf: AsOf!) { fiveYearPlan(areaCode: "TH-81", startYear: 2571, asOf: $asOf) {
  title developmentIssues { code title } } }`;

test('a plan that begins again is the same one: its ID, its log and its revisions go on', async () => {
  await using owner = await createTestDatabase({ seeded: true });
  await using application = await asApplication(owner);
  await using server = await startDraftServer(application, undefined, owner);
  const planner = server.as('PLANNER');

  /** Begins the plan, with one issue, and submits it. */
  async function begin(
    title: string,
  ): Promise<{ id: string; revision: { id: string; number: number }; issue: string }> {
    const { createPlan } = await planner.ask<Any>(CREATE, { title });
    expect(createPlan.userErrors).toEqual([]);
    const { id } = createPlan.plan;
    const create = [{ parent: { id }, content: { title: `ประเด็นของ ${title}` } }];
    const { changePlan } = await planner.ask<Any>(CHANGE, { input: { planId: id, create } });
    expect(changePlan.userErrors).toEqual([]);
    const { submitPlan } = await planner.ask<Any>(SUBMIT, { input: { planId: id } });
    expect(submitPlan.userErrors).toEqual([]);
    await recall(server, submitPlan.revision.id);
    return { id, revision: submitPlan.revision, issue: changePlan.created[0].code };
  }
  const discard = (planId: string) =>
    planner.ask<Any>('mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { userErrors { code } } }', {
      input: { planId },
    });

  const first = await begin('แผนแรก');
  expect((await discard(first.id)).discardDraft.userErrors).toEqual([]);
  const second = await begin('แผนที่สอง');
  expect(second.id).toBe(first.id);
  expect([first.revision.number, second.revision.number]).toEqual([1, 2]);
  expect(second.issue).not.toBe(first.issue);
  for (const [{ revision, issue }, title] of [
    [first, 'แผนแรก'],
    [second, 'แผนที่สอง'],
  ] as const) {
    expect((await planner.ask<Any>(TITLES, { asOf: { revision: revision.id } })).fiveYearPlan).toEqual({
      title,
      developmentIssues: [{ code: issue, title: `ประเด็นของ ${title}` }],
    });
  }

  // Also one that was in force, and was taken back.
  await publishDraft(server, second.id);
  const { withdrawPlan } = await server
    .as('COMMITTEE_SECRETARY')
    .ask<Any>('mutation ($input: WithdrawPlanInput!) { withdrawPlan(input: $input) { userErrors { code } } }', {
      input: { planId: second.id, reason: 'ผิดพลาด' },
    });
  expect(withdrawPlan.userErrors).toEqual([]);
  const third = await begin('แผนที่สาม');
  expect([third.id, third.revision.number]).toEqual([first.id, 4]);
  await publishDraft(server, third.id);
  expect(
    (await server.as(null).ask<Any>(TITLES.replace('asOf: $asOf', '').replace('($asOf: AsOf!)', ''))).fiveYearPlan,
  ).toMatchObject({ title: 'แผนที่สาม' });
  const { verifyAuditChain } = await server
    .as('AUDITOR')
    .ask<Any>('query ($planId: ID) { verifyAuditChain(planId: $planId) { valid chainsChecked } }', {
      planId: first.id,
    });
  expect(verifyAuditChain).toEqual({ valid: true, chainsChecked: 1 });
});
