import { type AgencyRegister } from './agency-register.js';
import { type CsvRow, cell, readCsv } from './csv-file.js';
import { addNanFrame, programmeTitles } from './nan-frame.js';
import { addNanProjects } from './nan-projects.js';
import { PlanSeed } from './plan-seed.js';
import { addTitleReadings } from './title-readings.js';

/** Nan, draft of 2571–2575: the plan's goals and indicators, its issues, and the 112 project proposals. */
export function deriveNan(sources: string, seeds: string, agencies: AgencyRegister): string[] {
  const read = (name: string): CsvRow[] => readCsv(`${sources}/samples/plans/nan/${name}.csv`);
  const [row] = read('plan');
  if (!row) throw new Error('nan/plan.csv has no row');
  const plan = new PlanSeed(`${seeds}/plans/nan`, {
    area_code: cell(row, 'area_code'),
    title: cell(row, 'plan_name_th'),
    start_year: cell(row, 'plan_year_start_be'),
    end_year: cell(row, 'plan_year_end_be'),
    source_status: 'DRAFT',
    synthetic: 'false',
    source: `${cell(row, 'source')}; github nanstrategy/sendproject71 (2026-07-13)`,
    confidence: 'SOURCED',
    confidence_note:
      `Status in the source: ${cell(row, 'status')}. Projects are proposals on form จ.1-1, taken from the forms by the ` +
      "dashboard's team, apparently with the help of a program.",
  });
  const frame = addNanFrame(plan, read);
  const programmes = addProgrammes(plan, frame.issues, read);
  addNanProjects(plan, { agencies, programmes, ...frame, read });
  addTitleReadings(plan, sources, 'nan', ({ level, issueOrdinal, programmeNo }) =>
    level === 'PROGRAMME'
      ? [...programmes].filter(([key]) => key.endsWith(`/${programmeNo}`)).map(([, code]) => code)
      : [frame.issues.get(issueOrdinal) ?? []].flat(),
  );
  return plan.write();
}

/** A programme stands under each issue in which projects carry it: keys are issue/programme number. */
function addProgrammes(
  plan: PlanSeed,
  issues: ReadonlyMap<string, string>,
  read: (name: string) => CsvRow[],
): Map<string, string> {
  const titles = programmeTitles(read('programmes'));
  const carried = read('projects')
    .filter((project) => cell(project, 'programme_no') !== '')
    .map((project) => `${cell(project, 'issue_ordinal')}/${cell(project, 'programme_no')}`);
  const programmes = new Map<string, string>();
  for (const key of [...new Set(carried)].sort()) {
    const [issue = '', no = ''] = key.split('/');
    const { title, variant } = titles.get(no) ?? { title: '', variant: '' };
    const parent_code = issues.get(issue) ?? '';
    const code = plan.node({ level: 'PROGRAMME', parent_code, printed_no: no, title, source_key: `programme/${key}` });
    plan.texts(code, 'variantNames', [variant]);
    programmes.set(key, code);
  }
  return programmes;
}
