import { cell, readCsv, writeCsv } from './csv-file.js';
import { nationalStrategyElements } from './elements-national-strategy.js';
import { type ElementRow, internationalElements, nationalPlanElements } from './elements-plan-13.js';
import { FRAMEWORK_LEVELS, FRAMEWORKS } from './framework-definitions.js';

const ELEMENT_COLUMNS = [
  ...(['framework', 'level', 'code', 'parent_level', 'parent_code', 'ordinal', 'name_th', 'name_en'] as const),
  ...(['indicator_th', 'confidence', 'confidence_note', 'source'] as const),
];
const ALIAS_COLUMNS = [
  'framework',
  'level',
  'alias',
  'element_code',
  'stated_parent_level',
  'stated_parent_code',
] as const;

/** Frameworks, levels, elements, further parents, and the spellings that people use for codes. */
export function deriveFrameworks(sources: string, seeds: string): string[] {
  const file = (name: string) => `${seeds}/reference/${name}.csv`;
  const national = nationalStrategyElements(sources);
  const elements = [...national, ...nationalPlanElements(sources), ...internationalElements(sources)];
  writeCsv(
    file('frameworks'),
    ['code', 'edition', 'name_th', 'name_en', 'is_national', 'ordinal', 'source'],
    FRAMEWORKS,
  );
  writeCsv(
    file('framework_levels'),
    ['framework', 'level', 'ordinal', 'name_th', 'name_en', 'catalogue_complete', 'catalogue_note'],
    FRAMEWORK_LEVELS,
  );
  writeCsv(file('framework_elements'), ELEMENT_COLUMNS, elements);
  writeCsv(
    file('framework_element_links'),
    ['framework', 'level', 'code', 'parent_level', 'parent_code', 'source'],
    furtherParents(sources),
  );
  writeCsv(file('framework_element_aliases'), ALIAS_COLUMNS, aliases(elements));
  return [
    'frameworks',
    'framework_levels',
    'framework_elements',
    'framework_element_links',
    'framework_element_aliases',
  ].map(file);
}

/** Strategies beside the primary one, where the source names them: `also tie it to strategies 4 and 5`. */
function furtherParents(sources: string) {
  return readCsv(`${sources}/reference/master_plans.csv`).flatMap((row) => {
    const remark = cell(row, 'primary_strategy_confidence');
    const named = /tie it to strategies ([\d and,]+)/.exec(remark)?.[1] ?? '';
    return (named.match(/\d/g) ?? []).map((strategy) => ({
      framework: 'NATIONAL_STRATEGY',
      level: 'MASTER_PLAN',
      code: cell(row, 'code2'),
      parent_level: 'STRATEGY',
      parent_code: strategy,
      source: remark,
    }));
  });
}

function aliases(elements: readonly ElementRow[]) {
  const of = (level: string) => elements.filter((element) => element.level === level);
  const strategies = of('STRATEGY');
  const alias = (element: ElementRow, spelling: string, stated = '') => ({
    framework: element.framework,
    level: element.level,
    alias: spelling,
    element_code: element.code,
    stated_parent_level: stated && 'STRATEGY',
    stated_parent_code: stated,
  });
  return [
    ...of('MASTER_PLAN')
      .filter(({ code }) => code !== plain(code))
      .map((plan) => alias(plan, plain(plan.code))),
    ...of('MASTER_PLAN').flatMap((plan) =>
      strategies.map((strategy) => alias(plan, `${strategy.code}.${plain(plan.code)}`, strategy.code)),
    ),
    ...of('SUB_PLAN').map((sub) => alias(sub, `${plain(sub.code.slice(0, 2))}.${plain(sub.code.slice(2))}`)),
    ...of('DIMENSION').map((dimension) => alias(dimension, dimension.code.slice(1))),
  ];
}

/** A code without leading zeros. */
function plain(code: string): string {
  return String(Number(code));
}
