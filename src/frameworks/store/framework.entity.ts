import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { CONFIDENCES } from '../../provenance/domain/confidence.js';

/** A framework of national or international goals. */
export const FrameworkEntity = defineEntity({
  name: 'Framework',
  tableName: 'framework',
  properties: {
    id: p.smallint().primary().autoincrement(),
    code: p.text().unique(),
    edition: p.text(),
    nameTh: p.text(),
    nameEn: p.text(),
    isNational: p.boolean(),
    ordinal: p.smallint().unique(),
    source: p.text(),
  },
});
export type FrameworkEntity = InferEntity<typeof FrameworkEntity>;

/** A level of a framework. */
export const FrameworkLevelEntity = defineEntity({
  name: 'FrameworkLevel',
  tableName: 'framework_level',
  properties: {
    framework: () => p.manyToOne(FrameworkEntity).primary(),
    level: p.text().primary(),
    ordinal: p.smallint(),
    nameTh: p.text(),
    nameEn: p.text(),
    catalogueComplete: p.boolean(),
    catalogueNote: p.text().nullable(),
  },
});
export type FrameworkLevelEntity = InferEntity<typeof FrameworkLevelEntity>;

/** An element of a framework. Its path is kept by the database. */
export const FrameworkElementEntity = defineEntity({
  name: 'FrameworkElement',
  tableName: 'framework_element',
  properties: {
    id: p.integer().primary().autoincrement(),
    framework: () => p.manyToOne(FrameworkEntity),
    level: p.text(),
    code: p.text(),
    nameTh: p.text().nullable(),
    nameEn: p.text().nullable(),
    // The key alone, not a relation: an entity cannot name itself in its own type.
    parentId: p.integer().nullable(),
    ordinal: p.integer(),
    indicatorTh: p.text().nullable(),
    confidence: p.enum(CONFIDENCES),
    confidenceNote: p.text().nullable(),
    source: p.text(),
  },
});
export type FrameworkElementEntity = InferEntity<typeof FrameworkElementEntity>;

/** A further parent of an element, beside its primary one. */
export const FrameworkElementLinkEntity = defineEntity({
  name: 'FrameworkElementLink',
  tableName: 'framework_element_link',
  properties: {
    element: () => p.manyToOne(FrameworkElementEntity).primary(),
    parent: () => p.manyToOne(FrameworkElementEntity).primary(),
    source: p.text(),
  },
});
export type FrameworkElementLinkEntity = InferEntity<typeof FrameworkElementLinkEntity>;

/** A spelling that people use for the code of an element. */
export const FrameworkElementAliasEntity = defineEntity({
  name: 'FrameworkElementAlias',
  tableName: 'framework_element_alias',
  properties: {
    framework: () => p.manyToOne(FrameworkEntity).primary(),
    level: p.text().primary(),
    alias: p.text().primary(),
    element: () => p.manyToOne(FrameworkElementEntity),
    statedParent: () => p.manyToOne(FrameworkElementEntity).nullable(),
  },
});
export type FrameworkElementAliasEntity = InferEntity<typeof FrameworkElementAliasEntity>;
