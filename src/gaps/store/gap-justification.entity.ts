import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { AreaEntity } from '../../areas/store/area.entity.js';
import { PlanNodeEntity } from '../../plans/store/plan-node.entity.js';
import { GAP_KINDS } from '../domain/gap-kind.js';

/** A gap that somebody has explained; its subject is a plan node or an area. */
export const GapJustificationEntity = defineEntity({
  name: 'GapJustification',
  tableName: 'gap_justification',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    kind: p.enum(GAP_KINDS),
    node: () => p.manyToOne(PlanNodeEntity).nullable(),
    area: () => p.manyToOne(AreaEntity).nullable(),
    detail: p.text().default(''),
    reason: p.text(),
    justifiedBy: p.text(),
    justifiedAt: p.datetime().columnType('timestamptz'),
    document: p.text().nullable(),
  },
});
export type GapJustificationEntity = InferEntity<typeof GapJustificationEntity>;
