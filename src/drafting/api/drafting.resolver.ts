import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { nodeByCode, nodeById } from '../../plans/api/plan-node.loaders.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import type { Outcome } from '../domain/outcome.js';
import { changeDraft } from '../store/change-draft.js';
import { discardDraft, openDraft } from '../store/draft-nodes.js';
import type { Recording } from '../store/record-nodes.js';
import { CHANGE_ERRORS, ChangePayloadType } from './change-payload.type.js';
import {
  AlignNodeInput,
  ChangeNodeInput,
  ChangePlanInput,
  CreateNodeInput,
  MoveNodeInput,
  RemoveNodeInput,
  UnalignNodeInput,
} from './drafting.inputs.js';
import { makeChange, type TellBreakage } from './make-change.js';
import { readChanges } from './read-changes.js';
import { requirePlace } from './require-place.js';

@Resolver()
export class DraftingResolver {
  @Mutation(() => ChangePayloadType, {
    description: `Changes a plan or goal: any number of changes, made together or not at all, in its draft, which is opened where there is none. What is published stays as it is. ${CHANGE_ERRORS}`,
  })
  changePlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangePlanInput, { description: 'The changes.' }) input: ChangePlanInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    const code = planNodeCode(input.planId, 'planId', HOLDER_TYPE_NAMES);
    return makeChange(context, info, {
      operation: 'changePlan',
      input,
      work: async (transaction, telling) =>
        await change(context, { transaction, telling }, code, input, recordingOf('changePlan', input)),
    });
  }

  @Mutation(() => ChangePayloadType, { description: `Creates one node in the draft of its plan. ${CHANGE_ERRORS}` })
  createNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateNodeInput, { description: 'The node.' }) input: CreateNodeInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    const { parentId, unplaced, code, ordinal, content } = input;
    const create = [{ parent: { id: parentId }, unplaced, code, ordinal, content }];
    return changeOne(context, info, 'createNode', input, parentId, { create }, { parent: 'parentId' });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Changes what one node says, in the draft of its plan. ${CHANGE_ERRORS}`,
  })
  changeNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeNodeInput, { description: 'The change.' }) input: ChangeNodeInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    const { id, version, content } = input;
    return changeOne(context, info, 'changeNode', input, id, { change: [{ id, version, content }] });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Moves one node with all that stands below it, in the draft of its plan. IDs and codes stay. ${CHANGE_ERRORS}`,
  })
  moveNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveNodeInput, { description: 'The move.' }) input: MoveNodeInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    const { id, version, parentId, unplaced, ordinal } = input;
    const move = [{ id, version, parent: parentId ? { id: parentId } : null, unplaced, ordinal }];
    return changeOne(context, info, 'moveNode', input, id, { move }, { parent: 'parentId' });
  }

  @Mutation(() => ChangePayloadType, { description: `Removes one node from the draft of its plan. ${CHANGE_ERRORS}` })
  removeNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveNodeInput, { description: 'The node.' }) input: RemoveNodeInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    const { id, version, withDescendants } = input;
    return changeOne(context, info, 'removeNode', input, id, { remove: [{ id, version, withDescendants }] });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Aligns one node to a framework element, with evidence. ${CHANGE_ERRORS}`,
  })
  alignNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => AlignNodeInput, { description: 'The alignment.' }) input: AlignNodeInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    const { nodeId, elementId, statedStrategyId, evidence } = input;
    const align = [{ node: { id: nodeId }, elementId, statedStrategyId, evidence }];
    return changeOne(context, info, 'alignNode', input, nodeId, { align }, { node: 'nodeId' });
  }

  @Mutation(() => ChangePayloadType, { description: `Takes one alignment away, where it was made. ${CHANGE_ERRORS}` })
  unalignNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnalignNodeInput, { description: 'The alignment.' }) input: UnalignNodeInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePayloadType> {
    const { nodeId, elementId } = input;
    return changeOne(context, info, 'unalignNode', input, nodeId, { unalign: [{ nodeId, elementId }] });
  }
}

function recordingOf(operation: string, { reason }: { reason?: string | null }): Recording {
  return { operation, reason: reason ?? null };
}

/** One change of one node: its fields are those of the input itself. */
async function changeOne(
  context: RequestContext,
  info: GraphQLResolveInfo,
  operation: string,
  input: { idempotencyKey?: string | null; reason?: string | null },
  nodeId: string,
  changes: Omit<ChangePlanInput, 'planId'>,
  renamed: Readonly<Record<string, string>> = {},
): Promise<ChangePayloadType> {
  const plan = await planOf(context, planNodeCode(nodeId));
  return await makeChange(context, info, {
    operation,
    input,
    work: async (transaction, telling) =>
      await change(context, { transaction, telling }, plan, { planId: '', ...changes }, recordingOf(operation, input)),
    fieldOf: (field) => field.slice(2).map((name) => renamed[name] ?? name),
  });
}

/** The code of the plan or goal that a node belongs to; of a node that is nowhere, its own code. */
async function planOf(context: RequestContext, code: string): Promise<string> {
  const node = await nodeByCode(context).load(code);
  if (!node || node.planId === null) return code;
  return (await nodeById(context).load(node.planId))?.code ?? code;
}

async function change(
  context: RequestContext,
  { transaction, telling }: { readonly transaction: Transaction; readonly telling: TellBreakage },
  code: string,
  input: ChangePlanInput,
  recording: Recording,
): Promise<Outcome> {
  const place = await requirePlace(context, transaction, code);
  const changes = await readChanges(context, input);
  const { holder, isNew } = await openDraft(transaction, place.id);
  // Which goals the area has matters to a plan only where it is put below another one.
  const isPlanAlone = holder.level === 1 && !changes.goal;
  const scope = { areaId: holder.areaId, planId: isPlanAlone ? holder.id : null };
  let isNeeded = !isNew;
  const outcome = await telling(scope, async () => {
    const changed = await changeDraft(transaction, holder, changes, recording);
    isNeeded ||= changed.isChanged;
    return changed.outcome;
  });
  // What says what is published is no draft.
  if (!isNeeded) await discardDraft(transaction, holder.id);
  return outcome;
}
