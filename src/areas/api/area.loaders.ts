import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineKeptLoader, defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import type { Area, GroupMembership } from '../domain/area.js';
import {
  findAllRegions,
  findAreaNames,
  findAreasByCodes,
  findAreasByIds,
  findMemberships,
  findRegions,
} from '../store/area.read-model.js';

/** Areas have the names that they have today. */
const TODAY = { scopeOf: () => 'reference' as const, ofToday: true };

export const areaById = defineKeptLoader({ name: 'area', ...TODAY }, async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findAreasByIds(db, ids), (area) => area.id),
);

export const areaByCode = defineKeptLoader(
  { name: 'area-by-code', ...TODAY },
  async ({ db }, codes: readonly string[]) => oneEach(codes, await findAreasByCodes(db, codes), (area) => area.code),
);

export const regionById = defineLoader(async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findRegions(db, ids), (region) => region.id),
);

export const namesOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findAreaNames(db, ids), (name) => name.areaId),
);

/** Every membership of an area, on whichever side it stands. */
export const membershipsOf = defineLoader(async ({ db }, ids: readonly number[]): Promise<GroupMembership[][]> => {
  const memberships = await findMemberships(db, ids);
  return ids.map((id) => memberships.filter((membership) => membership.groupId === id || membership.provinceId === id));
});

/** The area of a code, or UNKNOWN_AREA. */
export async function requireArea(context: RequestContext, code: string, field = 'areaCode'): Promise<Area> {
  const area = await areaByCode(context).load(code);
  if (area) areaById(context).prime(area.id, area);
  else {
    throw new PlanLineageError(
      'UNKNOWN_AREA',
      `${field}: there is no province or provincial group "${code}". Province codes look like "TH-55"; ask \`areas\` for all of them.`,
      { field },
    );
  }
  return area;
}

/** Checks the codes by which lists are narrowed: a misspelt one is an error, not an empty list. */
export async function checkAreaCodes(
  context: RequestContext,
  codes: { areaCode?: string | null; groupCode?: string | null; regionCode?: string | null },
): Promise<void> {
  if (codes.areaCode != null) await requireArea(context, codes.areaCode, 'filter.areaCode');
  if (codes.groupCode != null) await requireArea(context, codes.groupCode, 'filter.groupCode');
  if (codes.regionCode == null) return;
  const regions = await findAllRegions(context.db);
  if (!regions.some((region) => region.code === codes.regionCode)) {
    throw new PlanLineageError(
      'UNKNOWN_REGION',
      `filter.regionCode: there is no region "${codes.regionCode}". There are ${regions.map(({ code }) => code).join(', ')}.`,
      { field: 'filter.regionCode' },
    );
  }
}

/** The area of a key that the database answered. */
export async function areaOf(context: RequestContext, areaId: number): Promise<Area> {
  const area = await areaById(context).load(areaId);
  if (!area) throw new Error(`area ${areaId} has no name today`);
  return area;
}
