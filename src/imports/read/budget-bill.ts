import { sumOfBaht } from '../../budget/domain/baht.js';
import type { ExpenditureCategory, ExpenditureLine } from '../../details/domain/details.js';
import type { FileNode } from '../domain/file-node.js';
import type { ImportFault } from '../domain/import-fault.js';
import type { ImportFile } from '../domain/import-file.js';
import { type CsvRow, readCsvTable } from './csv-table.js';
import { faultAt } from './fault.js';

/** The two tables of a budget bill: what it gives to projects, and what for. */
export interface BudgetBillFiles {
  readonly projects: { readonly file: string; readonly content: string };
  readonly items: { readonly file: string; readonly content: string };
}

const PROJECT_COLUMNS = [
  ...['area_type', 'area_code', 'area_name_th', 'project_seq', 'project_name_th', 'fiscal_year_be'],
  ...['budget_baht_printed', 'items_sum_baht', 'document_page'],
];
const ITEM_COLUMNS = [
  ...['area_code', 'project_seq', 'category_1', 'category_2', 'category_3', 'category_4', 'item_th_ocr'],
  ...['amount_baht', 'ocr_suspect'],
];

/** หมวดรายจ่าย, as the bill prints them. */
const CATEGORIES: Readonly<Record<string, ExpenditureCategory>> = {
  งบบุคลากร: 'PERSONNEL',
  งบดำเนินงาน: 'OPERATING',
  งบลงทุน: 'INVESTMENT',
  งบเงินอุดหนุน: 'SUBSIDY',
  งบรายจ่ายอื่น: 'OTHER',
};

/** The cost of administering the province or group as a whole, however the scan spells what stands around it. */
const ADMINISTRATION = /บริหารงาน(กลุ่ม)?จังหวัด/;
const WHOLE_BAHT = /^\d{1,15}(\.\d{1,2})?$/;

/** A bill as the annual plans of its areas, by area code and fiscal year. */
export function readBudgetBill({ projects, items }: BudgetBillFiles): ImportFile[] {
  const projectRows = readCsvTable(projects.file, projects.content, PROJECT_COLUMNS);
  const itemRows = readCsvTable(items.file, items.content, ITEM_COLUMNS);
  const itemsOf = Map.groupBy(itemRows, keyOf);
  const known = new Set(projectRows.map(keyOf));
  const strayFaults = Map.groupBy(
    itemRows.filter((row) => !known.has(keyOf(row))),
    (row) => row.text('area_code'),
  );
  const byPlan = Map.groupBy(projectRows, (row) => `${row.text('area_code')} ${row.text('fiscal_year_be')}`);
  return [...byPlan.values()].map((rows) => planOf(rows, itemsOf, strayFaults));
}

function keyOf(row: CsvRow): string {
  return `${row.text('area_code')} ${row.text('project_seq')}`;
}

function planOf(
  rows: readonly CsvRow[],
  itemsOf: ReadonlyMap<string, readonly CsvRow[]>,
  strays: ReadonlyMap<string, readonly CsvRow[]>,
): ImportFile {
  const [first] = rows as [CsvRow];
  const areaCode = first.text('area_code');
  const faults: ImportFault[] = [];
  const year = yearOf(first, faults);
  const planCode = `${areaCode}-A${year}`;
  const nodes = rows.map((row) => projectOf(row, itemsOf.get(keyOf(row)) ?? [], planCode, year, faults));
  for (const row of strays.get(areaCode) ?? []) faults.push(strayItem(row));
  return {
    form: 'BUDGET_BILL',
    subject: { kind: 'ANNUAL_PLAN', areaCode, areaName: null, startYear: year },
    plan: {},
    nodes,
    levels: new Set(['PROJECT']),
    faults,
    place: first.place('area_code'),
  };
}

function yearOf(row: CsvRow, faults: ImportFault[]): number {
  const text = row.text('fiscal_year_be');
  if (/^25\d\d$/.test(text)) return Number(text);
  faults.push(
    faultAt(
      'ERROR',
      'BAD_YEAR',
      row.place('fiscal_year_be'),
      [
        `"${text}" is no fiscal year of the Buddhist era. Write it in four digits, such as 2565.`,
        `"${text}" ไม่ใช่ปีงบประมาณ (พ.ศ.) โปรดระบุสี่หลัก เช่น 2565`,
      ],
      { field: 'fiscalYear' },
    ),
  );
  return 0;
}

function projectOf(
  row: CsvRow,
  items: readonly CsvRow[],
  planCode: string,
  year: number,
  faults: ImportFault[],
): FileNode {
  const title = row.text('project_name_th');
  const isGroup = row.text('area_type') === 'PROVINCIAL_GROUP';
  const amount = bahtOf(row, 'budget_baht_printed', faults);
  const lines = items.map((item) => lineOf(item, faults));
  const sum = sumOfBaht(lines.map((line) => line.amount));
  if (amount !== null && lines.length > 0 && sum !== amount) faults.push(doesNotAddUp(row, amount, sum));
  const sequence = row.text('project_seq').padStart(3, '0');
  return {
    level: 'PROJECT',
    code: `${planCode}-PJ${sequence}`,
    title,
    place: row.place('project_name_th'),
    fields: {
      printedNo: row.text('project_seq') || null,
      ownerSection: 'PROVINCE',
      budgetLines:
        amount === null
          ? []
          : [{ fiscalYear: year, source: isGroup ? 'GROUP' : 'PROVINCE', stage: 'ALLOCATED', amount }],
      texts: { note: row.text('document_page') === '' ? [] : [`งบประมาณรายจ่าย ${row.text('document_page')}`] },
      details: { expenditureLines: lines },
    },
    below: [],
  };
}

function lineOf(row: CsvRow, faults: ImportFault[]): ExpenditureLine {
  const headings = ['category_2', 'category_3', 'category_4'].map((column) => row.text(column)).filter(Boolean);
  const printed = row.text('item_th_ocr');
  const name = printed === '' ? (headings.at(-1) ?? row.text('category_1')) : printed;
  const isAdministration = ADMINISTRATION.test([...headings, name].join(' '));
  const isSuspect = row.text('ocr_suspect') === 'yes';
  if (isAdministration) faults.push(administrationWithin(row, name));
  if (isSuspect) faults.push(suspectScan(row, name));
  const category = CATEGORIES[row.text('category_1')] ?? null;
  if (category === null) faults.push(unknownCategory(row));
  return {
    category,
    headings,
    name,
    quantity: null,
    unit: null,
    unitPrice: null,
    amount: bahtOf(row, 'amount_baht', faults),
    stage: 'ALLOCATED',
    nature: isAdministration ? 'ADMINISTRATION' : null,
    note: isSuspect ? 'การอ่านด้วย OCR อาจคลาดเคลื่อน' : null,
  };
}

/** An amount in baht, with two decimals. */
function bahtOf(row: CsvRow, column: string, faults: ImportFault[]): string | null {
  const text = row.text(column).replaceAll(',', '');
  if (WHOLE_BAHT.test(text)) return sumOfBaht([text]);
  faults.push(
    faultAt(
      'ERROR',
      'BAD_AMOUNT',
      row.place(column),
      [
        `"${row.text(column)}" is no amount in baht. Write digits, with two decimals at most.`,
        `"${row.text(column)}" ไม่ใช่จำนวนเงิน (บาท) โปรดระบุเป็นตัวเลข ทศนิยมไม่เกินสองตำแหน่ง`,
      ],
      { field: 'amount' },
    ),
  );
  return null;
}

function doesNotAddUp(row: CsvRow, printed: string, sum: string): ImportFault {
  return faultAt(
    'WARNING',
    'ITEMS_DO_NOT_ADD_UP',
    row.place('budget_baht_printed'),
    [
      `The items come to ${sum} baht, the printed figure is ${printed}. The printed figure is kept.`,
      `ผลรวมรายการ ${sum} บาท ไม่ตรงกับยอดที่พิมพ์ ${printed} บาท ระบบใช้ยอดที่พิมพ์`,
    ],
    { field: 'budget', rule: 'A32' },
  );
}

function administrationWithin(row: CsvRow, name: string): ImportFault {
  return faultAt(
    'WARNING',
    'ADMINISTRATION_IN_PROJECT',
    row.place('item_th_ocr'),
    [
      `"${name}" is the cost of administering the area, and stands inside a project. It is to be stated apart.`,
      `"${name}" เป็นค่าใช้จ่ายในการบริหารงานแบบบูรณาการที่อยู่ในโครงการ ต้องแสดงแยกต่างหาก`,
    ],
    { field: 'expenditureLines', rule: 'A24' },
  );
}

function suspectScan(row: CsvRow, name: string): ImportFault {
  return faultAt(
    'WARNING',
    'DOUBTFUL_SCAN',
    row.place('item_th_ocr'),
    [
      `The scan of "${name}" is doubtful: look at the document.`,
      `การอ่าน "${name}" ด้วย OCR อาจคลาดเคลื่อน โปรดตรวจสอบกับเอกสาร`,
    ],
    { field: 'expenditureLines' },
  );
}

function unknownCategory(row: CsvRow): ImportFault {
  return faultAt(
    'WARNING',
    'UNKNOWN_CATEGORY',
    row.place('category_1'),
    [
      `"${row.text('category_1')}" is no category of expenditure; wanted is one of ${Object.keys(CATEGORIES).join(', ')}.`,
      `"${row.text('category_1')}" ไม่ใช่งบรายจ่ายที่รู้จัก`,
    ],
    { field: 'expenditureLines' },
  );
}

function strayItem(row: CsvRow): ImportFault {
  return faultAt(
    'ERROR',
    'PROJECT_MISSING',
    row.place('project_seq'),
    [
      `The item belongs to project ${row.text('project_seq')} of ${row.text('area_code')}, which the projects do not have.`,
      `ไม่พบโครงการลำดับที่ ${row.text('project_seq')} ของ ${row.text('area_code')} ในตารางโครงการ`,
    ],
    { field: 'expenditureLines' },
  );
}
