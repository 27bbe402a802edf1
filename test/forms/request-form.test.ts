import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../src/workbooks/read/read-workbook.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import type { Any } from '../support/any.js';

const { server } = await draftsForFile();
const planner = () => server.as('PLANNER');
const { createAnnualPlan } = await planner().ask<Any>(
  'mutation ($input: CreateAnnualPlanInput!) { createAnnualPlan(input: $input) { plan { id } userErrors { code message } } }',
  {
    input: {
      areaCode: 'TH-55',
      fiscalYear: 2571,
      content: {
        title: 'x',
        ministryRequests: [
          { rank: 2, title: 'ขุดลอกแม่น้ำ', ministry: 'กระทรวงคมนาคม', department: 'กรมเจ้าท่า', amount: '2500000.5' },
          { rank: 1, title: '=ขยายถนน', ministry: 'กระทรวงคมนาคม', reason: 'ผลกระทบสูง\nหลายจังหวัด', amount: '1000000' },
          { title: 'ยังไม่จัดลำดับ' },
        ],
      },
    },
  },
);
expect(createAnnualPlan.userErrors).toEqual([]);
const { id } = createAnnualPlan.plan;
const EXPORT = `query ($id: ID!, $form: OfficialForm, $format: FormFormat!) {
  exportForm(planId: $id, form: $form, format: $format, asOf: { draft: true }) { form fileName url } }`;
async function exported(format: string) {
  const { exportForm } = await planner().ask<Any>(EXPORT, { id, form: 'J3', format });
  return { ...exportForm, bytes: Buffer.from(await (await fetch(exportForm.url)).arrayBuffer()) };
}

test('form จ.3 has the requests by rank, with their sum, and says that its layout is derived', async () => {
  const { fileName, bytes } = await exported('XLSX');
  expect(fileName).toBe('จ.3 TH-55-A2571.xlsx');
  const { sheets } = await readWorkbook(bytes);
  const rows = sheets[0]!.rows.map(({ cells }) =>
    cells.map(({ value }) => ('text' in value ? value.text : 'decimal' in value ? value.decimal : '')),
  );
  expect(rows[0]).toEqual(['แบบ จ.๓']);
  expect(rows[1]?.[0]).toContain('เทียบเคียงจากแบบ จ.๒ เนื่องจากยังไม่มีการเผยแพร่แบบฟอร์มทางการ');
  expect(rows[2]).toEqual(['แบบสรุปแผนงานโครงการที่จังหวัดน่านขอรับการสนับสนุนจากกระทรวง/กรม']);
  expect(rows.slice(5)).toEqual([
    ['๑', '=ขยายถนน', 'ผลกระทบสูง\nหลายจังหวัด', 'กระทรวงคมนาคม', '1000000'],
    ['๒', 'ขุดลอกแม่น้ำ', 'กระทรวงคมนาคม', 'กรมเจ้าท่า', '2500000.5'],
    ['ยังไม่จัดลำดับ'],
    ['รวมทั้งสิ้น', '3500000.5'],
  ]);
  const total = sheets[0]!.rows.at(-1)?.cells.at(-1);
  expect(total?.formula).toBe('SUM(H6:H7)');
});

test('the same as CSV and JSON', async () => {
  const csv = (await exported('CSV')).bytes.toString();
  expect(csv).toContain(`J3,TH-55,2571,1,'=ขยายถนน,,,"ผลกระทบสูง\nหลายจังหวัด",กระทรวงคมนาคม,,,1000000.00\r\n`);
  const json = JSON.parse((await exported('JSON')).bytes.toString());
  expect(json).toMatchObject({ version: 1, form: 'J3', areaCode: 'TH-55', fiscalYear: 2571 });
  expect(json.requests.map(({ rank, amount }: Any) => [rank, amount])).toEqual([
    [1, '1000000.00'],
    [2, '2500000.50'],
    [null, null],
  ]);
});

test('a province has no form of a group', async () => {
  const error = await planner().fail(EXPORT, { id, form: 'GJ3', format: 'XLSX' });
  expect([error.extensions.code, error.extensions.field]).toEqual(['BAD_USER_INPUT', 'form']);
});
