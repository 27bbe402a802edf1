import type { ListOrder, ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import type { Area, AreaKind, AreaName, GroupMembership, Region } from '../domain/area.js';

/** Today's name stands beside the area; a name that has ended, or not begun, does not. */
const FROM = `area a join area_name m on m.area_id = a.id and daterange(m.valid_from, m.valid_to) @> today()`;
const COLUMNS = `a.id, a.code, a.kind, a.region_id as "regionId", m.name_th as "nameTh", m.name_en as "nameEn",
  a.source, a.confidence, a.confidence_note as "confidenceNote"`;

/** What narrows a list of areas. */
export interface AreaFilter {
  kind?: AreaKind | null;
  regionCode?: string | null;
  groupCode?: string | null;
  hasPlan?: boolean | null;
}

export const AREA_ORDERS = {
  CODE: { name: 'areas:CODE', columns: [{ sql: 'a.code collate "C"', type: 'text' }] },
  NAME_TH: {
    name: 'areas:NAME_TH',
    columns: [
      { sql: 'm.name_th collate "th-x-icu"', type: 'text' },
      { sql: 'a.code collate "C"', type: 'text' },
    ],
  },
  NAME_EN: {
    name: 'areas:NAME_EN',
    columns: [
      { sql: 'm.name_en collate "C"', type: 'text' },
      { sql: 'a.code collate "C"', type: 'text' },
    ],
  },
} as const satisfies Record<string, ListOrder>;

export type AreaOrder = keyof typeof AREA_ORDERS;

/** The areas that fit a filter, in an order. */
export function areasQuery(filter: AreaFilter, order: AreaOrder): ListQuery {
  return {
    label: 'area.page',
    columns: COLUMNS,
    from: FROM,
    where: `($2::area_kind is null or a.kind = $2)
      and ($3::text is null or a.region_id = (select id from region where code = $3))
      and ($4::text is null or a.id in (
        select gm.province_id from group_membership gm join area g on g.id = gm.group_id
        where g.code = $4 and daterange(gm.valid_from, gm.valid_to) @> today()))
      and ($5::boolean is null or $5 = exists (select from plan_node p where p.area_id = a.id and p.level = 1 and not p.annual))`,
    values: [filter.kind ?? null, filter.regionCode ?? null, filter.groupCode ?? null, filter.hasPlan ?? null],
    order: AREA_ORDERS[order],
  };
}

/** Areas by the database's own keys; in no order. */
export function findAreasByIds(db: ReadDatabase, ids: readonly number[]): Promise<Area[]> {
  return db.query({
    label: 'area.by-id',
    text: `select ${COLUMNS} from ${FROM} where a.id = any($1::integer[])`,
    values: [ids],
  });
}

/** Areas by their codes; in no order. */
export function findAreasByCodes(db: ReadDatabase, codes: readonly string[]): Promise<Area[]> {
  return db.query({
    label: 'area.by-code',
    text: `select ${COLUMNS} from ${FROM} where a.code = any($1::text[])`,
    values: [codes],
  });
}

/** The development regions, by their keys. */
export function findRegions(db: ReadDatabase, ids: readonly number[]): Promise<Region[]> {
  return db.query({
    label: 'region.by-id',
    text: `select id, code, name_th as "nameTh", name_en as "nameEn" from region where id = any($1::smallint[])`,
    values: [ids],
  });
}

/** All development regions, in the order of their rows. */
export function findAllRegions(db: ReadDatabase): Promise<Region[]> {
  return db.query({
    label: 'region.all',
    text: `select id, code, name_th as "nameTh", name_en as "nameEn" from region order by id`,
    values: [],
  });
}

/** Every name that areas have had, the oldest first. */
export function findAreaNames(db: ReadDatabase, areaIds: readonly number[]): Promise<AreaName[]> {
  return db.query({
    label: 'area.names',
    text: `select area_id as "areaId", name_th as "nameTh", name_en as "nameEn", valid_from::text as "validFrom",
        valid_to::text as "validTo", confidence, confidence_note as "confidenceNote"
      from area_name where area_id = any($1::integer[]) order by area_id, valid_from nulls first`,
    values: [areaIds],
  });
}

/** Every membership of groups or provinces, past ones included, in the order of the group's list. */
export function findMemberships(db: ReadDatabase, areaIds: readonly number[]): Promise<GroupMembership[]> {
  return db.query({
    label: 'area.memberships',
    text: `select group_id as "groupId", province_id as "provinceId", ordinal,
        is_operating_centre as "isOperatingCentre", valid_from::text as "validFrom", valid_to::text as "validTo",
        confidence, confidence_note as "confidenceNote",
        daterange(valid_from, valid_to) @> today() as current
      from group_membership
      where group_id = any($1::integer[]) or province_id = any($1::integer[])
      order by group_id, ordinal, valid_from nulls first`,
    values: [areaIds],
  });
}

/** The keys of the areas that a filter by area means: the area itself, with its members when asked for. */
export async function findAreaScope(db: ReadDatabase, areaId: number, includeMembers: boolean): Promise<number[]> {
  if (!includeMembers) return [areaId];
  const memberships = await findMemberships(db, [areaId]);
  const members = memberships.filter((membership) => membership.current && membership.groupId === areaId);
  return [areaId, ...members.map((membership) => membership.provinceId)];
}
