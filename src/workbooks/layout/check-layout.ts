import type { SheetLayout, WorkbookLayout } from './layout.js';

const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\]|^'|'$/;
/** A letter of any script, then letters, digits and the marks above and below Thai ones. Not like a cell: A1, R1C1. */
const NAME = /^(?![A-Za-z]{1,3}\d+$)(?![Rr]\d*([Cc]\d*)?$|[Cc]\d*$)[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u;

/** Excel offers to repair a workbook that breaks one of its rules, and an officer no longer trusts it. */
export function checkLayout({ sheets }: WorkbookLayout): void {
  if (sheets.length === 0) throw new RangeError('A workbook needs a sheet.');
  checkUnique(sheets.map((sheet) => sheet.name));
  checkUnique(sheets.flatMap((sheet) => Object.keys(sheet.names ?? {})));
  for (const sheet of sheets) checkSheet(sheet);
}

function checkSheet({ name, names, columns }: SheetLayout): void {
  if (name === '' || name.length > 31 || FORBIDDEN_IN_SHEET_NAME.test(name)) {
    throw new RangeError(`Not a name for a sheet: ${name}`);
  }
  if (columns.length === 0) throw new RangeError(`${name}: a sheet needs columns.`);
  const wrong = Object.keys(names ?? {}).find((key) => !NAME.test(key));
  if (wrong !== undefined) throw new RangeError(`Not a name for a range: ${wrong}`);
}

/** Capital and small letters are the same to Excel. */
function checkUnique(names: readonly string[]): void {
  const found = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (found.has(key)) throw new RangeError(`This name is given twice: ${name}`);
    found.add(key);
  }
}
