import { expect, test } from '@jest/globals';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { publishDraft } from '../drafts/publishing.js';
import type { Any } from '../support/any.js';

const { database, server } = await draftsForFile();
const planner = () => server.as('PLANNER');
const PAYLOAD =
  'plan { id code version } created { id code version } changed { code } userErrors { code field message messageTh }';
const CREATE = `mutation ($input: CreateAnnualPlanInput!) { createAnnualPlan(input: $input) { ${PAYLOAD} } }`;
const CHANGE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { ${PAYLOAD} } }`;
const errorsOf = ({ userErrors }: Any) => userErrors.map(({ code, field }: Any) => [code, field.slice(1).join('.')]);

async function run(document: string, input: Any): Promise<Any> {
  return Object.values(await planner().ask<Any>(document, { input }))[0];
}
async function idOf(code: string): Promise<string> {
  return (await server.as(null).ask<Any>('query ($code: String!) { planNode(code: $code) { id } }', { code })).planNode
    .id;
}

const PLAN = `annualActionPlan(areaCode: "TH-55", fiscalYear: 2571, asOf: $asOf) {
  id code level fiscalYear title ceiling administrationCost budget budgetBasis executiveSummary synthetic sourceStatus
  parent { code } plan { code } annualPlan { code } fiveYearPlan { code }
  children(first: 10) { totalCount } descendants(first: 20) { edges { node { code level } } }
  projects { code rank projectClass budget undatedBudget yearBudgets { year amount } parent { code } plan { code } annualPlan { code } implements { code }
    programme { code } ancestors { code } budgetLines { source stage amount }
    all: budgetLines(stage: null) { source stage amount } allocated: budgetLines(stage: ALLOCATED) { amount }
    mainActivities { code rank budget subActivities { code budget } } } }`;
const planOf = async (asOf: Any, who = planner()) =>
  (await who.ask<Any>(`query ($asOf: AsOf) { ${PLAN} }`, { asOf })).annualActionPlan;

const [project, other, programme] = ['TH-55-P2571-PJ001', 'TH-55-P2571-PJ002', 'TH-55-P2571-PG02'];
const made = await run(CREATE, {
  areaCode: 'TH-55',
  fiscalYear: 2571,
  content: {
    title: 'แผนปฏิบัติราชการประจำปีของจังหวัดน่าน พ.ศ. 2571',
    ceiling: '200000000',
    administrationCost: '9000000.50',
    texts: [{ field: 'executiveSummary', bodies: ['สรุป'] }],
  },
});
const written = await run(CHANGE, {
  planId: made.plan.id,
  create: [
    {
      ref: 'key',
      parent: { id: made.plan.id },
      code: 'TH-55-A2571-PJ001',
      content: {
        title: 'โครงการสำคัญ',
        projectClass: 'KEY',
        rank: 1,
        implementsId: await idOf(project),
        budgetLines: [
          { fiscalYear: 2571, source: 'PROVINCE', amount: '1000000' },
          { fiscalYear: 2571, source: 'LOCAL', amount: '250000.25' },
          { fiscalYear: 2571, source: 'PROVINCE', stage: 'ALLOCATED', amount: '900000' },
        ],
      },
    },
    {
      ref: 'other',
      parent: { id: made.plan.id },
      code: 'TH-55-A2571-PJ002',
      content: {
        title: 'โครงการอื่นที่จำเป็น',
        projectClass: 'OTHER_NECESSARY',
        rank: 2,
        implementsId: await idOf(programme),
      },
    },
    { parent: { id: made.plan.id }, code: 'TH-55-A2571-PJ003', content: { title: 'โครงการที่ไม่เชื่อมโยง' } },
    { ref: 'main', parent: { ref: 'other' }, code: 'TH-55-A2571-MA001', content: { title: 'กิจกรรมหลัก', rank: 1 } },
    { parent: { ref: 'main' }, code: 'TH-55-A2571-SA001', content: { title: 'กิจกรรมย่อย', statedBudget: '40.10' } },
  ],
});

test('an annual plan has its projects directly below it, each linked to what it carries out', async () => {
  expect([made.userErrors, written.userErrors]).toEqual([[], []]);
  expect(made.plan.code).toBe('TH-55-A2571');
  const plan = await planOf({ draft: true });
  expect(plan).toMatchObject({
    ...{ code: 'TH-55-A2571', level: 'ANNUAL_PLAN', fiscalYear: 2571, ceiling: '200000000.00', synthetic: false },
    ...{ administrationCost: '9000000.50', budget: '1250040.35', budgetBasis: 'SUMMED', executiveSummary: 'สรุป' },
    ...{ parent: null, plan: null, annualPlan: { code: 'TH-55-A2571' }, fiveYearPlan: { code: 'TH-55-P2571' } },
    children: { totalCount: 3 },
  });
  expect(plan.descendants.edges.map(({ node }: Any) => [node.code, node.level])).toEqual([
    ['TH-55-A2571-PJ001', 'PROJECT'],
    ['TH-55-A2571-PJ002', 'PROJECT'],
    ['TH-55-A2571-PJ003', 'PROJECT'],
    ['TH-55-A2571-MA001', 'MAIN_ACTIVITY'],
    ['TH-55-A2571-SA001', 'SUB_ACTIVITY'],
  ]);
  const [key, second, third] = plan.projects;
  expect(key).toMatchObject({
    ...{ code: 'TH-55-A2571-PJ001', rank: 1, budget: '1250000.25', parent: { code: 'TH-55-A2571' }, plan: null },
    ...{ annualPlan: { code: 'TH-55-A2571' }, ancestors: [{ code: 'TH-55-A2571' }], implements: { code: project } },
    ...{ undatedBudget: '0.00', yearBudgets: [{ year: 2571, amount: '1250000.25' }] },
    budgetLines: [
      { source: 'PROVINCE', stage: 'PLANNED', amount: '1000000.00' },
      { source: 'LOCAL', stage: 'PLANNED', amount: '250000.25' },
    ],
    allocated: [{ amount: '900000.00' }],
  });
  expect(key.all).toHaveLength(3);
  const { planNode } = await server.as(null).ask<Any>(`{ planNode(code: "${project}") { parent { code } } }`);
  expect(key.programme).toEqual(planNode.parent);
  expect(second).toMatchObject({
    ...{ implements: null, programme: { code: programme }, budget: '40.10' },
    mainActivities: [{ code: 'TH-55-A2571-MA001', rank: 1, subActivities: [{ budget: '40.10' }] }],
    yearBudgets: [{ year: 2571, amount: '40.10' }],
  });
  expect([third.implements, third.programme, third.rank]).toEqual([null, null, null]);
  const back = `query { planNode(code: "${project}", asOf: { draft: true }) { ... on Project { implementedBy { code } } } }`;
  expect((await planner().ask<Any>(back)).planNode.implementedBy).toEqual([{ code: 'TH-55-A2571-PJ001' }]);
});

test('a trace goes on from the annual plan to the five-year plan, and names a project that is linked to none', async () => {
  const TRACE = `query ($code: String!) { planNode(code: $code, asOf: { draft: true }) { trace { complete
    chain { code level } breaks { reason level message messageTh } nationalPaths { basis via { code } elements { code } } } } }`;
  const traceOf = async (code: string) => (await planner().ask<Any>(TRACE, { code })).planNode.trace;
  const five = await traceOf(project);
  const annual = await traceOf('TH-55-A2571-PJ001');
  expect(annual.chain).toEqual([{ code: 'TH-55-A2571-PJ001', level: 'PROJECT' }, ...five.chain]);
  expect(annual.breaks).toEqual(five.breaks);
  expect(annual.nationalPaths.map(({ elements }: Any) => elements)).toEqual(
    five.nationalPaths.filter(({ basis }: Any) => basis !== 'CONTRIBUTED').map(({ elements }: Any) => elements),
  );
  expect(new Set(annual.nationalPaths.map(({ basis }: Any) => basis))).toEqual(new Set(['INHERITED']));
  const sub = await traceOf('TH-55-A2571-SA001');
  expect(sub.chain.slice(0, 4).map(({ code }: Any) => code)).toEqual([
    'TH-55-A2571-SA001',
    'TH-55-A2571-MA001',
    'TH-55-A2571-PJ002',
    programme,
  ]);
  const alone = await traceOf('TH-55-A2571-PJ003');
  expect(alone).toMatchObject({
    complete: false,
    chain: [{ code: 'TH-55-A2571-PJ003' }],
    breaks: [{ reason: 'NOT_IN_FIVE_YEAR_PLAN', level: 'PROGRAMME' }, { reason: 'NO_NATIONAL_PATH' }],
  });
  expect(alone.breaks[0].message).toMatch(/A01/);
  const whole = await traceOf('TH-55-A2571');
  expect(whole.chain.map(({ code }: Any) => code)).toEqual(['TH-55-A2571', 'TH-55-P2571']);
  expect(whole.breaks[0].reason).toBe('NO_GOAL_ON_RECORD');
});

test('what only annual plans say is refused elsewhere, and what is carried out is of a five-year plan of the area', async () => {
  const five = await idOf('TH-55-P2571');
  const group = (
    await server.as(null).ask<Any>(`{ area(code: "northeast-central") { fiveYearPlans {
      descendants(first: 1, levels: [PROGRAMME]) { edges { node { id } } } } } }`)
  ).area.fiveYearPlans[0].descendants.edges[0].node.id;
  const mendable = await run(CHANGE, {
    planId: made.plan.id,
    create: [
      { parent: { id: made.plan.id }, content: { title: 'ก', rank: 0, implementsId: group } },
      { parent: { id: made.plan.id }, content: { title: 'ข', implementsId: five, ceiling: '1' } },
      { parent: { id: made.plan.id }, content: { title: 'ค', texts: [{ field: 'vision', bodies: ['x'] }] } },
      { parent: { id: five }, content: { title: 'ง' } },
    ],
  });
  expect(errorsOf(mendable)).toEqual([
    ['UNKNOWN_NODE', 'create.3.parent'],
    ['OUT_OF_RANGE', 'create.0.content.rank'],
    ['NOT_TO_BE_IMPLEMENTED', 'create.0.content.implementsId'],
    ['NOT_FOR_THIS_LEVEL', 'create.1.content.ceiling'],
    ['NOT_TO_BE_IMPLEMENTED', 'create.1.content.implementsId'],
    ['NOT_FOR_THIS_LEVEL', 'create.2.content.texts.0.field'],
  ]);
  const inFive = await run(CHANGE, {
    planId: five,
    create: [
      { parent: { id: five }, unplaced: true, content: { title: 'ก', rank: 1, implementsId: await idOf(other) } },
    ],
  });
  expect(errorsOf(inFive)).toEqual([
    ['NOT_FOR_THIS_LEVEL', 'create.0.content.implements'],
    ['NOT_FOR_THIS_LEVEL', 'create.0.content.rank'],
  ]);
  const again = await run(CREATE, { areaCode: 'TH-55', fiscalYear: 2571, content: { title: 'อีก' } });
  expect(errorsOf(again)).toEqual([['ALREADY_EXISTS', 'fiscalYear']]);
});

test('the whole path of approval puts it in force; figures of the area leave it out unless it is named', async () => {
  const FIGURES = `query ($asOf: AsOf) {
    area(code: "TH-55", asOf: $asOf) { fiveYearPlans { code } annualActionPlans { code fiscalYear } }
    coverage(framework: NATIONAL_STRATEGY, level: "MASTER_PLAN", areaCode: "TH-55", asOf: $asOf) { totalBudget rows { projectCount } }
    country: coverage(framework: NATIONAL_STRATEGY, level: "MASTER_PLAN", asOf: $asOf) { totalBudget rows { alignedNodeCount } }
    gaps(areaCode: "TH-55", first: 1, asOf: $asOf) { totalCount }
    frameworkElement(framework: NATIONAL_STRATEGY, level: "MASTER_PLAN", code: "03", asOf: $asOf) {
      supportingNodes(first: 50) { totalCount totalBudget } }
    search(text: "โครงการที่ไม่เชื่อมโยง", first: 5, asOf: $asOf) { edges { node { code } } }
    fiveYearPlans(first: 50, asOf: $asOf) { totalCount }
    annualActionPlans(first: 50, filter: { fiscalYear: 2571 }, asOf: $asOf) { totalCount edges { node { code } } } }`;
  const read = async (asOf: Any = null) => server.as(null).ask<Any>(FIGURES, { asOf });
  const before = await read();
  const aligned = await planner().ask<Any>(
    `mutation ($input: AlignNodeInput!) { alignNode(input: $input) { userErrors { code } } }`,
    {
      input: {
        nodeId: written.created[2].id,
        elementId: (
          await server
            .as(null)
            .ask<Any>('{ frameworkElement(framework: NATIONAL_STRATEGY, level: "MASTER_PLAN", code: "03") { id } }')
        ).frameworkElement.id,
        evidence: [{ kind: 'OFFICER' }],
      },
    },
  );
  expect(aligned.alignNode.userErrors).toEqual([]);
  const { annualActionPlan } = await planner().ask<Any>(
    '{ annualActionPlan(areaCode: "TH-55", fiscalYear: 2571, asOf: { draft: true }) { approval { state viewerCan nextState } } }',
  );
  expect(annualActionPlan.approval).toMatchObject({ state: 'DRAFT', nextState: 'AREA_COMMITTEE' });
  const revision = await publishDraft(server, made.plan.id);
  const after = await read();
  expect(after).toEqual({
    ...before,
    area: { ...before.area, annualActionPlans: [{ code: 'TH-55-A2571', fiscalYear: 2571 }] },
    search: { edges: [{ node: { code: 'TH-55-A2571-PJ003' } }] },
    annualActionPlans: { totalCount: 1, edges: [{ node: { code: 'TH-55-A2571' } }] },
  });
  const asOfRevision = await server.as(null).ask<Any>(FIGURES, { asOf: { revision: revision.id } });
  expect(asOfRevision).toEqual(after);
  const named = await server.as(null).ask<Any>(
    `query ($id: ID!) { coverage(framework: NATIONAL_STRATEGY, level: "MASTER_PLAN", planId: $id) { totalBudget rows { element { code } projectCount } }
      gaps(areaCode: "TH-55", annualPlanOf: 2571, first: 20) { edges { node { kind subject { ... on PlanNode { code } } } } } }`,
    { id: made.plan.id },
  );
  expect(named.coverage.rows.filter(({ projectCount }: Any) => projectCount > 0)).toEqual([
    { element: { code: '03' }, projectCount: 1 },
  ]);
  expect(named.gaps.edges.map(({ node }: Any) => [node.kind, node.subject.code])).toEqual([
    ['BROKEN_CHAIN', 'TH-55-A2571-PJ003'],
    ['KEY_PROJECT_WITHOUT_INDICATOR', 'TH-55-A2571-PJ001'],
    ['CHILDLESS_NODE', 'TH-55-A2571-PJ001'],
    ['CHILDLESS_NODE', 'TH-55-A2571-PJ003'],
  ]);
  const kept = await database.pool.query('select count(*)::integer as n from plan_support where annual');
  expect(kept.rows[0].n).toBeGreaterThan(0);
  const levels = async (list: string) =>
    (
      await server
        .as(null)
        .ask<Any>(`{ search(text: "แผน", levels: [${list}], first: 50) { edges { node { level } } } }`)
    ).search.edges.map(({ node }: Any) => node);
  expect(new Set((await levels('ANNUAL_PLAN')).map(({ level }: Any) => level))).toEqual(new Set(['ANNUAL_PLAN']));
  expect((await levels('FIVE_YEAR_PLAN')).some(({ level }: Any) => level === 'ANNUAL_PLAN')).toBe(false);
});

test('next year begins with a copy of this one, which is told apart from it by succession', async () => {
  const { copyPlanForward } = await planner().ask<Any>(
    `mutation ($input: CopyPlanForwardInput!) { copyPlanForward(input: $input) {
      plan { id code } copiedNodeCount leftOut { reason count } userErrors { code field } } }`,
    { input: { planId: made.plan.id, startYear: 2572, endYear: 2572, budgets: 'SHIFT', targets: 'SHIFT' } },
  );
  expect(copyPlanForward).toMatchObject({
    ...{ plan: { code: 'TH-55-A2572' }, copiedNodeCount: 6, userErrors: [] },
    leftOut: [
      { reason: 'OTHER_STAGE', count: 1 },
      { reason: 'FIGURE_OF_THE_YEAR', count: 2 },
    ],
  });
  const { planDiff } = await planner().ask<Any>(
    `query ($from: PlanStateInput!, $to: PlanStateInput!) { planDiff(from: $from, to: $to) {
      changes { kind code level } } }`,
    { from: { published: made.plan.id }, to: { draft: copyPlanForward.plan.id } },
  );
  expect(planDiff.changes.map(({ kind, level }: Any) => [kind, level])).toEqual(
    expect.arrayContaining([['REWORDED', 'ANNUAL_PLAN']]),
  );
  const { copyPlanForward: longer } = await planner().ask<Any>(
    `mutation ($input: CopyPlanForwardInput!) { copyPlanForward(input: $input) { userErrors { code field } } }`,
    { input: { planId: made.plan.id, startYear: 2573, endYear: 2574, budgets: 'SHIFT', targets: 'SHIFT' } },
  );
  expect(longer.userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'endYear'] }]);
});
