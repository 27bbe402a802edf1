import { type CsvRow, cell, readCsv } from './csv-file.js';
import { PlanSeed } from './plan-seed.js';
import { parseFigure, polarityOf } from './printed-values.js';
import { addTitleReadings } from './title-readings.js';

const YEARS = ['2571', '2572', '2573', '2574', '2575'] as const;

/** Phetchabun, draft of 2571–2575: issues with indicators and guidelines, programmes; no projects yet. */
export function derivePhetchabun(sources: string, seeds: string): string[] {
  const read = (name: string) => readCsv(`${sources}/samples/plans/phetchabun/${name}.csv`);
  const [row] = read('plan');
  if (!row) throw new Error('phetchabun/plan.csv has no row');
  const plan = new PlanSeed(`${seeds}/plans/phetchabun`, {
    area_code: cell(row, 'area_code'),
    title: cell(row, 'plan_name_th'),
    start_year: cell(row, 'plan_year_start_be'),
    end_year: cell(row, 'plan_year_end_be'),
    source_status: 'DRAFT',
    synthetic: 'false',
    source: cell(row, 'source'),
    confidence: 'SOURCED',
    confidence_note: `Status in the source: ${cell(row, 'status')}`,
  });
  const issues = addIssues(plan, read('issues'));
  const programmes = addProgrammes(plan, issues, read('programmes'));
  for (const guideline of read('guidelines')) {
    const [issue, no] = [cell(guideline, 'issue_ordinal'), cell(guideline, 'guideline_no')];
    plan.guideline({
      issue_code: issues.get(issue) ?? '',
      printed_no: no,
      body: cell(guideline, 'guideline_th'),
      source_key: `guideline/${issue}/${no}`,
    });
  }
  addTitleReadings(plan, sources, 'phetchabun', ({ level, issueOrdinal, programmeNo }) => {
    const found = level === 'PROGRAMME' ? programmes.get(`${issueOrdinal}/${programmeNo}`) : issues.get(issueOrdinal);
    return found ? [found] : [];
  });
  return plan.write();
}

/** The issues, each once, with an indicator from every row. */
function addIssues(plan: PlanSeed, rows: readonly CsvRow[]): Map<string, string> {
  const issues = new Map<string, string>();
  for (const row of rows) {
    const ordinal = cell(row, 'issue_ordinal');
    const issue =
      issues.get(ordinal) ??
      plan.node({
        level: 'DEVELOPMENT_ISSUE',
        parent_code: plan.planCode,
        printed_no: ordinal,
        title: cell(row, 'issue_name_th'),
        source_key: `issue/${ordinal}`,
      });
    issues.set(ordinal, issue);
    addIndicator(plan, issue, `${ordinal}.${cell(row, 'indicator_no')}`, row);
  }
  return issues;
}

function addIndicator(plan: PlanSeed, issue: string, no: string, row: CsvRow): void {
  const base = parseFigure(cell(row, 'base_value_text'));
  const name = cell(row, 'indicator_name_th');
  const indicator = plan.indicator({
    node_code: issue,
    printed_no: no,
    name,
    unit: cell(row, 'target_unit'),
    polarity: polarityOf(name, cell(row, 'flag')),
    baseline_year: cell(row, 'base_year_be'),
    baseline_printed: cell(row, 'base_value_text'),
    baseline_value: base?.value ?? '',
    baseline_unit: base?.unit ?? '',
    note: cell(row, 'flag'),
    source_key: `indicator/${no}`,
  });
  for (const year of YEARS) {
    const printed = cell(row, `target_${year}`);
    if (printed === '') continue;
    const value = parseFigure(printed)?.value ?? '';
    plan.add('indicator_targets', { indicator_code: indicator, start_year: year, end_year: year, printed, value });
  }
}

/** Programmes under their issues; the main programme of an issue is an attribute of it. */
function addProgrammes(
  plan: PlanSeed,
  issues: ReadonlyMap<string, string>,
  rows: readonly CsvRow[],
): Map<string, string> {
  const programmes = new Map<string, string>();
  for (const row of rows) {
    const [ordinal, no, title] = [
      cell(row, 'issue_ordinal'),
      cell(row, 'programme_no'),
      cell(row, 'programme_name_th'),
    ];
    const issue = issues.get(ordinal) ?? '';
    if (cell(row, 'level') === 'main') {
      plan.texts(issue, 'mainProgrammes', [title]);
      continue;
    }
    const source_key = `programme/${ordinal}/${no}`;
    const code = plan.node({ level: 'PROGRAMME', parent_code: issue, printed_no: no, title, source_key });
    programmes.set(`${ordinal}/${no}`, code);
  }
  return programmes;
}
