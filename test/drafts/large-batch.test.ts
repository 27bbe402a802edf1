import { expect, test } from '@jest/globals';
import { createTestDatabase } from '../support/database.js';
import { startDraftServer } from './server.js';

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
type Any = any;

/** Issues, programmes, projects and activities of a plan, so many of each below each. */
function tree(planId: string, [issues, programmes, projects, activities]: [number, number, number, number]): Any[] {
  const create: Any[] = [];
  const add = (ref: string, parent: object, content: object) => create.push({ ref, parent, content });
  for (let i = 0; i < issues; i += 1) {
    add(`i${i}`, { id: planId }, { title: `ประเด็น ${i}` });
    for (let j = 0; j < programmes; j += 1) {
      add(`i${i}p${j}`, { ref: `i${i}` }, { title: `แผนงาน ${j}`, texts: [{ field: 'variantNames', bodies: ['อื่น'] }] });
      for (let k = 0; k < projects; k += 1) {
        const ref = `i${i}p${j}k${k}`;
        const targets = [{ startYear: 2571, endYear: 2571, printed: 'ร้อยละ 5', value: '5' }];
        add(
          ref,
          { ref: `i${i}p${j}` },
          { title: `โครงการ ${k}`, projectClass: 'KEY', indicators: [{ name: 'ร้อยละ', targets }] },
        );
        for (let a = 0; a < activities; a += 1) {
          const budgetLines = [{ fiscalYear: 2571, source: 'PROVINCE', amount: '1000.25' }];
          add(`${ref}a${a}`, { ref }, { title: `กิจกรรม ${a}`, budgetLines });
        }
      }
    }
  }
  return create;
}

test('a plan of 5,000 nodes is one change, in as many statements as a small one', async () => {
  await using database = await createTestDatabase({ seeded: true });
  let labels: string[] = [];
  await using server = await startDraftServer(database, ({ label }) => labels.push(label));
  const planner = server.as('PLANNER');
  async function fill(areaCode: string, shape: [number, number, number, number]) {
    const { createPlan } = await planner.ask<Any>(
      `mutation ($areaCode: String!) { createPlan(input: { areaCode: $areaCode, startYear: 2571, endYear: 2575,
        content: { title: "แผน" } }) { plan { id } userErrors { code message } } }`,
      { areaCode },
    );
    expect(createPlan.userErrors).toEqual([]);
    const create = tree(createPlan.plan.id, shape);
    labels = [];
    const { changePlan } = await planner.ask<Any>(
      `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { plan { budget } created { id }
        userErrors { code field message } } }`,
      { input: { planId: createPlan.plan.id, create } },
    );
    expect(changePlan.userErrors).toEqual([]);
    expect(changePlan.created.length).toBe(create.length);
    return { nodes: create.length, budget: changePlan.plan.budget, statements: [...labels] };
  }
  const small = await fill('TH-80', [1, 1, 1, 1]);
  const large = await fill('TH-81', [5, 4, 25, 9]);
  expect([small.nodes, small.budget]).toEqual([4, '1000.25']);
  expect([large.nodes, large.budget]).toEqual([5_025, '4501125.00']);
  expect(large.statements).toEqual(small.statements);
  expect(large.statements.length).toBeGreaterThan(5);
});
