import type { RequestForm } from '../domain/request-form.js';
import { csvOf } from './csv.js';

const COLUMNS = [
  ...(['form', 'area_code', 'fiscal_year', 'rank', 'title', 'project_code', 'issue', 'reason'] as const),
  ...(['ministry', 'department', 'target_area', 'amount_baht'] as const),
];

/** Form จ.3 as CSV, a row for each request. */
export function requestCsv({ form, areaCode, fiscalYear, requests }: RequestForm): string {
  const rows = requests.map((request) => ({
    form,
    area_code: areaCode,
    fiscal_year: String(fiscalYear),
    rank: request.rank === null ? '' : String(request.rank),
    title: request.title,
    project_code: request.projectCode ?? '',
    issue: request.issue ?? '',
    reason: request.reason ?? '',
    ministry: request.ministry ?? '',
    department: request.department ?? '',
    target_area: request.targetArea ?? '',
    amount_baht: request.amount ?? '',
  }));
  return csvOf(COLUMNS, rows);
}
