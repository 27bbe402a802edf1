import type { Transaction } from '../../database/write-database.js';

/** What was asked with an idempotency key: the operation, its variables, and which of its fields. */
export interface AskedOnce {
  readonly actorId: number;
  readonly key: string;
  readonly asked: Buffer;
}

/** Keeps what the first request was answered. */
export async function keepAnswer(
  transaction: Transaction,
  { actorId, key, asked }: AskedOnce,
  answer: unknown,
): Promise<void> {
  await transaction.query({
    label: 'request-once.keep-answer',
    text: `update draft.request_once set asked = $3, answered = $4
      where actor_id = $1 and key = $2 and answered is null`,
    values: [actorId, key, asked, JSON.stringify(answer)],
  });
}

/** What the same request was answered first; null where that is not known, or something else was asked. */
export async function findAnswer(
  transaction: Transaction,
  { actorId, key, asked }: AskedOnce,
): Promise<{ readonly answer: unknown } | null> {
  const [row] = await transaction.query<{ answer: unknown }>({
    label: 'request-once.find-answer',
    text: 'select answered as answer from draft.request_once where actor_id = $1 and key = $2 and asked = $3',
    values: [actorId, key, asked],
  });
  return row ?? null;
}
