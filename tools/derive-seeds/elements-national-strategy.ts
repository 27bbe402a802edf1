import { confidenceOf, noteOf, remarkOf } from './confidence.js';
import { type CsvRow, cell, readCsv } from './csv-file.js';
import type { ElementRow } from './elements-plan-13.js';

const FRAMEWORK = 'NATIONAL_STRATEGY';

/** Strategies, master plans, sub-plans and targets, each below its primary parent. */
export function nationalStrategyElements(sources: string): ElementRow[] {
  const read = (name: string) => readCsv(`${sources}/reference/${name}.csv`);
  return [
    ...read('national_strategies').map(strategy),
    ...read('master_plans').map(masterPlan),
    ...read('master_plan_subplans').map(subPlan),
    ...read('master_plan_targets').map(target),
  ];
}

function strategy(row: CsvRow, i: number): ElementRow {
  return {
    framework: FRAMEWORK,
    level: 'STRATEGY',
    code: cell(row, 'code'),
    ordinal: i + 1,
    name_th: cell(row, 'name_th'),
    name_en: cell(row, 'name_en'),
    confidence: confidenceOf(cell(row, 'name_th_confidence')),
    confidence_note: noteOf(['English name', remarkOf(cell(row, 'name_en_confidence'))]),
    source: 'Thai: dashboard of Chiang Mai province; English: sto.go.th/en/about/policy/20-year-strategic-plan',
  };
}

function masterPlan(row: CsvRow, i: number): ElementRow {
  return {
    framework: FRAMEWORK,
    level: 'MASTER_PLAN',
    code: cell(row, 'code2'),
    parent_level: 'STRATEGY',
    parent_code: cell(row, 'primary_national_strategy_code'),
    ordinal: i + 1,
    name_th: cell(row, 'name_th'),
    name_en: cell(row, 'name_en'),
    confidence: confidenceOf(cell(row, 'name_th_confidence')),
    confidence_note: noteOf(
      ['English name', cell(row, 'name_en_confidence')],
      ['primary strategy (a convention: master plans cut across strategies)', cell(row, 'primary_strategy_confidence')],
    ),
    source: 'anyflip.com/tbnvn/vojk (NSCR slides); plan.bsru.ac.th',
  };
}

function subPlan(row: CsvRow, i: number): ElementRow {
  const statement = cell(row, 'confidence');
  return {
    framework: FRAMEWORK,
    level: 'SUB_PLAN',
    code: cell(row, 'code4'),
    parent_level: 'MASTER_PLAN',
    parent_code: cell(row, 'code4').slice(0, 2),
    ordinal: i + 1,
    name_th: cell(row, 'name_th'),
    name_en: cell(row, 'name_en'),
    confidence: confidenceOf(statement),
    confidence_note: noteOf(['', remarkOf(statement)]),
    source:
      confidenceOf(statement) === 'SOURCED'
        ? remarkOf(statement)
        : 'well-known names of sub-plans, not checked against a document',
  };
}

/** A target hangs on a sub-plan (Y1) or on the master plan itself (Y2: zeros where the sub-plan would be). */
function target(row: CsvRow, i: number): ElementRow {
  const code = cell(row, 'target_code');
  const onMasterPlan = cell(row, 'level') === 'Y2';
  return {
    framework: FRAMEWORK,
    level: 'TARGET',
    code,
    parent_level: onMasterPlan ? 'MASTER_PLAN' : 'SUB_PLAN',
    parent_code: code.slice(0, onMasterPlan ? 2 : 4),
    ordinal: i + 1,
    name_th: cell(row, 'name_th'),
    indicator_th: cell(row, 'indicator_th'),
    confidence: confidenceOf(cell(row, 'name_confidence')),
    confidence_note: noteOf(
      ['target', `of a ${onMasterPlan ? 'master plan (Y2)' : 'sub-plan (Y1)'}`],
      ['name', cell(row, 'name_confidence')],
      ['code', cell(row, 'code_confidence')],
    ),
    source: 'targets of the master plans, as printed in public reports and forms; see the note',
  };
}
