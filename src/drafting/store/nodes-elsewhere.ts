import type { Transaction } from '../../database/write-database.js';
import type { NodeElsewhere } from '../domain/known.js';

/** The nodes that have some codes, in whatever state the writer may see. */
export async function findNodesElsewhere(
  transaction: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, NodeElsewhere>> {
  const rows = await transaction.query<NodeElsewhere>({
    label: 'draft.nodes-elsewhere',
    text: ['public', 'draft', 'history']
      .map(
        (
          schema,
        ) => `select n.code, n.level, n.annual, n.area_id as "areaId", h.code as "holderCode", h.start_year as "startYear"
      from ${schema}.plan_node n join ${schema}.plan_node h on h.id = coalesce(n.plan_id, n.id) where n.code = any($1)`,
      )
      .join('\n      union '),
    values: [codes],
  });
  // The years of a plan never change: whichever state answers says the same.
  return new Map(rows.map((row) => [row.code, row]));
}
