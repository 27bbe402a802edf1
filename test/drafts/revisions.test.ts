import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { approveToTheEnd } from './publishing.js';
import { type DraftServer, startDraftServer } from './server.js';

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
/** One of everything that depends on the content of plans. */
const EVERYTHING = `query ($asOf: AsOf) {
  fiveYearPlan(areaCode: "TH-55", startYear: 2571, asOf: $asOf) {
    id title budget undatedBudget yearBudgets { year amount }
    developmentIssues { id code ordinal title budget
      programmes { id title budget projects { id title budget ordinal indicators { name } alignments { element { code } } } } }
    unplacedProjects { id title budget }
  }
  coverage(areaCode: "TH-55", framework: "NATIONAL_STRATEGY", level: "STRATEGY", asOf: $asOf) {
    rows { element { code } alignedNodeCount projectCount totalBudget state } totalBudget coveredCount
  }
  all: coverage(framework: "NATIONAL_STRATEGY", level: "STRATEGY", asOf: $asOf) {
    rows { element { code } alignedNodeCount projectCount totalBudget state }
  }
  gaps(areaCode: "TH-55", first: 100, asOf: $asOf) { totalCount edges { node { kind message } } }
  search(text: "น่าน", first: 20, asOf: $asOf) { totalCount edges { node { title } } }
}`;

test('what was published is answered for ever as it was', async () => {
  const planner = server.as('PLANNER');
  const secretary = server.as('COMMITTEE_SECRETARY');
  const nobody = server.as(null);
  const first = await nobody.ask<Any>(EVERYTHING);
  const moment = new Date().toISOString();
  const plan = first.fiveYearPlan;
  const project = plan.developmentIssues[0].programmes[0].projects[0];

  const { changePlan } = await planner.ask<Any>(
    `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { plan { budget } userErrors { code message field } } }`,
    {
      input: {
        planId: plan.id,
        change: [
          {
            id: project.id,
            version: 1,
            content: { title: 'โครงการน่านที่แก้ไขแล้ว', statedBudget: '5.00', budgetLines: [] },
          },
        ],
        remove: [{ id: plan.developmentIssues[1].id, version: 1, withDescendants: true }],
      },
    },
  );
  expect(changePlan.userErrors).toEqual([]);
  expect(await nobody.ask<Any>(EVERYTHING)).toEqual(first);
  const draft = await planner.ask<Any>(EVERYTHING, { asOf: { draft: true } });
  expect(draft.fiveYearPlan.budget).toBe(changePlan.plan.budget);
  expect(draft).not.toEqual(first);

  const submit = await planner.ask<Any>(
    `mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { revision { id number isPublished } userErrors { code message } } }`,
    { input: { planId: plan.id, label: 'ทบทวน 2572', committee: 'ก.บ.จ.น่าน' } },
  );
  expect(submit.submitPlan).toEqual({
    revision: { id: expect.any(String), number: 2, isPublished: false },
    userErrors: [],
  });
  const { id: second } = submit.submitPlan.revision;
  expect(await planner.ask<Any>(EVERYTHING, { asOf: { revision: second } })).toEqual(draft);
  expect(await nobody.ask<Any>(EVERYTHING)).toEqual(first);

  const { publishRevision } = await secretary.ask<Any>(
    `mutation ($input: PublishRevisionInput!) { publishRevision(input: $input) { revision { id } userErrors { code } } }`,
    { input: { revisionId: second } },
  );
  expect(publishRevision).toEqual({ revision: null, userErrors: [{ code: 'NOT_APPROVED' }] });
  await approveToTheEnd(server, second);
  expect(await nobody.ask<Any>(EVERYTHING)).toEqual(draft);
  expect(await nobody.ask<Any>(EVERYTHING, { asOf: { moment } })).toEqual(first);
  const { fiveYearPlan } = await nobody.ask<Any>(
    '{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { revisions { id number label isPublished } } }',
  );
  expect(fiveYearPlan.revisions.map(({ number, isPublished }: Any) => [number, isPublished])).toEqual([
    [2, true],
    [1, false],
  ]);
  expect(await nobody.ask<Any>(EVERYTHING, { asOf: { revision: fiveYearPlan.revisions[1].id } })).toEqual(first);
});

test('a revision that was never published is nothing to those who may not see it', async () => {
  const planner = server.as('PLANNER');
  const { fiveYearPlan: plan } = await planner.ask<Any>(
    '{ fiveYearPlan(areaCode: "TH-45", startYear: 2566) { id title version } }',
  );
  await planner.ask<Any>('mutation ($input: ChangeNodeInput!) { changeNode(input: $input) { userErrors { code } } }', {
    input: { id: plan.id, version: plan.version, content: { title: 'ร่างใหม่' } },
  });
  const { submitPlan } = await planner.ask<Any>(
    'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { revision { id } userErrors { code } } }',
    { input: { planId: plan.id } },
  );
  const { id } = submitPlan.revision;
  const query =
    'query ($id: ID!) { fiveYearPlan(areaCode: "TH-45", startYear: 2566, asOf: { revision: $id }) { title } }';
  expect(await planner.ask<Any>(query, { id })).toEqual({ fiveYearPlan: { title: 'ร่างใหม่' } });
  expect(await planner.ask<Any>('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: { id } });
});

test.each([
  ['{ revision: "x" }', 'INVALID_ID'],
  ['{ revision: "UGxhblJldmlzaW9uOlRILTU1LVAyNTcxQDk5" }', 'UNKNOWN_REVISION'],
  ['{ moment: "2999-01-01T00:00:00Z" }', 'BAD_USER_INPUT'],
  ['{ draft: true }', 'UNAUTHENTICATED'],
  ['{ draft: true, moment: "2026-01-01T00:00:00Z" }', 'GRAPHQL_VALIDATION_FAILED'],
])('asOf: %s fails with %s', async (asOf, code) => {
  const { extensions } = await server.as(null).fail(`{ area(code: "TH-55", asOf: ${asOf}) { code } }`);
  expect(extensions.code).toBe(code);
});

test('before anything was published there is nothing, and fields of other states are answered beside it', async () => {
  const { data, errors } = await server.ask(
    `{ now: fiveYearPlan(areaCode: "TH-55", startYear: 2571) { title }
      before: fiveYearPlan(areaCode: "TH-55", startYear: 2571, asOf: { moment: "2020-01-01T00:00:00Z" }) { title } }`,
  );
  expect(data).toEqual({ now: { title: expect.any(String) }, before: null });
  expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['before'], 'UNKNOWN_PLAN']]);
});
