import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { FrameworkElementEntity } from '../../frameworks/store/framework.entity.js';
import { MAPPING_KINDS } from '../domain/carry-over.js';

/** What an element of one edition of a framework became in another. */
export const FrameworkMappingEntity = defineEntity({
  name: 'FrameworkMapping',
  tableName: 'framework_mapping',
  properties: {
    fromElement: () => p.manyToOne(FrameworkElementEntity).primary(),
    toElement: () => p.manyToOne(FrameworkElementEntity).primary(),
    kind: p.enum(MAPPING_KINDS),
    note: p.text().nullable(),
    source: p.text(),
  },
});
export type FrameworkMappingEntity = InferEntity<typeof FrameworkMappingEntity>;
