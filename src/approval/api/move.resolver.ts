import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import {
  ApprovalPayloadType,
  ApprovePlanInput,
  RecallPlanInput,
  RecordApprovalInput,
  ReturnPlanInput,
} from './approval.inputs.js';
import { moveRevision, recordElsewhere } from './make-move.js';

const ERRORS =
  'Fails with INVALID_ID, UNAUTHENTICATED, and FORBIDDEN without a role for the area that `approvalRoute` names.';

@Resolver()
export class MoveResolver {
  @Mutation(() => ApprovalPayloadType, {
    description: `Puts on record that a plan was approved where it waits, so that it goes on; after the last state of its way it comes into force, in the same transaction. ${ERRORS}`,
  })
  approvePlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApprovePlanInput, { description: 'The decision.' }) input: ApprovePlanInput,
  ): Promise<ApprovalPayloadType> {
    return moveRevision(context, 'approvePlan', 'APPROVE', input);
  }

  @Mutation(() => ApprovalPayloadType, {
    description: `Puts on record that a plan was sent back from where it waits, so that its planners can mend the draft. ${ERRORS}`,
  })
  returnPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReturnPlanInput, { description: 'The decision, and what is to be mended.' })
    input: ReturnPlanInput,
  ): Promise<ApprovalPayloadType> {
    const comments = (input.comments ?? []).map(({ nodeId, field, text }, i) => ({
      code: planNodeCode(nodeId, `comments.${i}.nodeId`),
      field: field ?? null,
      text,
    }));
    return moveRevision(context, 'returnPlan', 'RETURN', input, comments);
  }

  @Mutation(() => ApprovalPayloadType, {
    description: `Takes back what was submitted: the draft can be changed again. ${ERRORS}`,
  })
  recallPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecallPlanInput, { description: 'What, and why.' }) input: RecallPlanInput,
  ): Promise<ApprovalPayloadType> {
    return moveRevision(context, 'recallPlan', 'RECALL', input);
  }

  @Mutation(() => ApprovalPayloadType, {
    description: `Puts a draft into force that was approved before this system or outside it, in one move, which says so: offices begin with the plans that are in force. ${ERRORS}`,
  })
  recordApproval(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordApprovalInput, { description: 'What was approved, by whom, when, and where it says so.' })
    input: RecordApprovalInput,
  ): Promise<ApprovalPayloadType> {
    return recordElsewhere(context, planNodeCode(input.planId, 'planId', HOLDER_TYPE_NAMES), input);
  }
}
