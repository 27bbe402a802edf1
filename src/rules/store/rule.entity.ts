import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { RULE_STATUSES, TEXT_BASES } from '../domain/rule.js';

/** A rule of the catalogue. */
export const RuleEntity = defineEntity({
  name: 'Rule',
  tableName: 'rule',
  properties: {
    number: p.text().primary(),
    titleTh: p.text(),
    titleEn: p.text(),
    textTh: p.text(),
    textBasis: p.enum(TEXT_BASES),
    textEn: p.text(),
    document: p.text(),
    clauseTh: p.text(),
    clauseEn: p.text(),
    law: p.text().nullable(),
    kinds: p.array<string>().columnType('text[]'),
    status: p.enum(RULE_STATUSES),
    refusesProject: p.boolean(),
    forProvinces: p.boolean(),
    forGroups: p.boolean(),
    toDoTh: p.text(),
    toDoEn: p.text(),
  },
});
export type RuleEntity = InferEntity<typeof RuleEntity>;

/** A figure, limit, date or list of a rule for some fiscal years. */
export const RuleParameterEntity = defineEntity({
  name: 'RuleParameter',
  tableName: 'rule_parameter',
  properties: {
    rule: () => p.manyToOne(RuleEntity).primary().fieldName('rule'),
    name: p.text().primary(),
    fromYear: p.smallint().primary(),
    toYear: p.smallint().nullable(),
    value: p.text(),
    unit: p.text(),
    document: p.text(),
    clause: p.text(),
    note: p.text().nullable(),
  },
});
export type RuleParameterEntity = InferEntity<typeof RuleParameterEntity>;
