import { findGoal } from '../../drafting/api/find-goal.js';
import { goalRefusal } from '../../drafting/domain/check-goal.js';
import type { RequestContext } from '../../graphql/context.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { nodeById } from '../../plans/api/plan-node.loaders.js';
import type { CopySource } from '../domain/successor.js';
import { isWithin, type Period } from '../domain/years.js';

/** The goal that a successor stands below: the stated one, or else that of its predecessor where it covers the years. */
export async function goalOfSuccessor(
  context: RequestContext,
  source: CopySource,
  period: Period,
  stated: string | null | undefined,
): Promise<number | null> {
  if (stated === undefined) return await goalOfPredecessor(context, source, period);
  if (stated === null) return null;
  if (source.goalKind !== null) {
    throw new ChangeRefused([
      changeError(
        'NOT_FOR_THIS_LEVEL',
        ['goalId'],
        'A 20-year goal stands below nothing: leave goalId out.',
        'เป้าหมาย 20 ปีไม่อยู่ใต้รายการอื่น',
      ),
    ]);
  }
  if (source.annual) {
    throw new ChangeRefused([
      changeError(
        'NOT_FOR_THIS_LEVEL',
        ['goalId'],
        'An annual plan stands below no goal: its projects say what they carry out of the five-year plan. Leave goalId out.',
        'แผนปฏิบัติราชการประจำปีไม่อยู่ใต้เป้าหมาย 20 ปีโดยตรง โปรดไม่ระบุ goalId',
      ),
    ]);
  }
  const goal = await findGoal(context, stated, ['goalId']);
  const error = goalRefusal(goal, { ...period, areaId: source.areaId }, ['goalId']);
  if (error) throw new ChangeRefused([error]);
  return goal.id;
}

async function goalOfPredecessor(
  context: RequestContext,
  { goalId }: CopySource,
  period: Period,
): Promise<number | null> {
  const goal = goalId === null ? null : await nodeById(context).load(goalId);
  if (!goal || goal.startYear === null || goal.endYear === null) return null;
  return isWithin(period, { startYear: goal.startYear, endYear: goal.endYear }) ? goal.id : null;
}
