import { expect, test } from '@jest/globals';
import { DETAIL_RULES } from '../../src/details/domain/detail-rules.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { publishDraft } from '../drafts/publishing.js';
import type { Any } from '../support/any.js';

const { database, server } = await draftsForFile();
const planner = () => server.as('PLANNER');
const PAYLOAD = 'plan { id } created { id code version } changed { code } userErrors { code field message }';
const CREATE = `mutation ($input: CreateAnnualPlanInput!) { createAnnualPlan(input: $input) { ${PAYLOAD} } }`;
const CHANGE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { ${PAYLOAD} } }`;
const errorsOf = ({ userErrors }: Any) => userErrors.map(({ code, field }: Any) => [code, field.slice(1).join('.')]);

async function run(document: string, input: Any): Promise<Any> {
  return Object.values(await planner().ask<Any>(document, { input }))[0];
}

const DETAILS = {
  expenditureLines: [
    {
      category: 'OPERATING',
      headings: ['ค่าตอบแทน', 'ใช้สอย'],
      name: 'ค่าวิทยากร',
      quantity: '12.5',
      unit: 'ชั่วโมง',
      unitPrice: '600',
    },
    { name: 'ค่าจ้างเหมา', amount: '99999.99', stage: 'ALLOCATED', nature: 'ACTIVITY_EQUIPMENT', note: 'ตามเอกสาร' },
  ],
  traits: [
    { trait: 'CONSTRUCTION', holds: true, reason: 'สร้างถนน' },
    { trait: 'FOREIGN_TRAVEL', holds: false },
  ],
  beneficiaries: [{ name: 'เกษตรกร', count: '1200', unit: 'คน', stateOfficials: false, areaCode: 'TH-55' }],
  benefits: [{ dimension: 'ECONOMY', description: 'รายได้เพิ่มขึ้น', value: '12.75', unit: 'ล้านบาทต่อปี' }],
  locations: [
    {
      areaCode: 'TH-55',
      district: 'ปัว',
      subdistrict: 'ศิลาแลง',
      place: 'บ้านหัวน้ำ',
      latitude: '19.178100',
      longitude: '100.911500',
    },
  ],
  attachments: [
    { kind: 'OUTLINE_DRAWING', title: 'แบบแปลน', reference: 'น. 12/2570', issuer: 'โยธาธิการ', issuedOn: '2027-01-15' },
  ],
  phases: [
    { fiscalYear: 2571, amount: '10000000', work: 'ระยะที่ 1' },
    { fiscalYear: 2572, amount: '5000000.50' },
  ],
  foreignTrips: [
    { country: 'LA', purpose: 'TRADE_INVESTMENT', binding: true, departsOn: '2027-11-01', returnsOn: '2027-11-05' },
  ],
  mous: [
    {
      kind: 'ASSET_TRANSFER',
      recipient: 'อบจ.น่าน',
      copies: 2,
      signedOn: '2027-02-01',
      signatures: [
        { role: 'RECIPIENT', name: 'นายก', signerKind: 'LOCAL_GOVERNMENT', councilApprovedOn: '2027-01-20' },
      ],
      money: [{ party: 'จังหวัดน่าน', source: 'PROVINCE', amount: '100' }],
      assets: [
        { kind: 'BUILDING', item: 'อาคาร', quantity: '2', unit: 'หลัง', unitPrice: '1250000.25' },
        { kind: 'EQUIPMENT', item: 'เครื่อง', total: '7' },
      ],
    },
    { kind: 'COOPERATION', signatures: [{ role: 'PARTY', name: 'ผู้ว่า' }] },
  ],
};

const SELECT = `code version
  ... on Project {
    expenditureLines { category headings name quantity unit unitPrice amount stage nature note total }
    traits { trait holds reason } beneficiaries { name count unit stateOfficials areaCode area { nameEn } }
    benefits { dimension description value unit }
    locations { areaCode district subdistrict place adminCode latitude longitude area { code } }
    attachments { kind title reference issuer issuedOn status } phases { fiscalYear amount work }
    foreignTrips { country purpose binding departsOn returnsOn opinionOf opinionOn reportSentOn }
    groupShares { areaCode benefits role amount area { code } }
    mous { kind recipient copies signedOn purpose signatures { role name signerKind councilApprovedOn position }
      money { party source amount } assets { kind item quantity unit unitPrice total amount status owner } } }`;
const projectOf = async (code: string, asOf: Any, who = planner()) =>
  (
    await who.ask<Any>(`query ($code: String!, $asOf: AsOf) { planNode(code: $code, asOf: $asOf) { ${SELECT} } }`, {
      code,
      asOf,
    })
  ).planNode;

const plan = (await run(CREATE, { areaCode: 'TH-55', fiscalYear: 2571, content: { title: 'แผนประจำปี' } })).plan;
const CODE = 'TH-55-A2571-PJ001';

test('what is said of a project is answered exactly, in drafts, when it is published, and as it was', async () => {
  const written = await run(CHANGE, {
    planId: plan.id,
    create: [{ parent: { id: plan.id }, code: CODE, content: { title: 'โครงการ', ...DETAILS } }],
  });
  expect(written.userErrors).toEqual([]);
  const project = await projectOf(CODE, { draft: true });
  expect(project).toMatchObject({
    expenditureLines: [
      { ...DETAILS.expenditureLines[0], unitPrice: '600.00', amount: null, stage: 'PLANNED', total: '7500.00' },
      { ...DETAILS.expenditureLines[1], headings: [], quantity: null, total: '99999.99' },
    ],
    traits: [DETAILS.traits[0], { ...DETAILS.traits[1], reason: null }],
    beneficiaries: [{ ...DETAILS.beneficiaries[0], area: { nameEn: 'Nan' } }],
    benefits: DETAILS.benefits,
    locations: [{ ...DETAILS.locations[0], adminCode: null, area: { code: 'TH-55' } }],
    attachments: [{ ...DETAILS.attachments[0], status: 'DONE' }],
    phases: [
      { ...DETAILS.phases[0], amount: '10000000.00' },
      { ...DETAILS.phases[1], work: null },
    ],
    foreignTrips: [{ ...DETAILS.foreignTrips[0], opinionOn: null }],
    groupShares: [],
  });
  expect(project.mous).toMatchObject([
    {
      kind: 'ASSET_TRANSFER',
      signatures: DETAILS.mous[0]!.signatures,
      money: [{ party: 'จังหวัดน่าน', source: 'PROVINCE', amount: '100.00' }],
      assets: [
        { item: 'อาคาร', total: null, amount: '2500000.50', status: 'PLANNED' },
        { item: 'เครื่อง', total: '7.00', amount: '7.00' },
      ],
    },
    { kind: 'COOPERATION', signatures: [{ name: 'ผู้ว่า' }], money: [], assets: [] },
  ]);
  const first = await publishDraft(server, plan.id);
  // The version is a number of the node; what it says is the same for everybody.
  expect(await projectOf(CODE, null, server.as(null))).toEqual(project);

  const changed = await run(CHANGE, {
    planId: plan.id,
    change: [
      { id: written.created[0].id, version: project.version, content: { mous: null, traits: [DETAILS.traits[1]] } },
    ],
  });
  expect([changed.userErrors, changed.changed]).toEqual([[], [{ code: CODE }]]);
  const now = await projectOf(CODE, { draft: true });
  expect(now).toEqual({ ...project, version: now.version, mous: [], traits: [{ ...DETAILS.traits[1], reason: null }] });
  await publishDraft(server, plan.id);
  expect((await projectOf(CODE, null, server.as(null))).mous).toEqual([]);
  expect(await projectOf(CODE, { revision: first.id }, server.as(null))).toEqual(project);
  const { nodeHistory } = await planner().ask<Any>(
    `{ nodeHistory(code: "${CODE}", first: 5) { edges { node { kind fields { field } } } } }`,
  );
  expect(
    nodeHistory.edges.map(({ node }: Any) => [node.kind, node.fields.map(({ field }: Any) => field)]),
  ).toContainEqual(['CHANGED', expect.arrayContaining(['traits', 'mous', 'mouSignatures', 'mouMoney', 'mouAssets'])]);
  const { rows } = await database.pool.query(
    `select after from audit_event where object_key = $1 order by position desc limit 1`,
    [CODE],
  );
  expect(rows[0].after.traits).toEqual([{ trait: 'FOREIGN_TRAVEL', holds: false }]);
});

test('requests to ministries belong to the annual plan, and more than ten are not refused', async () => {
  const { annualActionPlan } = await planner().ask<Any>(
    '{ annualActionPlan(areaCode: "TH-55", fiscalYear: 2571) { id version } }',
  );
  const requests = Array.from({ length: 11 }, (_, i) => ({ rank: i + 1, title: `คำขอ ${i + 1}`, amount: '1000000' }));
  const changed = await run(CHANGE, {
    planId: plan.id,
    change: [{ id: plan.id, version: annualActionPlan.version, content: { ministryRequests: requests } }],
  });
  expect(changed.userErrors).toEqual([]);
  const answer =
    await planner().ask<Any>(`{ annualActionPlan(areaCode: "TH-55", fiscalYear: 2571, asOf: { draft: true }) {
    ministryRequests { rank title amount status } attachments { kind } } }`);
  expect(answer.annualActionPlan.ministryRequests).toHaveLength(11);
  expect(answer.annualActionPlan.ministryRequests[10]).toEqual({
    rank: 11,
    title: 'คำขอ 11',
    amount: '1000000.00',
    status: 'DRAFT',
  });
});

test('what can be mended is told by field, and nothing is written', async () => {
  const lines = async () =>
    (await database.pool.query('select count(*)::integer as n from draft.expenditure_line')).rows[0].n;
  const before = await lines();
  const foreign = await run(CHANGE, {
    planId: plan.id,
    create: [{ parent: { id: plan.id }, content: { title: 'ผิด', beneficiaries: [{ name: 'x', areaCode: 'TH-00' }] } }],
  });
  expect(errorsOf(foreign)).toEqual([['UNKNOWN_AREA_CODE', 'create.0.content.beneficiaries.0.areaCode']]);
  const rest = await run(CHANGE, {
    planId: plan.id,
    create: [
      {
        parent: { id: plan.id },
        content: {
          title: 'ผิด',
          expenditureLines: [
            { name: ' ', amount: '-1' },
            { name: 'ไม่มีจำนวน', quantity: '2' },
          ],
          traits: [
            { trait: 'TRAINING', holds: true },
            { trait: 'TRAINING', holds: false },
          ],
          locations: [{ latitude: '91', longitude: '100' }, { latitude: '19' }, {}],
          foreignTrips: [
            { country: 'Japan', purpose: 'OTHER', binding: false, departsOn: '2027-02-02', returnsOn: '2027-02-01' },
          ],
          phases: [
            { fiscalYear: 2571, amount: '1' },
            { fiscalYear: 2571, amount: '1' },
          ],
          ministryRequests: [{ title: 'ไม่ใช่ที่นี่', rank: 0 }],
          mous: [{ kind: 'COOPERATION', copies: 0, assets: [{ kind: 'BUILDING', item: '', unitPrice: '-2' }] }],
        },
      },
      { ref: 'a', parent: { id: plan.id }, content: { title: 'ก', traits: [] } },
      { parent: { ref: 'a' }, content: { title: 'ข', traits: [{ trait: 'TRAINING', holds: true }] } },
    ],
  });
  const at = 'create.0.content';
  expect(new Set(errorsOf(rest).map(String))).toEqual(
    new Set(
      [
        ['BLANK', `${at}.expenditureLines.0.name`],
        ['OUT_OF_RANGE', `${at}.expenditureLines.0.amount`],
        ['BLANK', `${at}.expenditureLines.1.amount`],
        ['DUPLICATE', `${at}.traits.1.trait`],
        ['OUT_OF_RANGE', `${at}.locations.0.latitude`],
        ['BLANK', `${at}.locations.1.longitude`],
        ['BLANK', `${at}.locations.2`],
        ['OUT_OF_RANGE', `${at}.foreignTrips.0.country`],
        ['OUT_OF_RANGE', `${at}.foreignTrips.0.returnsOn`],
        ['DUPLICATE', `${at}.phases.1.fiscalYear`],
        ['NOT_FOR_THIS_LEVEL', `${at}.ministryRequests`],
        ['OUT_OF_RANGE', `${at}.ministryRequests.0.rank`],
        ['OUT_OF_RANGE', `${at}.mous.0.copies`],
        ['BLANK', `${at}.mous.0.assets.0.item`],
        ['OUT_OF_RANGE', `${at}.mous.0.assets.0.unitPrice`],
        ['NOT_FOR_THIS_LEVEL', 'create.2.content.traits'],
      ].map(String),
    ),
  );
  const long = await run(CHANGE, {
    planId: plan.id,
    create: [
      {
        parent: { id: plan.id },
        content: {
          title: 'ยาว',
          beneficiaries: Array.from({ length: DETAIL_RULES.beneficiaries.longest + 1 }, () => ({ name: 'x' })),
        },
      },
    ],
  });
  expect(errorsOf(long)).toEqual([['OUT_OF_RANGE', 'create.0.content.beneficiaries']]);
  expect(await lines()).toBe(before);
});
