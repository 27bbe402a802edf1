import { expect, test } from '@jest/globals';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { publishDraft } from '../drafts/publishing.js';
import type { Any } from '../support/any.js';

const statements: string[] = [];
const { server } = await draftsForFile(({ label }) => statements.push(label));
const planner = () => server.as('PLANNER');
const PAYLOAD = 'plan { id } created { id } userErrors { code field message }';

async function run(operation: string, type: string, input: Any): Promise<Any> {
  const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${PAYLOAD} } }`;
  const payload = (await planner().ask<Any>(document, { input }))[operation];
  expect(payload.userErrors).toEqual([]);
  return payload;
}

const COUNTS = 'counts { pass fail notApplicable needsHuman computed }';
const RESULT = `rule { number clauseTh toDoTh refusesProject } outcome missing message messageTh project { code } nodes { code }
  facts { name labelTh labelEn value } parameters { name value fromYear } rows { label facts { name value } }`;
const COMPLIANCE = `query ($id: ID!, $asOf: AsOf, $rules: [String!], $outcomes: [RuleOutcome!]) {
  compliance(planId: $id, asOf: $asOf) { plan { code } ${COUNTS} sections { section ${COUNTS} }
    projects { project { code } notConsideredBecause ${COUNTS} }
    notConsidered { rule { number } project { code } }
    results(first: 200, rules: $rules, outcomes: $outcomes) { totalCount edges { node { ${RESULT} } } } } }`;
const complianceOf = async (variables: Any, who = planner()) => (await who.ask<Any>(COMPLIANCE, variables)).compliance;
const resultsOf = async (variables: Any) => (await complianceOf(variables)).results.edges.map(({ node }: Any) => node);

const plan = (
  await run('createAnnualPlan', 'CreateAnnualPlanInput', {
    areaCode: 'TH-45',
    fiscalYear: 2568,
    content: { title: 'แผนปฏิบัติราชการประจำปี', ceiling: '1000000.00' },
  })
).plan;
const { planNode } = await server
  .as(null)
  .ask<Any>(`{ planNode(code: "TH-45-P2566") { descendants(first: 100, levels: [PROJECT]) {
  edges { node { id code ... on Project { projectClass } trace { complete } } } } } }`);
const fiveYear = planNode.descendants.edges.map(({ node }: Any) => node);
const key = fiveYear.find(({ projectClass }: Any) => projectClass === 'KEY');
await run('changePlan', 'ChangePlanInput', {
  planId: plan.id,
  create: [
    {
      parent: { id: plan.id },
      code: 'TH-45-A2568-PJ001',
      content: {
        title: 'ก่อสร้างถนน',
        projectClass: 'KEY',
        ownerSection: 'PROVINCE',
        rank: 1,
        implementsId: key.id,
        statedBudget: '700000',
        traits: [{ trait: 'CONSTRUCTION', holds: true }],
      },
    },
    {
      parent: { id: plan.id },
      code: 'TH-45-A2568-PJ002',
      content: {
        title: 'อบรมอาชีพ',
        projectClass: 'OTHER_NECESSARY',
        ownerSection: 'PROVINCE',
        rank: 3,
        statedBudget: '900000.50',
      },
    },
  ],
});

test('every rule of the catalogue is held against the plan and each of its projects', async () => {
  const { rules } = await server.as(null).ask<Any>('{ rules { number section textTh clauseTh kinds refusesProject } }');
  expect(rules).toHaveLength(104);
  expect(rules.filter(({ refusesProject }: Any) => refusesProject).map(({ number }: Any) => number)).toEqual([
    'B04',
    'B05',
    'B09',
  ]);
  const report = await complianceOf({ id: plan.id, asOf: { draft: true } });
  const { counts } = report;
  expect(Object.values<number>(counts).reduce((a, b) => a + b)).toBe(report.results.totalCount);
  expect(report.sections.map(({ section }: Any) => section)).toEqual(['A', 'B', 'C', 'H']);
  const sum = (name: string) => report.sections.reduce((total: number, one: Any) => total + one.counts[name], 0);
  expect(Object.keys(counts).map(sum)).toEqual(Object.values(counts));
  expect(report.projects.map(({ project, notConsideredBecause }: Any) => [project.code, notConsideredBecause])).toEqual(
    [
      ['TH-45-A2568-PJ001', ['B04', 'B05']],
      ['TH-45-A2568-PJ002', ['B04']],
    ],
  );
  expect(report.notConsidered.map(({ rule, project }: Any) => `${rule.number} ${project.code}`)).toEqual([
    'B04 TH-45-A2568-PJ001',
    'B04 TH-45-A2568-PJ002',
    'B05 TH-45-A2568-PJ001',
  ]);
});

test('a result has its facts, nodes, clause, parameters and what to do, in both languages', async () => {
  const asOf = { draft: true };
  const [band] = await resultsOf({ id: plan.id, asOf, rules: ['C05'] });
  expect(band).toMatchObject({
    outcome: 'PASS',
    project: null,
    parameters: [
      { name: 'proposalMaximumTimes', value: '2' },
      { name: 'proposalMinimumTimes', value: '1.5' },
    ],
  });
  expect(Object.fromEntries(band.facts.map(({ name, value }: Any) => [name, value]))).toEqual({
    proposed: '1600000.50',
    ceiling: '1000000.00',
    least: '1500000.00',
    most: '2000000.00',
  });
  const drawings = await resultsOf({ id: plan.id, asOf, rules: ['B05'] });
  expect(drawings).toMatchObject([
    {
      outcome: 'FAIL',
      project: { code: 'TH-45-A2568-PJ001' },
      nodes: [{ code: 'TH-45-A2568-PJ001' }],
      rule: { clauseTh: 'ข้อ ๑.๓.๑' },
      facts: [{ name: 'lacking', value: 'SITE_READINESS, OUTLINE_DRAWING, START_CONFIRMATION', labelTh: 'ที่ขาด' }],
    },
    { outcome: 'NEEDS_HUMAN', project: { code: 'TH-45-A2568-PJ002' }, missing: ['traits.CONSTRUCTION'] },
  ]);
  expect(drawings[0].messageTh).toContain(drawings[0].rule.toDoTh);
  expect(drawings[0].message).toMatch(/^Does not hold\. \(lacking: SITE_READINESS/);
  const [first, second] = await resultsOf({ id: plan.id, asOf, rules: ['A01'] });
  expect(first.facts).toContainEqual(expect.objectContaining({ name: 'implements', value: key.code }));
  expect(second).toMatchObject({ outcome: 'FAIL', nodes: [{ code: 'TH-45-A2568-PJ002' }] });
  const [ranks] = await resultsOf({ id: plan.id, asOf, rules: ['B27'] });
  expect(ranks).toMatchObject({ outcome: 'FAIL', nodes: [{ code: 'TH-45-A2568-PJ002' }] });
  const failing = await complianceOf({ id: plan.id, asOf, outcomes: ['FAIL'] });
  expect(failing.results.totalCount).toBe(failing.counts.fail);
});

test('it is read in as many statements whatever the size, in drafts, published, and as it was; and of one project', async () => {
  const read = async (variables: Any) => {
    statements.length = 0;
    const report = await complianceOf(variables);
    return { report, labels: statements.toSorted() };
  };
  const small = await read({ id: plan.id, asOf: { draft: true } });
  const revision = await publishDraft(server, plan.id);
  const { report: published } = await read({ id: plan.id });
  expect(published).toEqual(small.report);
  await run('changePlan', 'ChangePlanInput', {
    planId: plan.id,
    create: Array.from({ length: 60 }, (_, i) => ({
      parent: { id: plan.id },
      content: {
        title: `โครงการ ${i}`,
        rank: i + 4,
        implementsId: key.id,
        traits: [{ trait: 'TRAINING', holds: false }],
      },
    })),
  });
  const large = await read({ id: plan.id, asOf: { draft: true } });
  expect(large.report.projects).toHaveLength(62);
  expect(large.labels.filter((label) => !small.labels.includes(label))).toEqual([]);
  expect(large.labels.length).toBeLessThanOrEqual(small.labels.length);
  expect((await read({ id: plan.id, asOf: { revision: revision.id } })).report).toEqual(published);
  const one = await server
    .as(null)
    .ask<Any>(`{ planNode(code: "TH-45-A2568-PJ001") { ... on Project { compliance(outcomes: [FAIL]) {
    rule { number } project { code } } } } }`);
  const failures = await server
    .as(null)
    .ask<Any>(
      `query ($id: ID!) { compliance(planId: $id) { results(first: 200, outcomes: [FAIL]) { edges { node { rule { number } project { code } } } } } }`,
      { id: plan.id },
    );
  expect(one.planNode.compliance).toEqual(
    failures.compliance.results.edges
      .map(({ node }: Any) => node)
      .filter(({ project }: Any) => project?.code === 'TH-45-A2568-PJ001'),
  );
  const five = await server
    .as(null)
    .ask<Any>(`{ planNode(code: "${key.code}") { ... on Project { compliance { outcome } } } }`);
  expect(five.planNode.compliance).toEqual([]);
});

test('pages follow each other, and what is no annual plan is refused', async () => {
  const page = async (args: string) =>
    (
      await planner().ask<Any>(
        `query ($id: ID!) { compliance(planId: $id) { results(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { rule { number } project { code } } } } } }`,
        { id: plan.id },
      )
    ).compliance.results;
  const whole = await page('first: 200');
  const collected: Any[] = [];
  for (let after = ''; ; ) {
    const next = await page(`first: 37${after}`);
    collected.push(...next.edges);
    if (!next.pageInfo.hasNextPage) break;
    after = `, after: "${next.pageInfo.endCursor}"`;
  }
  expect(collected.map(({ node }) => node)).toEqual(whole.edges.map(({ node }: Any) => node));
  const five = await server.as(null).ask<Any>('{ fiveYearPlan(areaCode: "TH-45", startYear: 2566) { id } }');
  const error = await planner().fail(COMPLIANCE, { id: five.fiveYearPlan.id });
  expect(error.extensions.code).toBe('INVALID_ID');
});

test('the plans of a year are added up in all, by area, section and rule, in as many statements whatever their number', async () => {
  const OVERVIEW = `query ($areaCode: String, $regionCode: String) {
    complianceOverview(fiscalYear: 2568, areaCode: $areaCode, regionCode: $regionCode) {
      fiscalYear projectCount notConsideredCount ${COUNTS} sections { section ${COUNTS} } rules { rule { number } ${COUNTS} }
      areas { area { code } plan { code } notConsideredCount ${COUNTS} sections { section ${COUNTS} } } } }`;
  const overview = async (variables: Any) => {
    statements.length = 0;
    const { complianceOverview } = await server.as(null).ask<Any>(OVERVIEW, variables);
    return { answer: complianceOverview, count: statements.length };
  };
  const one = await overview({});
  expect(one.answer.areas.map(({ plan: { code } }: Any) => code)).toEqual(['TH-45-A2568']);
  const second = (
    await run('createAnnualPlan', 'CreateAnnualPlanInput', {
      areaCode: 'TH-46',
      fiscalYear: 2568,
      content: { title: 'แผนปฏิบัติราชการประจำปี' },
    })
  ).plan;
  await run('changePlan', 'ChangePlanInput', {
    planId: second.id,
    create: [{ parent: { id: second.id }, content: { title: 'อบรมอาชีพ', projectClass: 'OTHER_NECESSARY', rank: 1 } }],
  });
  await publishDraft(server, second.id);
  const both = await overview({});
  expect(both.count).toBeLessThanOrEqual(one.count);
  const { areas, counts, rules, sections, projectCount } = both.answer;
  expect(areas.map(({ area: { code } }: Any) => code)).toEqual(['TH-45', 'TH-46']);
  expect(projectCount).toBe(one.answer.projectCount + 1);
  for (const { area, plan: of, ...rolled } of areas) {
    const id = of.code === 'TH-46-A2568' ? second.id : plan.id;
    const report = await complianceOf({ id }, server.as(null));
    expect(rolled).toEqual({
      counts: report.counts,
      sections: report.sections,
      notConsideredCount: report.projects.filter((project: Any) => project.notConsideredBecause.length > 0).length,
    });
    expect((await overview({ areaCode: area.code })).answer.counts).toEqual(report.counts);
  }
  for (const name of Object.keys(counts)) {
    const sumOf = (list: Any[]) => list.reduce((sum, one) => sum + one.counts[name], 0);
    expect([sumOf(areas), sumOf(sections), sumOf(rules)]).toEqual([counts[name], counts[name], counts[name]]);
  }
  expect((await overview({ regionCode: 'NORTH' })).answer).toMatchObject({ areas: [], projectCount: 0 });
  const error = await server.as(null).fail(OVERVIEW, { areaCode: 'TH-99' });
  expect(error.extensions.code).toBe('UNKNOWN_AREA');
});
