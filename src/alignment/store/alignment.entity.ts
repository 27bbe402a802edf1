import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { FrameworkElementEntity } from '../../frameworks/store/framework.entity.js';
import { PlanNodeEntity } from '../../plans/store/plan-node.entity.js';
import { CONFIDENCES } from '../../provenance/domain/confidence.js';
import { ALIGNMENT_STATUSES, EVIDENCE_KINDS } from '../domain/alignment.js';

/** An assertion that a plan node serves a framework element. Its path is kept by the database. */
export const AlignmentEntity = defineEntity({
  name: 'Alignment',
  tableName: 'alignment',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    node: () => p.manyToOne(PlanNodeEntity),
    element: () => p.manyToOne(FrameworkElementEntity),
    /** The strategy that the form states, where it is not the primary one of the master plan. */
    statedRoot: () => p.manyToOne(FrameworkElementEntity).nullable(),
    status: p.enum(ALIGNMENT_STATUSES).default('ACTIVE'),
  },
});
export type AlignmentEntity = InferEntity<typeof AlignmentEntity>;

/** Why an alignment stands: who asserted it, when, where it is printed. */
export const AlignmentEvidenceEntity = defineEntity({
  name: 'AlignmentEvidence',
  tableName: 'alignment_evidence',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    alignment: () => p.manyToOne(AlignmentEntity),
    ordinal: p.smallint(),
    kind: p.enum(EVIDENCE_KINDS),
    assertedBy: p.text().nullable(),
    assertedAt: p.datetime().columnType('timestamptz').nullable(),
    document: p.text().nullable(),
    page: p.text().nullable(),
    confidence: p.enum(CONFIDENCES).nullable(),
    note: p.text().nullable(),
  },
});
export type AlignmentEvidenceEntity = InferEntity<typeof AlignmentEvidenceEntity>;
