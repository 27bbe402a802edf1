import { expect, test } from '@jest/globals';
import type { CellLayout, WorkbookLayout } from '../../src/workbooks/layout/layout.js';
import { writeXlsx } from '../../src/workbooks/write/write-xlsx.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import type { Any } from '../support/any.js';
import { workbook as madeByHand, sheet } from '../workbooks/read/make-workbook.js';
import { importing } from './importing.js';

const { server, database } = await draftsForFile();
const { run, send } = importing(server);
const planner = () => server.as('PLANNER');

type Cell = string | { readonly formula: string; readonly decimal: string } | { readonly number: string } | null;

function cellOf(cell: Cell): CellLayout | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: { kind: 'text', text: cell }, style: {} };
  if ('number' in cell) return { value: { kind: 'number', decimal: cell.number }, style: {} };
  return { value: { kind: 'formula', ...cell }, style: {} };
}

/** A workbook as an office makes it by hand. */
function workbook(rows: readonly (readonly Cell[])[], sheet = 'แผน'): Promise<Buffer> {
  const layout: WorkbookLayout = {
    title: 'x',
    date: new Date(0),
    font: { name: 'TH Sarabun New', size: 14 },
    sheets: [
      {
        name: sheet,
        columns: Array.from({ length: 10 }, () => ({ width: 20 })),
        rows: rows.map((cells) => ({ cells: cells.map(cellOf) })),
        print: { orientation: 'landscape' },
      },
    ],
  };
  return writeXlsx(layout);
}

const HEAD = (area: string, year: string): Cell[][] => [
  [`แผนปฏิบัติราชการประจำปีของ${area}`],
  [`ประจำปีงบประมาณ พ.ศ. ${year}`],
];
/** Moved, renamed a little, without a column for codes, in millions of baht. */
const HEADINGS: Cell[] = [
  'ลำดับความสำคัญ',
  'ประเด็นการพัฒนา / โครงการของจังหวัด',
  'งบประมาณ (ล้านบาท)',
  'กิจกรรมย่อย',
  'ตัวชี้วัด',
  'หน่วยงานดำเนินการ',
  'หมุดหมาย',
];
const faultsOf = (job: Any): Any[] => job.faults.edges.map(({ node }: Any) => node);
const codesOf = (job: Any) => faultsOf(job).map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);

test('a workbook that an office made itself is understood, and begins the plan', async () => {
  const file = await workbook([
    ...HEAD('จังหวัดน่าน', '๒๕๗๒'),
    HEADINGS,
    [null, '๑. โครงการของจังหวัด'],
    ['๒', '๑.๑ พัฒนาแหล่งน้ำ', '๑.๕', null, '1. ร้อยละของพื้นที่ : 80\n2. จำนวนฝาย : ๒ แห่ง', null, 'หมุดหมายที่ ๑ และ ๑๐'],
    [null, '๑.๑.๑ สร้างฝาย', { number: '1.25' }, '- สำรวจ\n- ก่อสร้าง'],
    [null, '๑.๑.๒ อบรม', '250,000 บาท'.replace('250,000 บาท', '0.25')],
    [],
    ['1', 'ส่งเสริมการท่องเที่ยว', '๒ แสนบาท'],
    [null, 'รวมทั้งสิ้น', { formula: 'SUM(C5:C6)', decimal: '3' }],
  ]);
  const job = await run('แผนของเรา.xlsx', file, {});
  expect([job.status, job.planCode, codesOf(job)]).toEqual(['DONE', 'TH-55-A2572', []]);
  expect(job.counts).toMatchObject({ created: 6 });
  const { annualActionPlan } =
    await planner().ask<Any>(`{ annualActionPlan(areaCode: "TH-55", fiscalYear: 2572, asOf: { draft: true }) {
    title projects { title rank ownerSection budget indicators { name targets { printed } } alignments { element { code } }
      mainActivities { title budget subActivities { title } } } } }`);
  expect(annualActionPlan.title).toContain('2572');
  expect(annualActionPlan.projects).toEqual([
    {
      title: 'พัฒนาแหล่งน้ำ',
      rank: 2,
      ownerSection: 'PROVINCE',
      budget: '1500000.00',
      indicators: [
        { name: 'ร้อยละของพื้นที่', targets: [{ printed: '80' }] },
        { name: 'จำนวนฝาย', targets: [{ printed: '๒ แห่ง' }] },
      ],
      alignments: [{ element: { code: '1' } }, { element: { code: '10' } }],
      mainActivities: [
        { title: 'สร้างฝาย', budget: '1250000.00', subActivities: [{ title: 'สำรวจ' }, { title: 'ก่อสร้าง' }] },
        { title: 'อบรม', budget: '250000.00', subActivities: [] },
      ],
    },
    expect.objectContaining({ title: 'ส่งเสริมการท่องเที่ยว', rank: 1, budget: '200000.00' }),
  ]);
  const again = await run('แผนของเรา.xlsx', file, {});
  expect(again.counts).toMatchObject({ created: 0, changed: 0, moved: 0, removed: 0, unchanged: 6 });
});

test('every fault is told with its cell, its rule and what was meant', async () => {
  const file = await workbook([
    ...HEAD('จังหวัดน่าน', '2573'),
    HEADINGS,
    ['หนึ่ง', '๑.๑ พัฒนาแหล่งน้ำชุมชน', '1.2.3', null, null, 'กรมที่ไม่มีอยู่จริง', '99'],
    [null, '๑.๑.๑ สร้างฝาย', { formula: "'[แผนปีก่อน.xlsx]จ2'!C5", decimal: '5' }],
    ['2', '๑.๒ พัฒนาแหล่งนำ้ชุมชน', { formula: 'SUM(C8:C8)', decimal: '7' }],
    [null, '๑.๒.๑ ขุดสระ', { number: '3' }],
    [null, null, '4'],
  ]);
  const job = await run('จ2.xlsx', file, {});
  expect(job.status).toBe('REFUSED');
  expect(codesOf(job).toSorted()).toEqual([
    'BAD_AMOUNT แผน!C4',
    'BAD_RANK แผน!A4',
    'FORMULA_REFUSED แผน!C5',
    'LIKELY_DUPLICATE แผน!B6',
    'TITLE_MISSING แผน!B8',
    'TOTAL_DIFFERS แผน!C6',
    'UNKNOWN_AGENCY แผน!B4',
    'UNKNOWN_FRAMEWORK_ELEMENT แผน!B4',
  ]);
  expect(faultsOf(job).find(({ code }) => code === 'TOTAL_DIFFERS')).toMatchObject({
    severity: 'WARNING',
    rule: 'A32',
  });
  for (const fault of faultsOf(job)) expect(fault.messageTh).toMatch(/[ก-๙]/);
  const { rows } = await database.pool.query(`select from draft.plan_node where code = 'TH-55-A2573'`);
  expect(rows).toEqual([]);
});

test('a misspelt province gets the nearest real name; a plan of somebody else is not touched', async () => {
  const misspelt = await run('จ2.xlsx', await workbook([...HEAD('จังหวัดเพชรบูรน์', '2573'), HEADINGS]), {});
  expect(misspelt).toMatchObject({ status: 'FAILED', error: { code: 'UNKNOWN_AREA' } });
  expect(misspelt.error.message).toContain('เพชรบูรณ์');
  const { rows } = await database.pool.query<{ id: number }>(`select id from area where code = 'TH-55'`);
  const file = await workbook([...HEAD('จังหวัดเชียงใหม่', '2573'), HEADINGS, [null, '๑.๑ โครงการ', '1']]);
  const { uploadId, url } = await (async () => {
    const { requestUpload } = await server
      .as('PLANNER', [rows[0]!.id])
      .ask<Any>('mutation { requestUpload(input: { fileName: "a.xlsx" }) { upload { uploadId url } } }');
    return requestUpload.upload;
  })();
  await fetch(url, { method: 'PUT', body: new Uint8Array(file) });
  const { importPlan } = await server
    .as('PLANNER', [rows[0]!.id])
    .ask<Any>(
      'mutation ($input: ImportPlanInput!) { importPlan(input: $input) { job { id status error { code } } } }',
      {
        input: { uploadId, waitSeconds: 30 },
      },
    );
  expect(importPlan.job).toMatchObject({ status: 'FAILED', error: { code: 'FORBIDDEN' } });
  const seen = await planner().ask<Any>('query ($id: ID!) { node(id: $id) { id } }', { id: importPlan.job.id });
  expect(seen.node).toBeNull();
});

test('a workbook that is hostile is refused with a clear code, and the server goes on', async () => {
  const bomb = await madeByHand(sheet(' '.repeat(150 * 1024 * 1024)));
  const job = await run('bomb.xlsx', bomb, {});
  expect(job).toMatchObject({ status: 'FAILED', error: { code: 'WORKBOOK_TOO_LARGE' } });
  expect(job.error.messageTh).toMatch(/[ก-๙]/);
});

test('an import that waits for its turn is cancelled, and is in the list of its owner', async () => {
  const file = await workbook([...HEAD('จังหวัดน่าน', '2574'), HEADINGS, [null, '๑.๑ โครงการ', '1']]);
  const start = async () => {
    const { uploadId, url } = await send('จ2.xlsx', null);
    await fetch(url, { method: 'PUT', body: new Uint8Array(file) });
    return (
      await planner().ask<Any>(
        'mutation ($input: ImportPlanInput!) { importPlan(input: $input) { job { id status } } }',
        {
          input: { uploadId, waitSeconds: 0 },
        },
      )
    ).importPlan.job;
  };
  const jobs = [];
  for (let i = 0; i < 4; i += 1) jobs.push(await start());
  const last = jobs.at(-1);
  const { cancelImport } = await planner().ask<Any>(
    'mutation ($input: CancelImportInput!) { cancelImport(input: $input) { job { id status } userErrors { code } } }',
    { input: { jobId: last.id } },
  );
  expect(cancelImport.userErrors.map(({ code }: Any) => code)).toEqual([]);
  expect(['CANCELLED', 'RUNNING']).toContain(cancelImport.job.status);
  const { importJobs } = await planner().ask<Any>('{ importJobs(first: 4) { totalCount edges { node { id } } } }');
  expect(importJobs.edges.map(({ node }: Any) => node.id)).toEqual(jobs.map(({ id }) => id).toReversed());
});
