import { beforeAll, expect, test } from '@jest/globals';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { publishDraft } from '../drafts/publishing.js';
import type { Any } from '../support/any.js';
import { done, NAN_PLAN } from './approving.js';

let planId: string;
const { database, server } = await draftsForFile();
beforeAll(async () => {
  planId = (await server.as(null).ask<Any>(`{ planNode(code: "${NAN_PLAN}") { id } }`)).planNode.id;
});

const DIALOGUE = `mutation ($input: RecordDialogueInput!) { recordDialogue(input: $input) {
  approval { dialogues { heldOn place convenor partners document projects { code title } } } userErrors { code field } } }`;
const ADVICE = `mutation ($input: RecordAdviceInput!) { recordAdvice(input: $input) {
  approval { advice { adviser givenOn document text } } userErrors { code field } } }`;
const CHANGE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) {
  created { id code title } userErrors { code field message } } }`;
const FINDINGS = `{ planNode(code: "${NAN_PLAN}", asOf: { draft: true }) { ... on FiveYearPlan { approval {
  findings { kind clause message messageTh nodes { nodeId code title } } } } } }`;

/** What the draft lacks, as kind, clause, and titles. */
async function findings(): Promise<Any[]> {
  const { planNode } = await server.as('PLANNER').ask<Any>(FINDINGS);
  return planNode.approval.findings;
}

const told = (list: Any[]) =>
  list.map(({ kind, clause, message, nodes }) => [kind, clause, message, nodes.map(({ title }: Any) => title)]);

let [hall, road]: Any[] = [];

test('key projects of a draft: what is missing of advice and dialogue is found, and stops nothing', async () => {
  const planner = server.as('PLANNER');
  const { planNode } = await planner.ask<Any>(`{ planNode(code: "${NAN_PLAN}") {
    descendants(first: 200, levels: [PROGRAMME, PROJECT]) { edges { node { id level version ... on Project { projectClass } } } } } }`);
  const nodes = planNode.descendants.edges.map(({ node }: Any) => node);
  const parent = { id: nodes.find(({ level }: Any) => level === 'PROGRAMME').id };
  // Only the two new projects are key projects.
  const others = nodes.filter(({ projectClass }: Any) => projectClass === 'KEY');
  const { changePlan } = await planner.ask<Any>(CHANGE, {
    input: {
      planId,
      change: others.map(({ id, version }: Any) => ({ id, version, content: { projectClass: 'OTHER_NECESSARY' } })),
      create: [
        { ref: 'hall', parent, content: { title: 'หอประชุม', projectClass: 'KEY', workingStep: 'CONSULTED' } },
        { ref: 'road', parent, content: { title: 'ถนน', projectClass: 'KEY' } },
        {
          ref: 'a',
          parent: { ref: 'hall' },
          content: { title: 'ก่อสร้าง', statedBudget: '100.00', destination: 'PROVINCE_BUDGET' },
        },
        {
          parent: { ref: 'a' },
          content: { title: 'ส่วนที่ท้องถิ่นจ่าย', statedBudget: '30.50', destination: 'LOCAL_BUDGET' },
        },
        { parent: { ref: 'a' }, content: { title: 'ส่วนที่เหลือ', statedBudget: '20.00' } },
        { parent: { ref: 'road' }, content: { title: 'สำรวจ', statedBudget: '7.00', destination: 'AGENCY_BUDGET' } },
      ],
    },
  });
  expect(changePlan.userErrors).toEqual([]);
  [hall, road] = changePlan.created;
  const found = await findings();
  expect(told(found)).toEqual([
    [
      'ADVICE_MISSING',
      'E02',
      'Key projects without advice from the regional office of NESDC before the committee of the area approved.',
      ['หอประชุม', 'ถนน'],
    ],
    [
      'ADVICE_MISSING',
      'E02',
      'Key projects without advice from the area office of the Budget Bureau before the committee of the area approved.',
      ['หอประชุม', 'ถนน'],
    ],
    ['DIALOGUE_MISSING', 'E03', 'Key projects that no dialogue dealt with.', ['หอประชุม', 'ถนน']],
  ]);
  expect(found[0].messageTh).toBe('โครงการสำคัญยังไม่ได้รับคำแนะนำจากสศช.ภาคก่อนเสนอคณะกรรมการ');
  expect(found[0].nodes[0]).toEqual({ nodeId: hall.id, code: hall.code, title: 'หอประชุม' });

  const { recordDialogue } = await planner.ask<Any>(DIALOGUE, {
    input: {
      planId,
      heldOn: '2026-03-01',
      place: 'ศาลากลางจังหวัดน่าน',
      convenor: 'UNIVERSITY',
      partners: ['AGENCY', 'STATE_ENTERPRISE', 'LOCAL_GOVERNMENT', 'CIVIL_SOCIETY', 'PRIVATE', 'AGENCY'],
      document: 'รายงานการประชุม',
      projectIds: [hall.id],
    },
  });
  expect(recordDialogue).toEqual({
    approval: {
      dialogues: [
        {
          heldOn: '2026-03-01',
          place: 'ศาลากลางจังหวัดน่าน',
          convenor: 'UNIVERSITY',
          partners: ['AGENCY', 'STATE_ENTERPRISE', 'LOCAL_GOVERNMENT', 'CIVIL_SOCIETY', 'PRIVATE'],
          document: 'รายงานการประชุม',
          projects: [{ code: hall.code, title: 'หอประชุม' }],
        },
      ],
    },
    userErrors: [],
  });
  for (const [adviser, givenOn] of [
    ['REGIONAL_NESDC_OFFICE', '2026-03-05'],
    ['AREA_BUDGET_OFFICE', '2026-04-10'],
  ]) {
    const input = { planId, adviser, givenOn, document: 'หนังสือ', text: 'เห็นควร' };
    const { recordAdvice } = await server.as('COMMITTEE_SECRETARY').ask<Any>(ADVICE, { input });
    expect(recordAdvice.userErrors).toEqual([]);
  }
  const later = [
    ['DIALOGUE_MISSING', 'E03', 'Key projects that no dialogue dealt with.', ['ถนน']],
    ['PARTNER_ABSENT', 'E03', 'Key projects whose dialogues other state agencies took no part in.', ['หอประชุม']],
  ];
  expect(told(await findings())).toEqual(later);

  // Advice of the day of the approval, or of later, comes too late.
  const { revision } = await done(planner, 'SUBMIT', { planId });
  const secretary = server.as('COMMITTEE_SECRETARY');
  await done(secretary, 'APPROVE', { revisionId: revision.id, state: 'DIALOGUE' });
  const decided = { revisionId: revision.id, state: 'AREA_COMMITTEE', resolution: '1', decidedOn: '2026-04-10' };
  await done(secretary, 'APPROVE', decided);
  expect(told(await findings())).toEqual([
    ['ADVICE_MISSING', 'E02', expect.stringContaining('area office of the Budget Bureau'), ['หอประชุม', 'ถนน']],
    ...later,
  ]);
  await done(secretary, 'RETURN', { revisionId: revision.id, state: 'INTEGRATION_TEAM', reason: 'แก้ไข' });
  expect(told(await findings())).toEqual(later);
});

test('what is refused is not on record, and what is on record stays', async () => {
  const dialogue = {
    planId,
    heldOn: '2026-03-01',
    place: 'น่าน',
    convenor: 'AREA',
    partners: ['AGENCY'],
    document: 'x',
  };
  const wrong: [object, string, string[]][] = [
    [{ ...dialogue, heldOn: '2199-01-01' }, 'OUT_OF_RANGE', ['input', 'heldOn']],
    [{ ...dialogue, place: ' ' }, 'BLANK', ['input', 'place']],
    [{ ...dialogue, partners: [] }, 'BLANK', ['input', 'partners']],
  ];
  for (const [input, code, field] of wrong) {
    const { recordDialogue } = await server.as('PLANNER').ask<Any>(DIALOGUE, { input });
    expect(recordDialogue).toEqual({ approval: null, userErrors: [{ code, field }] });
  }
  const { planNode: other } = await server.as(null).ask<Any>(`{ planNode(code: "TH-45-P2566") {
    descendants(first: 1, levels: [PROJECT]) { edges { node { id } } } } }`);
  const projectIds = [hall.id, other.descendants.edges[0].node.id];
  const { recordDialogue } = await server.as('PLANNER').ask<Any>(DIALOGUE, { input: { ...dialogue, projectIds } });
  expect(recordDialogue.userErrors).toEqual([{ code: 'UNKNOWN_NODE', field: ['input', 'projectIds', '1'] }]);
  const forbidden = await server.as('AUDITOR').fail(DIALOGUE, { input: dialogue });
  expect(forbidden.extensions.code).toBe('FORBIDDEN');
  const { rows } = await database.pool.query(`select (select count(*)::integer from history.dialogue) as dialogues,
    (select array_agg(object_type order by position) from audit_event where operation like 'record%') as recorded`);
  expect(rows).toEqual([{ dialogues: 1, recorded: ['DIALOGUE', 'ADVICE', 'ADVICE'] }]);
  for (const table of ['approval_move', 'approval_comment', 'dialogue', 'dialogue_project', 'advice']) {
    // Not even by the owner of the tables.
    await expect(database.pool.query(`delete from history.${table}`)).rejects.toThrow(/what is on record stays/);
  }
});

test('projects by their working steps, and money by where it is to be asked for, each baht once', async () => {
  const query = (asOf: string) => `{ planNode(code: "${NAN_PLAN}"${asOf}) { ... on FiveYearPlan { approval {
    projectsByStep { step projectCount } activitiesByDestination { destination activityCount budget } } } } }`;
  const published = await server.as(null).ask<Any>(query(''));
  const { planNode } = await server.as('PLANNER').ask<Any>(query(', asOf: { draft: true }'));
  const count = published.planNode.approval.projectsByStep[0]?.projectCount ?? 0;
  expect(planNode.approval.projectsByStep).toEqual([
    { step: 'CONSULTED', projectCount: 1 },
    { step: null, projectCount: count + 1 },
  ]);
  expect(planNode.approval.activitiesByDestination.slice(0, 3)).toEqual([
    { destination: 'PROVINCE_BUDGET', activityCount: 1, budget: '69.50' },
    { destination: 'AGENCY_BUDGET', activityCount: 1, budget: '7.00' },
    { destination: 'LOCAL_BUDGET', activityCount: 1, budget: '30.50' },
  ]);
  const steps = `query ($id: ID!, $asOf: AsOf) { node(id: $id, asOf: $asOf) { ... on Project { workingStep mainActivities {
    destination subActivities { destination } } } } }`;
  const { node } = await server.as('PLANNER').ask<Any>(steps, { id: hall.id, asOf: { draft: true } });
  expect(node).toEqual({
    workingStep: 'CONSULTED',
    mainActivities: [
      { destination: 'PROVINCE_BUDGET', subActivities: [{ destination: 'LOCAL_BUDGET' }, { destination: null }] },
    ],
  });
  const { changePlan } = await server.as('PLANNER').ask<Any>(CHANGE, {
    input: {
      planId,
      create: [{ parent: { id: hall.id }, content: { title: 'x', workingStep: 'DETAILED' } }],
      change: [{ id: road.id, version: 1, content: { destination: 'PRIVATE' } }],
    },
  });
  expect(changePlan.userErrors.map(({ code, field }: Any) => [code, field.join('.')])).toEqual(
    expect.arrayContaining([
      ['NOT_FOR_THIS_LEVEL', 'input.create.0.content.workingStep'],
      ['NOT_FOR_THIS_LEVEL', 'input.change.0.content.destination'],
    ]),
  );
});

test('records are for everybody once a revision that they came before is in force', async () => {
  const query = `{ planNode(code: "${NAN_PLAN}") { ... on FiveYearPlan { approval {
    dialogues { place } advice { adviser } findings { kind } } } } }`;
  const { approval } = (await server.as(null).ask<Any>(query)).planNode;
  expect([approval.dialogues, approval.advice]).toEqual([[], []]);
  await publishDraft(server, planId);
  const after = (await server.as(null).ask<Any>(query)).planNode.approval;
  expect(after).toEqual({
    dialogues: [{ place: 'ศาลากลางจังหวัดน่าน' }],
    advice: [{ adviser: 'AREA_BUDGET_OFFICE' }, { adviser: 'REGIONAL_NESDC_OFFICE' }],
    findings: [{ kind: 'DIALOGUE_MISSING' }, { kind: 'PARTNER_ABSENT' }],
  });
});
