import { confidenceOf, noteOf, remarkOf } from './confidence.js';
import { type CsvRow, cell, readCsv } from './csv-file.js';

/** A row of framework_elements.csv. */
export interface ElementRow {
  framework: string;
  level: string;
  code: string;
  parent_level?: string;
  parent_code?: string;
  ordinal: number;
  name_th: string;
  name_en?: string;
  indicator_th?: string;
  confidence: string;
  confidence_note: string;
  source: string;
}

/** The five main goals of the 13th plan, its four dimensions and thirteen milestones. */
export function nationalPlanElements(sources: string): ElementRow[] {
  const goals = readCsv(`${sources}/reference/nesdp13_goals.csv`);
  const milestones = readCsv(`${sources}/reference/nesdp13_milestones.csv`);
  const firstOfDimension = milestones.filter(
    (row, i) => milestones.findIndex((other) => other.dimension === row.dimension) === i,
  );
  return [...goals.map(goal), ...firstOfDimension.map(dimension), ...milestones.map(milestone)];
}

/** The 17 Sustainable Development Goals. */
export function internationalElements(sources: string): ElementRow[] {
  return readCsv(`${sources}/reference/sdgs.csv`).map((row, i) => ({
    framework: 'SDG',
    level: 'GOAL',
    code: cell(row, 'code'),
    ordinal: i + 1,
    name_th: cell(row, 'name_th'),
    name_en: cell(row, 'name_en'),
    confidence: confidenceOf(cell(row, 'confidence')),
    confidence_note: remarkOf(cell(row, 'confidence')),
    source: 'United Nations, names of the goals',
  }));
}

function goal(row: CsvRow, i: number): ElementRow {
  const [headline = '', remark = ''] = cell(row, 'headline_indicator').split(/\s*\[|\]/);
  return {
    framework: 'NESDP_13',
    level: 'GOAL',
    code: cell(row, 'code'),
    ordinal: i + 1,
    name_th: cell(row, 'name_th'),
    name_en: cell(row, 'name_en'),
    indicator_th: headline,
    // The goal itself is sourced, its Thai wording is not: the label is that of the Thai name.
    confidence: confidenceOf(/Thai wording (.*)$/.exec(cell(row, 'confidence'))?.[1] ?? ''),
    confidence_note: noteOf(['', cell(row, 'confidence')], ['headline indicator', remark]),
    source: 'thaiheadlines 110285 (in Chinese)',
  };
}

function dimension(row: CsvRow, i: number): ElementRow {
  return {
    framework: 'NESDP_13',
    level: 'DIMENSION',
    code: `D${cell(row, 'dimension')}`,
    ordinal: i + 1,
    name_th: cell(row, 'dimension_th'),
    name_en: cell(row, 'dimension_en'),
    confidence: confidenceOf(cell(row, 'dimension_confidence')),
    confidence_note: 'the D of the code is ours: the plan numbers its dimensions 1 to 4',
    source: 'the 13th plan, Government Gazette vol. 139, special part 258 ง',
  };
}

function milestone(row: CsvRow, i: number): ElementRow {
  return {
    framework: 'NESDP_13',
    level: 'MILESTONE',
    code: cell(row, 'code'),
    parent_level: 'DIMENSION',
    parent_code: `D${cell(row, 'dimension')}`,
    ordinal: i + 1,
    name_th: cell(row, 'name_th'),
    name_en: cell(row, 'name_en'),
    confidence: confidenceOf(cell(row, 'name_th_confidence')),
    confidence_note: noteOf(
      ['English name', cell(row, 'name_en_confidence')],
      ['dimension', cell(row, 'dimension_confidence')],
    ),
    source: 'the 13th plan, Government Gazette vol. 139, special part 258 ง',
  };
}
