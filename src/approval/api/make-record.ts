import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { type ChangeError, ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { requireRole } from '../../people/api/require-role.js';
import { requireText } from '../../people/api/require-text.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { checkDay, dayInThailand } from '../domain/check-move.js';
import { findProjects, recordAdvice, recordDialogue } from '../store/record.write-model.js';
import { holderOf, loadStanding } from './approval.loaders.js';
import type { RecordAdviceInput, RecordDialogueInput, RecordPayloadType } from './record.type.js';

/** Puts a dialogue on record. */
export function putDialogueOnRecord(context: RequestContext, input: RecordDialogueInput): Promise<RecordPayloadType> {
  const { heldOn, place, convenor, partners, document } = input;
  const projects = (input.projectIds ?? []).map((id, i) => planNodeCode(id, `projectIds.${i}`, ['Project']));
  return record(context, 'recordDialogue', input, async (transaction, plan) => {
    requireText({ place, document });
    const known = projects.length > 0 ? await findProjects(transaction, plan.id, projects) : new Set<string>();
    refuse([
      ...checkDay('heldOn', heldOn, dayInThailand(context.now)),
      ...(partners.length > 0
        ? []
        : [changeError('BLANK', ['partners'], 'Somebody took part in it.', 'ต้องระบุภาคีที่เข้าร่วม')]),
      ...projects.flatMap((code, i) =>
        known.has(code)
          ? []
          : [
              changeError(
                'UNKNOWN_NODE',
                ['projectIds', i],
                'The plan has no such project.',
                'ไม่พบโครงการนี้ในแผน โปรดใช้ ID ของโครงการในแผนนี้',
              ),
            ],
      ),
    ]);
    const facts = { heldOn, place, convenor, partners: [...new Set(partners)], document, projects };
    return { type: 'DIALOGUE', id: await recordDialogue(transaction, plan.id, facts), facts };
  });
}

/** Puts advice on record. */
export function putAdviceOnRecord(context: RequestContext, input: RecordAdviceInput): Promise<RecordPayloadType> {
  const { adviser, givenOn, document, text } = input;
  return record(context, 'recordAdvice', input, async (transaction, plan) => {
    requireText({ document, text });
    refuse(checkDay('givenOn', givenOn, dayInThailand(context.now)));
    const facts = { adviser, givenOn, document, text };
    return { type: 'ADVICE', id: await recordAdvice(transaction, plan.id, facts), facts };
  });
}

/** What has been put on record. */
interface Recorded {
  readonly type: string;
  readonly id: number;
  readonly facts: object;
}

async function record(
  context: RequestContext,
  operation: string,
  input: RecordDialogueInput | RecordAdviceInput,
  write: (transaction: Transaction, plan: PlanNode) => Promise<Recorded>,
): Promise<RecordPayloadType> {
  const code = planNodeCode(input.planId, 'planId', HOLDER_TYPE_NAMES);
  const work = async (transaction: Transaction) => {
    const plan = await nodeByCode(context).load(code);
    if (!plan) throw new ChangeRefused([changeError('UNKNOWN_NODE', ['planId'], 'There is no such plan.', 'ไม่พบแผนนี้')]);
    requireRole(context, ['PLANNER', 'COMMITTEE_SECRETARY'], plan.areaId);
    const { type, id, facts } = await write(transaction, plan);
    await recordEvents(transaction, [
      {
        plan: { id: plan.id, code, areaId: plan.areaId },
        operation,
        objectType: type,
        objectKey: String(id),
        before: null,
        after: facts,
        reason: input.reason ?? null,
      },
    ]);
    return { code };
  };
  const ran = await runMutation(context, { operation, input, work });
  if (ran.outcome === null) return { approval: null, userErrors: ran.userErrors };
  const plan = await nodeByCode(context).load(code);
  return { approval: plan && (await loadStanding(context, holderOf(plan))), userErrors: [] };
}

function refuse(errors: readonly ChangeError[]): void {
  if (errors.length > 0) throw new ChangeRefused(errors);
}
