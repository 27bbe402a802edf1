import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { AreaEntity } from '../../areas/store/area.entity.js';
import { PlanNodeEntity } from '../../plans/store/plan-node.entity.js';
import { AGENCY_KINDS, AGENCY_ROLES } from '../domain/agency.js';

/** An agency of the register. */
export const AgencyEntity = defineEntity({
  name: 'Agency',
  tableName: 'agency',
  properties: {
    id: p.integer().primary().autoincrement(),
    code: p.text().unique(),
    nameTh: p.text().unique(),
    nameEn: p.text().nullable(),
    kind: p.enum(AGENCY_KINDS).nullable(),
    area: () => p.manyToOne(AreaEntity).nullable(),
    source: p.text(),
  },
});
export type AgencyEntity = InferEntity<typeof AgencyEntity>;

/** A spelling found in plans that means an agency of the register. */
export const AgencyAliasEntity = defineEntity({
  name: 'AgencyAlias',
  tableName: 'agency_alias',
  properties: {
    alias: p.text().primary(),
    agency: () => p.manyToOne(AgencyEntity),
  },
});
export type AgencyAliasEntity = InferEntity<typeof AgencyAliasEntity>;

/** An agency's part in a plan node, with its name as the plan prints it. */
export const NodeAgencyEntity = defineEntity({
  name: 'NodeAgency',
  tableName: 'node_agency',
  properties: {
    node: () => p.manyToOne(PlanNodeEntity).primary(),
    role: p.enum(AGENCY_ROLES).primary(),
    agency: () => p.manyToOne(AgencyEntity).primary(),
    ordinal: p.smallint(),
    printed: p.text(),
  },
});
export type NodeAgencyEntity = InferEntity<typeof NodeAgencyEntity>;
