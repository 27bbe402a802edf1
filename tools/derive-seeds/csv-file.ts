import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a CSV file by the names of its columns. A missing cell reads as empty. */
export type CsvRow = Record<string, string>;

/** Reads a CSV file with a header row; a file that is not there has no rows. */
export function readCsv(path: string): CsvRow[] {
  if (!existsSync(path)) return [];
  return parse(readFileSync(path), { columns: true, bom: true }) as CsvRow[];
}

/** A cell; fails when the source has no such column, so that a renamed column is noticed. */
export function cell(row: CsvRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`the source has no column ${column}`);
  return value.trim();
}

/** Writes rows under a header: UTF-8, LF, quotes only where they are needed. */
export function writeCsv<C extends string>(
  path: string,
  columns: readonly C[],
  rows: readonly Partial<Record<C, string | number>>[],
): void {
  const lines = rows.map((row) => columns.map((column) => quote(String(row[column] ?? ''))).join(','));
  makeFolder(dirname(path));
  writeFileSync(path, `${[columns.join(','), ...lines].join('\n')}\n`);
}

/** Level after level: Node's own way (`recursive`) never ends below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function quote(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
