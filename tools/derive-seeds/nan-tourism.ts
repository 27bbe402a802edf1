import { type CsvRow, cell } from './csv-file.js';

/** The projects of which each row of projects_tourism_detail.csv is a fuller version, in the order of its rows. */
const PROJECT_NUMBERS = ['071', '072', '063', '064', '068', '069', '061', '067', '060', '066', '065'];

/** What the fuller rows know beyond the list of projects; their money is the same money and is not read. */
export interface ProjectDetail {
  mainProgramme: string;
  relatedAgencies: string;
  issueIndicator: string;
  output: string;
  outcome: string;
  /** A remark such as (เสนอปี 2574), printed where the budget of a year would be. */
  proposedYear: string;
}

/** The details by the source ID of the project that they belong to. */
export function joinDetails(rows: readonly CsvRow[]): Map<string, ProjectDetail> {
  if (rows.length !== PROJECT_NUMBERS.length) throw new Error(`${PROJECT_NUMBERS.length} tourism rows expected`);
  return new Map(rows.map((row, i) => [`ท่องเที่ยว-${PROJECT_NUMBERS[i]}`, detailOf(row)]));
}

function detailOf(row: CsvRow): ProjectDetail {
  const firstYear = cell(row, 'budget_2571');
  return {
    mainProgramme: cell(row, 'main_programme_th'),
    relatedAgencies: cell(row, 'related_agencies_th'),
    issueIndicator: cell(row, 'indicator_th'),
    output: cell(row, 'output_th'),
    outcome: cell(row, 'outcome_th'),
    proposedYear: firstYear.startsWith('(') ? firstYear : '',
  };
}
