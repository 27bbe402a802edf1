import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { requireRole } from '../../people/api/require-role.js';
import { findPlace } from '../store/draft-nodes.js';

/** The plan or goal that is to be changed, in its draft or as published; refused where the viewer is no planner of its area. */
export async function requirePlace(context: RequestContext, transaction: Transaction, code: string) {
  const place = await findPlace(transaction, code);
  if (!place) {
    throw new ChangeRefused([changeError('UNKNOWN_NODE', ['planId'], 'There is no such plan.', 'ไม่พบแผนนี้')]);
  }
  requireRole(context, ['PLANNER'], place.areaId);
  return place;
}
