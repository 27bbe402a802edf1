import type { RequestContext } from '../../graphql/context.js';
import { ChangeRefused, changeError, type FieldPath } from '../../mutation/domain/change-error.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { planNodeCode, planNodeId } from '../../plans/api/plan-node-id.js';
import type { Goal } from '../domain/change-set.js';

/** The 20-year goal of an ID, as a draft or published. */
export async function findGoal(context: RequestContext, id: string, field: FieldPath): Promise<Goal> {
  const goal = await nodeByCode(context).load(planNodeCode(id, field.join('.'), ['TwentyYearGoal']));
  if (!goal || planNodeId(goal) !== id || goal.startYear === null || goal.endYear === null) {
    throw new ChangeRefused([
      changeError('UNKNOWN_NODE', field, 'There is no such 20-year goal.', 'ไม่พบเป้าหมาย 20 ปีนี้'),
    ]);
  }
  return { id: goal.id, areaId: goal.areaId, startYear: goal.startYear, endYear: goal.endYear };
}
