import { type CsvRow, cell, readCsv } from './csv-file.js';
import { PlanSeed } from './plan-seed.js';
import { addTitleReadings } from './title-readings.js';

// Years were not published; what the plan says of itself fits the national plan period of the time.
const PERIOD = { start_year: 2561, end_year: 2565 } as const;
const SOURCE = 'github Undem0ns/web_project, HEAD 705b69f, pcp_ms.sql (dumps of 2021-08-31 to 2021-09-09)';
const NOTE =
  'The period is not in the source: 2561-2565 is taken for it. The identity of the group is inferred from the text. ' +
  'Status: the source is a working system that followed the plan up in 2564, while it was in force; its approval was not seen. ' +
  'Budgets, agencies, indicators, vision and goal are not in the source.';

/** The north-eastern central group: issues, programmes, projects, main and sub-activities, as names only. */
export function deriveNorthEastCentral(sources: string, seeds: string): string[] {
  const read = (name: string) => readCsv(`${sources}/samples/plans/ne_central_group/${name}.csv`);
  const [row] = read('plan');
  if (!row) throw new Error('ne_central_group/plan.csv has no row');
  const plan = new PlanSeed(`${seeds}/plans/ne_central_group`, {
    area_code: cell(row, 'area_code'),
    title: cell(row, 'plan_name_th'),
    ...PERIOD,
    source_status: 'APPROVED',
    synthetic: 'false',
    source: SOURCE,
    confidence: 'UNSURE',
    confidence_note: NOTE,
  });
  const nodes = new Map<string, string>();
  const place = (kind: string, parent: string, key: string, node: { printed_no?: string; title: string }) => {
    const level = kind as 'DEVELOPMENT_ISSUE';
    const code = plan.node({ level, parent_code: nodes.get(parent) ?? plan.planCode, ...node, source_key: key });
    nodes.set(key, code);
  };
  for (const issue of read('issues')) {
    const no = cell(issue, 'issue_ordinal');
    place('DEVELOPMENT_ISSUE', '', `issue/${no}`, { printed_no: no, title: cell(issue, 'issue_name_th') });
  }
  for (const programme of read('programmes')) {
    const [issue, no] = [cell(programme, 'issue_ordinal'), cell(programme, 'programme_ordinal')];
    const title = cell(programme, 'programme_name_th');
    place('PROGRAMME', `issue/${issue}`, `programme/${issue}/${no}`, { printed_no: no, title });
  }
  for (const project of read('projects')) {
    const [issue, no] = [cell(project, 'issue_ordinal'), cell(project, 'project_code')];
    const parent = `programme/${issue}/${cell(project, 'programme_ordinal')}`;
    place('PROJECT', parent, `project/${issue}/${no}`, { printed_no: no, title: cell(project, 'project_name_th') });
  }
  for (const activity of activities(read('activities'))) place(activity.level, activity.parent, activity.key, activity);
  addTitleReadings(plan, sources, 'ne_central_group', ({ level, issueOrdinal, programmeNo }) => {
    const found = nodes.get(
      level === 'PROGRAMME' ? `programme/${issueOrdinal}/${programmeNo}` : `issue/${issueOrdinal}`,
    );
    return found ? [found] : [];
  });
  return plan.write();
}

interface ActivitySeed {
  level: 'MAIN_ACTIVITY' | 'SUB_ACTIVITY';
  parent: string;
  key: string;
  printed_no?: string;
  title: string;
}

/** Main activities, each once, and their sub-activities. A printed code that names two activities makes two nodes. */
function activities(rows: readonly CsvRow[]): ActivitySeed[] {
  const seeds = new Map<string, ActivitySeed>();
  const subs: ActivitySeed[] = [];
  for (const row of rows) {
    const issue = cell(row, 'issue_ordinal');
    const printed_no = cell(row, 'main_activity_code');
    const title = cell(row, 'main_activity_name_th');
    let key = `main/${issue}/${printed_no}`;
    for (let copy = 2; seeds.has(key) && seeds.get(key)?.title !== title; copy += 1)
      key = `main/${issue}/${printed_no}#${copy}`;
    const parent = `project/${issue}/${cell(row, 'project_code')}`;
    if (!seeds.has(key)) seeds.set(key, { level: 'MAIN_ACTIVITY', parent, key, printed_no, title });
    const subTitle = cell(row, 'sub_activity_name_th');
    if (subTitle === '') continue;
    const place = subs.filter((sub) => sub.parent === key).length + 1;
    subs.push({ level: 'SUB_ACTIVITY', parent: key, key: `sub/${key}/${place}`, title: subTitle });
  }
  return [...seeds.values(), ...subs];
}
