import type { ReadMerge } from './workbook.js';

/** The last row and column that a sheet can have. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A place in a sheet; the first row and column are 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What people call a cell: row 7, column 2 is `B7`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + row;
}

/** Column 1 is `A`, 27 is `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` or `a` is column 1. Only for one to three Latin letters. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The place of `B7`; null where the text names no cell that a sheet can have. */
export function parseCellName(name: string): CellPlace | null {
  const parts = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (parts === null) return null;
  const place = { row: Number(parts[2]), column: columnNumber(parts[1]!) };
  return place.row <= LAST_ROW && place.column <= LAST_COLUMN ? place : null;
}

/** The cells of `B2:D5` or of `B2` alone; null where the text names no such range. */
export function parseRange(range: string): ReadMerge | null {
  const [from = '', to = from, ...more] = range.split(':');
  const first = parseCellName(from);
  const last = parseCellName(to);
  if (first === null || last === null || more.length > 0) return null;
  if (last.row < first.row || last.column < first.column) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
