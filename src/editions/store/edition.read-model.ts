import type { ReadDatabase } from '../../database/read-database.js';
import type { Transaction } from '../../database/write-database.js';
import type { NewEvidence } from '../../drafting/domain/change-set.js';
import type { CarriedAlignment, Mapping } from '../domain/carry-over.js';

/** What the elements of one edition became in another, in the order of the old edition. */
export function findMappings(
  db: Pick<ReadDatabase, 'query'>,
  fromFrameworkId: number,
  toFrameworkId: number,
): Promise<Mapping[]> {
  return db.query({
    label: 'edition.mappings',
    text: `select m.from_element_id as "fromId", m.to_element_id as "toId", m.kind, m.note, m.source
      from framework_mapping m
      join framework_element e on e.id = m.from_element_id and e.framework_id = $1
      join framework_element t on t.id = m.to_element_id and t.framework_id = $2
      join framework_level l on l.framework_id = e.framework_id and l.level = e.level
      order by l.ordinal, e.ordinal, e.id, t.ordinal, t.id`,
    values: [fromFrameworkId, toFrameworkId],
  });
}

/** The elements of a framework, from the top down; every one. */
export function findElementIds(db: ReadDatabase, frameworkId: number): Promise<{ id: number }[]> {
  return db.query({
    label: 'edition.elements',
    text: `select e.id from framework_element e
      join framework_level l on l.framework_id = e.framework_id and l.level = e.level
      where e.framework_id = $1 order by l.ordinal, e.ordinal, e.id`,
    values: [frameworkId],
  });
}

/** An alignment of a draft with all that goes along to another element. */
export interface DraftAlignment extends CarriedAlignment {
  readonly nodeId: number;
  readonly assertedNode: string;
  readonly assertedElement: string;
  readonly evidence: readonly NewEvidence[];
}

/** The alignments of a draft to the elements of a framework. */
export function findDraftAlignments(
  transaction: Transaction,
  holderId: number,
  frameworkId: number,
): Promise<DraftAlignment[]> {
  return transaction.query({
    label: 'edition.draft-alignments',
    text: `select n.id as "nodeId", n.code as "nodeCode", a.element_id as "elementId", a.stated_root_id as "statedRootId",
        a.asserted_node as "assertedNode", a.asserted_element as "assertedElement",
        (select json_agg(json_build_object('kind', v.kind, 'assertedBy', v.asserted_by, 'assertedAt', v.asserted_at,
          'document', v.document, 'page', v.page, 'confidence', v.confidence, 'note', v.note) order by v.ordinal)
         from draft.alignment_evidence v where v.alignment_id = a.id) as evidence
      from draft.alignment a
      join draft.plan_node n on n.id = a.node_id
      join framework_element e on e.id = a.element_id
      where coalesce(n.plan_id, n.id) = $1 and e.framework_id = $2
      order by n.level, n.path, a.element_path`,
    values: [holderId, frameworkId],
  });
}

/** Which nodes of a draft are aligned to which elements of a framework already, as "node element". */
export async function findAlignedPairs(
  transaction: Transaction,
  holderId: number,
  frameworkId: number,
): Promise<Set<string>> {
  const rows = await transaction.query<{ pair: string }>({
    label: 'edition.aligned-pairs',
    text: `select n.code || ' ' || a.element_id as pair from draft.alignment a
      join draft.plan_node n on n.id = a.node_id join framework_element e on e.id = a.element_id
      where coalesce(n.plan_id, n.id) = $1 and e.framework_id = $2`,
    values: [holderId, frameworkId],
  });
  return new Set(rows.map(({ pair }) => pair));
}
