import { Arg, type ClassType, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { checkDay, dayInThailand, stated } from '../../approval/domain/check-move.js';
import { act } from '../../approval/store/act.write-model.js';
import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf, toGlobalId } from '../../graphql/relay/global-id.js';
import { type Mutation as MutationToRun, runMutation } from '../../mutation/api/run-mutation.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { noDraft } from '../../mutation/domain/refused-by-database.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { requireRole } from '../../people/api/require-role.js';
import { AnnualActionPlanType } from '../../plans/api/annual-action-plan.type.js';
import { FiveYearPlanType } from '../../plans/api/five-year-plan.type.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import type { PlanNodeType } from '../../plans/api/plan-node.type.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import { TwentyYearGoalType } from '../../plans/api/twenty-year-goal.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { PlanRevision } from '../domain/plan-revision.js';
import { revisionKey } from '../domain/revision-key.js';
import { hasDraft, publishRevision, withdrawPublished } from '../store/revision.write-model.js';
import { PublishRevisionInput, RevisionPayloadType, SubmitPlanInput, WithdrawPlanInput } from './revision.inputs.js';
import { revisionByKey, revisionsOf } from './revision.loaders.js';
import { PlanRevisionType } from './revision.type.js';

const LIST = 'Its revisions that the viewer may see, the latest first: everybody sees those that were published.';

/** The same for each type that has revisions. */
function revisionsOfType(type: ClassType<PlanNodeType>) {
  @Resolver(() => type)
  class RevisionsResolver {
    @FieldResolver(() => [PlanRevisionType], { description: LIST })
    revisions(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<PlanRevision[]> {
      return revisionsOf(context).load(plan.id);
    }
  }
  return RevisionsResolver;
}

export const HOLDER_REVISIONS_RESOLVERS = [FiveYearPlanType, AnnualActionPlanType, TwentyYearGoalType].map(
  revisionsOfType,
);

@Resolver(() => PlanRevisionType)
export class RevisionResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() revision: PlanRevision): string {
    return toGlobalId('PlanRevision', revisionKey(revision));
  }

  @Mutation(() => RevisionPayloadType, {
    description:
      'Puts the draft of a plan or goal on record as its next revision, which never changes, and begins its way to approval (`approvalRoute`). The draft stays, and is left alone until the plan is returned, recalled or published. With userErrors UNDER_CONSIDERATION where it is on its way already, and NO_DRAFT. Fails with UNAUTHENTICATED or FORBIDDEN without the role PLANNER or COMMITTEE_SECRETARY for the area.',
  })
  submitPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitPlanInput, { description: 'The draft, and what goes on record with it.' })
    input: SubmitPlanInput,
  ): Promise<RevisionPayloadType> {
    const code = planNodeCode(input.planId, 'planId', HOLDER_TYPE_NAMES);
    return answer(context, {
      operation: 'submitPlan',
      input,
      work: async (transaction) => {
        const plan = await nodeByCode(context).load(code);
        if (!plan) throw unknown('planId');
        requireRole(context, ['PLANNER', 'COMMITTEE_SECRETARY'], plan.areaId);
        if (!(await hasDraft(transaction, plan.id))) {
          throw new ChangeRefused([noDraft()]);
        }
        const { label, committee, resolution, resolutionDate, document, reason } = input;
        const facts = {
          label: label ?? null,
          committee: stated(committee),
          resolution: stated(resolution),
          decidedOn: resolutionDate ?? null,
          document: stated(document),
          reason: stated(reason),
          comments: [],
        };
        const wrong = checkDay('resolutionDate', facts.decidedOn, dayInThailand(context.now));
        if (wrong.length > 0) throw new ChangeRefused(wrong);
        const number = await act(transaction, { holderId: plan.id, action: 'SUBMIT', seen: null, facts });
        const key = revisionKey({ holderCode: code, number });
        const made = { number, label, committee, resolution, resolutionDate, document };
        await record(transaction, plan, 'submitPlan', key, null, made, reason);
        return { key };
      },
    });
  }

  @Mutation(() => RevisionPayloadType, {
    description:
      'Makes a revision what everybody reads again, in the place of the one before: one that was published before. A revision comes into force for the first time by the last approval on its way (`approvePlan`), or by `recordApproval`; with userErrors NOT_APPROVED for any other. Fails with UNAUTHENTICATED or FORBIDDEN without the role COMMITTEE_SECRETARY for the area.',
  })
  publishRevision(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishRevisionInput, { description: 'The revision.' }) input: PublishRevisionInput,
  ): Promise<RevisionPayloadType> {
    const { key } = fromGlobalIdOf(['PlanRevision'], input.revisionId, 'revisionId');
    return answer(context, {
      operation: 'publishRevision',
      input,
      work: async (transaction) => {
        const revision = await revisionByKey(context).load(key);
        if (!revision) throw unknown('revisionId');
        requireRole(context, ['COMMITTEE_SECRETARY'], revision.areaId);
        if (revision.isPublished) {
          throw new ChangeRefused([
            changeError('ALREADY_EXISTS', ['revisionId'], 'It is published already.', 'เผยแพร่แล้ว'),
          ]);
        }
        // Whatever was approved to the end was published then.
        if (revision.publishedAt === null) {
          throw new ChangeRefused([
            changeError(
              'NOT_APPROVED',
              ['revisionId'],
              'This revision was not approved: it comes into force by the last approval on its way.',
              'ฉบับนี้ยังไม่ได้รับความเห็นชอบครบทุกขั้นตอน',
            ),
          ]);
        }
        await publishRevision(transaction, revision.holderId, revision.number, input.reason ?? null);
        const plan = { id: revision.holderId, code: revision.holderCode, areaId: revision.areaId };
        await record(transaction, plan, 'publishRevision', key, null, { published: revision.number }, input.reason);
        return { key };
      },
    });
  }

  @Mutation(() => RevisionPayloadType, {
    description:
      'Takes back what is published of a plan or goal, with a reason and with nothing in its place. Its revisions stay on record. Fails with UNAUTHENTICATED or FORBIDDEN without the role COMMITTEE_SECRETARY for the area.',
  })
  withdrawPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawPlanInput, { description: 'The plan, and the reason.' }) input: WithdrawPlanInput,
  ): Promise<RevisionPayloadType> {
    const code = planNodeCode(input.planId, 'planId', HOLDER_TYPE_NAMES);
    return answer(context, {
      operation: 'withdrawPlan',
      input,
      work: async (transaction) => {
        const plan = await nodeByCode(context).load(code);
        const published = plan && (await revisionsOf(context).load(plan.id)).find(({ isPublished }) => isPublished);
        if (!published) throw unknown('planId');
        requireRole(context, ['COMMITTEE_SECRETARY'], published.areaId);
        if (isBlank(input.reason)) {
          throw new ChangeRefused([
            changeError('BLANK', ['reason'], 'What is taken back needs a reason.', 'ต้องระบุเหตุผล'),
          ]);
        }
        await withdrawPublished(transaction, published.holderId, input.reason as string);
        const key = revisionKey(published);
        const before = { published: published.number };
        const holder = { id: published.holderId, code, areaId: published.areaId };
        await record(transaction, holder, 'withdrawPlan', key, before, null, input.reason);
        return { key };
      },
    });
  }
}

function record(
  transaction: Transaction,
  { id, code, areaId }: { id: number; code: string; areaId: number },
  operation: string,
  objectKey: string,
  before: unknown,
  after: unknown,
  reason: string | null | undefined,
): Promise<void> {
  return recordEvents(transaction, [
    {
      plan: { id, code, areaId },
      operation,
      objectType: 'REVISION',
      objectKey,
      before,
      after,
      reason: reason ?? null,
    },
  ]);
}

async function answer(
  context: RequestContext,
  mutation: MutationToRun<{ readonly key: string }>,
): Promise<RevisionPayloadType> {
  const ran = await runMutation(context, mutation);
  if (ran.outcome === null) return { revision: null, userErrors: ran.userErrors };
  return { revision: await revisionByKey(context).load(ran.outcome.key), userErrors: [] };
}

function unknown(field: string): ChangeRefused {
  return new ChangeRefused([changeError('UNKNOWN_NODE', [field], 'There is no such thing.', 'ไม่พบรายการนี้')]);
}
