import { stringify } from 'csv-stringify/sync';
import { safeText } from '../domain/values/safe-text.js';

/** Rows as CSV (RFC 4180), in UTF-8 with the mark by which Excel knows that; no text is taken for a formula. */
export function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const cells = rows.map((row) => columns.map((column) => safeText(row[column])));
  // Also a line break that is not the one between records.
  return stringify([[...columns], ...cells], { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
