import type { ReadDatabase } from '../../database/read-database.js';
import { FITS, keysOfFits } from '../domain/search-keys.js';
import type { SearchScope } from '../domain/search-scope.js';
import { BUCKETS, bucketOf, hasKeys, hasKeysAndLength, lengthsOf, OF_LENGTH } from './search-buckets.js';
import { type Bind, bindInto, contains, fitOf, keysInArea, ofLevels, rankOf } from './search-conditions.js';

/** A place in the order of a search: fit, level, length of the title, id. */
export type SearchPlace = readonly [fit: number, level: number, length: number, id: number];

/** A part of the order of a search. */
export interface SearchWindow {
  direction: 'forward' | 'backward';
  /** Where it begins; null: at the end of the list where the direction begins. */
  from: SearchPlace | null;
  /** Whether a hit at that place itself belongs to it. */
  inclusive: boolean;
  size: number;
}

/** As many hits are sorted; more of them are told apart by length first, then read in the order of ranks. */
function few(size: number): number {
  return 500 + 10 * size;
}

/**
 * The first hits of a window, where there are too many hits to sort them all.
 *
 * Each way to fit, best first, and in it each bucket: so hits arrive in the order of ranks, and the statement ends
 * with the last one that is wanted. Of a bucket with few hits all are found by their keys, and sorted. One with
 * more is looked through length by length in the same manner; a length with many hits is read in order, for there
 * they stand close together. What another state has in the place of what is published is sorted: no index knows it.
 */
export async function hitsOfWindow(db: ReadDatabase, scope: SearchScope, window: SearchWindow): Promise<number[]> {
  const values: unknown[] = [];
  const bind = bindInto(values);
  const text = `${bind(scope.text)}::text`;
  const size = `${bind(window.size)}::integer`;
  const most = `${bind(few(window.size))}::integer`;
  const isHit = `${contains(scope, bind)} and ${fitOf(text)} = b.fit`;
  const turn = window.direction === 'forward' ? 'asc' : 'desc';
  const inOrder = `order by length ${turn}, id ${turn} limit ${size}`;
  const hits = (where: string) =>
    `select length(n.title_search) as length, n.id from published_node n where ${where} and ${isHit}`;
  const rows = await db.query<{ id: number }>({
    label: 'search.window',
    text: `
      with recursive ${BUCKETS},
      step as materialized (${stepsOf(scope, window, text, bind)})
      (select hit.id from step b cross join lateral (
        with some_hits as materialized (${hits(hasKeys('b.keys'))} limit ${most})
        select * from (
          select * from some_hits h where (select count(*) from some_hits) < ${most} and ${inWindow(window, 'h.length, h.id')}
          union all
          select * from (
            select of_length.* from ${lengthsOf(turn)} l(length) cross join lateral (
              with some_hits as materialized (${hits(hasKeysAndLength('b.keys'))} limit ${most})
              select * from (
                select * from some_hits h
                where (select count(*) from some_hits) < ${most} and ${inWindow(window, 'h.length, h.id')}
                union all
                select * from (
                  ${hits(`(select count(*) from some_hits) = ${most} and ${OF_LENGTH}
                    and ${inWindow(window, 'length(n.title_search), n.id')}`)}
                  order by length(n.title_search) ${turn}, n.id ${turn} limit ${size}
                ) read_in_order
              ) found ${inOrder}
            ) of_length
            where (select count(*) from some_hits) = ${most}
            limit ${size}
          ) by_length
        ) found ${inOrder}
      ) hit
      limit ${size})
      union all
      (select n.id from replacing_node n
      where ${contains(scope, bind)} and ${ofLevels(scope, bind, 'n')} and ${placeIsInWindow(window, text, bind)}
      order by ${rankOf(text)
        .map((rank) => `${rank} ${turn}`)
        .join(', ')} limit ${size})`,
    values,
  });
  return rows.map((row) => row.id);
}

/** Ways to fit, each with the buckets that can have such titles, and where the window begins in them. */
function stepsOf(scope: SearchScope, { direction, from }: SearchWindow, text: string, bind: Bind): string {
  const [after, turn, outset] = direction === 'forward' ? ['>=', 'asc', -1] : ['<=', 'desc', 2147483648];
  const keys = keysOfFits(scope.text, scope.terms).map(
    (of) => `(${of.fit}, ${bind(keysInArea(of.keys, scope))}::text)`,
  );
  const bucket = bucketOf(`length(${text})`);
  let place = [`${outset}::bigint`, '0::bigint'];
  let begun = 'true';
  if (from) {
    const [fit, level, length, id] = from.map((value) => `${bind(value)}::bigint`);
    const first = `(${fit}, ${level}, ${bucketOf(`${length}`)})`;
    begun = `(f.fit, b.level, b.bucket) ${after} ${first}`;
    // The bucket where the window begins is read from that title on, every other one whole.
    place = [length, id].map(
      (value, i) => `case when (f.fit, b.level, b.bucket) = ${first} then ${value} else ${place[i]} end`,
    );
  }
  return `
    select f.fit, f.keys, b.level, b.bucket, ${place[0]} as from_length, ${place[1]} as from_id
    from bucket b cross join (values ${keys.join(', ')}) f (fit, keys)
    where ${ofLevels(scope, bind)} and ${begun} and case f.fit
        when ${FITS.title} then b.bucket = ${bucket}
        when ${FITS.apart} then true
        else b.bucket >= ${bucket}
      end
    order by f.fit ${turn}, b.level ${turn}, b.bucket ${turn}`;
}

/** The same for node `n` itself, in the whole order. */
function placeIsInWindow({ direction, from, inclusive }: SearchWindow, text: string, bind: Bind): string {
  if (!from) return 'true';
  const given = from.map((value) => `${bind(value)}::bigint`);
  return `(${rankOf(text).join(', ')}) ${direction === 'forward' ? '>' : '<'}${inclusive ? '=' : ''} (${given.join(', ')})`;
}

function inWindow({ direction, inclusive }: SearchWindow, place: string): string {
  return `(${place}) ${direction === 'forward' ? '>' : '<'}${inclusive ? '=' : ''} (b.from_length, b.from_id)`;
}
