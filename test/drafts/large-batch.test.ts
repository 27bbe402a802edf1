import { expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase } from '../support/database.js';
import { startDraftServer } from './server.js';

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

test('what a node says is recorded alike among many nodes and alone', async () => {
  await using database = await createTestDatabase({ seeded: true });
  await using application = await asApplication(database);
  await using server = await startDraftServer(application, undefined, database);
  const planner = server.as('PLANNER');
  const { fiveYearPlan: plan, frameworkElements } = await planner.ask<Any>(
    `{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { id version }
      frameworkElements(framework: "NATIONAL_STRATEGY", level: "STRATEGY", first: 1) { edges { node { id } } } }`,
  );
  const change = async (input: object) => {
    const { changePlan } = await planner.ask<Any>(
      `mutation ($input: ChangePlanInput!) { changePlan(input: $input) {
        created { id code level version } changed { id version } userErrors { message } } }`,
      { input: { planId: plan.id, ...input } },
    );
    expect(changePlan.userErrors).toEqual([]);
    return changePlan;
  };
  // The plan as well: it stands below a goal that is no part of the draft.
  const many = await change({
    create: tree(plan.id, [1, 1, 30, 3]),
    align: [
      {
        node: { ref: 'i0p0k0' },
        elementId: frameworkElements.edges[0].node.id,
        evidence: [{ kind: 'OFFICER', assertedBy: 'สนจ.น่าน' }],
      },
    ],
    change: [{ id: plan.id, version: plan.version, content: { title: 'แผนที่ทบทวนแล้ว' } }],
  });
  const [programme, project, activity] = ['PROGRAMME', 'PROJECT', 'MAIN_ACTIVITY'].map((level) =>
    many.created.find((node: Any) => node.level === level),
  );
  const { version } = many.changed.find(({ id }: Any) => id === plan.id);
  await change({
    change: [{ id: plan.id, version }, programme, project, activity].map((node: Any) => {
      return { id: node.id, version: node.version, content: { title: 'อีกชื่อหนึ่ง' } };
    }),
  });
  for (const code of ['TH-55-P2571', programme.code, project.code, activity.code]) {
    const { rows: events } = await database.pool.query(
      'select before, after from audit_event where object_key = $1 order by position desc limit 2',
      [code],
    );
    expect(events).toHaveLength(2);
    expect(events[0].before).toEqual(events[1].after);
    expect(Object.keys(events[0].before).length).toBeGreaterThan(5);
  }
});
