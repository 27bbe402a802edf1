import { EVIDENCE_KINDS } from '../../alignment/domain/alignment.js';
import { AlignmentEntity, AlignmentEvidenceEntity } from '../../alignment/store/alignment.entity.js';
import { CONFIDENCES } from '../../provenance/domain/confidence.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { SeedRow } from '../seed-row.js';
import { type Elements, elementKey, findElement } from './framework-elements.js';
import type { Nodes } from './plan-nodes.js';

const COLUMNS = [
  ...['node_code', 'framework', 'level', 'element_code', 'stated_strategy', 'evidence_ordinal'],
  ...['evidence_kind', 'asserted_by', 'asserted_at', 'document', 'page', 'confidence', 'note'],
];

/** Loads alignments with their evidence: one row for each piece of evidence. */
export async function loadAlignments(
  session: LoadSession,
  directory: string,
  nodes: Nodes,
  elements: Elements,
): Promise<void> {
  const rows = session.readOptional(`${directory}/alignments.csv`, COLUMNS);
  if (rows.length === 0) return;
  const inPlan = { node: { $in: [...nodes.values()] } };
  const keyOf = (node: { id: number }, element: { id: number }) => `${node.id}/${element.id}`;
  const alignments = await KeptRows.load(session, AlignmentEntity, inPlan, ({ node, element }) => keyOf(node, element));
  const placed = rows.map((row) => {
    const node = row.find('node_code', nodes);
    const element = findElement(row, elements, 'level', 'element_code');
    return { row, node, element, key: keyOf(node, element), ordinal: row.integer('evidence_ordinal') };
  });
  for (const { row, node, element, key, ordinal } of placed) {
    if (ordinal === 1) alignments.keep(row, key, { node, element, statedRoot: statedRoot(row, elements) });
  }
  await session.flush();
  const evidence = await KeptRows.load(
    session,
    AlignmentEvidenceEntity,
    { alignment: { $in: [...alignments.byKey.values()] } },
    ({ alignment, ordinal }) => `${alignment.id}/${ordinal}`,
  );
  for (const { row, key, ordinal } of placed) {
    const alignment = row.find('evidence_ordinal', alignments.byKey, key);
    evidence.keep(row, `${alignment.id}/${ordinal}`, { alignment, ordinal, ...evidenceOf(row) });
  }
}

/** The strategy that the form names, where it is not the primary one of the master plan. */
function statedRoot(row: SeedRow, elements: Elements) {
  const strategy = row.optional('stated_strategy');
  if (strategy === null) return null;
  return row.find('stated_strategy', elements, elementKey(row.text('framework'), 'STRATEGY', strategy));
}

function evidenceOf(row: SeedRow) {
  const assertedAt = row.optionalDate('asserted_at');
  return {
    kind: row.oneOf('evidence_kind', EVIDENCE_KINDS),
    assertedBy: row.optional('asserted_by'),
    assertedAt: assertedAt === null ? null : new Date(`${assertedAt}T00:00:00+07:00`),
    document: row.optional('document'),
    page: row.optional('page'),
    confidence: row.optionalOneOf('confidence', CONFIDENCES),
    note: row.optional('note'),
  };
}
