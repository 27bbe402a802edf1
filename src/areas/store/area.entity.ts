import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { CONFIDENCES } from '../../provenance/domain/confidence.js';
import { AREA_KINDS } from '../domain/area.js';

/** One of the six development regions. */
export const RegionEntity = defineEntity({
  name: 'Region',
  tableName: 'region',
  properties: {
    id: p.smallint().primary().autoincrement(),
    code: p.text().unique(),
    nameTh: p.text(),
    nameEn: p.text(),
    confidence: p.enum(CONFIDENCES),
    confidenceNote: p.text().nullable(),
  },
});
export type RegionEntity = InferEntity<typeof RegionEntity>;

/** A province or a provincial group: what plans belong to. */
export const AreaEntity = defineEntity({
  name: 'Area',
  tableName: 'area',
  properties: {
    id: p.integer().primary().autoincrement(),
    code: p.text().unique(),
    kind: p.enum(AREA_KINDS),
    region: () => p.manyToOne(RegionEntity),
    source: p.text(),
    confidence: p.enum(CONFIDENCES),
    confidenceNote: p.text().nullable(),
  },
});
export type AreaEntity = InferEntity<typeof AreaEntity>;

/** A name of an area with the dates between which it holds. */
export const AreaNameEntity = defineEntity({
  name: 'AreaName',
  tableName: 'area_name',
  properties: {
    id: p.integer().primary().autoincrement(),
    area: () => p.manyToOne(AreaEntity),
    nameTh: p.text(),
    nameEn: p.text(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    confidence: p.enum(CONFIDENCES),
    confidenceNote: p.text().nullable(),
  },
});
export type AreaNameEntity = InferEntity<typeof AreaNameEntity>;

/** A province's membership of a group with the dates between which it holds. */
export const GroupMembershipEntity = defineEntity({
  name: 'GroupMembership',
  tableName: 'group_membership',
  properties: {
    id: p.integer().primary().autoincrement(),
    group: () => p.manyToOne(AreaEntity).joinColumn('group_id'),
    province: () => p.manyToOne(AreaEntity).joinColumn('province_id'),
    ordinal: p.smallint(),
    isOperatingCentre: p.boolean(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    confidence: p.enum(CONFIDENCES),
    confidenceNote: p.text().nullable(),
  },
});
export type GroupMembershipEntity = InferEntity<typeof GroupMembershipEntity>;
