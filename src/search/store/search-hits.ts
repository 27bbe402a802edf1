import type { ReadDatabase } from '../../database/read-database.js';
import { type KeyQuery, keysOfTerms } from '../domain/search-keys.js';
import type { SearchScope } from '../domain/search-scope.js';
import { BUCKETS, bucketOf, hasKeys } from './search-buckets.js';
import { bindInto, contains, keysInArea, ofLevels } from './search-conditions.js';

/** Titles that have the keys of the longest terms, but may lack a shorter one, are read one by one up to here. */
const CANDIDATES = 3_000;

/** Any hits, up to a limit. */
export interface AnyHits {
  ids: readonly number[];
  /** Whether these are all. */
  complete: boolean;
}

/** Looks for hits in any order, until there are more than the limit. */
export async function anyHits(db: ReadDatabase, scope: SearchScope, limit: number): Promise<AnyHits> {
  const { quick, exact } = keysOfTerms(scope.terms);
  let found = await lookFor(db, scope, quick, limit + 1, exact === null ? null : CANDIDATES);
  // A term of one or two letters stands for many keys: they are worth it only where there is too much without.
  if (exact !== null && found.gaveUp) found = await lookFor(db, scope, exact, limit + 1, null);
  return { ids: found.ids.slice(0, limit), complete: found.ids.length <= limit };
}

async function lookFor(
  db: ReadDatabase,
  scope: SearchScope,
  keys: KeyQuery,
  limit: number,
  candidates: number | null,
): Promise<{ ids: number[]; gaveUp: boolean }> {
  const values: unknown[] = [];
  const bind = bindInto(values);
  // The letters of different terms may be the same ones in a title.
  const longest = bind(Math.max(...scope.terms.map((term) => Array.from(term).length)));
  const [most, enough] = [bind(candidates), bind(limit)];
  const [found] = await db.query<{ ids: number[]; gaveUp: boolean }>({
    label: 'search.any',
    // Each step reads no more of the one before than it needs.
    text: `
      with recursive ${BUCKETS},
      candidate as materialized (
        select n.id, ${contains(scope, bind)} as fits
        from bucket b cross join lateral (
          select n.id, n.title_search, n.area_id, n.level, n.annual from published_node n
          where ${hasKeys(bind(keysInArea(keys, scope)))}
        ) n
        where ${ofLevels(scope, bind)} and b.bucket >= ${bucketOf(`${longest}::integer`)}
        limit ${most}::integer
      ),
      hit as materialized (
        select id from candidate where fits
        union all
        select n.id from replacing_node n where ${contains(scope, bind)} and ${ofLevels(scope, bind, 'n')}
        limit ${enough}::integer
      )
      select array(select id from hit) as ids,
        (select count(*) from hit) < ${enough} and (select count(*) from candidate) = coalesce(${most}, -1) as "gaveUp"`,
    values,
  });
  return found ?? { ids: [], gaveUp: false };
}
