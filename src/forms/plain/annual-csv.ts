import type { AnnualForm } from '../domain/annual-form.js';
import { annualRows } from './annual-rows.js';
import { csvOf } from './csv.js';
import { PLAIN_COLUMNS } from './plain-columns.js';

/** Form จ.2 as CSV. */
export function annualCsv(form: AnnualForm): string {
  return csvOf(PLAIN_COLUMNS, annualRows(form));
}
