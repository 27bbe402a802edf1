import type { ReadDatabase } from '../../database/read-database.js';
import type { Rule } from '../domain/rule.js';
import type { RuleParameter } from '../domain/rule-parameters.js';

/** The catalogue, by number. */
export function findRules(db: ReadDatabase): Promise<Rule[]> {
  return db.query({
    label: 'rule.all',
    text: `select number, section, title_th as "titleTh", title_en as "titleEn", text_th as "textTh",
        text_basis as "textBasis", text_en as "textEn", document, clause_th as "clauseTh", clause_en as "clauseEn", law,
        kinds, status, refuses_project as "refusesProject", for_provinces as "forProvinces", for_groups as "forGroups",
        to_do_th as "toDoTh", to_do_en as "toDoEn"
      from rule order by number`,
    values: [],
  });
}

/** All parameters, of all years. */
export function findRuleParameters(db: ReadDatabase): Promise<RuleParameter[]> {
  return db.query({
    label: 'rule.parameters',
    text: `select rule, name, from_year as "fromYear", to_year as "toYear", value, unit, note
      from rule_parameter order by rule, name, from_year`,
    values: [],
  });
}
