import { enterState, findState } from '../../database/enter-state.js';
import type { Statement } from '../../database/read-database.js';
import type { Transaction } from '../../database/write-database.js';
import type { Gap } from '../../gaps/domain/gap.js';
import { GAP_KINDS } from '../../gaps/domain/gap-kind.js';
import { findAllGaps } from '../../gaps/store/gap.read-model.js';
import { stateSources } from '../../revisions/store/state-sources.js';
import { breakageOf } from '../domain/breakage.js';
import type { Outcome } from '../domain/outcome.js';
import { turnToDrafts } from './draft-nodes.js';

/** Where a change may break something. */
export interface BreakageScope {
  readonly areaId: number;
  /** One plan with an open draft; null: the whole area, since plans or goals of it come or go, or meet otherwise. */
  readonly planId: number | null;
  /** What is due is judged by this moment. */
  readonly now: Date;
}

/** Does the work of a change, and tells the gaps that are there afterwards and were not before, as the drafts show them. */
export async function tellBreakage(
  transaction: Transaction,
  scope: BreakageScope,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const before = await gapsNow(transaction, scope);
  const outcome = await work();
  return { ...outcome, breakage: breakageOf(before, await gapsNow(transaction, scope)) };
}

/** The gaps of the state that the transaction has come to. */
async function gapsNow(transaction: Transaction, scope: BreakageScope): Promise<Gap[]> {
  // Statistics know nothing of what this very transaction has written: only hashes serve any number of rows.
  await joinByLoops(transaction, false);
  const gaps = await findGapsNow(transaction, scope);
  await joinByLoops(transaction, true);
  return gaps;
}

async function joinByLoops(transaction: Transaction, may: boolean): Promise<void> {
  await transaction.query({
    label: 'breakage.plan-shape',
    text: `select set_config('enable_nestloop', $1, true)`,
    values: [may ? 'on' : 'off'],
  });
}

async function findGapsNow(transaction: Transaction, { areaId, planId, now }: BreakageScope): Promise<Gap[]> {
  const scope = { areaIds: [areaId], planId, kinds: GAP_KINDS, includeJustified: false, now };
  // The draft of a plan is whole, and quicker to read than a state that is put together.
  if (planId !== null) return await findAllGaps(transaction, scope);
  const query = <Row>(statement: Statement) => transaction.query<Row>(statement);
  await enterState(query, await findState(query, stateSources({ kind: 'DRAFT' })));
  const gaps = await findAllGaps(transaction, scope);
  await turnToDrafts(transaction);
  return gaps;
}
