import type { Transaction } from '../../database/write-database.js';
import type { NewEvent } from '../domain/new-event.js';

/**
 * Writes what a mutation has changed into the audit log: call it in the transaction that makes the change, with every
 * event of the change at once, so that either both are kept or neither.
 *
 * From here until the transaction ends, nobody else can write into the chains of these plans: call it last, and take the
 * locks of the change itself (`plan_write_lock`) before. Events stand in the log in the order given here, within each
 * plan. Who acts and in which request comes from the `Writer` of the transaction.
 */
export async function recordEvents(transaction: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await transaction.query({
    label: 'audit.record',
    text: 'select audit_append_all($1)',
    values: [JSON.stringify(events.map(toRow), wellFormed)],
  });
}

/** As `audit_append_all` reads it. What is undefined is left out of JSON, and so is null in the log. */
function toRow({ plan, areaId, ...event }: NewEvent) {
  return { chain: plan?.id ?? 0, chainCode: plan?.code, area: plan?.areaId ?? areaId, ...event };
}

/** Half a surrogate pair is no text to PostgreSQL: it becomes U+FFFD, as it does in every other column. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
