import type { Confidence } from '../../provenance/domain/confidence.js';

export const ALIGNMENT_STATUSES = ['ACTIVE', 'SUSPECT'] as const;
/** SUSPECT: one end has changed since the alignment was made, and nobody has reviewed it yet. */
export type AlignmentStatus = (typeof ALIGNMENT_STATUSES)[number];

export const ALIGNMENT_DOUBTS = ['NODE_CHANGED', 'ELEMENT_CHANGED'] as const;
/** Which end of an alignment says something else than when it was made. */
export type AlignmentDoubt = (typeof ALIGNMENT_DOUBTS)[number];

/** What stands behind the status of an alignment. */
export interface AlignmentStanding {
  /** Of the wordings of both ends as they are now; what a review is made on. */
  readonly fingerprint: string;
  readonly doubts: readonly AlignmentDoubt[];
}

/** Somebody has looked at both ends as they were worded, and says that the alignment holds. */
export interface AlignmentReview {
  readonly nodeId: number;
  readonly elementId: number;
  readonly fingerprint: string;
  readonly reviewer: string;
  readonly reviewedAt: Date;
  readonly note: string;
}

export const EVIDENCE_KINDS = ['STATED_IN_PLAN', 'ANALYST_READING', 'OFFICER', 'IMPORTED'] as const;
/** On whose word an alignment stands. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** An assertion that a plan node serves a framework element, made at the node itself. */
export interface Alignment {
  id: number;
  nodeId: number;
  elementId: number;
  /** From the root of the framework (the stated strategy, where one is stated) to the element. */
  elementPath: number[];
  status: AlignmentStatus;
}

/** The evidence of an alignment; what is unknown is null. */
export interface Evidence {
  kind: EvidenceKind;
  assertedBy: string | null;
  assertedAt: Date | null;
  document: string | null;
  page: string | null;
  confidence: Confidence | null;
  note: string | null;
}
