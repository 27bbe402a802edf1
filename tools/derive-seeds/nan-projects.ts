import { namesInList } from './agency-names.js';
import type { AgencyRegister } from './agency-register.js';
import { type CsvRow, cell } from './csv-file.js';
import type { NanFrame } from './nan-frame.js';
import { joinDetails, type ProjectDetail } from './nan-tourism.js';
import type { PlanSeed } from './plan-seed.js';

const YEARS = ['2571', '2572', '2573', '2574', '2575'] as const;
const DOCUMENT = 'github TaxOnline-System/nan-development-dashboard (2026-07-14) data/projects.json';
const AGENCY_CONTEXT = {
  areaCode: 'TH-55',
  areaNameTh: 'น่าน',
  source:
    'draft plan of Nan 2571-2575, project proposals: github TaxOnline-System/nan-development-dashboard (2026-07-14)',
};

interface ProjectContext extends NanFrame {
  agencies: AgencyRegister;
  programmes: ReadonlyMap<string, string>;
  read: (name: string) => CsvRow[];
}

/** The 112 proposals: under their programme where they name one, else unplaced in the plan. */
export function addNanProjects(plan: PlanSeed, context: ProjectContext): void {
  const details = joinDetails(context.read('projects_tourism_detail'));
  for (const row of context.read('projects')) {
    const project = addProject(plan, row, context);
    const detail = details.get(cell(row, 'source_id'));
    addMoney(plan, project, row);
    addTexts(plan, project, row, detail);
    addGuideline(plan, project, row, context);
    addAgencies(plan, project, context.agencies, 'LEAD', cell(row, 'responsible_agency_th'));
    addAgencies(plan, project, context.agencies, 'RELATED', detail?.relatedAgencies ?? '');
    addSdgReading(plan, project, cell(row, 'sdg_numbers_analyst'));
  }
}

function addProject(plan: PlanSeed, row: CsvRow, context: ProjectContext): string {
  const [issue, programme, id] = [cell(row, 'issue_ordinal'), cell(row, 'programme_no'), cell(row, 'source_id')];
  const placed = programme !== '';
  const project = plan.node({
    level: 'PROJECT',
    parent_code: placed ? (context.programmes.get(`${issue}/${programme}`) ?? '') : '',
    plan_code: placed ? '' : plan.planCode,
    printed_no: id,
    title: cell(row, 'project_name_th'),
    stated_budget: baht(cell(row, 'budget_total_baht')),
    area_of_work: cell(row, 'issue_sub_area_th'),
    source_key: `project/${id}`,
  });
  if (!placed) plan.texts(project, 'statedIssue', [context.issueTitles.get(issue) ?? '']);
  return project;
}

function addMoney(plan: PlanSeed, project: string, row: CsvRow): void {
  for (const fiscal_year of YEARS) {
    const amount = baht(cell(row, `budget_${fiscal_year}`));
    if (amount !== '') plan.add('budgets', { node_code: project, fiscal_year, amount });
  }
}

/** What the later list of projects states wins; the fuller tourism rows fill what it leaves blank. */
function addTexts(plan: PlanSeed, project: string, row: CsvRow, detail: ProjectDetail | undefined): void {
  plan.texts(project, 'mainProgrammes', [detail?.mainProgramme ?? '']);
  plan.texts(project, 'issueProgramme', [cell(row, 'issue_programme_name_th')]);
  plan.texts(project, 'issueIndicators', [cell(row, 'issue_indicator_th') || (detail?.issueIndicator ?? '')]);
  plan.texts(project, 'outputs', (cell(row, 'output_th') || (detail?.output ?? '')).split(';'));
  plan.texts(project, 'outcomes', (cell(row, 'outcome_th') || (detail?.outcome ?? '')).split(';'));
  const notes = [cell(row, 'note'), detail?.proposedYear ?? ''].filter((note) => note !== '');
  plan.texts(project, 'note', [notes.join(' ')]);
}

function addGuideline(plan: PlanSeed, project: string, row: CsvRow, context: ProjectContext): void {
  const printed = cell(row, 'approach_th');
  if (printed === '') return;
  const guideline_code = context.guidelines.get(`${cell(row, 'issue_ordinal')}/${printed}`) ?? '';
  plan.add('project_guidelines', { project_code: project, ordinal: 1, printed, guideline_code });
}

function addAgencies(plan: PlanSeed, project: string, register: AgencyRegister, role: string, list: string): void {
  namesInList(list).forEach((printed, i) => {
    const agency_code = register.codeOf(printed, AGENCY_CONTEXT);
    plan.add('agencies', { node_code: project, role, ordinal: i + 1, agency_code, printed });
  });
}

function addSdgReading(plan: PlanSeed, project: string, numbers: string): void {
  for (const goal of new Set(numbers.split(';').filter((number) => number !== ''))) {
    plan.add('alignments', {
      node_code: project,
      framework: 'SDG',
      level: 'GOAL',
      element_code: goal,
      evidence_ordinal: 1,
      evidence_kind: 'ANALYST_READING',
      asserted_by: 'The team of the Nan development dashboard (RMUTL/AIAT)',
      document: DOCUMENT,
      confidence: 'DERIVED',
      note: "The team's reading, apparently with the help of a program; the plan does not state it.",
    });
  }
}

/** A printed amount with two decimals; empty where nothing is printed. */
function baht(printed: string): string {
  const [whole = '', satang = ''] = printed.split('.');
  return printed === '' ? '' : `${whole}.${satang.padEnd(2, '0')}`;
}
