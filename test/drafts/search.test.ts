import { expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase } from '../support/database.js';
import { publishDraft } from './publishing.js';
import { type Asking, startDraftServer } from './server.js';

const SEARCH = `query ($text: String!, $levels: [PlanLevel!], $first: Int, $after: String, $last: Int, $before: String, $asOf: AsOf) {
  search(text: $text, levels: $levels, first: $first, after: $after, last: $last, before: $before, asOf: $asOf) {
    totalCount totalCountIsExact pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    edges { score node { code title } } } }`;

/** 1,080 nodes that have the word, in titles of many lengths, and some that have it apart. */
function nodes(planId: string): Any[] {
  const create: Any[] = [{ ref: 'issue', parent: { id: planId }, content: { title: 'แหล่งน้ำ' } }];
  for (let programme = 0; programme < 10; programme += 1) {
    const of = { ref: `p${programme}` };
    create.push({ ...of, parent: { ref: 'issue' }, content: { title: `พัฒนา แหล่ง${'ก'.repeat(programme)} และน้ำ` } });
    for (let project = 0; project < 107; project += 1) {
      const title = `${project % 3 === 0 ? '' : 'โครงการ '}แหล่งน้ำ${'ข'.repeat(project % 40)} ${project}`;
      create.push({ parent: of, content: { title } });
    }
  }
  return create;
}

/** Pages from the front, from the back, and back again from the third one. */
async function pages(asking: Asking, asOf: object | null): Promise<unknown[]> {
  const ask = async (page: object) => {
    const { search } = await asking.ask<Any>(SEARCH, { text: 'แหล่งน้ำ', asOf, ...page });
    return search;
  };
  const first = await ask({ first: 40 });
  const second = await ask({ first: 40, after: first.pageInfo.endCursor });
  const third = await ask({ first: 40, after: second.pageInfo.endCursor });
  const back = await ask({ last: 40, before: third.pageInfo.startCursor });
  const all = [first, second, third, back, await ask({ last: 30 }), await ask({ first: 20, levels: ['PROGRAMME'] })];
  expect(back.edges).toEqual(second.edges);
  return all.map(({ pageInfo: { hasNextPage, hasPreviousPage }, ...found }) => ({
    ...found,
    hasNextPage,
    hasPreviousPage,
  }));
}

test('another state is searched as what is published is: the same hits in the same order, page by page', async () => {
  await using database = await createTestDatabase({ seeded: true });
  await using application = await asApplication(database);
  await using server = await startDraftServer(application, undefined, database);
  const planner = server.as('PLANNER');
  const { createPlan } = await planner.ask<Any>(
    `mutation { createPlan(input: { areaCode: "TH-81", startYear: 2571, endYear: 2575, content: { title: "แผน" } }) { plan { id } } }`,
  );
  const planId = createPlan.plan.id;
  const { changePlan } = await planner.ask<Any>(
    'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { userErrors { message } } }',
    { input: { planId, create: nodes(planId) } },
  );
  expect(changePlan.userErrors).toEqual([]);

  const before = new Date();
  const published = await pages(planner, null);
  const draft = await pages(planner, { draft: true });
  expect(draft).not.toEqual(published);
  expect(draft[0]).toMatchObject({ totalCount: 1000, totalCountIsExact: false, hasNextPage: true });
  await publishDraft(server, planId);
  const now = await pages(server.as(null), null);
  expect(now).toEqual(draft);

  // What was published then is left out, row by row, of what is now; and what was taken back since is there.
  expect(await pages(server.as(null), { moment: before.toISOString() })).toEqual(published);
  const after = new Date();
  await server
    .as('COMMITTEE_SECRETARY')
    .ask<Any>('mutation ($input: WithdrawPlanInput!) { withdrawPlan(input: $input) { userErrors { message } } }', {
      input: { planId, reason: 'ผิดฉบับ' },
    });
  expect(await pages(server.as(null), null)).toEqual(published);
  expect(await pages(server.as(null), { moment: after.toISOString() })).toEqual(now);
});
