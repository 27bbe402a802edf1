import { columnName, columnNumber, LAST_COLUMN, LAST_ROW } from './cell-address.js';

/**
 * The pieces of a formula. What is passed over: texts, quoted names of sheets, what stands in brackets. Then `A:C`, `2:5`,
 * and words: cells, names, functions, numbers. A quote or bracket that does not end goes to the end: no way back is tried.
 */
const PIECES = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{M}\p{N}_.$\\?!(])`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{M}\p{N}_.$\\?!(])`,
    String.raw`(?<word>[\p{L}\p{M}\p{N}_.$\\?]+)`,
  ].join('|'),
  'gu',
);
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
/** What follows the name of a function, of a sheet, or of the first of several sheets (`Q1:Q3!A1`). */
const AFTER_NAME = /^(\(|!|:[\p{L}\p{M}\p{N}_.]+!)/u;
const BROKEN = '#REF!';

/**
 * A formula as it reads so many rows further down and columns further right: references without `$` move along, as they
 * do when a formula is filled down. A reference that leaves the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (name: string) => shifted(name, columnNumber, columnName, columns, LAST_COLUMN);
  const row = (number: string) => shifted(number, Number, String, rows, LAST_ROW);
  return formula.replaceAll(PIECES, (piece, ...rest) => {
    const groups: Record<string, string | undefined> = rest.at(-1);
    const at: number = rest.at(-3);
    if (groups.columns !== undefined) return range(piece, column);
    if (groups.rows !== undefined) return range(piece, row);
    const cell = groups.word === undefined ? null : CELL.exec(piece);
    if (cell === null || AFTER_NAME.test(formula.slice(at + piece.length))) return piece;
    const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = cell;
    // A name such as `ABC9999999` looks like a cell, and lies outside of every sheet.
    if (columnNumber(letters) > LAST_COLUMN || Number(digits) > LAST_ROW) return piece;
    const place = [column(fixedColumn + letters), row(fixedRow + digits)];
    return place.includes(BROKEN) ? BROKEN : place.join('');
  });
}

/** Both halves of `$A:C` or `2:$5`. */
function range(piece: string, shift: (half: string) => string): string {
  const halves = piece.split(':').map(shift);
  return halves.includes(BROKEN) ? BROKEN : halves.join(':');
}

function shifted(
  written: string,
  toNumber: (text: string) => number,
  toText: (place: number) => string,
  by: number,
  last: number,
): string {
  if (written.startsWith('$')) return written;
  const moved = toNumber(written) + by;
  return moved >= 1 && moved <= last ? toText(moved) : BROKEN;
}
