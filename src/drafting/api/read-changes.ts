import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { findElementsByKeys } from '../../frameworks/store/framework.read-model.js';
import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import { type ChangeError, ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { requireViewer } from '../../people/api/require-role.js';
import { planNodeCode } from '../../plans/api/plan-node-id.js';
import type { ChangeSet, GoalChange, NodeRef } from '../domain/change-set.js';
import type { AlignmentRemovalInput, NewAlignmentInput } from './alignment.inputs.js';
import type { ChangePlanInput, PlanGoalInput } from './drafting.inputs.js';
import { findGoal } from './find-goal.js';
import type { NodeRefInput } from './node-ref.input.js';
import { contentReader } from './read-content.js';

/** Reads the input of a change as what it means: IDs become codes, elements become the database's keys. */
export async function readChanges(context: RequestContext, input: ChangePlanInput): Promise<ChangeSet> {
  const elements = await elementIds(context, input);
  const errors: ChangeError[] = [];
  const contents = [...(input.create ?? []), ...(input.change ?? [])].map(({ content }) => content);
  const contentOf = await contentReader(context, contents, errors);
  const goal = input.goal ? await goalChange(context, input.goal) : null;
  const element = (id: string, field: readonly (string | number)[]): number => {
    const found = elements.get(id);
    if (found === undefined) {
      errors.push(
        changeError(
          'UNKNOWN_NODE',
          field,
          'There is no such framework element. Use the id of one that `frameworkElements` answers.',
          'ไม่พบเป้าหมายหรือองค์ประกอบนี้ในกรอบแผน โปรดใช้ id ที่ได้จาก frameworkElements',
        ),
      );
    }
    return found ?? 0;
  };
  const changes: ChangeSet = {
    goal,
    create: (input.create ?? []).map((node, i) => {
      const content = contentOf(node.content, ['create', i, 'content']);
      if (content.title === undefined) {
        errors.push(changeError('BLANK', ['create', i, 'content', 'title'], 'A new node needs a title.', 'ต้องระบุชื่อ'));
      }
      return {
        ref: node.ref ?? null,
        parent: refOf(node.parent, `create.${i}.parent`),
        unplaced: node.unplaced ?? false,
        code: node.code ?? null,
        ordinal: node.ordinal ?? null,
        content: { ...content, title: content.title ?? '' },
      };
    }),
    move: (input.move ?? []).map((move, i) => ({
      code: planNodeCode(move.id, `move.${i}.id`),
      version: move.version,
      parent: move.parent ? refOf(move.parent, `move.${i}.parent`) : null,
      unplaced: move.unplaced ?? false,
      ordinal: move.ordinal ?? null,
    })),
    change: (input.change ?? []).map((change, i) => ({
      code: planNodeCode(change.id, `change.${i}.id`),
      version: change.version,
      content: contentOf(change.content, ['change', i, 'content']),
    })),
    align: (input.align ?? []).map((alignment, i) => {
      if (alignment.evidence.length === 0) {
        errors.push(
          changeError(
            'BLANK',
            ['align', i, 'evidence'],
            'An alignment needs evidence: say at least its kind.',
            'ต้องระบุหลักฐานอย่างน้อยหนึ่งรายการ',
          ),
        );
      }
      return {
        node: refOf(alignment.node, `align.${i}.node`),
        elementId: element(alignment.elementId, ['align', i, 'elementId']),
        statedRootId: alignment.statedStrategyId
          ? element(alignment.statedStrategyId, ['align', i, 'statedStrategyId'])
          : null,
        evidence: alignment.evidence.map((evidence) => ({
          kind: evidence.kind,
          assertedBy: evidence.assertedBy ?? null,
          assertedAt: evidence.assertedAt ?? null,
          document: evidence.document ?? null,
          page: evidence.page ?? null,
          confidence: evidence.confidence ?? null,
          note: evidence.note ?? null,
        })),
      };
    }),
    unalign: (input.unalign ?? []).map((removal, i) => ({
      nodeCode: planNodeCode(removal.nodeId, `unalign.${i}.nodeId`),
      elementId: element(removal.elementId, ['unalign', i, 'elementId']),
    })),
    justify: (input.justify ?? []).map((gap, i) => ({
      node: refOf(gap.node, `justify.${i}.node`),
      kind: gap.kind,
      detail: gap.detail ?? '',
      reason: gap.reason,
      document: gap.document ?? null,
      justifiedBy: requireViewer(context).name,
    })),
    unjustify: (input.unjustify ?? []).map((gap, i) => ({
      nodeCode: planNodeCode(gap.nodeId, `unjustify.${i}.nodeId`),
      kind: gap.kind,
      detail: gap.detail ?? '',
    })),
    judge: (input.judge ?? []).map((judgement, i) => ({
      node: refOf(judgement.node, `judge.${i}.node`),
      rule: judgement.rule,
      verdict: judgement.verdict,
      reason: judgement.reason,
      document: judgement.document ?? null,
      judgedBy: requireViewer(context).name,
    })),
    unjudge: (input.unjudge ?? []).map((judgement, i) => ({
      nodeCode: planNodeCode(judgement.nodeId, `unjudge.${i}.nodeId`),
      rule: judgement.rule,
    })),
    remove: (input.remove ?? []).map((removal, i) => ({
      code: planNodeCode(removal.id, `remove.${i}.id`),
      version: removal.version,
      withDescendants: removal.withDescendants ?? false,
    })),
  };
  if (errors.length > 0) throw new ChangeRefused(errors);
  return changes;
}

async function goalChange(context: RequestContext, { version, goalId }: PlanGoalInput): Promise<GoalChange> {
  return { version, goal: goalId ? await findGoal(context, goalId, ['goal', 'goalId']) : null };
}

function refOf({ id, ref }: NodeRefInput, field: string): NodeRef {
  if (typeof id === 'string' && (ref ?? null) === null) return { code: planNodeCode(id, `${field}.id`) };
  if (typeof ref === 'string' && (id ?? null) === null) return { ref };
  throw new PlanLineageError('BAD_USER_INPUT', `${field}: give either id or ref.`, { field });
}

/** The database's keys of all framework elements that a change names, by their IDs. */
async function elementIds(
  { db }: RequestContext,
  input: { align?: NewAlignmentInput[] | null; unalign?: AlignmentRemovalInput[] | null },
): Promise<ReadonlyMap<string, number>> {
  const ids = new Set([
    ...(input.align ?? []).flatMap(({ elementId, statedStrategyId }) => [elementId, statedStrategyId ?? elementId]),
    ...(input.unalign ?? []).map(({ elementId }) => elementId),
  ]);
  if (ids.size === 0) return new Map();
  const keyById = new Map([...ids].map((id) => [id, fromGlobalIdOf(['FrameworkElement'], id, 'elementId').key]));
  const found = await findElementsByKeys(db, [...new Set(keyById.values())]);
  const byKey = new Map(found.map(({ framework, level, code, id }) => [`${framework}/${level}/${code}`, id]));
  return new Map([...keyById].flatMap(([id, key]) => (byKey.has(key) ? [[id, byKey.get(key) as number]] : [])));
}
