import type { Role } from '../../people/domain/viewer.js';

/** The kinds of plan that have a way of their own. There are no annual plans yet; their way is known. */
export type PlanKind = 'TWENTY_YEAR_GOAL' | 'FIVE_YEAR_PLAN' | 'ANNUAL_PLAN';

/** Where a plan can stand. Which of them a kind of plan goes through, and in which order, is data (`approval_step`). */
export type ApprovalState =
  | 'DRAFT'
  | 'DIALOGUE'
  | 'AREA_COMMITTEE'
  | 'INTEGRATION_TEAM'
  | 'REGIONAL_SUBCOMMITTEE'
  | 'POLICY_COMMITTEE'
  | 'CABINET'
  | 'BUDGET_BUREAU'
  | 'PUBLISHED'
  | 'WITHDRAWN';

/** What takes a plan from one state to another; which there are from a state is data (`approval_rule`). */
export type MoveAction = 'SUBMIT' | 'APPROVE' | 'RETURN' | 'RECALL' | 'RECORD_APPROVAL';

/** All that somebody may be able to do with a plan. */
export type PlanAction = MoveAction | 'CHANGE' | 'DISCARD_DRAFT' | 'PUBLISH' | 'WITHDRAW';

/** What a move says of the plan, on record. */
export type Decision =
  | 'SUBMITTED'
  | 'APPROVED'
  | 'RETURNED'
  | 'RECALLED'
  | 'APPROVED_ELSEWHERE'
  | 'WITHDRAWN'
  | 'PUBLISHED_AGAIN';

/** What a move may have to state. */
export const MOVE_NEEDS = ['COMMITTEE', 'RESOLUTION', 'DATE', 'DOCUMENT', 'REASON'] as const;
export type MoveNeed = (typeof MOVE_NEEDS)[number];

/** A move that can be made from a state. */
export interface MoveRule {
  readonly state: ApprovalState;
  readonly action: MoveAction;
  readonly decision: Decision;
  readonly toState: ApprovalState;
  readonly roles: readonly Role[];
  readonly needs: readonly MoveNeed[];
}

/** A plan or goal whose way is asked for. */
export interface Holder {
  readonly id: number;
  readonly code: string;
  readonly kind: PlanKind;
  readonly areaId: number;
  readonly title: string;
}

/** Where a plan or goal stands, as far as who asks may know. */
export interface Standing extends Holder {
  readonly state: ApprovalState;
  readonly stateNameTh: string;
  readonly stateNameEn: string;
  /** Null: on nobody. */
  readonly waitsOnTh: string | null;
  readonly waitsOnEn: string | null;
  readonly since: Date | null;
  readonly nextState: ApprovalState | null;
  /** The revision under consideration. */
  readonly revision: number | null;
  /** When the draft was begun; null: there is none, or it is not for who asks. */
  readonly draftOpenedAt: Date | null;
  /** Whether drafts of plans stand below this goal, which is nowhere else. */
  readonly neededByDrafts: boolean;
  readonly isPublished: boolean;
  /** Whether published plans stand below this goal. */
  readonly hasPlansBelow: boolean;
  /** Whether a revision was published that is not published now, and can be again. */
  readonly hasEarlier: boolean;
  /** Whether the draft stands below a goal that is not published: it cannot come into force before its goal. */
  readonly awaitsGoal: boolean;
  /** The moves from the state, and who may make each. */
  readonly rules: readonly Pick<MoveRule, 'action' | 'roles' | 'toState'>[];
}
