import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import { revisionKey } from '../../revisions/domain/revision-key.js';
import type { MoveRule } from '../domain/approval.js';
import { type Act, act } from './act.write-model.js';

/** A plan or goal, as far as a move needs it. */
export interface MovedPlan {
  readonly id: number;
  readonly code: string;
  readonly areaId: number;
}

/** Makes a move that was found to be allowed, and puts it into the audit log; answers the key of the revision. */
export async function moveOnRecord(
  transaction: Transaction,
  operation: string,
  plan: MovedPlan,
  rule: Pick<MoveRule, 'toState' | 'decision'>,
  asked: Act,
): Promise<string> {
  const { seen, facts } = asked;
  const key = revisionKey({ holderCode: plan.code, number: await act(transaction, asked) });
  await recordEvents(transaction, [
    {
      plan: { id: plan.id, code: plan.code, areaId: plan.areaId },
      operation,
      objectType: 'APPROVAL',
      objectKey: key,
      before: { state: seen?.state ?? 'DRAFT' },
      after: { state: rule.toState, decision: rule.decision, ...facts },
      reason: facts.reason,
    },
  ]);
  return key;
}
