import type { Transaction } from '../../database/write-database.js';

/** A gap of a node: its kind, and what tells it apart from others of the kind. */
export interface GapOfNode {
  readonly nodeId: number;
  readonly kind: string;
  readonly detail: string;
}

/** Which gaps of some nodes are justified. */
export function findJustified(transaction: Transaction, nodeIds: readonly number[]): Promise<GapOfNode[]> {
  return transaction.query({
    label: 'draft.justified',
    text: `select node_id as "nodeId", kind, detail from gap_justification where node_id = any($1)`,
    values: [nodeIds],
  });
}

/** Explains gaps of nodes, from this moment on. */
export async function insertJustifications(
  transaction: Transaction,
  rows: readonly (GapOfNode & {
    readonly reason: string;
    readonly document: string | null;
    readonly justifiedBy: string;
  })[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction.query({
    label: 'draft.insert-justifications',
    text: `insert into gap_justification (kind, node_id, detail, reason, document, justified_by, justified_at)
      select r.kind, r."nodeId", r.detail, r.reason, r.document, r."justifiedBy", now()
      from jsonb_to_recordset($1)
        r(kind text, "nodeId" bigint, detail text, reason text, document text, "justifiedBy" text)`,
    values: [JSON.stringify(rows)],
  });
}

/** Takes explanations back. */
export async function deleteJustifications(transaction: Transaction, gaps: readonly GapOfNode[]): Promise<void> {
  if (gaps.length === 0) return;
  await transaction.query({
    label: 'draft.delete-justifications',
    text: `delete from gap_justification j using jsonb_to_recordset($1) r("nodeId" bigint, kind text, detail text)
      where j.node_id = r."nodeId" and j.kind = r.kind and j.detail = r.detail`,
    values: [JSON.stringify(gaps)],
  });
}
