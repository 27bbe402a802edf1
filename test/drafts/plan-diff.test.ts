import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyDiff, diffPlans } from '../../src/revisions/domain/plan-diff.js';
import { findPlanFacts } from '../../src/revisions/store/plan-state.js';
import type { Any } from '../support/any.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
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
const DIFF = `query ($from: PlanStateInput!, $to: PlanStateInput!) {
  planDiff(from: $from, to: $to) {
    changeCount
    changes { __typename kind code title standsBelow
      ... on NodeRetitled { before after }
      ... on NodeMoved { movedFrom: before { parentCode parentTitle } movedTo: after { parentCode } }
      ... on NodeReranked { rankBefore: before rankAfter: after }
      ... on NodeRebudgeted { moneyBefore: before { statedBudget lines { fiscalYear amount } } moneyAfter: after { statedBudget lines { fiscalYear amount } } }
      ... on IndicatorChange { indicatorCode was: before { name } is: after { name targets { printed value } } }
      ... on AlignmentChange { framework elementCode }
      ... on NodeReworded { fields { field before after } }
    }
    money { level nodesBefore nodesAfter before after change }
  }
}`;

test('a diff names every change with what was before and after', async () => {
  const planner = server.as('PLANNER');
  const { fiveYearPlan: plan } = await planner.ask<Any>(
    '{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { id developmentIssues { id code programmes { id code projects { id code title budget indicators { name } } } } } }',
  );
  const [one, two] = plan.developmentIssues;
  const [kept, moved] = one.programmes[0].projects;
  const { frameworkElements } = await planner.ask<Any>(
    '{ frameworkElements(framework: "NATIONAL_STRATEGY", level: "STRATEGY", first: 1) { edges { node { id code } } } }',
  );
  const element = frameworkElements.edges[0].node;
  const { changePlan } = await planner.ask<Any>(
    'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { created { code } userErrors { code field message } } }',
    {
      input: {
        planId: plan.id,
        create: [
          { parent: { id: two.programmes[0].id }, ordinal: 1, content: { title: 'โครงการใหม่', statedBudget: '7.50' } },
        ],
        move: [{ id: moved.id, version: 1, parent: { id: two.programmes[1].id } }],
        change: [
          {
            id: kept.id,
            version: 1,
            content: {
              title: 'ชื่อใหม่',
              areaOfWork: 'งานใหม่',
              statedBudget: '1.00',
              budgetLines: [],
              indicators: [{ name: 'ใหม่', targets: [] }],
            },
          },
        ],
        align: [
          { node: { id: kept.id }, elementId: element.id, evidence: [{ kind: 'OFFICER', assertedBy: 'สนจ.น่าน' }] },
        ],
      },
    },
  );
  expect(changePlan.userErrors).toEqual([]);
  const { planDiff } = await planner.ask<Any>(DIFF, { from: { published: plan.id }, to: { draft: plan.id } });
  const of = (code: string) => planDiff.changes.filter((change: Any) => change.code === code);
  expect(of(kept.code).map(({ kind }: Any) => kind)).toEqual(
    expect.arrayContaining(['RETITLED', 'REBUDGETED', 'REWORDED', 'INDICATOR_ADDED', 'ALIGNMENT_ADDED']),
  );
  expect(of(kept.code).find(({ kind }: Any) => kind === 'RETITLED')).toMatchObject({
    before: kept.title,
    after: 'ชื่อใหม่',
  });
  expect(of(moved.code).find(({ kind }: Any) => kind === 'MOVED')).toMatchObject({
    movedFrom: { parentCode: one.programmes[0].code },
    movedTo: { parentCode: two.programmes[1].code },
  });
  expect(of(changePlan.created[0].code)).toMatchObject([
    { __typename: 'NodeAdded', standsBelow: [expect.anything(), expect.anything(), expect.anything()] },
  ]);
  const projects = planDiff.money.find(({ level }: Any) => level === 'PROJECT');
  expect(projects.nodesAfter - projects.nodesBefore).toBe(1);
  expect(Number(projects.change)).toBeCloseTo(7.5 + 1 - Number(kept.budget ?? 0), 2);

  const before = await findPlanFacts(database.db, 'TH-55-P2571');
  expect(diffPlans(before, before)).toEqual([]);
  expect(applyDiff(before, [])).toEqual(before.map(({ code, facts }) => ({ code, facts })));
});
