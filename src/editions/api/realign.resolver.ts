import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Transaction } from '../../database/write-database.js';
import { type ChangeSet, NO_CHANGES } from '../../drafting/domain/change-set.js';
import { changeDraft } from '../../drafting/store/change-draft.js';
import { discardDraft, openDraft, turnToDrafts } from '../../drafting/store/draft-nodes.js';
import { elementById, requireFramework } from '../../frameworks/api/framework.loaders.js';
import type { Framework, FrameworkElement } from '../../frameworks/domain/framework.js';
import type { RequestContext } from '../../graphql/context.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { requireRole } from '../../people/api/require-role.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import { type CarryOver, carryOver, type LeftReason } from '../domain/carry-over.js';
import {
  type DraftAlignment,
  findAlignedPairs,
  findDraftAlignments,
  findMappings,
} from '../store/edition.read-model.js';
import { type AlignmentLeftType, RealignPlanInput, RealignPlanPayloadType } from './realign.type.js';

/** What is kept for whoever sends the same again. */
interface Realigned {
  readonly plan: string;
  readonly count: number;
  readonly left: readonly Left[];
}

interface Left {
  readonly nodeCode: string;
  readonly elementId: number;
  readonly reason: LeftReason;
  readonly candidateIds: readonly number[];
}

@Resolver()
export class RealignResolver {
  @Mutation(() => RealignPlanPayloadType, {
    description:
      'Takes the alignments of a plan along to a new edition of a framework, in its draft: where one element follows the old one, with the evidence. Where that says something else, the alignment is SUSPECT until somebody reviews it; what could not be mapped stays, and is listed. Fails with UNAUTHENTICATED or FORBIDDEN without the role PLANNER for the area, with UNKNOWN_FRAMEWORK, INVALID_ID, IDEMPOTENCY_KEY_REUSED.',
  })
  async realignPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => RealignPlanInput, { description: 'The plan, and the two editions.' }) input: RealignPlanInput,
  ): Promise<RealignPlanPayloadType> {
    const code = planNodeCode(input.planId, 'planId', HOLDER_TYPE_NAMES);
    const from = await requireFramework(context, input.fromFramework);
    const to = await requireFramework(context, input.toFramework);
    const ran = await runMutation(context, {
      operation: 'realignPlan',
      input,
      work: (transaction) => realign(context, transaction, code, { from, to }, input.reason ?? null),
    });
    if (ran.outcome === null) return { plan: null, realignedCount: 0, left: [], userErrors: ran.userErrors };
    const { plan, count, left } = ran.outcome;
    return {
      plan: await nodeByCode(context).load(plan),
      realignedCount: count,
      left: await Promise.all(left.map((one) => leftOf(context, one))),
      userErrors: [],
    };
  }
}

async function realign(
  context: RequestContext,
  transaction: Transaction,
  code: string,
  { from, to }: { from: Framework; to: Framework },
  reason: string | null,
): Promise<Realigned> {
  await turnToDrafts(transaction);
  const plan = await nodeByCode(context).load(code);
  if (!plan) throw new ChangeRefused([changeError('UNKNOWN_NODE', ['planId'], 'There is no such plan.', 'ไม่พบแผนนี้')]);
  requireRole(context, ['PLANNER'], plan.areaId);
  const { holder, isNew } = await openDraft(transaction, plan.id);
  const alignments = await findDraftAlignments(transaction, holder.id, from.id);
  const { moved, left } = carryOver(alignments, await findMappings(transaction, from.id, to.id));
  const changes = changesOf(moved, await findAlignedPairs(transaction, holder.id, to.id), from);
  const { isChanged } = await changeDraft(transaction, holder, changes, { operation: 'realignPlan', reason });
  if (isNew && !isChanged) await discardDraft(transaction, holder.id);
  return {
    plan: code,
    count: moved.length,
    left: left.map(({ from: { nodeCode, elementId }, ...rest }) => ({ nodeCode, elementId, ...rest })),
  };
}

/** Two that become one, or one that is there already, are one alignment afterwards. */
function changesOf(moved: CarryOver<DraftAlignment>['moved'], there: ReadonlySet<string>, from: Framework): ChangeSet {
  const taken = new Set(there);
  const align = moved.flatMap(({ from: alignment, toId, statedRootId }) => {
    const pair = `${alignment.nodeCode} ${toId}`;
    if (taken.has(pair)) return [];
    taken.add(pair);
    const carried = `Carried over from ${from.code} (${from.edition}).`;
    return [
      {
        node: { code: alignment.nodeCode },
        elementId: toId,
        statedRootId,
        evidence: (alignment.evidence ?? []).map((piece) => ({
          ...piece,
          note: piece.note === null ? carried : `${piece.note} ${carried}`,
        })),
        asserted: { node: alignment.assertedNode, element: alignment.assertedElement },
      },
    ];
  });
  const unalign = moved.map(({ from: { nodeCode, elementId } }) => ({ nodeCode, elementId }));
  return { ...NO_CHANGES, align, unalign };
}

async function leftOf(
  context: RequestContext,
  { nodeCode, elementId, reason, candidateIds }: Left,
): Promise<AlignmentLeftType> {
  const elements = await Promise.all([elementId, ...candidateIds].map((id) => elementById(context).load(id)));
  const [element, ...candidates] = elements.filter((found): found is FrameworkElement => found !== null);
  return { node: await nodeByCode(context).load(nodeCode), element: element as FrameworkElement, reason, candidates };
}
