import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readWorkbook } from '../../src/workbooks/read/read-workbook.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import { loadBill, partOfBill } from '../imports/budget-bill.js';
import { importing } from '../imports/importing.js';
import type { Any } from '../support/any.js';
import { startLibreOffice } from './libreoffice.js';

const PICTURES = fileURLToPath(new URL('../../docs/forms/', import.meta.url));
const AREA = 'TH-18';

const { server, database, application } = await draftsForFile();
const { run } = importing(server);
const office = startLibreOffice();
afterAll(() => office[Symbol.dispose]());

// A real plan: the projects that the budget bill of fiscal year 2565 gives the province, in force.
await loadBill(database, application, partOfBill(AREA));
const { annualActionPlan } = await server
  .as(null)
  .ask<Any>(
    `{ annualActionPlan(areaCode: "${AREA}", fiscalYear: 2565) { id descendants(first: 50) { edges { node { title } } } } }`,
  );
const titles: string[] = annualActionPlan.descendants.edges.map(({ node }: Any) => node.title);
const { exportForm } = await server
  .as(null)
  .ask<Any>(`query ($id: ID!) { exportForm(planId: $id) { form fileName url } }`, { id: annualActionPlan.id });
const form = Buffer.from(await (await fetch(exportForm.url)).arrayBuffer());

/** Whole baht as the form shows them. */
const inBaht = (shown: string | undefined) => shown?.replaceAll(',', '').replace(/\.00$/, '');

test('LibreOffice opens the form, and finds its figures and its sums', () => {
  // The third sheet: the projects of a bill state no class.
  const csv = office.convert(
    form,
    'xlsx',
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3',
  );
  const rows = parse(csv, { relax_column_count: true }) as string[][];
  const titled = (text: string) => rows.find((row) => row[0]?.endsWith(text));
  expect(rows.flat()).toContain('แผนปฏิบัติราชการประจำปีของจังหวัดชัยนาท');
  const printed = parse(partOfBill(AREA).projects.content, { columns: true }) as Record<string, string>[];
  expect(titles).toEqual(printed.map(({ project_name_th }) => project_name_th));
  for (const { project_name_th: title, budget_baht_printed: baht } of printed) {
    const row = titled(title as string);
    expect([inBaht(row?.[8]), row?.[9]]).toEqual([baht, expect.stringMatching(/^TH-18-A2565-PJ00\d$/)]);
  }
  const total = printed.reduce((sum, { budget_baht_printed: baht }) => sum + Number(baht), 0);
  expect(inBaht(titled('รวมทั้งสิ้น')?.[8])).toBe(String(total));
  expect(csv.toString()).not.toMatch(/###|#REF|#VALUE|Err:/);
});

test('what LibreOffice has saved anew comes in again and changes nothing', async () => {
  const saved = office.convert(form, 'xlsx', 'xlsx');
  const { sheets } = await readWorkbook(saved);
  expect(sheets.length).toBeGreaterThan(3);
  for (const file of [form, saved]) {
    const job = await run(exportForm.fileName, file, { dryRun: true });
    expect(job).toMatchObject({ status: 'DONE', planCode: `${AREA}-A2565`, error: null });
    expect(job.counts).toMatchObject({ created: 0, changed: 0, moved: 0, removed: 0, errors: 0 });
  }
});

test('its pages are those that the documentation shows', () => {
  const pages = office.pages(office.convert(form, 'xlsx', 'pdf'));
  expect(pages.length).toBeGreaterThan(1);
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    for (const [i, page] of pages.entries()) writeFileSync(join(PICTURES, `j2-${AREA}-${i + 1}.png`), page);
  }
});
