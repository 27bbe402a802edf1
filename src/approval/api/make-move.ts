import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { noDraft, refusedByDatabase } from '../../mutation/domain/refused-by-database.js';
import { requireRole } from '../../people/api/require-role.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { revisionByKey } from '../../revisions/api/revision.loaders.js';
import { hasDraft } from '../../revisions/store/revision.write-model.js';
import type { ApprovalState, MoveAction } from '../domain/approval.js';
import { checkMove, dayInThailand, type MoveFacts, type NodeComment, stated } from '../domain/check-move.js';
import { type Act, findCodesInDraft, findRule } from '../store/act.write-model.js';
import { type MovedPlan, moveOnRecord } from '../store/move-on-record.js';
import type { ApprovalPayloadType, ApprovePlanInput, RecordApprovalInput } from './approval.inputs.js';
import { holderOf, loadStanding } from './approval.loaders.js';

/** Who sees drafts: they learn why a move cannot be made, and others that they may not. */
const SEES_DRAFTS = ['PLANNER', 'COMMITTEE_SECRETARY', 'AUDITOR', 'ADMINISTRATOR'] as const;

/** Moves the revision that waits in a state. */
export function moveRevision(
  context: RequestContext,
  operation: string,
  action: MoveAction,
  input: ApprovePlanInput,
  comments: readonly NodeComment[] = [],
): Promise<ApprovalPayloadType> {
  const { key } = fromGlobalIdOf(['PlanRevision'], input.revisionId, 'revisionId');
  return run(context, operation, input, async (transaction) => {
    const revision = await revisionByKey(context).load(key);
    if (!revision) {
      throw new ChangeRefused([
        changeError('UNKNOWN_NODE', ['revisionId'], 'There is no such revision.', 'ไม่พบแผนฉบับนี้'),
      ]);
    }
    const plan = { id: revision.holderId, code: revision.holderCode, areaId: revision.areaId };
    const seen = { revision: revision.number, state: input.state };
    return await move(context, transaction, operation, plan, {
      holderId: plan.id,
      action,
      seen,
      facts: factsOf(input, comments),
    });
  });
}

/** Puts a draft into force that was approved elsewhere. */
export function recordElsewhere(
  context: RequestContext,
  code: string,
  input: RecordApprovalInput,
): Promise<ApprovalPayloadType> {
  return run(context, 'recordApproval', input, async (transaction) => {
    const plan = await nodeByCode(context).load(code);
    if (!plan) throw new ChangeRefused([changeError('UNKNOWN_NODE', ['planId'], 'There is no such plan.', 'ไม่พบแผนนี้')]);
    requireRole(context, ['ADMINISTRATOR'], plan.areaId);
    if (!(await hasDraft(transaction, plan.id))) throw new ChangeRefused([noDraft()]);
    return await move(context, transaction, 'recordApproval', plan, {
      holderId: plan.id,
      action: 'RECORD_APPROVAL',
      seen: null,
      facts: factsOf(input, []),
    });
  });
}

/** Makes a move that its rule allows, and records it; answers the key of the revision. */
async function move(
  context: RequestContext,
  transaction: Transaction,
  operation: string,
  plan: MovedPlan,
  asked: Act,
): Promise<{ readonly key: string; readonly plan: string }> {
  const { action, seen, facts } = asked;
  const state: ApprovalState = seen?.state ?? 'DRAFT';
  const rule = await findRule(transaction, plan.id, action, state);
  requireRole(context, rule?.roles ?? SEES_DRAFTS, plan.areaId);
  // No plan of its kind ever waits there.
  if (!rule) throw new ChangeRefused([refusedByDatabase('{"code":"NOT_WAITING","waiting":null}')]);
  const known = await findCodesInDraft(
    transaction,
    plan.id,
    facts.comments.map(({ code }) => code),
  );
  const strangers = facts.comments.flatMap(({ code }, i) =>
    known.has(code)
      ? []
      : [
          changeError(
            'UNKNOWN_NODE',
            ['comments', i, 'nodeId'],
            'The plan has no such node.',
            'ไม่พบรายการนี้ในแผน โปรดใช้ ID ของรายการในแผนนี้',
          ),
        ],
  );
  const errors = [...checkMove(rule, facts, dayInThailand(context.now)), ...strangers];
  if (errors.length > 0) throw new ChangeRefused(errors);
  return { key: await moveOnRecord(transaction, operation, plan, rule, asked), plan: plan.code };
}

async function run(
  context: RequestContext,
  operation: string,
  input: ApprovePlanInput | RecordApprovalInput,
  work: (transaction: Transaction) => Promise<{ readonly key: string; readonly plan: string }>,
): Promise<ApprovalPayloadType> {
  const ran = await runMutation(context, { operation, input, work });
  if (ran.outcome === null) return { approval: null, revision: null, userErrors: ran.userErrors };
  const [plan, revision] = await Promise.all([
    nodeByCode(context).load(ran.outcome.plan),
    revisionByKey(context).load(ran.outcome.key),
  ]);
  return { approval: plan && (await loadStanding(context, holderOf(plan))), revision, userErrors: [] };
}

function factsOf(
  { committee, resolution, decidedOn, document, reason }: ApprovePlanInput | RecordApprovalInput,
  comments: readonly NodeComment[],
): MoveFacts {
  return {
    committee: stated(committee),
    resolution: stated(resolution),
    decidedOn: decidedOn ?? null,
    document: stated(document),
    reason: stated(reason),
    comments,
  };
}
