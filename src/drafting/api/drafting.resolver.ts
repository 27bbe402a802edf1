import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { requireArea } from '../../areas/api/area.loaders.js';
import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { requireRole } from '../../people/api/require-role.js';
import { nodeByCode, nodeById } from '../../plans/api/plan-node.loaders.js';
import { planNodeCode, planNodeId } from '../../plans/api/plan-node-id.js';
import { NO_CHANGES } from '../domain/change-set.js';
import type { Outcome } from '../domain/outcome.js';
import { changeDraft, type Recording } from '../store/change-draft.js';
import { beginPlan, discardDraft, findPlace, openDraft } from '../store/draft-nodes.js';
import { ChangePayloadType } from './change-payload.type.js';
import {
  AlignNodeInput,
  ChangeNodeInput,
  ChangePlanInput,
  CreateNodeInput,
  CreatePlanInput,
  DiscardDraftInput,
  MoveNodeInput,
  RemoveNodeInput,
  UnalignNodeInput,
} from './drafting.inputs.js';
import { makeChange } from './make-change.js';
import { readChanges } from './read-changes.js';

const ERRORS =
  'Fails with UNAUTHENTICATED or FORBIDDEN without the role PLANNER for the area, with INVALID_ID and IDEMPOTENCY_KEY_REUSED; what a person can mend is in userErrors.';

@Resolver()
export class DraftingResolver {
  @Mutation(() => ChangePayloadType, {
    description: `Changes a plan or goal: any number of changes, made together or not at all, in its draft, which is opened where there is none. What is published stays as it is. ${ERRORS}`,
  })
  changePlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangePlanInput, { description: 'The changes.' }) input: ChangePlanInput,
  ): Promise<ChangePayloadType> {
    const code = planNodeCode(input.planId, 'planId', ['FiveYearPlan', 'TwentyYearGoal']);
    return makeChange(context, {
      operation: 'changePlan',
      input,
      work: async (transaction) => await change(context, transaction, code, input, recordingOf('changePlan', input)),
    });
  }

  @Mutation(() => ChangePayloadType, { description: `Creates one node in the draft of its plan. ${ERRORS}` })
  createNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateNodeInput, { description: 'The node.' }) input: CreateNodeInput,
  ): Promise<ChangePayloadType> {
    const { parentId, unplaced, code, ordinal, content } = input;
    const create = [{ parent: { id: parentId }, unplaced, code, ordinal, content }];
    return changeOne(context, 'createNode', input, parentId, { create }, { parent: 'parentId' });
  }

  @Mutation(() => ChangePayloadType, { description: `Changes what one node says, in the draft of its plan. ${ERRORS}` })
  changeNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeNodeInput, { description: 'The change.' }) input: ChangeNodeInput,
  ): Promise<ChangePayloadType> {
    const { id, version, content } = input;
    return changeOne(context, 'changeNode', input, id, { change: [{ id, version, content }] });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Moves one node with all that stands below it, in the draft of its plan. IDs and codes stay. ${ERRORS}`,
  })
  moveNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveNodeInput, { description: 'The move.' }) input: MoveNodeInput,
  ): Promise<ChangePayloadType> {
    const { id, version, parentId, unplaced, ordinal } = input;
    const move = [{ id, version, parent: parentId ? { id: parentId } : null, unplaced, ordinal }];
    return changeOne(context, 'moveNode', input, id, { move }, { parent: 'parentId' });
  }

  @Mutation(() => ChangePayloadType, { description: `Removes one node from the draft of its plan. ${ERRORS}` })
  removeNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveNodeInput, { description: 'The node.' }) input: RemoveNodeInput,
  ): Promise<ChangePayloadType> {
    const { id, version, withDescendants } = input;
    return changeOne(context, 'removeNode', input, id, { remove: [{ id, version, withDescendants }] });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Aligns one node to a framework element, with evidence. ${ERRORS}`,
  })
  alignNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => AlignNodeInput, { description: 'The alignment.' }) input: AlignNodeInput,
  ): Promise<ChangePayloadType> {
    const { nodeId, elementId, statedStrategyId, evidence } = input;
    const align = [{ node: { id: nodeId }, elementId, statedStrategyId, evidence }];
    return changeOne(context, 'alignNode', input, nodeId, { align }, { node: 'nodeId' });
  }

  @Mutation(() => ChangePayloadType, { description: `Takes one alignment away, where it was made. ${ERRORS}` })
  unalignNode(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnalignNodeInput, { description: 'The alignment.' }) input: UnalignNodeInput,
  ): Promise<ChangePayloadType> {
    const { nodeId, elementId } = input;
    return changeOne(context, 'unalignNode', input, nodeId, { unalign: [{ nodeId, elementId }] });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Begins a five-year plan of an area, as a draft that nobody but its planners, its committee and its auditors see. ${ERRORS}`,
  })
  createPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreatePlanInput, { description: 'The plan.' }) input: CreatePlanInput,
  ): Promise<ChangePayloadType> {
    return makeChange(context, {
      operation: 'createPlan',
      input,
      work: async (transaction) => {
        const area = await requireArea(context, input.areaCode);
        requireRole(context, ['PLANNER'], area.id);
        const { startYear, endYear, content } = input;
        if (endYear < startYear) {
          throw new ChangeRefused([
            changeError('OUT_OF_RANGE', ['endYear'], 'endYear lies before startYear.', 'ปีสิ้นสุดอยู่ก่อนปีเริ่มต้น'),
          ]);
        }
        const changes = await readChanges(context, {
          planId: '',
          create: [{ parent: { ref: '' }, content }],
        }).catch(inPlainFields);
        const title = changes.create[0]?.content.title ?? '';
        const goalId = input.goalId ? await goalOf(context, input.goalId, area.id) : null;
        const code = `${area.code}-P${startYear}`;
        if (await findPlace(transaction, code)) {
          throw new ChangeRefused([
            changeError(
              'ALREADY_EXISTS',
              ['startYear'],
              `The area has a plan that begins in ${startYear} already, published or as a draft: change that one.`,
              `มีแผนที่เริ่มปี ${startYear} อยู่แล้ว`,
            ),
          ]);
        }
        const holder = await beginPlan(transaction, { areaId: area.id, goalId, startYear, endYear, code, title });
        const said = { code, content: changes.create[0]?.content ?? {} };
        return await changeDraft(transaction, holder, NO_CHANGES, recordingOf('createPlan', input), said);
      },
    });
  }

  @Mutation(() => ChangePayloadType, {
    description: `Gives up the draft of a plan or goal: what is published is what there is again, and a plan that was never published is gone. Its submitted revisions stay. ${ERRORS}`,
  })
  discardDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => DiscardDraftInput, { description: 'Which one.' }) input: DiscardDraftInput,
  ): Promise<ChangePayloadType> {
    const code = planNodeCode(input.planId, 'planId', ['FiveYearPlan', 'TwentyYearGoal']);
    return makeChange(context, {
      operation: 'discardDraft',
      input,
      work: async (transaction): Promise<Outcome> => {
        const place = await requirePlace(context, transaction, code);
        await discardDraft(transaction, place.id);
        await recordEvents(transaction, [
          {
            plan: { ...place, code },
            operation: 'discardDraft',
            objectType: 'DRAFT',
            objectKey: code,
            before: null,
            after: null,
            reason: input.reason ?? null,
          },
        ]);
        return { plan: code, created: [], changed: [], removed: [] };
      },
    });
  }
}

function recordingOf(operation: string, { reason }: { reason?: string | null }): Recording {
  return { operation, reason: reason ?? null };
}

/** One change of one node: its fields are those of the input itself. */
async function changeOne(
  context: RequestContext,
  operation: string,
  input: { idempotencyKey?: string | null; reason?: string | null },
  nodeId: string,
  changes: Omit<ChangePlanInput, 'planId'>,
  renamed: Readonly<Record<string, string>> = {},
): Promise<ChangePayloadType> {
  const plan = await planOf(context, planNodeCode(nodeId));
  return await makeChange(context, {
    operation,
    input,
    work: async (transaction) =>
      await change(context, transaction, plan, { planId: '', ...changes }, recordingOf(operation, input)),
    fieldOf: (field) => field.slice(2).map((name) => renamed[name] ?? name),
  });
}

/** The code of the plan or goal that a node belongs to; of a node that is nowhere, its own code. */
async function planOf(context: RequestContext, code: string): Promise<string> {
  const node = await nodeByCode(context).load(code);
  if (!node || node.planId === null) return code;
  return (await nodeById(context).load(node.planId))?.code ?? code;
}

async function requirePlace(context: RequestContext, transaction: Transaction, code: string) {
  const place = await findPlace(transaction, code);
  if (!place) {
    throw new ChangeRefused([changeError('UNKNOWN_NODE', ['planId'], 'There is no such plan.', 'ไม่พบแผนนี้')]);
  }
  requireRole(context, ['PLANNER'], place.areaId);
  return place;
}

async function change(
  context: RequestContext,
  transaction: Transaction,
  code: string,
  input: ChangePlanInput,
  recording: Recording,
): Promise<Outcome> {
  const place = await requirePlace(context, transaction, code);
  const changes = await readChanges(context, input);
  return await changeDraft(transaction, await openDraft(transaction, place.id), changes, recording);
}

async function goalOf(context: RequestContext, id: string, areaId: number): Promise<number> {
  const goal = await nodeByCode(context).load(planNodeCode(id, 'goalId', ['TwentyYearGoal']));
  if (goal?.areaId === areaId && planNodeId(goal) === id) return goal.id;
  throw new ChangeRefused([
    changeError('UNKNOWN_NODE', ['goalId'], 'The area has no such 20-year goal.', 'ไม่พบเป้าหมาย 20 ปีนี้ในพื้นที่'),
  ]);
}

/** Errors of the content of a new plan, in terms of its input. */
function inPlainFields(error: unknown): never {
  if (!(error instanceof ChangeRefused)) throw error;
  throw new ChangeRefused(error.errors.map((one) => ({ ...one, field: one.field.slice(2) })));
}
