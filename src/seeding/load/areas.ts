import { AREA_KINDS } from '../../areas/domain/area.js';
import { AreaEntity, AreaNameEntity, GroupMembershipEntity, RegionEntity } from '../../areas/store/area.entity.js';
import { CONFIDENCES } from '../../provenance/domain/confidence.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { SeedRow } from '../seed-row.js';

/** Columns that say how sure a row is. */
const SURE = ['confidence', 'confidence_note'] as const;
const VALID = ['valid_from', 'valid_to'] as const;

/** Loads regions, provinces and groups, their names and memberships; answers the areas by code. */
export async function loadAreas(session: LoadSession): Promise<ReadonlyMap<string, AreaEntity>> {
  const regions = await KeptRows.load(session, RegionEntity, {}, (region) => region.code);
  for (const row of session.read('reference/regions.csv', ['code', 'name_th', 'name_en', ...SURE])) {
    const code = row.text('code');
    regions.keep(row, code, { code, nameTh: row.text('name_th'), nameEn: row.text('name_en'), ...sureness(row) });
  }
  await session.flush();
  const areas = await KeptRows.load(session, AreaEntity, {}, (area) => area.code);
  for (const row of session.read('reference/areas.csv', ['code', 'kind', 'region_code', 'source', ...SURE])) {
    const code = row.text('code');
    const region = row.find('region_code', regions.byKey);
    areas.keep(row, code, {
      code,
      kind: row.oneOf('kind', AREA_KINDS),
      region,
      source: row.text('source'),
      ...sureness(row),
    });
  }
  await session.flush();
  await loadNames(session, areas.byKey);
  await loadMemberships(session, areas.byKey);
  await session.flush();
  return areas.byKey;
}

async function loadNames(session: LoadSession, areas: ReadonlyMap<string, AreaEntity>): Promise<void> {
  const names = await KeptRows.load(session, AreaNameEntity, {}, (name) => `${name.area.id}/${name.validFrom ?? ''}`);
  const columns = ['area_code', 'name_th', 'name_en', ...VALID, ...SURE];
  for (const row of session.read('reference/area_names.csv', columns)) {
    const area = row.find('area_code', areas);
    const validFrom = row.optionalDate('valid_from');
    names.keep(row, `${area.id}/${validFrom ?? ''}`, {
      area,
      nameTh: row.text('name_th'),
      nameEn: row.text('name_en'),
      validFrom,
      validTo: row.optionalDate('valid_to'),
      ...sureness(row),
    });
  }
}

async function loadMemberships(session: LoadSession, areas: ReadonlyMap<string, AreaEntity>): Promise<void> {
  const keyOf = (group: AreaEntity, province: AreaEntity, from: string | null | undefined) =>
    `${group.id}/${province.id}/${from ?? ''}`;
  const memberships = await KeptRows.load(session, GroupMembershipEntity, {}, (membership) =>
    keyOf(membership.group, membership.province, membership.validFrom),
  );
  const columns = ['group_code', 'province_code', 'ordinal', 'is_operating_centre', ...VALID, ...SURE];
  for (const row of session.read('reference/group_memberships.csv', columns)) {
    const group = row.find('group_code', areas);
    const province = row.find('province_code', areas);
    const validFrom = row.optionalDate('valid_from');
    memberships.keep(row, keyOf(group, province, validFrom), {
      group,
      province,
      ordinal: row.integer('ordinal'),
      isOperatingCentre: row.boolean('is_operating_centre'),
      validFrom,
      validTo: row.optionalDate('valid_to'),
      ...sureness(row),
    });
  }
}

function sureness(row: SeedRow) {
  return { confidence: row.oneOf('confidence', CONFIDENCES), confidenceNote: row.optional('confidence_note') };
}
