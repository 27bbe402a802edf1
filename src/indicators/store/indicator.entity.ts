import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { PlanNodeEntity } from '../../plans/store/plan-node.entity.js';
import { POLARITIES } from '../domain/indicator.js';

/** An indicator of a plan node with its baseline, as printed and as parsed. */
export const IndicatorEntity = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    code: p.text().unique(),
    node: () => p.manyToOne(PlanNodeEntity),
    ordinal: p.smallint(),
    printedNo: p.text().nullable(),
    name: p.text(),
    unit: p.text().nullable(),
    polarity: p.enum(POLARITIES).nullable(),
    baselineYear: p.smallint().nullable(),
    baselinePrinted: p.text().nullable(),
    baselineValue: p.decimal('string').columnType('numeric').nullable(),
    baselineUnit: p.text().nullable(),
    note: p.text().nullable(),
  },
});
export type IndicatorEntity = InferEntity<typeof IndicatorEntity>;

/** A target of an indicator for a fiscal year or a period. */
export const IndicatorTargetEntity = defineEntity({
  name: 'IndicatorTarget',
  tableName: 'indicator_target',
  properties: {
    indicator: () => p.manyToOne(IndicatorEntity).primary(),
    startYear: p.smallint().primary(),
    endYear: p.smallint().primary(),
    printed: p.text(),
    value: p.decimal('string').columnType('numeric').nullable(),
  },
});
export type IndicatorTargetEntity = InferEntity<typeof IndicatorTargetEntity>;
