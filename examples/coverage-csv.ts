/**
 * A reporting script writes which elements of a national framework have support, as CSV.
 *
 *   npm run --silent example:coverage-csv > coverage.csv
 *   npm run --silent example:coverage-csv -- NESDP_13 MILESTONE TH-50 > coverage.csv
 */
import { ask } from './client.ts';
import { CoverageDocument } from './generated/operations.ts';

const [framework = 'NATIONAL_STRATEGY', level = 'MASTER_PLAN', areaCode = 'TH-55'] = process.argv.slice(2);
const { coverage } = await ask(CoverageDocument, { framework, level, areaCode });
if (!coverage) throw new Error('the server answered neither a report nor an error');

const cell = (value: string | number | null) => {
  const text = String(value ?? '');
  // A spreadsheet takes a cell that begins so for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

console.log('code,name_th,state,aligned_nodes,projects,budget_baht');
for (const row of coverage.rows) {
  const values = [row.element.code, row.element.nameTh, row.state, row.alignedNodeCount, row.projectCount];
  console.log([...values, row.totalBudget].map((value) => cell(value ?? null)).join(','));
}
console.log(['', 'union of the rows, each baht once', '', '', '', coverage.totalBudget].map(cell).join(','));
