/** Lengths of titles that share a bucket; this length and all longer ones count as one. As in search_keys. */
const LENGTHS = 4;
const LONGEST = 511;

/** The bucket, among those of a level, of titles of this length. */
export function bucketOf(length: string): string {
  return `(least(${length}, ${LONGEST}) / ${LENGTHS})`;
}

const MARK = 'chr(256 + b.level * 128 + b.bucket)';
/** Of what is published, whichever state is read: all others that a title can be in stand beside it. */
const BUCKET = `n.level, ${bucketOf('length(n.title_search)')} from public.plan_node n`;
const FIRST = `b.bucket * ${LENGTHS}`;
const LAST = `(b.bucket * ${LENGTHS} + ${LENGTHS - 1})`;
/** The longest title of a bucket or of a length. */
const atMost = (length: string) => `case when ${length} < ${LONGEST} then ${length} else 2147483647 end`;

/** The lengths of bucket `b`, to be read in the direction of an order. */
export function lengthsOf(turn: 'asc' | 'desc'): string {
  return turn === 'asc' ? `generate_series(${FIRST}, ${LAST})` : `generate_series(${LAST}, ${FIRST}, -1)`;
}

/** That node `n` is of the level of bucket `b`, and its title of length `l`. */
export const OF_LENGTH = `n.level = b.level
  and length(n.title_search) >= l.length and length(n.title_search) <= ${atMost('l.length')}`;

const KEYS = 'search_keys(n.title_search, n.level, n.area_id)';

/** That node `n` is in bucket `b` and has the keys of its title that are asked for. */
export function hasKeys(keys: string): string {
  return `${KEYS} @@ replace(${keys}, E'\\n', ${MARK})::tsquery`;
}

/** The same, and that its title is of length `l`. */
export function hasKeysAndLength(keys: string): string {
  return `${KEYS} @@ replace(${keys} || E' & ''\\n\\r\\r' || l.length || '''', E'\\n', ${MARK})::tsquery`;
}

/**
 * The buckets that have titles, the best rank first: each is found from the one before, in the index of ranks.
 * To be read in a `with recursive`; one that is not read on is not looked for.
 */
export const BUCKETS = `bucket (level, bucket) as (
    (select ${BUCKET} order by n.level, length(n.title_search) limit 1)
    union all
    select following.* from bucket b cross join lateral (
      select ${BUCKET} where (n.level, length(n.title_search)) > (b.level, ${atMost(LAST)})
      order by n.level, length(n.title_search) limit 1) following
  )`;
