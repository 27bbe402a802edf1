import { expect, test } from '@jest/globals';
import { draftsForFile } from '../drafts/drafts-for-file.js';

const { server } = await draftsForFile();

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
        userErrors: [{ code: 'CONFLICT', field: ['input', 'change', '0', 'version'] }],
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

test('of several who begin the same plan or goal at once one does, and the others learn that it is there', async () => {
  const planner = server.as('PLANNER');
  const years = { Plan: { startYear: 2571, endYear: 2575 }, Goal: { startYear: 2566, endYear: 2585 } };
  for (const [what, when] of Object.entries(years)) {
    const input = { areaCode: 'TH-31', ...when, content: { title: 'เริ่มพร้อมกัน' } };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        planner.ask<{ begun: Payload }>(
          `mutation ($input: Create${what}Input!) { begun: create${what}(input: $input) { created { code } userErrors { code field } } }`,
          { input },
        ),
      ),
    );
    const refused = answers.flatMap(({ begun }) => begun.userErrors);
    expect(refused).toEqual(
      Array.from({ length: 4 }, () => ({ code: 'ALREADY_EXISTS', field: ['input', 'startYear'] })),
    );
  }
});

test('of more people than there are connections, who read several states or write, each is answered', async () => {
  const { id } = await state();
  const planner = server.as('PLANNER');
  const reads = Array.from({ length: 12 }, () =>
    planner.ask<Record<string, { title: string; history: { totalCount: number } }>>(
      `{ published: planNode(code: "${PROJECT}") { ...said }
        draft: planNode(code: "${PROJECT}", asOf: { draft: true }) { ...said }
        today: planNode(code: "${PROJECT}", asOf: { moment: "${new Date().toISOString()}" }) { ...said } }
      fragment said on PlanNode { title history(first: 1) { totalCount } }`,
    ),
  );
  const writes = Array.from({ length: 12 }, (_, i) =>
    planner.ask<{ createNode: Payload }>(
      `mutation ($input: CreateNodeInput!) { createNode(input: $input) { created { title } userErrors { code field } } }`,
      { input: { parentId: id, content: { title: `กิจกรรม ${i}` } } },
    ),
  );
  for (const { published, draft, today } of await Promise.all(reads)) {
    expect([published?.title, draft?.title].includes(today?.title as string)).toBe(true);
    expect(draft?.history.totalCount).toBeGreaterThan(0);
  }
  for (const { createNode } of await Promise.all(writes)) expect(createNode.userErrors).toEqual([]);
});
