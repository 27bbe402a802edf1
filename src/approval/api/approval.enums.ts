import { defineEnum } from '../../graphql/enum.js';
import type { ApprovalState, Decision, MoveAction, MoveNeed, PlanAction, PlanKind } from '../domain/approval.js';

export const PlanKindEnum = defineEnum<PlanKind>('PlanKind', 'The kinds of plan that have a way to approval.', {
  TWENTY_YEAR_GOAL: 'A 20-year goal.',
  FIVE_YEAR_PLAN: 'A five-year plan.',
  ANNUAL_PLAN:
    'An annual plan, whose way goes on to the Budget Bureau. There are none here yet; their way is on record.',
});

export const ApprovalStateEnum = defineEnum<ApprovalState>(
  'ApprovalState',
  'Where a plan stands on its way. `approvalRoute` has the states of each kind of plan in order.',
  {
    DRAFT: 'ร่าง: with its planners.',
    DIALOGUE: 'เวทีสนทนา: dialogue and consultation with the partners (rules E03, E28).',
    AREA_COMMITTEE: 'ก.บ.จ. of a province, ก.บ.ก. of a provincial group.',
    INTEGRATION_TEAM: 'ทีมบูรณาการกลาง.',
    REGIONAL_SUBCOMMITTEE: 'อ.ก.น.บ. ประจำภาค.',
    POLICY_COMMITTEE: 'ก.น.บ.',
    CABINET: 'คณะรัฐมนตรี.',
    BUDGET_BUREAU: 'สำนักงบประมาณ: of annual plans.',
    PUBLISHED: 'In force: what everybody reads.',
    WITHDRAWN: 'It was in force and was taken back, with nothing in its place and no draft.',
  },
);

export const PlanActionEnum = defineEnum<PlanAction>('PlanAction', 'What somebody may do with a plan.', {
  CHANGE: 'Change its draft, or begin one (`changePlan` and its like).',
  SUBMIT: 'Send the draft on its way (`submitPlan`).',
  APPROVE: 'Record that it was approved where it waits (`approvePlan`).',
  RETURN: 'Record that it was sent back (`returnPlan`).',
  RECALL: 'Take back what was submitted (`recallPlan`).',
  PUBLISH: 'Put a revision into force again that was in force before (`publishRevision`).',
  WITHDRAW: 'Take back what is in force (`withdrawPlan`).',
  DISCARD_DRAFT: 'Give up the draft (`discardDraft`).',
  RECORD_APPROVAL: 'Put the draft into force, as it was approved elsewhere (`recordApproval`).',
});

export const MoveActionEnum = defineEnum<MoveAction>('MoveAction', 'What takes a plan from one state to another.', {
  SUBMIT: 'It is sent on its way (`submitPlan`).',
  APPROVE: 'It goes on to the next state (`approvePlan`).',
  RETURN: 'It is sent back to its planners (`returnPlan`).',
  RECALL: 'Its own people take it back (`recallPlan`).',
  RECORD_APPROVAL: 'It was approved elsewhere (`recordApproval`).',
});

export const DecisionEnum = defineEnum<Decision>('ApprovalDecision', 'What a move says of the plan, on record.', {
  SUBMITTED: 'It was submitted.',
  APPROVED: 'It was approved, and went on.',
  RETURNED: 'It was sent back to be mended.',
  RECALLED: 'It was taken back by those who had submitted it.',
  APPROVED_ELSEWHERE: 'It had been approved before this system, or outside it.',
  WITHDRAWN: 'It was in force and was taken back (`withdrawPlan`): no step of the way.',
  PUBLISHED_AGAIN: 'It had been in force before, and is again (`publishRevision`): no step of the way.',
});

export const MoveNeedEnum = defineEnum<MoveNeed>('MoveNeed', 'What a move has to state.', {
  COMMITTEE: '`committee`.',
  RESOLUTION: '`resolution`.',
  DATE: '`decidedOn`.',
  DOCUMENT: '`document`.',
  REASON: '`reason`, or comments on nodes where the move has them.',
});
