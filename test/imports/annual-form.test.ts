import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../src/workbooks/read/read-workbook.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import type { Any } from '../support/any.js';
import { importing } from './importing.js';

const { server } = await draftsForFile();
const planner = () => server.as('PLANNER');
const { send, run } = importing(server);

const { createAnnualPlan } = await planner().ask<Any>(
  `mutation ($input: CreateAnnualPlanInput!) { createAnnualPlan(input: $input) { plan { id } userErrors { code } } }`,
  { input: { areaCode: 'TH-55', fiscalYear: 2571, content: { title: 'แผนปฏิบัติราชการประจำปี' } } },
);
const plan = createAnnualPlan.plan;
const { planNode } = await server.as(null).ask<Any>(`{ planNode(code: "TH-55-P2571") {
  descendants(first: 200, levels: [PROJECT]) { edges { node { id title
    ... on Project { guidelines { printed } } trace { complete } } } } } }`);
const fiveYear = planNode.descendants.edges.map(({ node }: Any) => node);
const { agencies } = await server.as(null).ask<Any>('{ agencies(first: 3) { edges { node { nameTh } } } }');
const [agency] = agencies.edges.map(({ node }: Any) => node.nameTh);
const { frameworkElements } = await server
  .as(null)
  .ask<Any>(
    '{ frameworkElements(framework: "NATIONAL_STRATEGY", level: "MASTER_PLAN", first: 3) { edges { node { id } } } }',
  );
const CHANGE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { created { id code } userErrors { code message field } } }`;
const { changePlan } = await planner().ask<Any>(CHANGE, {
  input: {
    planId: plan.id,
    create: [
      {
        ref: 'p',
        parent: { id: plan.id },
        code: 'TH-55-A2571-PJ001',
        content: {
          title: '=ก่อสร้างถนน "สายใหม่"\nตำบลในเวียง',
          projectClass: 'KEY',
          ownerSection: 'PROVINCE',
          rank: 1,
          implementsId: fiveYear[0].id,
          budgetLines: [{ fiscalYear: 2571, source: 'PROVINCE', amount: '1500000.25' }],
          agencies: [{ role: 'LEAD', printed: agency }],
          indicators: [
            { name: 'ร้อยละของเส้นทาง', unit: 'ร้อยละ', targets: [{ startYear: 2571, endYear: 2571, printed: '80' }] },
          ],
        },
      },
      { ref: 'm1', parent: { ref: 'p' }, content: { title: 'ออกแบบ', statedBudget: '500000.25' } },
      { ref: 'm2', parent: { ref: 'p' }, content: { title: 'ก่อสร้าง', statedBudget: '1000000' } },
      { parent: { ref: 'm2' }, content: { title: 'งานดิน\nระยะที่ 1' } },
      { parent: { ref: 'm2' }, content: { title: '2) งานผิวจราจร' } },
      {
        ref: 'q',
        parent: { id: plan.id },
        code: 'TH-55-A2571-PJ002',
        content: { title: 'อบรมอาชีพ', projectClass: 'OTHER_NECESSARY', rank: 2, statedBudget: '9999999999999.99' },
      },
      { parent: { id: plan.id }, code: 'TH-55-A2571-PJ003', content: { title: 'ยังไม่ระบุ' } },
    ],
    align: [
      {
        node: { ref: 'p' },
        elementId: frameworkElements.edges[1].node.id,
        evidence: [{ kind: 'STATED_IN_PLAN', document: 'แผน' }],
      },
    ],
  },
});
expect(changePlan.userErrors).toEqual([]);

const EXPORT = `query ($id: ID!, $format: FormFormat!) {
  exportForm(planId: $id, format: $format, asOf: { draft: true }) { form fileName url expiresAt } }`;
async function exported(format: string): Promise<{ bytes: Buffer; fileName: string; response: Response }> {
  const { exportForm } = await planner().ask<Any>(EXPORT, { id: plan.id, format });
  const response = await fetch(exportForm.url);
  return { bytes: Buffer.from(await response.arrayBuffer()), fileName: exportForm.fileName, response };
}

test.each(['XLSX', 'CSV', 'JSON'])('%s: what goes out and comes in again changes nothing', async (format) => {
  const { bytes, fileName, response } = await exported(format);
  expect([response.status, fileName]).toEqual([200, `จ.2 TH-55-A2571.${format.toLowerCase()}`]);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  );
  const job = await run(fileName, bytes, { dryRun: true });
  const progress = { phase: 'FINISHED', done: 7, total: 7 };
  expect(job).toMatchObject({ status: 'DONE', form: 'J2', planCode: 'TH-55-A2571', error: null, progress });
  expect(job.faults.edges.map(({ node }: Any) => node).filter(({ severity }: Any) => severity === 'ERROR')).toEqual([]);
  expect(job.changes.edges).toEqual([]);
  expect(job.counts).toMatchObject({ created: 0, changed: 0, moved: 0, removed: 0, unchanged: 7 });
  const { bytes: again } = await exported(format);
  expect(again.equals(bytes)).toBe(true);
});

test('the workbook is laid out as the form is, with sums that add up', async () => {
  const { sheets } = await readWorkbook((await exported('XLSX')).bytes);
  expect(sheets.map(({ name }) => name)).toEqual([
    'ส่วนที่ 1 โครงการสำคัญ',
    'ส่วนที่ 2 โครงการอื่นที่จำเป็น',
    'ยังไม่ระบุประเภท',
    'ข้อมูลแบบฟอร์ม',
  ]);
  const cells = sheets[0]?.rows.flatMap(({ number, cells: row }) =>
    row.map(({ column, value, formula }) => [
      `${number}:${column}`,
      'text' in value ? value.text : 'decimal' in value ? value.decimal : '',
      formula,
    ]),
  );
  const texts = cells?.map(([, text]) => text);
  expect(texts).toContain('แบบ จ.๒');
  expect(texts).toContain('แผนปฏิบัติราชการประจำปีของจังหวัดน่าน');
  expect(texts).toContain('ประจำปีงบประมาณ พ.ศ. ๒๕๗๑ ส่วนที่ ๑ โครงการสำคัญ');
  expect(texts).toContain('๑.๑ =ก่อสร้างถนน "สายใหม่" ตำบลในเวียง');
  expect(texts).toContain('๑) งานดิน ระยะที่ 1\n๒) 2) งานผิวจราจร');
  expect(texts).toContain('๑) ร้อยละของเส้นทาง : 80 ร้อยละ');
  const sums = cells?.filter(([, , formula]) => formula !== undefined);
  expect(sums?.map(([, value]) => value)).toEqual(['1500000.25', '1500000.25', '1500000.25', '1500000.25']);
});

test('what was changed in the file is told dry, then done, and then says nothing new', async () => {
  const { bytes } = await exported('JSON');
  const form = JSON.parse(bytes.toString());
  const [first, second] = form.projects;
  first.title = 'ก่อสร้างถนนสายใหม่';
  first.activities[1].budget = '1000000.75';
  first.budget = '1500001.00';
  first.indicators = ['ร้อยละของเส้นทาง : 90 ร้อยละ', 'จำนวนสะพาน : 2 แห่ง'];
  first.activities[1].subActivities = ['งานดิน ระยะที่ 1', 'งานสะพาน'];
  second.activities.push({ code: null, title: 'จัดอบรม', subActivities: ['รุ่นที่ 1'], units: [], budget: '5.00' });
  second.strategyCodes = ['2.3'];
  form.projects = [first, second];
  const file = Buffer.from(JSON.stringify(form));
  const dry = await run('แก้ไข.json', file, { dryRun: true });
  expect(dry.counts).toMatchObject({ created: 3, changed: 3, moved: 0, removed: 2, errors: 0 });
  const told = dry.changes.edges.map(({ node }: Any) => [node.action, node.level, node.title]);
  expect(told).toEqual([
    ['CREATE', 'SUB_ACTIVITY', 'งานสะพาน'],
    ['CREATE', 'MAIN_ACTIVITY', 'จัดอบรม'],
    ['CREATE', 'SUB_ACTIVITY', 'รุ่นที่ 1'],
    ['CHANGE', 'PROJECT', 'ก่อสร้างถนนสายใหม่'],
    ['CHANGE', 'MAIN_ACTIVITY', 'ก่อสร้าง'],
    ['CHANGE', 'PROJECT', 'อบรมอาชีพ'],
    ['REMOVE', 'PROJECT', 'ยังไม่ระบุ'],
    ['REMOVE', 'SUB_ACTIVITY', '2) งานผิวจราจร'],
  ]);
  expect(dry.changes.edges[3].node.fields).toContainEqual({
    field: 'budget',
    before: '1500000.25',
    after: '1500001.00',
  });
  const unchanged = await exported('JSON');
  expect(unchanged.bytes.equals(bytes)).toBe(true);
  const done = await run('แก้ไข.json', file, {});
  expect(done).toMatchObject({ status: 'DONE', counts: dry.counts });
  expect(done.changes.edges.map(({ node }: Any) => [node.action, node.level, node.title])).toEqual(told);
  const again = await run('แก้ไข.json', file, {});
  expect(again.counts).toMatchObject({ created: 0, changed: 0, moved: 0, removed: 0 });
  const { planNode: project } = await planner().ask<Any>(`{ planNode(code: "TH-55-A2571-PJ001", asOf: { draft: true }) {
    title budget ... on Project { budgetLines { fiscalYear source amount }
      indicators { name unit targets { printed } } mainActivities { title budget subActivities { title } } } } }`);
  expect(project).toMatchObject({
    title: 'ก่อสร้างถนนสายใหม่',
    budget: '1500001.00',
    budgetLines: [{ fiscalYear: 2571, source: 'PROVINCE', amount: '1500001.00' }],
  });
});

test('what is wrong is told by cell with what to do, and then nothing is done', async () => {
  const { bytes } = await exported('CSV');
  const rows = bytes.toString().split('\r\n');
  const at = rows.findIndex((row) => row.includes('TH-55-A2571-PJ002'));
  const broken = rows.with(at, (rows[at] as string).replace('9999999999999.99', '1.234.567').replace(',2,', ',first,'));
  const job = await run('จ2.csv', Buffer.from(broken.join('\r\n')), {});
  expect(job.status).toBe('REFUSED');
  expect(
    job.faults.edges.map(({ node: { code, sheet, cell, suggestion } }: Any) => [code, sheet, cell, suggestion]),
  ).toEqual([
    ['BAD_RANK', 'จ2.csv', `J${at + 1}`, null],
    ['BAD_AMOUNT', 'จ2.csv', `Q${at + 1}`, '1234567.00'],
  ]);
  expect((await exported('CSV')).bytes.equals(bytes)).toBe(true);
});

test('a file of another plan, of another kind or with too many rows is refused as a whole', async () => {
  const { bytes } = await exported('JSON');
  const form = JSON.parse(bytes.toString());
  const errorOf = async (content: object, options: Any) =>
    (await run('x.json', Buffer.from(JSON.stringify(content)), options)).error?.code;
  const { fiveYearPlan } = await server
    .as(null)
    .ask<Any>('{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { id } }');
  expect(await errorOf(form, { planId: fiveYearPlan.id })).toBe('ANOTHER_PLAN');
  expect(await errorOf({ ...form, fiscalYear: null }, { planId: fiveYearPlan.id })).toBe('ANOTHER_KIND');
  expect(await errorOf({ ...form, fiscalYear: null }, {})).toBe('PLAN_NOT_NAMED');
  expect(await errorOf({ ...form, fiscalYear: null }, { planId: plan.id, dryRun: true })).toBeUndefined();
  const project = { code: null, title: 'x', activities: [] };
  expect(await errorOf({ ...form, projects: Array(20_001).fill(project) }, {})).toBe('TOO_MANY_ROWS');
  expect((await exported('JSON')).bytes.equals(bytes)).toBe(true);
});

test('what is no form, and what nobody sent, is refused with a clear code', async () => {
  const errorOf = async (name: string, content: string | Buffer) => (await run(name, Buffer.from(content), {})).error;
  expect(await errorOf('a.pdf', '%PDF-1.7')).toMatchObject({ code: 'NOT_A_WORKBOOK' });
  expect(await errorOf('a.csv', 'x,y\n1,2')).toMatchObject({ code: 'COLUMN_MISSING' });
  expect(await errorOf('a.json', '{"version":9}')).toMatchObject({ code: 'UNKNOWN_FORM' });
  expect(await errorOf('a.bin', Buffer.from([0xff, 0xfe, 0x00]))).toMatchObject({ code: 'UNKNOWN_FORMAT' });
  const { importPlan } = await planner().ask<Any>(
    `mutation ($input: ImportPlanInput!) { importPlan(input: $input) { job { id } userErrors { code field } } }`,
    { input: { uploadId: (await send('never.csv', null)).uploadId } },
  );
  expect(importPlan).toEqual({ job: null, userErrors: [{ code: 'UNKNOWN_UPLOAD', field: ['input', 'uploadId'] }] });
});
