import type { ReadDatabase } from '../../database/read-database.js';
import type { Alignment, AlignmentReview, AlignmentStanding, AlignmentStatus, Evidence } from '../domain/alignment.js';
import { alignmentDoubts } from './alignment-doubts.js';

const COLUMNS = `a.id, a.node_id as "nodeId", a.element_id as "elementId", a.element_path as "elementPath", a.status`;

/** The alignments made at the given nodes themselves, by framework and element. */
export function findAlignmentsOfNodes(db: ReadDatabase, nodeIds: readonly number[]): Promise<Alignment[]> {
  return db.query({
    label: 'alignment.of-nodes',
    text: `select ${COLUMNS} from alignment a where a.node_id = any($1::bigint[]) order by a.node_id, a.element_path, a.id`,
    values: [nodeIds],
  });
}

/** What stands behind the status of alignments. */
export function findStandings(
  db: ReadDatabase,
  alignmentIds: readonly number[],
): Promise<(AlignmentStanding & { alignmentId: number })[]> {
  return db.query({
    label: 'alignment.standing',
    text: `select a.id as "alignmentId", a.node_fingerprint || '.' || e.fingerprint as fingerprint,
        ${alignmentDoubts('a', 'e')} as doubts
      from alignment a join framework_element e on e.id = a.element_id where a.id = any($1::bigint[])`,
    values: [alignmentIds],
  });
}

/** The reviews of alignments that the reader may see, up to the moment of the state, the latest first. */
export function findReviews(
  db: ReadDatabase,
  alignmentIds: readonly number[],
): Promise<(AlignmentReview & { alignmentId: number })[]> {
  return db.query({
    label: 'alignment.reviews',
    text: `select a.id as "alignmentId", r.node_id as "nodeId", r.element_id as "elementId",
        r.node_fingerprint || '.' || r.element_fingerprint as fingerprint, r.reviewer, r.reviewed_at as "reviewedAt", r.note
      from alignment a join alignment_review r on r.node_id = a.node_id and r.element_id = a.element_id
      where a.id = any($1::bigint[]) order by a.id, r.reviewed_at desc, r.id desc`,
    values: [alignmentIds],
  });
}

/** The evidence of alignments, each piece with its alignment, in its order. */
export function findEvidence(
  db: ReadDatabase,
  alignmentIds: readonly number[],
): Promise<(Evidence & { alignmentId: number })[]> {
  return db.query({
    label: 'alignment.evidence',
    text: `select alignment_id as "alignmentId", kind, asserted_by as "assertedBy", asserted_at as "assertedAt",
        document, page, confidence, note
      from alignment_evidence where alignment_id = any($1::bigint[]) order by alignment_id, ordinal`,
    values: [alignmentIds],
  });
}

// A piece of evidence as a value beside its alignment: a path shows its evidence wherever it is shown.
const PIECE = `json_build_object('kind', e.kind, 'assertedBy', e.asserted_by, 'assertedAt', e.asserted_at,
  'document', e.document, 'page', e.page, 'confidence', e.confidence, 'note', e.note)`;

/** An alignment that a subject has itself or inherits from a node above it. */
export interface AlignmentAbove extends Alignment {
  subjectId: number;
  evidence: Evidence[];
}

/** What the subjects have themselves and what they inherit, the nearest first. */
export function findAlignmentsAbove(db: ReadDatabase, subjectIds: readonly number[]): Promise<AlignmentAbove[]> {
  return db.query({
    label: 'alignment.above',
    text: `select s.id as "subjectId", ${COLUMNS}, array(
        select ${PIECE} from alignment_evidence e where e.alignment_id = a.id order by e.ordinal) as evidence
      from plan_node s
      join alignment a on a.node_id = any(s.path)
      where s.id = any($1::bigint[])
      order by s.id, array_position(s.path, a.node_id) desc, a.element_path, a.id`,
    values: [subjectIds],
  });
}

/** What nodes below a subject contribute to one element, taken together. */
export interface Contribution {
  subjectId: number;
  elementPath: number[];
  /** SUSPECT when every contributing alignment is. */
  status: AlignmentStatus;
  nodeCount: number;
  /** The first contributing node in the order of levels. */
  firstNodeId: number;
  evidence: Evidence[];
}

/** What the nodes below the subjects contribute, grouped by element. */
export function findContributions(db: ReadDatabase, subjectIds: readonly number[]): Promise<Contribution[]> {
  return db.query({
    label: 'alignment.below',
    text: `select s.id as "subjectId", a.element_path as "elementPath",
        case when bool_and(a.status = 'SUSPECT') then 'SUSPECT' else 'ACTIVE' end as status,
        count(distinct n.id)::integer as "nodeCount",
        (array_agg(n.id order by n.level, n.path))[1] as "firstNodeId",
        array(select ${PIECE} from alignment_evidence e
          join unnest(array_agg(a.id order by n.level, n.path, a.id)) with ordinality c(id, place) on c.id = e.alignment_id
          order by c.place, e.ordinal) as evidence
      from plan_node s
      join plan_node plan on plan.level = 1 and (plan.id = s.plan_id or plan.parent_id = s.id)
      cross join lateral (select case when s.annual and s.level = 1 then '{}' else s.path end as path) range
      join plan_node n on n.plan_id = plan.id and n.id <> s.id
        and n.path > range.path and n.path < range.path || 9223372036854775807
      join alignment a on a.node_id = n.id
      where s.id = any($1::bigint[])
      group by s.id, a.element_path
      order by s.id, a.element_path`,
    values: [subjectIds],
  });
}
