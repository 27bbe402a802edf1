import type { AlignmentDoubt } from '../../alignment/domain/alignment.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { Years } from '../../traceability/domain/broken-chain.js';
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
  /** Tells apart gaps of one kind and subject: the period of a goal, such as "2571-2575", OWN_LINES, or the key of an element. */
  detail: string;
  facts: GapFacts;
  justification: GapJustification | null;
}

/** The detail of a BUDGET_MISMATCH within a node: its total against its own lines, not against what stands below. */
export const OWN_LINES = 'own-lines';

/** What a message needs to know, as far as its kind has it. Amounts are exact, in baht, as text. */
export interface GapFacts {
  stated?: string;
  summed?: string;
  undated?: string;
  nameTh?: string;
  /** Of a suspect alignment: its element, and which end says something else. */
  element?: { code: string; nameTh: string | null };
  changed?: AlignmentDoubt[];
  /** Fiscal years without a plan. */
  missingYears?: number[];
  /** Of a break of the chain: the plan concerned, its area, and the goals that this has on record. */
  plan?: { code: string; title: string; annual: boolean } & Years;
  area?: { nameTh: string; nameEn: string };
  goals?: Years[];
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
