import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DraftServer, startDraftServer } from '../drafts/server.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let owner: TestDatabase;
let application: TestDatabase;
let server: DraftServer;
beforeAll(async () => {
  owner = await createTestDatabase({ seeded: true });
  application = await asApplication(owner);
  server = await startDraftServer(application, undefined, owner);
});
afterAll(async () => {
  await server.close();
  await application.drop();
  await owner.drop();
});

interface Payload {
  readonly created: { code: string; title: string }[];
  readonly changed: { code: string; title: string; version: number }[];
  readonly conflicts: { code: string; title: string; version: number }[];
  readonly userErrors: { code: string; field: string[] }[];
}

const PROJECT = 'TH-55-P2571-PJ001';
const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) {
    created { code title } changed { code title version } conflicts { code title version }
    userErrors { code field }
  }
}`;
const STATE = `{ planNode(code: "${PROJECT}", asOf: { draft: true }) {
  id title version ... on Project { plan { id } mainActivities { title ordinal budget } } budget } }`;

interface State {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly plan: { id: string };
  readonly mainActivities: { title: string; ordinal: number; budget: string }[];
}

const state = async () => (await server.as('PLANNER').ask<{ planNode: State }>(STATE)).planNode;
const change = async (input: object) =>
  (await server.as('PLANNER').ask<{ changePlan: Payload }>(CHANGE, { input })).changePlan;

test('of editors who change the same node at once one wins, and the others see what won', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, version, plan } = await state();
    const titles = ['ก', 'ข', 'ค', 'ง'].map((name) => `โครงการของ ${name} รอบ ${round}`);
    const payloads = await Promise.all(
      titles.map((title) => change({ planId: plan.id, change: [{ id, version, content: { title } }] })),
    );
    const [won, ...more] = payloads.filter(({ userErrors }) => userErrors.length === 0);
    expect(more).toEqual([]);
    const changed = won?.changed.find(({ code }) => code === PROJECT);
    expect(titles).toContain(changed?.title);
    for (const lost of payloads.filter((payload) => payload !== won)) {
      expect(lost).toEqual({
        created: [],
        changed: [],
        conflicts: [changed],
        userErrors: [{ code: 'CONFLICT', field: ['input', 'change', '0', 'id'] }],
      });
    }
    expect(await state()).toMatchObject({ title: changed?.title, version: changed?.version });
  }
});

test('editors who add to the same project at once all succeed: each in a place of its own, the money adds up', async () => {
  const { id, plan, mainActivities } = await state();
  const titles = Array.from({ length: 8 }, (_, i) => `กิจกรรมที่เพิ่มพร้อมกัน ${i + 1}`);
  const payloads = await Promise.all(
    titles.map((title) =>
      change({ planId: plan.id, create: [{ parent: { id }, content: { title, statedBudget: '10.10' } }] }),
    ),
  );
  expect(payloads.map(({ created, userErrors }) => [created[0]?.title, userErrors])).toEqual(
    titles.map((title) => [title, []]),
  );
  const after = (await state()).mainActivities;
  expect(after.map(({ title }) => title).toSorted()).toEqual(
    [...mainActivities.map(({ title }) => title), ...titles].toSorted(),
  );
  expect(after.map(({ ordinal }) => ordinal)).toEqual(after.map((_, i) => i + 1));
  expect(after.slice(mainActivities.length).map(({ budget }) => budget)).toEqual(titles.map(() => '10.10'));
});
