import { oneLine } from '../../../forms/domain/values/numbered-lines.js';
import { arabicDigits } from '../../../forms/domain/values/thai-digits.js';
import { INFO_SHEET, INFO_WORDS } from '../../../forms/layouts/form-info.js';
import type { ReadWorkbook } from '../../../workbooks/read/workbook.js';
import { sheetNamed, textOf } from './read-sheet.js';

/** What a file says of itself; null: it does not. */
export interface ReadFormInfo {
  readonly form: string | null;
  readonly area: string | null;
  readonly year: number | null;
  readonly version: string | null;
}

/** What the sheet of a file of ours says of it. */
export function readFormInfo(workbook: ReadWorkbook): ReadFormInfo {
  const sheet = sheetNamed(workbook, INFO_SHEET);
  const said = (word: string) => {
    const row = sheet?.rows.find(({ cells: [first] }) => first && oneLine(textOf(first)) === word);
    const text = row?.cells[1] && oneLine(textOf(row.cells[1]));
    return text || null;
  };
  const year = said(INFO_WORDS.year);
  return {
    form: said(INFO_WORDS.form),
    area: said(INFO_WORDS.area),
    year: year === null ? null : Number(arabicDigits(year)) || null,
    version: said(INFO_WORDS.version),
  };
}
