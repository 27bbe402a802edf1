import { type CsvRow, cell } from './csv-file.js';
import type { PlanSeed } from './plan-seed.js';
import { polarityOf, targetsInSentence } from './printed-values.js';

const PERIOD = { start: 2571, end: 2575 };

/** The codes of the issues by their ordinals, and of the guidelines by issue and text. */
export interface NanFrame {
  issues: Map<string, string>;
  issueTitles: Map<string, string>;
  guidelines: Map<string, string>;
}

/** What stands above the programmes: the plan's goals, indicators and main programmes, the issues and guidelines. */
export function addNanFrame(plan: PlanSeed, read: (name: string) => CsvRow[]): NanFrame {
  plan.texts(
    plan.planCode,
    'fiveYearGoals',
    read('plan').map((row) => cell(row, 'development_goal_th')),
  );
  const main = read('programmes').filter((row) => cell(row, 'level').startsWith('main'));
  plan.texts(
    plan.planCode,
    'mainProgrammes',
    main.map((row) => cell(row, 'programme_name_th')),
  );
  for (const row of read('plan_indicators')) {
    const [, inText = '', sentence = ''] = /^(\d+\.\d+ )?(.*)$/s.exec(cell(row, 'indicator_and_target_th')) ?? [];
    addSentence(plan, plan.planCode, cell(row, 'no') || inText.trim(), sentence, 'plan-indicator');
  }
  const frame: NanFrame = { issues: new Map(), issueTitles: new Map(), guidelines: new Map() };
  for (const row of read('issues')) {
    const ordinal = cell(row, 'issue_ordinal');
    const code = frame.issues.get(ordinal) ?? addIssue(plan, ordinal, cell(row, 'issue_name_th'));
    frame.issues.set(ordinal, code);
    frame.issueTitles.set(ordinal, cell(row, 'issue_name_th'));
    addSentence(plan, code, cell(row, 'indicator_code'), cell(row, 'indicator_and_target_th'), 'indicator');
  }
  for (const row of read('approaches')) addGuideline(plan, frame, row);
  return frame;
}

function addIssue(plan: PlanSeed, ordinal: string, title: string): string {
  const source_key = `issue/${ordinal}`;
  return plan.node({ level: 'DEVELOPMENT_ISSUE', parent_code: plan.planCode, printed_no: ordinal, title, source_key });
}

/** The form prints indicator and target as one sentence: it is the name, and what parses is the target. */
function addSentence(plan: PlanSeed, node: string, no: string, sentence: string, kind: string): void {
  const targets = targetsInSentence(sentence);
  const indicator = plan.indicator({
    node_code: node,
    printed_no: no,
    name: sentence,
    unit: targets[0]?.unit ?? '',
    polarity: polarityOf(sentence),
    source_key: `${kind}/${no}`,
  });
  for (const { year, printed, value } of targets) {
    const [start_year, end_year] = year ? [year, year] : [PERIOD.start, PERIOD.end];
    plan.add('indicator_targets', { indicator_code: indicator, start_year, end_year, printed, value });
  }
}

function addGuideline(plan: PlanSeed, frame: NanFrame, row: CsvRow): void {
  const [issue, no, body] = [cell(row, 'issue_ordinal'), cell(row, 'approach_no'), cell(row, 'approach_th')];
  const workArea = cell(row, 'issue_sub_area_th');
  const code = plan.guideline({
    issue_code: frame.issues.get(issue) ?? '',
    printed_no: no,
    area_of_work: workArea,
    programme_printed: cell(row, 'issue_programme_name_th'),
    body,
    source_key: `guideline/${issue}/${workArea}/${cell(row, 'issue_programme_no')}/${no}`,
  });
  frame.guidelines.set(`${issue}/${body}`, code);
}

/** The programmes of the 20-year goal by number: the form's name, and the variant that the dashboard prints. */
export function programmeTitles(rows: readonly CsvRow[]): Map<string, { title: string; variant: string }> {
  return new Map(
    rows
      .filter((row) => cell(row, 'level') === 'programme_20yr_goal')
      .map((row) => [
        cell(row, 'programme_no'),
        { title: cell(row, 'programme_name_th'), variant: cell(row, 'variant_name_th') },
      ]),
  );
}
