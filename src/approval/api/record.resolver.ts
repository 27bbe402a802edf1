import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { planNodeId } from '../../plans/api/plan-node-id.js';
import type { Standing } from '../domain/approval.js';
import { type Finding, findingsOf } from '../domain/finding.js';
import type { Advice, Dialogue } from '../domain/record.js';
import type { DestinationTotal, StepCount } from '../store/working-step.read-model.js';
import { NodeMentionType, PlanApprovalType } from './approval.type.js';
import { putAdviceOnRecord, putDialogueOnRecord } from './make-record.js';
import { adviceOf, destinationsOf, dialoguesOf, evidenceOf, stepCountsOf } from './record.loaders.js';
import {
  AdviceType,
  ApprovalFindingType,
  DestinationTotalType,
  DialogueType,
  RecordAdviceInput,
  RecordDialogueInput,
  RecordPayloadType,
  WorkingStepCountType,
} from './record.type.js';

const ERRORS =
  'Fails with INVALID_ID, UNAUTHENTICATED, and FORBIDDEN without the role PLANNER or COMMITTEE_SECRETARY for the area.';

@Resolver()
export class RecordResolver {
  @Mutation(() => RecordPayloadType, {
    description: `Puts a dialogue with partners on record, for ever and beside the plan. ${ERRORS}`,
  })
  recordDialogue(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordDialogueInput, { description: 'The dialogue.' }) input: RecordDialogueInput,
  ): Promise<RecordPayloadType> {
    return putDialogueOnRecord(context, input);
  }

  @Mutation(() => RecordPayloadType, {
    description: `Puts advice of an office on record, for ever and beside the plan. ${ERRORS}`,
  })
  recordAdvice(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordAdviceInput, { description: 'The advice.' }) input: RecordAdviceInput,
  ): Promise<RecordPayloadType> {
    return putAdviceOnRecord(context, input);
  }
}

@Resolver(() => PlanApprovalType)
export class PlanRecordsResolver {
  @FieldResolver(() => [DialogueType], {
    description:
      'Dialogues on record that the viewer may see, the latest first: everybody sees those that came before a revision was put into force.',
  })
  dialogues(@Ctx() context: RequestContext, @Root() { id }: Standing): Promise<Dialogue[]> {
    return dialoguesOf(context).load(id);
  }

  @FieldResolver(() => [AdviceType], {
    description: 'Advice on record that the viewer may see, the latest first: by the same rule as dialogues.',
  })
  advice(@Ctx() context: RequestContext, @Root() { id }: Standing): Promise<Advice[]> {
    return adviceOf(context).load(id);
  }

  @FieldResolver(() => [ApprovalFindingType], {
    description:
      'What the plan lacks, in the state that the question is about: of a draft ask with asOf: { draft: true }. Empty where it has no key projects.',
  })
  async findings(@Ctx() context: RequestContext, @Root() { id, draftOpenedAt }: Standing): Promise<Finding[]> {
    const evidence = await evidenceOf(context).load({ id, draftOpenedAt });
    return evidence ? findingsOf(evidence) : [];
  }

  @FieldResolver(() => [WorkingStepCountType], {
    description: 'Its projects by their working steps (rule E04), in the state that the question is about.',
  })
  projectsByStep(@Ctx() context: RequestContext, @Root() { id }: Standing): Promise<StepCount[]> {
    return stepCountsOf(context).load(id);
  }

  @FieldResolver(() => [DestinationTotalType], {
    description:
      'What its activities ask for, by where it is to be asked for (rule E05), in the state that the question is about.',
  })
  activitiesByDestination(@Ctx() context: RequestContext, @Root() { id }: Standing): Promise<DestinationTotal[]> {
    return destinationsOf(context).load(id);
  }
}

@Resolver(() => DialogueType)
export class DialogueResolver {
  @FieldResolver(() => [NodeMentionType], { description: 'The projects that it dealt with, as they were called then.' })
  projects(@Root() { projects }: Dialogue): NodeMentionType[] {
    return projects.map(mention);
  }
}

@Resolver(() => ApprovalFindingType)
export class ApprovalFindingResolver {
  @FieldResolver(() => [NodeMentionType], {
    description: 'The key projects that it concerns, in the order of the plan.',
  })
  nodes(@Root() { projects }: Finding): NodeMentionType[] {
    return projects.map(mention);
  }
}

function mention({ code, title }: { code: string; title: string }): NodeMentionType {
  return { nodeId: planNodeId({ level: 'PROJECT', code }), code, title };
}
