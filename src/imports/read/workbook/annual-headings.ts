import { unitOfHeading } from '../../../forms/domain/values/money.js';
import type { AnnualColumn } from '../../../forms/layouts/annual-columns.js';
import type { ReadSheet } from '../../../workbooks/read/workbook.js';
import { headingText, textOf } from './read-sheet.js';

type ColumnName = AnnualColumn['name'];

/** Where the columns of form จ.2 stand in a sheet: an office may have moved or left out some. */
export interface AnnualHeadings {
  /** The row of the headings. */
  readonly row: number;
  readonly columns: Readonly<Partial<Record<ColumnName, number>>>;
  /** How many baht a figure of the column of money stands for. */
  readonly moneyUnit: number;
}

/** What the heading of each column begins with or has in it, without spaces and signs. */
const WORDS: readonly (readonly [ColumnName, RegExp])[] = [
  ['title', /^ประเด็นการพัฒนา/],
  ['strategy', /^ยุทธศาสตร์ชาติ/],
  ['milestone', /^หมุดหมาย|^หมวดหมู่ของแผน/],
  ['rank', /^ลำดับความสำคัญ/],
  ['programme', /^แผนงาน$/],
  ['subActivities', /^กิจกรรมย่อย/],
  ['indicators', /^ตัวชี้วัด/],
  ['units', /^หน่วยดำเนินงาน|^หน่วยดำเนินการ|^หน่วยงาน/],
  ['budget', /^งบประมาณ/],
  ['code', /^รหัส/],
];
/** A table with fewer of them is another one. */
const LEAST = 5;

/** The headings of the form in a sheet; null: it has none. */
export function findHeadings({ rows }: ReadSheet): AnnualHeadings | null {
  for (const row of rows) {
    const columns: Partial<Record<ColumnName, number>> = {};
    let moneyUnit = 1;
    for (const cell of row.cells) {
      const heading = textOf(cell);
      const found = WORDS.find(([name, words]) => columns[name] === undefined && words.test(headingText(heading)));
      if (!found) continue;
      columns[found[0]] = cell.column;
      if (found[0] === 'budget') moneyUnit = unitOfHeading(heading);
    }
    const isTable = columns.title !== undefined && columns.budget !== undefined;
    if (isTable && Object.keys(columns).length >= LEAST) return { row: row.number, columns, moneyUnit };
  }
  return null;
}
