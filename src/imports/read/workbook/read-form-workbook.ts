import { FORM_TITLES } from '../../../forms/domain/form-name.js';
import { oneLine } from '../../../forms/domain/values/numbered-lines.js';
import { arabicDigits } from '../../../forms/domain/values/thai-digits.js';
import { INFO_SHEET } from '../../../forms/layouts/form-info.js';
import type { ReadWorkbook } from '../../../workbooks/read/workbook.js';
import type { ImportFile } from '../../domain/import-file.js';
import { ImportImpossible } from '../../domain/import-impossible.js';
import { findHeadings } from './annual-headings.js';
import { readAnnualTable } from './annual-table.js';
import { readFormInfo } from './form-info.js';
import { textOf } from './read-sheet.js';

/** A workbook as one of the forms; throws ImportImpossible where it is none. */
export function readFormWorkbook(workbook: ReadWorkbook): ImportFile {
  const table = workbook.sheets.find((sheet) => findHeadings(sheet) !== null);
  if (!table) throw unknownForm(workbook);
  const info = readFormInfo(workbook);
  const titles = titlesOf(workbook);
  const { nodes, faults } = readAnnualTable(workbook);
  const isGroup = info.form === 'GJ2' || titles.some((title) => title.startsWith(FORM_TITLES.GJ2));
  return {
    form: isGroup ? 'GJ2' : 'J2',
    subject: {
      kind: 'ANNUAL_PLAN',
      areaCode: info.area,
      areaName: areaIn(titles),
      startYear: info.year ?? yearIn(titles),
    },
    plan: {},
    nodes,
    levels: new Set(['PROJECT', 'MAIN_ACTIVITY', 'SUB_ACTIVITY']),
    faults,
    place: { sheet: table.name, cell: 'A1' },
  };
}

/** The texts above the tables: what forms say of themselves. */
function titlesOf({ sheets }: ReadWorkbook): string[] {
  return sheets
    .filter(({ name }) => name !== INFO_SHEET)
    .flatMap((sheet) => {
      const last = findHeadings(sheet)?.row ?? 0;
      return sheet.rows
        .filter(({ number }) => number < last)
        .flatMap(({ cells }) => cells.map((cell) => oneLine(textOf(cell))));
    });
}

function areaIn(titles: readonly string[]): string | null {
  const found = titles.map((title) => /แผนปฏิบัติราชการประจำปีของ\s*(.+?)(\s*ประจำปี.*)?$/.exec(title)?.[1]).find(Boolean);
  return found?.trim() ?? null;
}

function yearIn(titles: readonly string[]): number | null {
  const found = titles
    .map((title) => /ปีงบประมาณ\s*(?:พ\.ศ\.)?\s*(\d{4}|\d{2})/.exec(arabicDigits(title))?.[1])
    .find(Boolean);
  if (!found) return null;
  return found.length === 2 ? 2500 + Number(found) : Number(found);
}

function unknownForm({ sheets }: ReadWorkbook): ImportImpossible {
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  return new ImportImpossible({
    code: 'UNKNOWN_FORM',
    message: `No sheet has the headings of a form that can be imported; the sheets are ${names}. Begin with a form of \`exportForm\`.`,
    messageTh: `ไม่พบหัวตารางของแบบฟอร์มที่นำเข้าได้ (แผ่นงาน: ${names}) โปรดเริ่มจากแบบฟอร์มที่ได้จาก exportForm`,
  });
}
