import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';

const { server } = await draftsForFile();

const PLAN = 'TH-81-P2571';
const ERRORS = 'userErrors { code field message messageTh }';

interface Mended {
  readonly code: string;
  readonly field: string[];
  readonly message: string;
  readonly messageTh: string;
}

const begin = async (input: object) =>
  (
    await server
      .as('PLANNER')
      .ask<Any>(`mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } ${ERRORS} } }`, {
        input: { areaCode: 'TH-81', startYear: 2571, endYear: 2575, content: { title: 'แผน' }, ...input },
      })
  ).createPlan;
const change = async (planId: string, changes: object) =>
  (
    await server.as('PLANNER').ask<Any>(
      `mutation ($input: ChangePlanInput!) { changePlan(input: $input) {
        plan { id } created { id code version } changed { id version } removedIds ${ERRORS} } }`,
      { input: { planId, ...changes } },
    )
  ).changePlan;
const discard = async (planId: string) =>
  (
    await server
      .as('PLANNER')
      .ask<Any>(
        `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { plan { id } removedIds ${ERRORS} } }`,
        {
          input: { planId },
        },
      )
  ).discardDraft;
const mended = ({ userErrors }: { userErrors: Mended[] }) =>
  userErrors.map(({ code, field }) => [code, field.slice(1).join('.')]);

let planId: string;
/** Four issues A B C D. */
let issues: Any[];
beforeEach(async () => {
  planId = (await begin({})).plan.id;
  const create = ['A', 'B', 'C', 'D'].map((title) => ({ parent: { id: planId }, content: { title } }));
  issues = (await change(planId, { create })).created;
});
afterEach(() => discard(planId));

async function inOrder(): Promise<string[]> {
  const { planNode } = await server
    .as('PLANNER')
    .ask<Any>(
      `{ planNode(code: "${PLAN}", asOf: { draft: true }) { ... on FiveYearPlan { developmentIssues { title ordinal } } } }`,
    );
  return planNode.developmentIssues.map(({ title, ordinal }: Any) => `${title}${ordinal}`);
}

test('a node stands where it was put, down as well as up, and the others close up', async () => {
  const move = async (i: number, ordinal: number | null) => {
    const version = (await versions())[i];
    expect(mended(await change(planId, { move: [{ id: issues[i].id, version, ordinal }] }))).toEqual([]);
    return await inOrder();
  };
  const versions = async () => {
    const { planNode } = await server
      .as('PLANNER')
      .ask<Any>(
        `{ planNode(code: "${PLAN}", asOf: { draft: true }) { ... on FiveYearPlan { developmentIssues { id version } } } }`,
      );
    return issues.map(({ id }) => planNode.developmentIssues.find((one: Any) => one.id === id).version);
  };
  expect(await inOrder()).toEqual(['A1', 'B2', 'C3', 'D4']);
  expect(await move(0, 2)).toEqual(['B1', 'A2', 'C3', 'D4']);
  expect(await move(0, 4)).toEqual(['B1', 'C2', 'D3', 'A4']);
  expect(await move(2, 1)).toEqual(['C1', 'B2', 'D3', 'A4']);
  expect(await move(3, 50_000)).toEqual(['C1', 'B2', 'A3', 'D4']);
  expect(await move(2, null)).toEqual(['B2', 'A3', 'D4', 'C5']);
  const created = await change(planId, {
    create: [
      { parent: { id: planId }, ordinal: 3, content: { title: 'F' } },
      { parent: { id: planId }, ordinal: 1, content: { title: 'E' } },
    ],
  });
  expect(mended(created)).toEqual([]);
  expect(await inOrder()).toEqual(['E1', 'B2', 'F3', 'A4', 'D5', 'C6']);
});

test('those that go in the same change take no place, and nothing comes to stand below them', async () => {
  const [a, b] = issues;
  const gone = { id: a.id, version: a.version };
  expect(
    mended(
      await change(planId, {
        remove: [gone],
        create: [{ ref: 'x', parent: { id: planId }, ordinal: 2, content: { title: 'X' } }],
      }),
    ),
  ).toEqual([]);
  expect(await inOrder()).toEqual(['B1', 'X2', 'C3', 'D4']);
  const below = await change(planId, {
    remove: [{ id: b.id, version: (await versionOf(b.code)) as number }],
    create: [{ parent: { id: b.id }, content: { title: 'Y' } }],
  });
  expect(mended(below)).toEqual([['HAS_CHILDREN', 'create.0.parent']]);
  expect(await inOrder()).toEqual(['B1', 'X2', 'C3', 'D4']);
});

async function versionOf(code: string): Promise<number | null> {
  const { planNode } = await server
    .as('PLANNER')
    .ask<Any>('query ($code: String!) { planNode(code: $code, asOf: { draft: true }) { version } }', { code });
  return planNode?.version ?? null;
}

test('a node that says what it said keeps its version, and what says what is published is no draft', async () => {
  const [a] = issues;
  for (const content of [{}, { title: 'A' }]) {
    expect(mended(await change(planId, { change: [{ id: a.id, version: a.version, content }] }))).toEqual([]);
    expect(await versionOf(a.code)).toBe(a.version);
  }
  const approval = async () => {
    const { planNode } = await server
      .as('PLANNER')
      .ask<Any>(
        '{ planNode(code: "TH-55-P2571", asOf: { draft: true }) { id title version ... on FiveYearPlan { approval { state } } } }',
      );
    return planNode;
  };
  const { id, title, version } = await approval();
  for (const changes of [{}, { change: [{ id, version, content: { title } }] }]) {
    expect(mended(await change(id, changes))).toEqual([]);
    expect(await approval()).toEqual({ id, title, version, approval: { state: 'PUBLISHED' } });
  }
});

test('codes are those of the plan, so that nobody takes that of another one', async () => {
  const create = ['TH-50-P2586', 'TH-50-P2586-PJ001', 'TH-81-G2571', `${PLAN}-OWN`].map((code) => ({
    parent: { id: planId },
    code,
    content: { title: code },
  }));
  expect(mended(await change(planId, { create }))).toEqual(
    [0, 1, 2].map((i) => ['MALFORMED_CODE', `create.${i}.code`]),
  );
  expect((await change(planId, { create: create.slice(3) })).created[0].code).toBe(`${PLAN}-OWN`);
});

test('a node succeeds one of a plan that begins earlier: there are no circles', async () => {
  const later = await begin({ startYear: 2576, endYear: 2580 });
  const say = async (of: string, code: string, succeeds: string) =>
    mended(
      await change(of, { change: [{ id: of, version: (await versionOf(code)) as number, content: { succeeds } }] }),
    );
  expect(await say(planId, PLAN, later.plan.id)).toEqual([['NOT_A_PREDECESSOR', 'change.0.content.succeeds']]);
  expect(await say(later.plan.id, 'TH-81-P2576', planId)).toEqual([]);
  await discard(later.plan.id);
});

test('texts are such as can be read, and amounts such as can be added up', async () => {
  const [a] = issues;
  const content = {
    title: 'ก'.repeat(2_001),
    areaOfWork: 'งาน\u202eกลับด้าน',
    texts: [{ field: 'objective', bodies: ['x'.repeat(20_001), 'เสียง\u0007'] }],
  };
  const { userErrors } = await change(planId, { change: [{ id: a.id, version: a.version, content }] });
  expect(mended({ userErrors })).toEqual([
    ['UNSEEN_CHARACTER', 'change.0.content.areaOfWork'],
    ['OUT_OF_RANGE', 'change.0.content.texts.0.bodies.0'],
    ['UNSEEN_CHARACTER', 'change.0.content.texts.0.bodies.1'],
  ]);
  expect(userErrors[0].message).toMatch(/U\+202E at position 4/);
  const long = { id: a.id, version: a.version, content: { title: 'ก'.repeat(2_001) } };
  expect(mended(await change(planId, { change: [long] }))).toEqual([['OUT_OF_RANGE', 'change.0.content.title']]);
  const invisible = { id: a.id, version: a.version, content: { title: '\u200b \u200b' } };
  expect(mended(await change(planId, { change: [invisible] }))).toEqual([['BLANK', 'change.0.content.title']]);

  const statedBudget = '9999999999999.99';
  const many = Array.from({ length: 1_001 }, (_, i) => ({
    parent: { id: planId },
    content: { title: `${i}`, statedBudget },
  }));
  expect(mended(await change(planId, { create: many }))).toEqual([['OUT_OF_RANGE', '']]);
  expect(await inOrder()).toEqual(['A1', 'B2', 'C3', 'D4']);
});

test('a plan covers at most five years, and is gone with all that it had', async () => {
  expect(mended(await begin({ startYear: 2576, endYear: 2581 }))).toEqual([['OUT_OF_RANGE', 'endYear']]);
  const { plan, removedIds } = await discard(planId);
  expect(plan).toBeNull();
  expect(removedIds.toSorted()).toEqual([planId, ...issues.map(({ id }) => id)].toSorted());
  planId = (await begin({})).plan.id;
});

test('the place of a fault is told in terms of the input', async () => {
  const { errors } = await server
    .as('PLANNER')
    .answer(`mutation ($input: ChangePlanInput!) { changePlan(input: $input) { plan { id } } }`, {
      input: { planId, change: [{ id: issues[0].id, version: 1, content: { statedBudget: '1,000' } }] },
    });
  expect(errors[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.change.0.content.statedBudget',
  });
  const wrongId = await server
    .as('PLANNER')
    .fail(`mutation ($input: ChangePlanInput!) { changePlan(input: $input) { plan { id } } }`, {
      input: { planId, change: [{ id: 'x', version: 1, content: {} }] },
    });
  expect(wrongId.extensions).toMatchObject({ code: 'INVALID_ID', field: 'input.change.0.id' });
});
