import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { GapKind } from './gap-kind.js';

/** A gap as it was found: its kind, whom it concerns, and the facts that a message needs. */
export interface Gap {
  kind: GapKind;
  /** The plan node concerned; null where the whole area is. */
  nodeId: number | null;
  /** The area concerned, or that of the node. */
  areaId: number;
  subjectCode: string;
  subjectTitle: string;
  subjectLevel: PlanLevel | null;
  /** Tells apart gaps of one kind and subject: the period of a goal, such as "2571-2575". */
  detail: string;
  /** Figures for the message: exact amounts of baht as text, or the plan of an unplaced project. */
  facts: { stated?: string; summed?: string; undated?: string; plan?: string; nameTh?: string };
  justification: GapJustification | null;
}

/** Why a gap is no fault: written down by somebody, and left out of lists unless asked for. */
export interface GapJustification {
  reason: string;
  justifiedBy: string;
  justifiedAt: string;
  document: string | null;
}

/** The key by which a gap is found again: stable as long as the gap is there. */
export function gapKey(gap: Pick<Gap, 'kind' | 'subjectCode' | 'detail'>): string {
  return [gap.kind, gap.subjectCode, gap.detail].join('/');
}
