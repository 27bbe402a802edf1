import { countAll, fetchPage, type KeysetPage, type KeysetPageOf, type ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import { fiscalYearAt } from '../domain/fiscal-year-at.js';
import type { Gap } from '../domain/gap.js';
import { GAP_KINDS, type GapKind } from '../domain/gap-kind.js';
import { GAP_QUERIES, GAP_TABLES } from './gap-queries.js';

/** Where gaps are looked for, and which. */
export interface GapScope {
  areaIds: readonly number[];
  /** One plan only; null: the whole areas, their goals and what stands outside any plan included. */
  planId: number | null;
  kinds: readonly GapKind[];
  includeJustified: boolean;
  /** The moment of asking: what is due is judged by it. */
  now: Date;
  /** These subjects only, by their codes. */
  subjectCodes?: readonly string[] | null;
}

/** More than a subject can have: every kind once or twice, and a goal one for each of its periods. */
const GAPS_OF_SUBJECT = 100;

type GapRow = Omit<Gap, 'subjectLevel'> & { subjectLevel: number | null; subjectAnnual: boolean };

/** The list of gaps, the gravest kind first, then by code. */
export function gapsQuery(scope: GapScope): ListQuery {
  const wanted = GAP_KINDS.filter((kind) => scope.kinds.includes(kind));
  // A list of no kinds has no gaps, but is asked like any other.
  const kinds = wanted.length > 0 ? wanted : GAP_KINDS;
  const ranks = kinds.map((kind) => `when '${kind}' then ${GAP_KINDS.indexOf(kind)}`).join(' ');
  return {
    label: 'gap.page',
    with: `today(fiscal_year) as (select $6::integer), ${GAP_TABLES}, gap as materialized (${kinds.map((kind) => GAP_QUERIES[kind]).join(' union all ')})`,
    columns: `g.kind, g.node_id as "nodeId", g.area_id as "areaId", g.subject_code as "subjectCode",
      g.subject_title as "subjectTitle", g.subject_level as "subjectLevel", g.subject_annual as "subjectAnnual", g.detail, g.facts,
      case when j.id is not null then jsonb_build_object('reason', j.reason, 'justifiedBy', j.justified_by,
        'justifiedAt', to_char(j.justified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'document', j.document) end as justification`,
    from: `gap g left join explained j on j.kind = g.kind and j.detail = g.detail
      and (j.node_id = g.node_id or (g.node_id is null and j.area_id = g.area_id))`,
    where: `${wanted.length > 0} and ($4 or j.id is null) and ($5::text[] is null or g.subject_code = any($5))`,
    values: [scope.areaIds, scope.planId, scope.includeJustified, scope.subjectCodes ?? null, fiscalYearAt(scope.now)],
    order: {
      name: 'gaps',
      columns: [
        { sql: `case g.kind ${ranks} end`, type: 'bigint' },
        { sql: 'g.subject_code collate "C"', type: 'text' },
        { sql: 'g.detail collate "C"', type: 'text' },
      ],
    },
  };
}

/** One page of gaps. */
export async function findGaps(db: ReadDatabase, query: ListQuery, page: KeysetPage): Promise<KeysetPageOf<Gap>> {
  const found = await fetchPage<GapRow>(db, query, page);
  return { ...found, rows: found.rows.map(withLevel) };
}

function withLevel<Row extends GapRow>(row: Row): Row & Gap {
  return { ...row, subjectLevel: row.subjectLevel === null ? null : levelAt(row.subjectLevel, row.subjectAnnual) };
}

/** Every gap, justified or not, of some subjects of some areas. */
export async function findGapsOfSubjects(
  db: ReadDatabase,
  areaIds: readonly number[],
  subjectCodes: readonly string[],
  now: Date,
): Promise<Gap[]> {
  const query = gapsQuery({ areaIds, planId: null, kinds: GAP_KINDS, includeJustified: true, subjectCodes, now });
  const size = subjectCodes.length * GAPS_OF_SUBJECT;
  return (await findGaps(db, query, { size, direction: 'forward', from: null })).rows;
}

/** Every gap of a scope, in the order of the list. */
export async function findAllGaps(db: Pick<ReadDatabase, 'query'>, scope: GapScope): Promise<Gap[]> {
  const { with: tables, columns, from, where, values, order } = gapsQuery(scope);
  const rows = await db.query<GapRow>({
    label: 'gap.all',
    // $1 holds the owners of a list that is read by pages.
    text: `with nobody as (select $1::bigint[]), ${tables} select ${columns} from ${from} where ${where}
      order by ${order.columns.map(({ sql }) => sql).join(', ')}`,
    values: [[], ...values],
  });
  return rows.map(withLevel);
}

/** How many gaps there are. */
export function countGaps(db: ReadDatabase, query: ListQuery): Promise<number> {
  return countAll(db, query);
}

/** How many gaps there are of each kind that occurs, the gravest kind first. */
export async function countGapsByKind(db: ReadDatabase, query: ListQuery): Promise<{ kind: GapKind; count: number }[]> {
  const rows = await db.query<{ kind: GapKind; count: number }>({
    label: 'gap.by-kind',
    text: `with nobody as (select $1::bigint[]), ${query.with}
      select g.kind, count(*)::integer as count from ${query.from} where ${query.where} group by g.kind`,
    values: [[], ...query.values],
  });
  return rows.sort((a, b) => GAP_KINDS.indexOf(a.kind) - GAP_KINDS.indexOf(b.kind));
}
