import type { Transaction } from '../../database/write-database.js';
import type { NewEvidence } from '../domain/change-set.js';

export interface AlignmentRow {
  readonly nodeId: number;
  readonly elementId: number;
  readonly statedRootId: number | null;
  readonly evidence: readonly NewEvidence[];
  readonly asserted?: { readonly node: string; readonly element: string };
}

/** Which of some nodes are aligned to which elements. */
export function findAlignments(
  transaction: Transaction,
  nodeIds: readonly number[],
): Promise<{ nodeId: number; elementId: number }[]> {
  return transaction.query({
    label: 'draft.alignments',
    text: `select node_id as "nodeId", element_id as "elementId" from alignment where node_id = any($1)`,
    values: [nodeIds],
  });
}

/** Aligns nodes to elements, and then adds the evidence: who may write it is asked of alignments that are there. */
export async function insertAlignments(transaction: Transaction, rows: readonly AlignmentRow[]): Promise<void> {
  const values = [JSON.stringify(rows)];
  await transaction.query({
    label: 'draft.insert-alignments',
    text: `insert into alignment (id, node_id, element_id, stated_root_id, element_path, asserted_node, asserted_element)
      select nextval('public.alignment_id_seq'), r."nodeId", r."elementId", r."statedRootId", '{}',
        r.asserted ->> 'node', r.asserted ->> 'element'
      from jsonb_to_recordset($1) r("nodeId" bigint, "elementId" integer, "statedRootId" integer, asserted jsonb)`,
    values,
  });
  await transaction.query({
    label: 'draft.insert-evidence',
    text: `insert into alignment_evidence (alignment_id, ordinal, kind, asserted_by, asserted_at, document, page, confidence, note)
      select a.id, e.ordinal, (e.value ->> 'kind')::evidence_kind, e.value ->> 'assertedBy',
        (e.value ->> 'assertedAt')::timestamptz, e.value ->> 'document', e.value ->> 'page',
        (e.value ->> 'confidence')::confidence, e.value ->> 'note'
      from jsonb_to_recordset($1) r("nodeId" bigint, "elementId" integer, evidence jsonb)
      join alignment a on a.node_id = r."nodeId" and a.element_id = r."elementId"
      cross join lateral jsonb_array_elements(r.evidence) with ordinality e(value, ordinal)`,
    values,
  });
}

/** Takes alignments away. */
export async function deleteAlignments(
  transaction: Transaction,
  pairs: readonly { nodeId: number; elementId: number }[],
): Promise<void> {
  await transaction.query({
    label: 'draft.delete-alignments',
    text: `delete from alignment a using unnest($1::bigint[], $2::integer[]) p(node_id, element_id)
      where a.node_id = p.node_id and a.element_id = p.element_id`,
    values: [pairs.map(({ nodeId }) => nodeId), pairs.map(({ elementId }) => elementId)],
  });
}
