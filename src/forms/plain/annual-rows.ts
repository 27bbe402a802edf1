import type { AnnualForm, FormProject } from '../domain/annual-form.js';
import { PLAIN_COLUMNS, type PlainColumn } from './plain-columns.js';

/** A row of the CSV by its columns. */
export type PlainRow = Readonly<Record<PlainColumn, string>>;

/** Form จ.2 as rows: each project, then its main activities, then their sub-activities. */
export function annualRows(form: AnnualForm): PlainRow[] {
  return form.projects.flatMap((project) => [
    rowOf(form, { level: 'PROJECT', ...ownColumns(project) }),
    ...project.activities.flatMap((activity) => [
      rowOf(form, {
        level: 'MAIN_ACTIVITY',
        code: activity.code,
        parent_code: project.code,
        title: activity.title,
        implementing_units: activity.units.join('\n'),
        budget_baht: activity.budget ?? '',
      }),
      ...activity.subActivities.map((title) =>
        rowOf(form, { level: 'SUB_ACTIVITY', parent_code: activity.code, title }),
      ),
    ]),
  ]);
}

function ownColumns(project: FormProject): Partial<PlainRow> {
  return {
    code: project.code,
    title: project.title,
    project_class: project.projectClass ?? '',
    owner_section: project.ownerSection ?? '',
    rank: project.rank === null ? '' : String(project.rank),
    issue: project.issue ?? '',
    programme: project.programme ?? '',
    strategy_master_plan: project.strategyCodes.join('\n'),
    milestones: project.milestones.join('\n'),
    indicators: project.indicators.join('\n'),
    implementing_units: project.units.join('\n'),
    budget_baht: project.budget ?? '',
  };
}

function rowOf({ form, areaCode, fiscalYear }: AnnualForm, columns: Partial<PlainRow>): PlainRow {
  const empty = Object.fromEntries(PLAIN_COLUMNS.map((column) => [column, ''])) as PlainRow;
  return { ...empty, form, area_code: areaCode, fiscal_year: String(fiscalYear), ...columns };
}
