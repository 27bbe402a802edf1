import { expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';
import { publishDraft } from './publishing.js';

const { server } = await draftsForFile();
const planner = () => server.as('PLANNER');

const CHANGE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) {
  plan { id } created { id } userErrors { code field message messageTh } } }`;
const change = async (input: Any): Promise<Any> => (await planner().ask<Any>(CHANGE, { input })).changePlan;
const made = async (input: Any): Promise<Any> => {
  const payload = await change(input);
  expect(payload.userErrors).toEqual([]);
  return payload;
};

const { createAnnualPlan } = await planner().ask<Any>(
  `mutation ($input: CreateAnnualPlanInput!) { createAnnualPlan(input: $input) { plan { id } userErrors { code } } }`,
  { input: { areaCode: 'TH-45', fiscalYear: 2568, content: { title: 'แผนปฏิบัติราชการประจำปี' } } },
);
const plan = createAnnualPlan.plan;
const project = (
  await made({
    planId: plan.id,
    create: [{ parent: { id: plan.id }, code: 'TH-45-A2568-PJ001', content: { title: 'อบรมอาชีพ', rank: 1 } }],
  })
).created[0];

const RESULTS = `query ($id: ID!, $asOf: AsOf, $rules: [String!]) { compliance(planId: $id, asOf: $asOf) {
  counts { pass fail notApplicable needsHuman judged excepted }
  notConsidered { rule { number } outcome judgement { verdict } }
  results(first: 50, rules: $rules) { edges { node {
    outcome evaluated missing message messageTh judgement { verdict reason document judgedBy judgedAt } } } } } }`;
async function resultOf(rule: string, asOf: Any = { draft: true }): Promise<Any> {
  const { compliance } = await planner().ask<Any>(RESULTS, { id: plan.id, asOf, rules: [rule] });
  return { ...compliance.results.edges[0].node, counts: compliance.counts, notConsidered: compliance.notConsidered };
}

test('where facts do not decide a person does, with a reason and a name; what is still to be stated stays said', async () => {
  const open = await resultOf('B05');
  expect(open).toMatchObject({ outcome: 'NEEDS_HUMAN', evaluated: 'NEEDS_HUMAN', judgement: null });
  await made({
    planId: plan.id,
    judge: [
      {
        node: { id: project.id },
        rule: 'B05',
        verdict: 'NOT_APPLICABLE',
        reason: 'ไม่มีสิ่งก่อสร้าง',
        document: 'บันทึก 1/2567',
      },
    ],
  });
  const said = await resultOf('B05');
  expect(said).toMatchObject({
    outcome: 'NOT_APPLICABLE',
    evaluated: 'NEEDS_HUMAN',
    missing: open.missing,
    judgement: { verdict: 'NOT_APPLICABLE', reason: 'ไม่มีสิ่งก่อสร้าง', document: 'บันทึก 1/2567' },
  });
  expect(Date.parse(said.judgement.judgedAt)).toBeGreaterThan(Date.now() - 3_600_000);
  expect(said.message).toContain(`by ${said.judgement.judgedBy}: ไม่มีสิ่งก่อสร้าง`);
  expect(said.messageTh).toContain('วินิจฉัยว่าไม่เข้าข่าย');
  expect(said.counts).toEqual({
    ...open.counts,
    needsHuman: open.counts.needsHuman - 1,
    notApplicable: open.counts.notApplicable + 1,
    judged: open.counts.judged + 1,
  });
});

test('facts are not talked away: a judgement against them counts for nothing, an exception stands beside the breach', async () => {
  const before = await resultOf('B04');
  expect(before).toMatchObject({ outcome: 'FAIL', judgement: null });
  await made({
    planId: plan.id,
    judge: [{ node: { id: project.id }, rule: 'B04', verdict: 'PASS', reason: 'ครบถ้วนแล้ว' }],
  });
  expect(await resultOf('B04')).toMatchObject({
    outcome: 'FAIL',
    judgement: { verdict: 'PASS' },
    counts: before.counts,
  });
  await made({
    planId: plan.id,
    unjudge: [{ nodeId: project.id, rule: 'B04' }],
    judge: [{ node: { id: project.id }, rule: 'B04', verdict: 'EXCEPTION', reason: 'ตามมติ ก.บ.จ.' }],
  });
  const excepted = await resultOf('B04');
  expect(excepted).toMatchObject({
    outcome: 'FAIL',
    evaluated: 'FAIL',
    judgement: { verdict: 'EXCEPTION', reason: 'ตามมติ ก.บ.จ.' },
    counts: { ...before.counts, excepted: before.counts.excepted + 1 },
  });
  expect(excepted.message).toContain('Exception put on record');
  expect(excepted.notConsidered).toContainEqual({
    rule: { number: 'B04' },
    outcome: 'FAIL',
    judgement: { verdict: 'EXCEPTION' },
  });
});

test('a rule of the whole plan is judged for the plan, along with nodes that are only now created', async () => {
  const { created } = await made({
    planId: plan.id,
    create: [{ parent: { id: plan.id }, ref: 'new', content: { title: 'โครงการใหม่', rank: 2 } }],
    judge: [
      { node: { ref: 'new' }, rule: 'B05', verdict: 'PASS', reason: 'มีแบบแล้ว' },
      { node: { id: plan.id }, rule: 'A20', verdict: 'PASS', reason: 'ตรวจแล้ว' },
    ],
  });
  expect(await resultOf('A20')).toMatchObject({ judgement: { verdict: 'PASS', reason: 'ตรวจแล้ว' } });
  expect(created).toHaveLength(1);
});

test('what cannot be said is refused with its field, and nothing is put on record', async () => {
  const judge = (entry: Any) => change({ planId: plan.id, judge: [{ verdict: 'PASS', reason: 'x', ...entry }] });
  const node = { id: project.id };
  const cases: [Any, string, string[]][] = [
    [await judge({ node, rule: 'Z99' }), 'UNKNOWN_RULE', ['input', 'judge', '0', 'rule']],
    [await judge({ node, rule: 'B10', reason: ' ' }), 'BLANK', ['input', 'judge', '0', 'reason']],
    [await judge({ node, rule: 'A20' }), 'NOT_FOR_THIS_LEVEL', ['input', 'judge', '0', 'node']],
    [await judge({ node: { id: plan.id }, rule: 'B10' }), 'NOT_FOR_THIS_LEVEL', ['input', 'judge', '0', 'node']],
    [await judge({ node, rule: 'B04' }), 'ALREADY_JUDGED', ['input', 'judge', '0', 'rule']],
    [
      await change({ planId: plan.id, unjudge: [{ nodeId: project.id, rule: 'B10' }] }),
      'NOT_JUDGED',
      ['input', 'unjudge', '0', 'rule'],
    ],
  ];
  for (const [payload, code, field] of cases) expect(payload.userErrors).toMatchObject([{ code, field }]);
  expect(await resultOf('B10')).toMatchObject({ judgement: null });
});

test('a five-year plan has no rules to judge', async () => {
  const { fiveYearPlan } = await server
    .as(null)
    .ask<Any>('{ fiveYearPlan(areaCode: "TH-45", startYear: 2566) { id } }');
  const payload = await change({
    planId: fiveYearPlan.id,
    judge: [{ node: { id: fiveYearPlan.id }, rule: 'A20', verdict: 'PASS', reason: 'x' }],
  });
  expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOR_THIS_LEVEL' }]);
});

test('it is approved and frozen with the plan, and shown as it was', async () => {
  const draft = await resultOf('B04');
  const revision = await publishDraft(server, plan.id);
  expect(await resultOf('B04', undefined)).toEqual(draft);
  await made({ planId: plan.id, unjudge: [{ nodeId: project.id, rule: 'B04' }] });
  expect(await resultOf('B04')).toMatchObject({ judgement: null });
  expect(await resultOf('B04', { revision: revision.id })).toEqual(draft);
});
