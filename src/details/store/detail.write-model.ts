import type { Transaction } from '../../database/write-database.js';
import type { DetailName, Details } from '../domain/details.js';
import { columnsOf, DETAIL_LISTS } from './detail-lists.js';

/** A whole list of one node, in order. */
export interface DetailsOfNode<Name extends DetailName> {
  readonly id: number;
  readonly list: readonly Details[Name][];
}

/** Puts whole lists in the place of those there are: two statements, however many nodes. */
export async function writeDetails<Name extends DetailName>(
  transaction: Transaction,
  name: Name,
  nodes: readonly DetailsOfNode<Name>[],
): Promise<void> {
  if (nodes.length === 0) return;
  const { table } = DETAIL_LISTS[name];
  await transaction.query({
    label: `details.delete-${name}`,
    text: `delete from ${table} where node_id = any($1)`,
    values: [nodes.map(({ id }) => id)],
  });
  const rows = nodes.flatMap(({ id, list }) => list.map((entry, i) => ({ ...entry, nodeId: id, ordinal: i + 1 })));
  const columns = columnsOf(name);
  await transaction.query({
    label: `details.insert-${name}`,
    text: `insert into ${table} (node_id, ordinal, ${columns.map(({ column }) => column).join(', ')})
      select r."nodeId", r.ordinal, ${columns.map(({ property }) => `r."${property}"`).join(', ')}
      from jsonb_to_recordset($1)
        r("nodeId" bigint, ordinal smallint, ${columns.map(({ property, type }) => `"${property}" ${type}`).join(', ')})`,
    values: [JSON.stringify(rows)],
  });
}
