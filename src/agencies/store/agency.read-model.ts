import type { ListQuery } from '../../database/keyset.js';
import type { Queryable, ReadDatabase } from '../../database/read-database.js';
import type { Agency, AgencyInvolvement } from '../domain/agency.js';

const COLUMNS = `g.id, g.code, g.name_th as "nameTh", g.name_en as "nameEn", g.kind, g.area_id as "areaId"`;

/** The agencies that lead nodes or are related to them, in the order of the plan. */
export async function findInvolvements(db: ReadDatabase, nodeIds: readonly number[]): Promise<AgencyInvolvement[]> {
  const rows = await db.query<Agency & Omit<AgencyInvolvement, 'agency'>>({
    label: 'agency.of-nodes',
    text: `select ${COLUMNS}, i.node_id as "nodeId", i.role, i.printed
      from node_agency i join agency g on g.id = i.agency_id
      where i.node_id = any($1::bigint[]) order by i.node_id, i.role, i.ordinal`,
    values: [nodeIds],
  });
  return rows.map(({ nodeId, role, printed, ...agency }) => ({ nodeId, role, printed, agency }));
}

/** Agencies by the database's keys; in no order. */
export function findAgenciesByIds(db: Queryable, ids: readonly number[]): Promise<Agency[]> {
  return db.query({
    label: 'agency.by-id',
    text: `select ${COLUMNS} from agency g where g.id = any($1::bigint[])`,
    values: [ids],
  });
}

/** Agencies by their permanent codes; in no order. */
export function findAgenciesByCodes(db: Queryable, codes: readonly string[]): Promise<Agency[]> {
  return db.query({
    label: 'agency.by-code',
    text: `select ${COLUMNS} from agency g where g.code = any($1::text[])`,
    values: [codes],
  });
}

/** Agencies by their names or spellings in plans, each with the name that it was found by; in no order. */
export function findAgenciesByNames(db: Queryable, names: readonly string[]): Promise<(Agency & { name: string })[]> {
  return db.query({
    label: 'agency.by-name',
    text: `select ${COLUMNS}, w.name
      from unnest($1::text[]) w(name)
      join agency g on g.name_th = w.name or g.id = (select a.agency_id from agency_alias a where a.alias = w.name)`,
    values: [names],
  });
}

/** The register of agencies, or the part of it whose names contain a text. */
export function agenciesQuery(nameContains: string | null): ListQuery {
  return {
    label: 'agency.page',
    columns: COLUMNS,
    from: 'agency g',
    where: `($2::text is null or position(search_normal($2) in search_normal(g.name_th)) > 0)`,
    values: [nameContains],
    order: { name: 'agencies', columns: [{ sql: 'g.code collate "C"', type: 'text' }] },
  };
}
