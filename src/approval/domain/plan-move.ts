import type { ApprovalState, Decision } from './approval.js';

/** A move that was made, on record for ever. */
export interface PlanMove {
  readonly id: number;
  readonly holderId: number;
  readonly holderCode: string;
  readonly revision: number;
  readonly decision: Decision;
  readonly fromState: ApprovalState;
  readonly toState: ApprovalState;
  readonly madeAt: Date;
  /** Null: not for who asks to know. */
  readonly madeBy: string | null;
  readonly committee: string | null;
  readonly resolution: string | null;
  readonly decidedOn: string | null;
  readonly document: string | null;
  readonly reason: string | null;
}

/** What a committee said of a node, with what the node was called then. */
export interface MoveComment {
  readonly moveId: number;
  readonly nodeCode: string;
  readonly nodeLevel: number;
  readonly nodeTitle: string;
  readonly field: string | null;
  readonly text: string;
}
