import type { Transaction } from '../../database/write-database.js';

/** Whether a plan or goal has a draft that the writer may see. */
export async function hasDraft(transaction: Transaction, holderId: number): Promise<boolean> {
  const rows = await transaction.query({
    label: 'revision.has-draft',
    text: 'select from draft.plan_draft where holder_id = $1',
    values: [holderId],
  });
  return rows.length > 0;
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
