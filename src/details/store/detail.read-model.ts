import type { ReadDatabase } from '../../database/read-database.js';
import type { Detail, DetailName } from '../domain/details.js';
import { columnsOf, DETAIL_LISTS } from './detail-lists.js';

/** The entries of one list of many nodes, those of each node in their order. */
export function findDetails<Name extends DetailName>(
  db: Pick<ReadDatabase, 'query'>,
  name: Name,
  nodeIds: readonly number[],
): Promise<Detail<Name>[]> {
  const columns = columnsOf(name).map(({ property, read }) => `${read} as "${property}"`);
  return db.query({
    label: `details.${name}`,
    text: `select node_id as "nodeId", ordinal, ${columns.join(', ')} from ${DETAIL_LISTS[name].table}
      where node_id = any($1::bigint[]) order by node_id, ordinal`,
    values: [nodeIds],
  });
}
