import type { Transaction } from '../../database/write-database.js';
import type { RevisionRecord } from '../domain/plan-revision.js';

/** Whether a plan or goal has a draft that the writer may see. */
export async function hasDraft(transaction: Transaction, holderId: number): Promise<boolean> {
  const rows = await transaction.query({
    label: 'revision.has-draft',
    text: 'select from draft.plan_draft where holder_id = $1',
    values: [holderId],
  });
  return rows.length > 0;
}

/** Puts the draft of a plan or goal on record as its next revision; answers its number. */
export async function makeRevision(
  transaction: Transaction,
  holderId: number,
  record: RevisionRecord,
): Promise<number> {
  const facts = {
    label: record.label,
    committee: record.committee,
    resolution: record.resolution,
    resolution_date: record.resolutionDate,
    document: record.document,
    reason: record.reason,
  };
  const [made] = await transaction.query<{ number: number }>({
    label: 'revision.make',
    text: 'select history.make_revision($1, $2) as number',
    values: [holderId, JSON.stringify(facts)],
  });
  return made?.number as number;
}

/** Makes a revision what everybody reads. */
export async function publishRevision(
  transaction: Transaction,
  holderId: number,
  number: number,
  reason: string | null,
): Promise<void> {
  await transaction.query({
    label: 'revision.publish',
    text: 'select history.publish_revision($1, $2, $3)',
    values: [holderId, number, reason],
  });
}

/** Takes back what is published of a plan or goal. */
export async function withdrawPublished(transaction: Transaction, holderId: number, reason: string): Promise<void> {
  await transaction.query({
    label: 'revision.withdraw',
    text: 'select history.withdraw($1, $2)',
    values: [holderId, reason],
  });
}
