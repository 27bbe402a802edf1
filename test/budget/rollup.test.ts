import { expect, test } from '@jest/globals';
import Big from 'big.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { publishDraft } from '../drafts/publishing.js';
import type { Any } from '../support/any.js';

const statements: string[] = [];
const { server, database } = await draftsForFile(({ label }) => statements.push(label));
const planner = () => server.as('PLANNER');
const ROLLUP = `query ($planKind: BudgetPlanKind!, $groupBy: [BudgetDimension!]!, $levels: [PlanLevel!], $stages: [BudgetStage!],
    $filter: BudgetRollupFilterInput, $framework: FrameworkCode, $frameworkLevel: FrameworkLevel, $asOf: AsOf) {
  budgetRollup(planKind: $planKind, groupBy: $groupBy, levels: $levels, stages: $stages, filter: $filter,
    framework: $framework, frameworkLevel: $frameworkLevel, asOf: $asOf) {
    total nodeCount overlapping
    rows(first: 200) { totalCount edges { node {
      area { code } group { code } region { code } fiscalYear level source stage ownerSection projectClass
      agency { nameTh } element { code } milestone { code } amount nodeCount } } } } }`;
const DEFAULTS = { levels: ['PROJECT'], stages: ['PLANNED'] };
async function rollup(variables: Any, who = server.as(null)): Promise<Any> {
  const { budgetRollup } = await who.ask<Any>(ROLLUP, { ...DEFAULTS, ...variables });
  return { ...budgetRollup, rows: budgetRollup.rows.edges.map(({ node }: Any) => stated(node)) };
}
/** Only the keys that a row has. */
const stated = (row: Any): Any => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
const sumOf = (rows: Any[]) => rows.reduce((sum, { amount }) => sum.plus(amount), new Big(0)).toFixed(2);

const run = async (operation: string, type: string, input: Any): Promise<Any> => {
  const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { plan { id } userErrors { code message field } } }`;
  const payload = (await planner().ask<Any>(document, { input }))[operation];
  expect(payload.userErrors).toEqual([]);
  return payload;
};
const elementsOf = async (framework: string, level: string): Promise<string[]> =>
  (
    await server
      .as(null)
      .ask<Any>(
        `{ frameworkElements(framework: "${framework}", level: "${level}", first: 4) { edges { node { id } } } }`,
      )
  ).frameworkElements.edges.map(({ node }: Any) => node.id);
const [milestones, masterPlans] = [
  await elementsOf('NESDP_13', 'MILESTONE'),
  await elementsOf('NATIONAL_STRATEGY', 'MASTER_PLAN'),
];
const { agencies } = await server.as(null).ask<Any>('{ agencies(first: 2) { edges { node { nameTh } } } }');
const [one, two] = agencies.edges.map(({ node }: Any) => node.nameTh);
const plan = (
  await run('createAnnualPlan', 'CreateAnnualPlanInput', {
    areaCode: 'TH-55',
    fiscalYear: 2571,
    content: { title: 'x' },
  })
).plan;
const line = (amount: string, source: string | null, stage = 'PLANNED') => ({
  fiscalYear: 2571,
  source,
  stage,
  amount,
});
const STATED = [{ kind: 'STATED_IN_PLAN', document: 'แผน' }];
await run('changePlan', 'ChangePlanInput', {
  planId: plan.id,
  create: [
    {
      ref: 'a',
      parent: { id: plan.id },
      content: {
        title: 'ก',
        projectClass: 'KEY',
        ownerSection: 'PROVINCE',
        budgetLines: [line('100.25', 'PROVINCE'), line('50', 'LOCAL'), line('80', 'PROVINCE', 'REQUESTED')],
        agencies: [
          { role: 'LEAD', printed: one },
          { role: 'LEAD', printed: two },
        ],
      },
    },
    { ref: 'a1', parent: { ref: 'a' }, content: { title: 'ก1', statedBudget: '150.25' } },
    {
      ref: 'b',
      parent: { id: plan.id },
      content: { title: 'ข', projectClass: 'KEY', ownerSection: 'LOCAL_GOVERNMENT' },
    },
    { ref: 'b1', parent: { ref: 'b' }, content: { title: 'ข1', budgetLines: [line('30.10', 'LOCAL')] } },
    { ref: 'b2', parent: { ref: 'b' }, content: { title: 'ข2' } },
    { parent: { ref: 'b2' }, content: { title: 'ข21', statedBudget: '5' } },
    {
      ref: 'c',
      parent: { id: plan.id },
      content: { title: 'ค', statedBudget: '10', budgetLines: [line('4', 'GROUP')] },
    },
    { parent: { id: plan.id }, content: { title: 'ง' } },
  ],
  align: [
    { node: { ref: 'a' }, elementId: milestones[0], evidence: STATED },
    { node: { ref: 'a' }, elementId: milestones[1], evidence: STATED },
    { node: { ref: 'b' }, elementId: milestones[1], evidence: STATED },
    { node: { ref: 'b' }, elementId: masterPlans[0], evidence: STATED },
  ],
});
await publishDraft(server, plan.id);
const ANNUAL = { planKind: 'ANNUAL_PLAN' };

test('each baht counts once: own figures, else those of what stands below, and what a total has beyond its lines', async () => {
  expect(await rollup({ ...ANNUAL, groupBy: [] })).toEqual({
    total: '195.35',
    nodeCount: 3,
    overlapping: false,
    rows: [{ amount: '195.35', nodeCount: 3 }],
  });
  const bySource = await rollup({ ...ANNUAL, groupBy: ['SOURCE'] });
  expect(bySource.rows).toEqual([
    { source: 'PROVINCE', amount: '100.25', nodeCount: 1 },
    { source: 'LOCAL', amount: '80.10', nodeCount: 2 },
    { amount: '11.00', nodeCount: 2 },
    { source: 'GROUP', amount: '4.00', nodeCount: 1 },
  ]);
  expect(sumOf(bySource.rows)).toBe(bySource.total);
  const kept = await database.pool.query(
    `select sum(n.budget)::text as total from plan_node n join plan_node p on p.id = n.plan_id where p.annual and n.level = 4`,
  );
  expect(kept.rows[0].total).toBe('195.35');
});

test('by several at once, narrowed, and with what is not stated in rows of its own', async () => {
  const rows = async (variables: Any) => (await rollup({ ...ANNUAL, ...variables })).rows;
  expect(await rows({ groupBy: ['PROJECT_CLASS', 'OWNER_SECTION'] })).toEqual([
    { projectClass: 'KEY', ownerSection: 'PROVINCE', amount: '150.25', nodeCount: 1 },
    { projectClass: 'KEY', ownerSection: 'LOCAL_GOVERNMENT', amount: '35.10', nodeCount: 1 },
    { amount: '10.00', nodeCount: 1 },
  ]);
  expect(await rows({ groupBy: ['AREA', 'REGION', 'GROUP', 'FISCAL_YEAR'] })).toEqual([
    {
      area: { code: 'TH-55' },
      group: { code: 'north-upper-2' },
      region: { code: 'NORTH' },
      fiscalYear: 2571,
      amount: '184.35',
      nodeCount: 3,
    },
    {
      area: { code: 'TH-55' },
      group: { code: 'north-upper-2' },
      region: { code: 'NORTH' },
      amount: '11.00',
      nodeCount: 2,
    },
  ]);
  expect(await rows({ groupBy: ['AREA'], filter: { areaCodes: ['TH-50'] } })).toEqual([]);
  expect(await rows({ groupBy: ['SOURCE'], filter: { sources: ['LOCAL'], projectClasses: ['KEY'] } })).toEqual([
    { source: 'LOCAL', amount: '80.10', nodeCount: 2 },
  ]);
  expect(
    await rows({ groupBy: [], filter: { fiscalYears: [2571], ownerSections: ['PROVINCE'], regionCodes: ['NORTH'] } }),
  ).toEqual([{ amount: '150.25', nodeCount: 1 }]);
});

test('stages and levels are told apart and never added up', async () => {
  const both = await rollup({ ...ANNUAL, groupBy: ['STAGE'], stages: ['PLANNED', 'REQUESTED', 'SPENT'] });
  expect(both.rows).toEqual([
    { stage: 'PLANNED', amount: '195.35', nodeCount: 3 },
    { stage: 'REQUESTED', amount: '80.00', nodeCount: 1 },
  ]);
  expect(both.total).toBeNull();
  const levels = await rollup({ ...ANNUAL, groupBy: ['LEVEL'], levels: ['PROJECT', 'MAIN_ACTIVITY', 'SUB_ACTIVITY'] });
  expect(levels.rows).toEqual([
    { level: 'PROJECT', amount: '195.35', nodeCount: 3 },
    { level: 'MAIN_ACTIVITY', amount: '185.35', nodeCount: 3 },
    { level: 'SUB_ACTIVITY', amount: '5.00', nodeCount: 1 },
  ]);
  const refused = async (variables: Any) => {
    const { extensions, message } = await server.as(null).fail(ROLLUP, { ...DEFAULTS, ...ANNUAL, ...variables });
    return [extensions.code, extensions.field, message.split(':')[0]];
  };
  expect(await refused({ groupBy: [], levels: ['PROJECT', 'SUB_ACTIVITY'] })).toEqual([
    'BAD_USER_INPUT',
    'levels',
    'levels',
  ]);
  expect(await refused({ groupBy: ['AREA'], stages: ['PLANNED', 'SPENT'] })).toEqual([
    'BAD_USER_INPUT',
    'stages',
    'stages',
  ]);
  expect(await refused({ groupBy: ['AREA', 'GROUP', 'REGION', 'LEVEL', 'STAGE'] })).toEqual([
    'BAD_USER_INPUT',
    'groupBy',
    'groupBy',
  ]);
  expect(await refused({ groupBy: ['FRAMEWORK_ELEMENT'] })).toEqual(['BAD_USER_INPUT', 'framework', 'framework']);
  expect(await refused({ groupBy: [], filter: { areaCodes: ['TH-99'] } })).toEqual([
    'UNKNOWN_AREA',
    'filter.areaCodes',
    'filter.areaCodes',
  ]);
});

test('a project with several agencies or elements stands in several rows, and the total has it once', async () => {
  const byAgency = await rollup({ ...ANNUAL, groupBy: ['AGENCY'] });
  expect(byAgency).toMatchObject({ overlapping: true, total: '195.35' });
  expect(byAgency.rows).toHaveLength(3);
  expect(byAgency.rows.map(({ amount, agency }: Any) => [agency?.nameTh, amount])).toEqual(
    expect.arrayContaining([
      [one, '150.25'],
      [two, '150.25'],
      [undefined, '45.10'],
    ]),
  );
  expect((await rollup({ ...ANNUAL, groupBy: ['MILESTONE'] })).rows).toEqual([
    { milestone: { code: '2' }, amount: '185.35', nodeCount: 2 },
    { milestone: { code: '1' }, amount: '150.25', nodeCount: 1 },
    { amount: '10.00', nodeCount: 1 },
  ]);
  const strategies = await rollup({
    ...ANNUAL,
    groupBy: ['FRAMEWORK_ELEMENT'],
    framework: 'NATIONAL_STRATEGY',
    frameworkLevel: 'STRATEGY',
  });
  expect(strategies.rows).toEqual([
    { amount: '160.25', nodeCount: 2 },
    { element: { code: '1' }, amount: '35.10', nodeCount: 1 },
  ]);
});

test('five-year plans come to what their nodes say, in drafts too, in as many statements whatever the number of rows', async () => {
  const five = await rollup({ planKind: 'FIVE_YEAR_PLAN', groupBy: ['AREA'] });
  const { rows: kept } = await database.pool.query<{ code: string; budget: string }>(
    `select a.code, sum(n.budget)::text as budget from plan_node n join plan_node p on p.id = n.plan_id
     join area a on a.id = n.area_id where not p.annual and n.level = 4 and n.budget is not null group by a.code`,
  );
  expect(five.rows.map(({ area, amount }: Any) => [area.code, amount]).toSorted()).toEqual(
    kept.map(({ code, budget }) => [code, budget]).toSorted(),
  );
  const draft = await rollup({ ...ANNUAL, groupBy: ['AREA'], asOf: { draft: true } }, planner());
  expect(draft.rows).toEqual([{ area: { code: 'TH-55' }, amount: '195.35', nodeCount: 3 }]);
  const countOf = async (variables: Any) => {
    statements.length = 0;
    await rollup(variables);
    return statements.length;
  };
  const few = await countOf({ ...ANNUAL, groupBy: ['AREA', 'SOURCE'] });
  expect(await countOf({ planKind: 'FIVE_YEAR_PLAN', groupBy: ['AREA', 'SOURCE', 'FISCAL_YEAR'] })).toBe(few);
});
