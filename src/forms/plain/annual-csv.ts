import { stringify } from 'csv-stringify/sync';
import type { AnnualForm } from '../domain/annual-form.js';
import { safeText } from '../domain/values/safe-text.js';
import { annualRows } from './annual-rows.js';
import { PLAIN_COLUMNS } from './plain-columns.js';

/** Form จ.2 as CSV (RFC 4180), in UTF-8 with the mark by which Excel knows that. */
export function annualCsv(form: AnnualForm): string {
  const rows = annualRows(form).map((row) => PLAIN_COLUMNS.map((column) => safeText(row[column])));
  return stringify([[...PLAIN_COLUMNS], ...rows], { bom: true, record_delimiter: 'windows' });
}
