import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) {
    plan { id version budget }
    created { __typename id code level ordinal title budget version }
    changed { id code title ordinal version }
    removedIds
    conflicts { id version title }
    userErrors { code field message messageTh }
  }
}`;
const PLAN =
  '{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { id version budget developmentIssues { id code title version programmes { id title version } } } }';

test('a batch creates a subtree in the draft, and what is published stays', async () => {
  const planner = server.as('PLANNER');
  const nobody = server.as(null);
  const { fiveYearPlan: before } = await planner.ask<Any>(PLAN);
  const { changePlan } = await planner.ask<Any>(CHANGE, {
    input: {
      planId: before.id,
      create: [
        {
          ref: 'pj',
          parent: { ref: 'pg' },
          content: {
            title: 'โครงการทดสอบ',
            projectClass: 'KEY',
            budgetLines: [
              { fiscalYear: 2571, source: 'PROVINCE', amount: '100.25' },
              { fiscalYear: 2572, source: 'PROVINCE', amount: '200.50' },
            ],
            indicators: [
              {
                name: 'ตัวชี้วัด',
                unit: 'ร้อยละ',
                targets: [{ startYear: 2571, endYear: 2571, printed: 'ร้อยละ 5', value: '5' }],
              },
            ],
            texts: [{ field: 'objectives', bodies: ['หนึ่ง', 'สอง'] }],
          },
        },
        { ref: 'pg', parent: { id: before.developmentIssues[0].id }, ordinal: 1, content: { title: 'แผนงานใหม่' } },
        { parent: { ref: 'pj' }, content: { title: 'กิจกรรม', budgetLines: [] } },
      ],
      change: [
        {
          id: before.developmentIssues[0].id,
          version: before.developmentIssues[0].version,
          content: { title: 'ประเด็นใหม่' },
        },
      ],
    },
  });
  expect(changePlan.userErrors).toEqual([]);
  expect(changePlan.created.map(({ __typename, ordinal, budget }: Any) => [__typename, ordinal, budget])).toEqual([
    ['Project', 1, '300.75'],
    ['Programme', 1, '300.75'],
    ['MainActivity', 1, null],
  ]);
  expect(changePlan.changed.map(({ title }: Any) => title)).toContain('ประเด็นใหม่');

  expect((await nobody.ask<Any>(PLAN)).fiveYearPlan).toEqual(before);
  const draft = (await planner.ask<Any>(PLAN.replace('startYear: 2571', 'startYear: 2571, asOf: { draft: true }')))
    .fiveYearPlan;
  expect(draft.developmentIssues[0].title).toBe('ประเด็นใหม่');
  expect(draft.developmentIssues[0].programmes[0].title).toBe('แผนงานใหม่');
  expect(draft.developmentIssues[0].programmes.length).toBe(before.developmentIssues[0].programmes.length + 1);
});

test('all that can be mended is said at once, in both languages, and nothing changes', async () => {
  const planner = server.as('PLANNER');
  const { fiveYearPlan: plan } = await planner.ask<Any>(PLAN);
  const { changePlan } = await planner.ask<Any>(CHANGE, {
    input: {
      planId: plan.id,
      create: [
        { parent: { id: plan.developmentIssues[1].id }, code: 'ก', content: { title: ' ' } },
        { parent: { ref: 'nowhere' }, content: { title: 'x', budgetLines: [{ fiscalYear: 2590, amount: '1' }] } },
      ],
      change: [{ id: plan.developmentIssues[1].id, version: 99, content: {} }],
      remove: [{ id: plan.developmentIssues[2].id, version: plan.developmentIssues[2].version }],
    },
  });
  expect(changePlan.userErrors.map(({ code, field }: Any) => [code, field.join('.')])).toEqual([
    ['UNKNOWN_NODE', 'input.create.1.parent'],
    ['MALFORMED_CODE', 'input.create.0.code'],
    ['BLANK', 'input.create.0.content.title'],
    ['OUT_OF_RANGE', 'input.create.1.content.budgetLines.0.fiscalYear'],
    ['CONFLICT', 'input.change.0.version'],
    ['HAS_CHILDREN', 'input.remove.0.withDescendants'],
  ]);
  expect(changePlan.conflicts).toEqual([expect.objectContaining({ id: plan.developmentIssues[1].id, version: 1 })]);
});
