import { columnsOf, DETAIL_LISTS, DETAIL_NAMES } from './detail-lists.js';

/** The tables of all lists. */
export const DETAIL_TABLES: readonly string[] = DETAIL_NAMES.map((name) => DETAIL_LISTS[name].table);

/**
 * SQL for all lists of some nodes, given their IDs as an array: `node_id`, and `lists` by name. One set of rows for all of
 * them, so that what asks for the facts of nodes has one join more and not one for each list.
 */
export function detailFacts(ids: string): string {
  const lists = DETAIL_NAMES.map((name) => {
    const pairs = columnsOf(name).map(({ property, read }) => `'${property}', ${read}`);
    return `select node_id, '${name}' as name, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')})) order by ordinal) as list
      from ${DETAIL_LISTS[name].table} where node_id = any(${ids}) group by node_id`;
  });
  return `select d.node_id, jsonb_object_agg(d.name, d.list) as lists from (${lists.join('\n      union all ')}) d group by d.node_id`;
}
