import { parse } from 'csv-parse/sync';
import type { FilePlace } from '../domain/file-node.js';
import { ImportImpossible } from '../domain/import-impossible.js';

/** A row of a CSV by the names of its columns. */
export interface CsvRow {
  /** The text of a column; empty where the row has none. */
  text(column: string): string;
  place(column: string): FilePlace;
}

/** So many are read: what has more is refused afterwards, and not cut off. */
const MOST_ROWS = 200_000;

/**
 * The rows of a CSV with a heading row, whatever the order of its columns. `file` names it in places. Throws ImportImpossible
 * where it is no CSV, or lacks a column.
 */
export function readCsvTable(file: string, content: string, columns: readonly string[]): CsvRow[] {
  const [heading = [], ...records] = parsed(file, content);
  if (records.length > MOST_ROWS) throw new ImportImpossible('TOO_MANY_ROWS');
  const places = new Map(heading.map((name, i) => [name.trim(), i]));
  const missing = columns.filter((column) => !places.has(column));
  if (missing.length > 0) {
    throw new ImportImpossible({
      code: 'COLUMN_MISSING',
      message: `${file}: the heading row lacks ${missing.join(', ')}. Name the columns as the file format says.`,
      messageTh: `${file}: แถวหัวตารางไม่มีคอลัมน์ ${missing.join(', ')}`,
    });
  }
  const uneven = records.findIndex(({ length }) => length !== heading.length);
  if (uneven >= 0) throw unevenRow(file, uneven + 2, records[uneven]?.length ?? 0, heading.length);
  return records.map((record, i) => ({
    text: (column) => (record[places.get(column) as number] ?? '').trim(),
    place: (column) => ({ sheet: file, cell: `${columnName(places.get(column) as number)}${i + 2}` }),
  }));
}

/** Mostly a comma in an amount that is not quoted: all that follows would stand in the wrong column. */
function unevenRow(file: string, row: number, cells: number, wanted: number): ImportImpossible {
  return new ImportImpossible({
    code: 'ROW_UNEVEN',
    message: `${file}: row ${row} has ${cells} cells where the heading row has ${wanted}. Quote what has commas.`,
    messageTh: `${file}: แถวที่ ${row} มี ${cells} ช่อง แต่หัวตารางมี ${wanted} ช่อง ข้อความที่มีจุลภาคต้องอยู่ในเครื่องหมายคำพูด`,
  });
}

function parsed(file: string, content: string): string[][] {
  try {
    return parse(content, { bom: true, relax_column_count: true, skip_empty_lines: true, to: MOST_ROWS + 2 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ImportImpossible({
      code: 'NOT_A_CSV',
      message: `${file} is no CSV: ${message}. Save it as CSV in UTF-8.`,
      messageTh: `${file} ไม่ใช่ไฟล์ CSV ที่ถูกต้อง โปรดบันทึกเป็น CSV (UTF-8)`,
    });
  }
}

/** "A" for 0, "AA" for 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
