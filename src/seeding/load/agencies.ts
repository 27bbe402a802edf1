import { AGENCY_KINDS } from '../../agencies/domain/agency.js';
import { AgencyAliasEntity, AgencyEntity } from '../../agencies/store/agency.entity.js';
import type { AreaEntity } from '../../areas/store/area.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';

/** Loads the register of agencies and the spellings that mean them; answers the agencies by code. */
export async function loadAgencies(
  session: LoadSession,
  areas: ReadonlyMap<string, AreaEntity>,
): Promise<ReadonlyMap<string, AgencyEntity>> {
  const agencies = await KeptRows.load(session, AgencyEntity, {}, (agency) => agency.code);
  const columns = ['code', 'name_th', 'name_en', 'kind', 'area_code', 'source'];
  for (const row of session.read('reference/agencies.csv', columns)) {
    const code = row.text('code');
    agencies.keep(row, code, {
      code,
      nameTh: row.text('name_th'),
      nameEn: row.optional('name_en'),
      kind: row.optionalOneOf('kind', AGENCY_KINDS),
      area: row.optional('area_code') === null ? null : row.find('area_code', areas),
      source: row.text('source'),
    });
  }
  await session.flush();
  const aliases = await KeptRows.load(session, AgencyAliasEntity, {}, (alias) => alias.alias);
  for (const row of session.read('reference/agency_aliases.csv', ['alias', 'agency_code'])) {
    const alias = row.text('alias');
    aliases.keep(row, alias, { alias, agency: row.find('agency_code', agencies.byKey) });
  }
  await session.flush();
  return agencies.byKey;
}
