import { fetchPage, type KeysetPage, type KeysetPageOf, type ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import { depthOf, type PlanLevel } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { type PlanNodeRow, planNodeColumns, toPlanNode } from '../../plans/store/plan-node-row.js';
import { containing } from '../domain/search-text.js';

/** Counting stops here: a list that long is to be narrowed, not read. */
export const COUNT_LIMIT = 1000;

/** What is looked for, and where. */
export interface SearchScope {
  /** The whole text, normalised. */
  text: string;
  terms: readonly string[];
  levels: readonly PlanLevel[] | null;
  areaId: number | null;
}

/** A node that was found, with how well it fits: from 1, the title itself, down to 0. */
export interface SearchHit extends PlanNode {
  score: number;
}

/**
 * The nodes whose titles contain every term, best first: the title itself, then titles that begin with the
 * text, that contain it as a whole, that contain its words apart; within these, the shorter title first.
 */
export function searchQuery(scope: SearchScope): ListQuery {
  const patterns = scope.terms.map((_, i) => `n.title_search like $${i + 6}`);
  const score = `round((case
      when n.title_search = $2 then 1
      when starts_with(n.title_search, $2) then 0.8
      when position($2 in n.title_search) > 0 then 0.6
      else 0.4
    end * 0.75 + 0.25 * least(1, length($2)::numeric / length(n.title_search))), 6)`;
  return {
    label: 'search.page',
    columns: `${planNodeColumns('n')}, ${score}::float8 as score`,
    from: 'plan_node n',
    where: `($3::smallint[] is null or n.level = any($3)) and ($4::integer is null or n.area_id = $4)
      and $5::integer >= 0 and ${patterns.join(' and ')}`,
    values: [
      scope.text,
      scope.levels ? scope.levels.map(depthOf) : null,
      scope.areaId,
      COUNT_LIMIT,
      ...scope.terms.map(containing),
    ],
    order: {
      name: 'search',
      columns: [
        { sql: `-(${score})`, type: 'numeric' },
        { sql: 'n.level', type: 'bigint' },
        { sql: 'n.id', type: 'bigint' },
      ],
    },
  };
}

/** One page of hits. */
export async function findHits(db: ReadDatabase, query: ListQuery, page: KeysetPage): Promise<KeysetPageOf<SearchHit>> {
  const found = await fetchPage<PlanNodeRow & { score: number }>(db, query, page);
  return { ...found, rows: found.rows.map(toPlanNode) };
}

/** How many nodes fit, counted up to the limit, and whether that is all. */
export async function countHits(db: ReadDatabase, query: ListQuery): Promise<{ count: number; exact: boolean }> {
  const [row] = await db.query<{ count: number }>({
    label: 'search.count',
    text: `select count(*)::integer as count
      from (select from ${query.from} where $1::bigint[] is not null and $2::text is not null and ${query.where}
        limit $5 + 1) found`,
    values: [[], ...query.values],
  });
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNT_LIMIT), exact: count <= COUNT_LIMIT };
}
