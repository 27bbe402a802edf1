import { defineEnum } from '../../graphql/enum.js';
import type { AreaKind } from '../domain/area.js';
import type { AreaOrder } from '../store/area.read-model.js';

export const AreaKindEnum = defineEnum<AreaKind>('AreaKind', 'What kind of area plans.', {
  PROVINCE: 'จังหวัด.',
  PROVINCIAL_GROUP: 'กลุ่มจังหวัด: a group of provinces. It is not an administrative area.',
});

export const AreaOrderEnum = defineEnum<AreaOrder>('AreaOrder', 'The order of a list of areas.', {
  CODE: 'By code: groups by name of their code, provinces by their number.',
  NAME_TH: 'By Thai name, as a Thai dictionary sorts.',
  NAME_EN: 'By English name.',
});
