import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import { PlanRevisionType } from '../../revisions/api/revision.type.js';
import type { PlanRevision } from '../../revisions/domain/plan-revision.js';
import type { ApprovalState, Standing } from '../domain/approval.js';
import { ApprovalStateEnum } from './approval.enums.js';
import { PlanApprovalType } from './approval.type.js';

@InputType({ description: 'What a decision has on paper.' })
abstract class DecisionInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'The committee that decided.' })
  committee?: string | null;

  @Field(() => String, { nullable: true, description: 'Its resolution, such as the number of the meeting.' })
  resolution?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the decision; not in the future.' })
  decidedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The document that it refers to.' })
  document?: string | null;
}

@InputType({ description: 'A decision on a revision where it waits.' })
abstract class SeenInput extends DecisionInput {
  @Field(() => ID, { description: 'The ID of the revision that was decided on.' })
  revisionId!: string;

  @Field(() => ApprovalStateEnum, {
    description:
      'The state in which it was decided: a plan that has gone on since stays where it is, with NOT_WAITING.',
  })
  state!: ApprovalState;
}

@InputType('ApprovePlanInput', { description: 'A plan that was approved where it waits.' })
export class ApprovePlanInput extends SeenInput {}

@InputType('NodeCommentInput', { description: 'What is said of one node.' })
export class NodeCommentInput {
  @Field(() => ID, { description: 'The ID of the node, which is one of the plan.' })
  nodeId!: string;

  @Field(() => String, { nullable: true, description: 'Which field of the node it is about; null: the whole of it.' })
  field?: string | null;

  @Field(() => String, { description: 'What is said.' })
  text!: string;
}

@InputType('ReturnPlanInput', { description: 'A plan that is sent back: with a reason, with comments, or with both.' })
export class ReturnPlanInput extends SeenInput {
  @Field(() => [NodeCommentInput], { nullable: true, description: 'What is to be mended in single nodes, in order.' })
  comments?: NodeCommentInput[] | null;
}

@InputType('RecallPlanInput', { description: 'What was submitted and is taken back (`reason` is required here).' })
export class RecallPlanInput extends SeenInput {}

@InputType('RecordApprovalInput', {
  description: 'A plan that was approved before this system, or outside it. All fields that say so are required.',
})
export class RecordApprovalInput extends DecisionInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;
}

@ObjectType('ApprovalPayload', { description: 'What came of a move. With userErrors nothing was changed.' })
export class ApprovalPayloadType extends MutationPayload {
  @Field(() => PlanApprovalType, { nullable: true, description: 'Where the plan stands now; null with userErrors.' })
  approval!: Standing | null;

  @Field(() => PlanRevisionType, { nullable: true, description: 'The revision that it was about.' })
  revision!: PlanRevision | null;
}
