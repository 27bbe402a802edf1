import { RULE_KINDS, RULE_STATUSES, TEXT_BASES } from '../../rules/domain/rule.js';
import { RuleEntity, RuleParameterEntity } from '../../rules/store/rule.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { SeedRow } from '../seed-row.js';

const RULE_COLUMNS = [
  ...['number', 'title_th', 'title_en', 'text_th', 'text_basis', 'text_en', 'document', 'clause_th', 'clause_en'],
  ...['law', 'kinds', 'status', 'refuses_project', 'for_provinces', 'for_groups', 'to_do_th', 'to_do_en'],
];
const PARAMETER_COLUMNS = ['rule', 'name', 'from_year', 'to_year', 'value', 'unit', 'document', 'clause', 'note'];

/** Loads the catalogue of rules, and their parameters by fiscal year. */
export async function loadRules(session: LoadSession): Promise<void> {
  const rules = await KeptRows.load(session, RuleEntity, {}, ({ number }) => number);
  for (const row of session.read('reference/rules.csv', RULE_COLUMNS)) {
    const number = row.text('number');
    rules.keep(row, number, {
      number,
      titleTh: row.text('title_th'),
      titleEn: row.text('title_en'),
      textTh: row.text('text_th'),
      textBasis: row.oneOf('text_basis', TEXT_BASES),
      textEn: row.text('text_en'),
      document: row.text('document'),
      clauseTh: row.text('clause_th'),
      clauseEn: row.text('clause_en'),
      law: row.optional('law'),
      kinds: kindsOf(row),
      status: row.oneOf('status', RULE_STATUSES),
      refusesProject: row.boolean('refuses_project'),
      forProvinces: row.boolean('for_provinces'),
      forGroups: row.boolean('for_groups'),
      toDoTh: row.text('to_do_th'),
      toDoEn: row.text('to_do_en'),
    });
  }
  await session.flush();
  const keyOf = (rule: string, name: string, year: number) => `${rule} ${name} ${year}`;
  const parameters = await KeptRows.load(session, RuleParameterEntity, {}, ({ rule, name, fromYear }) =>
    keyOf(rule.number, name, fromYear),
  );
  for (const row of session.read('reference/rule_parameters.csv', PARAMETER_COLUMNS)) {
    const [rule, name, fromYear] = [row.find('rule', rules.byKey), row.text('name'), row.integer('from_year')];
    parameters.keep(row, keyOf(rule.number, name, fromYear), {
      rule,
      name,
      fromYear,
      toYear: row.optionalInteger('to_year'),
      value: row.text('value'),
      unit: row.text('unit'),
      document: row.text('document'),
      clause: row.text('clause'),
      note: row.optional('note'),
    });
  }
  await session.flush();
}

function kindsOf(row: SeedRow): string[] {
  const kinds = row.text('kinds').split(';');
  const unknown = kinds.find((kind) => !RULE_KINDS.some((known) => known === kind));
  return unknown === undefined ? kinds : row.fail('kinds', `"${unknown}" is not one of ${RULE_KINDS.join(', ')}`);
}
