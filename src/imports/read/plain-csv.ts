import { readSafeText } from '../../forms/domain/values/safe-text.js';
import { PLAIN_COLUMNS, type PlainColumn } from '../../forms/plain/plain-columns.js';
import type { ImportFile } from '../domain/import-file.js';
import { readCsvTable } from './csv-table.js';
import { readPlainRecords } from './plain-records.js';

/** The CSV of form จ.2. */
export function readPlainCsv(fileName: string, text: string): ImportFile {
  const rows = readCsvTable(fileName, text, PLAIN_COLUMNS);
  return readPlainRecords(
    fileName,
    rows.map((row) => ({
      columns: Object.fromEntries(PLAIN_COLUMNS.map((column) => [column, readSafeText(row.text(column))])) as Record<
        PlainColumn,
        string
      >,
      place: (column) => row.place(column),
    })),
  );
}
