import type { ReadDatabase } from '../../database/read-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import { readAs } from '../../people/api/read-as.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { revisionKey } from '../../revisions/domain/revision-key.js';
import { findRevisionsByKeys } from '../../revisions/store/revision.read-model.js';
import type { Holder, Standing } from '../domain/approval.js';
import { findComments, findMoves } from '../store/plan-move.read-model.js';
import { findStandings } from '../store/standing.read-model.js';

/** What is on record of a way is of now, whichever state of the plans a question is about: it is read as who asks. */
export function readRecords<Value>(
  context: RequestContext,
  read: (db: ReadDatabase) => Promise<Value>,
): Promise<Value> {
  return context.viewer ? readAs(context, context.viewer, read) : read(context.db);
}

const standingOf = defineLoader(
  async (context, holders: readonly Holder[]) => {
    const seesDrafts = context.viewer !== null;
    const found = await readRecords(context, (db) => findStandings(db, holders, seesDrafts));
    return oneEach(
      holders.map(({ id }) => id),
      found,
      ({ id }) => id,
    );
  },
  ({ id }: Holder) => id,
);

/** Where a plan or goal stands. */
export async function loadStanding(context: RequestContext, holder: Holder): Promise<Standing> {
  const standing = await standingOf(context).load(holder);
  if (!standing) throw new Error(`${holder.code} stands nowhere`);
  return standing;
}

/** A plan or 20-year goal as what goes a way. */
export function holderOf({ id, code, level, areaId, title }: PlanNode): Holder {
  const kind = level === 'TWENTY_YEAR_GOAL' || level === 'ANNUAL_PLAN' ? level : 'FIVE_YEAR_PLAN';
  return { id, code, areaId, title, kind };
}

export const movesOf = defineLoader(async (context, ids: readonly number[]) =>
  manyEach(ids, await readRecords(context, (db) => findMoves(db, ids)), ({ holderId }) => holderId),
);

export const commentsOf = defineLoader(async (context, moveIds: readonly number[]) =>
  manyEach(moveIds, await readRecords(context, (db) => findComments(db, moveIds)), ({ moveId }) => moveId),
);

/** A revision that who asks may see, published or not, by the key of its ID. */
export const revisionOnRecord = defineLoader(async (context, keys: readonly string[]) =>
  oneEach(keys, await readRecords(context, (db) => findRevisionsByKeys(db, keys)), revisionKey),
);
