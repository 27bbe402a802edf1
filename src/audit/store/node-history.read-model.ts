import { countEach, fetchPages, type KeysetPage, type KeysetPageOf, type ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import { factsOf, STATED } from '../../drafting/store/node-facts.js';
import type { HistoryEntry } from '../domain/node-history.js';

/** A node whose history is asked for, there or gone. */
export interface NodeOfHistory {
  readonly id: number;
  readonly code: string;
  /** The plan or goal that it belongs to. */
  readonly holderId: number;
  readonly areaId: number;
}

/** What is kept by revision. What belongs to no plan is the same in all of them. */
export const KEPT_BY_REVISION = ['plan_node', ...STATED];

/** The tables of a revision, under the names that the statement of the facts knows. */
const OF_REVISION = KEPT_BY_REVISION.map(
  (table) => `${table} as not materialized (
    select h.* from history.${table} h
    where h.holder_id = asked.holder_id and h.since <= stated.revision and (h.until is null or h.until > stated.revision))`,
).join(', ');

/**
 * $2, $3, $4: the nodes, their plans, their codes. $5: whether changes of drafts are told of each. What everybody read at one time is held against what
 * they read before; with the first publication nothing has changed yet.
 */
const ENTRIES = `
  asked as (select * from unnest($2::bigint[], $3::bigint[], $4::text[], $5::boolean[]) a(id, holder_id, code, sees_drafts)),
  entry as materialized (
    select asked.id as node_id, 'DRAFT' as source, e.at, e.actor_label, e.operation, e.request_id, e.reason, e.revision,
      e.before::jsonb as before, e.after::jsonb as after, e.position as place
    from asked cross join lateral node_events(asked.code) e
    where asked.sees_drafts
    union all
    select p.id, 'PUBLICATION', p.at, null, null, null, null, p.revision, p.before, p.after, p.place
    from (
      select asked.id, stated.at, stated.revision, said.facts as after,
        lag(said.facts) over before_it as before, row_number() over before_it as place
      from asked
      cross join lateral (
        select p.published_at as at, p.revision from history.publication p where p.holder_id = asked.holder_id
        union all
        select p.ended_at, null from history.publication p
        where p.holder_id = asked.holder_id and p.ended_at is not null and not exists (
          select from history.publication next where next.holder_id = p.holder_id and next.published_at = p.ended_at)
      ) stated
      left join lateral (with ${OF_REVISION} ${factsOf('array[asked.id]')}) told on true
      -- A goal is no part of its plan: its code is not among the revisions of the plan.
      left join lateral (
        select g.code from history.plan_node h join public.plan_node g on g.id = h.parent_id
        where h.holder_id = asked.holder_id and h.id = asked.id and h.level = 1
          and h.since <= stated.revision and (h.until is null or h.until > stated.revision)
      ) goal on true
      cross join lateral (
        select told.facts || jsonb_strip_nulls(jsonb_build_object('parent', goal.code)) as facts
      ) said
      window before_it as (partition by asked.id order by stated.at)
    ) p
    where p.place > 1 and p.before is distinct from p.after
  )`;

const TAIL = { name: 'node-history', latest: `(-extract(epoch from e.at) * 1000000)::bigint` };

/** The history of nodes, the latest first. */
export function nodeHistoryQuery(nodes: readonly (NodeOfHistory & { readonly seesDrafts: boolean })[]): ListQuery {
  return {
    label: 'node-history',
    with: ENTRIES,
    columns: `e.source, e.at, e.actor_label as "actorLabel", e.operation, e.request_id as "requestId", e.reason, e.revision,
      e.before, e.after`,
    from: 'entry e',
    where: 'e.node_id = owner.id',
    values: [
      nodes.map(({ id }) => id),
      nodes.map(({ holderId }) => holderId),
      nodes.map(({ code }) => code),
      nodes.map(({ seesDrafts }) => seesDrafts),
    ],
    order: {
      name: TAIL.name,
      columns: [
        { sql: TAIL.latest, type: 'bigint' },
        { sql: 'e.source', type: 'text' },
        { sql: '-e.place', type: 'bigint' },
      ],
    },
  };
}

export function fetchHistories(
  db: ReadDatabase,
  query: ListQuery,
  ids: readonly number[],
  page: KeysetPage,
): Promise<Map<number, KeysetPageOf<HistoryEntry>>> {
  return fetchPages<HistoryEntry>(db, query, ids, page);
}

export function countHistories(
  db: ReadDatabase,
  query: ListQuery,
  ids: readonly number[],
): Promise<Map<number, number>> {
  return countEach(db, query, ids);
}

/**
 * The node that has a code, or had it, as far as the reader may know of it: published, in a draft, in a revision, or in
 * nothing but the log.
 */
export async function findNodeOfHistory(db: ReadDatabase, code: string): Promise<NodeOfHistory | null> {
  const [node] = await db.query<NodeOfHistory>({
    label: 'node-history.node',
    text: `select f.id, $1 as code, f."holderId", f."areaId" from (
        select n.id, coalesce(n.plan_id, n.id) as "holderId", n.area_id as "areaId", 1 as rank
        from public.plan_node n where n.code = $1
        union all
        select n.id, coalesce(n.plan_id, n.id), n.area_id, 2 from draft.plan_node n where n.code = $1
        union all
        select h.id, h.holder_id, h.area_id, 3 from history.plan_node h where h.code = $1
        union all
        -- It never got into a revision, so nothing of it was published.
        select 0, e.chain_id, e.area_id, 4 from node_events($1) e
      ) f
      order by f.rank limit 1`,
    values: [code],
  });
  return node ?? null;
}
