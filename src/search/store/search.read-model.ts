import { fetchPage, type KeysetPage, type KeysetPageOf, type ListQuery } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { type PlanNodeRow, planNodeColumns, toPlanNode } from '../../plans/store/plan-node-row.js';
import type { SearchScope } from '../domain/search-scope.js';
import { bindInto, contains, fitOf, rankOf } from './search-conditions.js';
import { type AnyHits, anyHits } from './search-hits.js';
import { hitsOfWindow, type SearchPlace } from './search-window.js';

/** Counting stops here: a list that long is to be narrowed, not read. */
export const COUNT_LIMIT = 1000;

/** The name of the order of every search, which its cursors bear. */
export const SEARCH_ORDER = 'search';

/** A node that was found, with how well it fits: from 1, the title itself, down to 0. */
export interface SearchHit extends PlanNode {
  score: number;
}

/** A page of hits, and how many there are. */
export interface SearchResult {
  page: KeysetPageOf<SearchHit>;
  count: number;
  /** False where counting stopped at its limit. */
  countIsExact: boolean;
}

/**
 * One page of the nodes whose titles contain every term, best first: the title itself, then titles that begin with
 * the text, that have it after a space, that contain it as a whole, that contain its words apart; within these, the
 * higher level first, then the shorter title.
 *
 * Few hits are found whole and sorted; of many, only those of the page are.
 */
export async function search(db: ReadDatabase, scope: SearchScope, page: KeysetPage): Promise<SearchResult> {
  const any = await anyHits(db, scope, COUNT_LIMIT);
  const ids = any.complete ? any.ids : await hitsAround(db, scope, page);
  const found = await fetchPage<PlanNodeRow & { score: number }>(db, listOf(scope, ids), page);
  return { page: { ...found, rows: found.rows.map(toPlanNode) }, count: any.ids.length, countIsExact: any.complete };
}

/** The hits of a page and one after it, and one on the other side of where it begins. */
async function hitsAround(db: ReadDatabase, scope: SearchScope, page: KeysetPage): Promise<AnyHits['ids']> {
  const from = page.from && placeOf(page.from);
  // Not a place in this order: reading the page refuses it.
  if (from === undefined) return [];
  const { direction } = page;
  const ids = await hitsOfWindow(db, scope, { direction, from, inclusive: false, size: page.size + 1 });
  if (from === null) return ids;
  const back = direction === 'forward' ? 'backward' : 'forward';
  return [...ids, ...(await hitsOfWindow(db, scope, { direction: back, from, inclusive: true, size: 1 }))];
}

function placeOf(cursor: readonly string[]): SearchPlace | undefined {
  const [fit, level, length, id] = cursor.map(Number);
  const place = [fit ?? Number.NaN, level ?? Number.NaN, length ?? Number.NaN, id ?? Number.NaN] as const;
  return place.every(Number.isSafeInteger) ? place : undefined;
}

/** These hits as a list in the order of the search. What ceased to be one in between is left out. */
function listOf(scope: SearchScope, ids: AnyHits['ids']): ListQuery {
  const values: unknown[] = [];
  // $1 is the owner's.
  const bind = bindInto(values, 1);
  const text = `${bind(scope.text)}::text`;
  const fit = fitOf(text);
  return {
    label: 'search.page',
    columns: `${planNodeColumns('n')}, ${scoreOf(fit)} as score`,
    from: 'plan_node n',
    where: `n.id = any(${bind(ids)}::bigint[]) and ${contains(scope, bind)}`,
    values,
    order: {
      name: SEARCH_ORDER,
      columns: rankOf(text).map((sql) => ({ sql, type: 'bigint' })),
    },
  };
}

/** A number that falls along the order of the search: each way to fit has a fifth, each level a part of that. */
function scoreOf(fit: string): string {
  return `round(case ${fit} when 0 then 1
    else 0.2 * (4 - ${fit}) + 0.2 * (6.5 - n.level - 0.5 * length(n.title_search) / (length(n.title_search) + 50.0)) / 6.5
  end, 6)::float8`;
}
