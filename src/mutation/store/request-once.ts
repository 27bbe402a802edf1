import { createHash } from 'node:crypto';
import type { Transaction } from '../../database/write-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';

/** A request that may come again. */
export interface OnceRequest {
  readonly actorId: number;
  /** Null: it is carried out each time. */
  readonly key: string | null;
  readonly operation: string;
  readonly input: unknown;
}

/**
 * Does the work of a request once: when the same actor sends the same key again, the first answer, and nothing is done. A
 * second request waits for a first one that is still at work.
 */
export async function once<Answer>(
  transaction: Transaction,
  { actorId, key, operation, input }: OnceRequest,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly isRepeated: boolean }> {
  if (key === null) return { answer: await work(), isRepeated: false };
  const body = createHash('sha256')
    .update(`${operation} ${JSON.stringify(input)}`)
    .digest();
  await transaction.query({
    label: 'request-once.forget',
    text: `delete from draft.request_once where actor_id = $1 and made_at < now() - interval '30 days'`,
    values: [actorId],
  });
  const [fresh] = await transaction.query({
    label: 'request-once.begin',
    text: `insert into draft.request_once (actor_id, key, body) values ($1, $2, $3)
      on conflict do nothing returning key`,
    values: [actorId, key, body],
  });
  if (!fresh) return { answer: await answered<Answer>(transaction, actorId, key, body), isRepeated: true };
  const answer = await work();
  await transaction.query({
    label: 'request-once.end',
    text: 'update draft.request_once set answer = $3 where actor_id = $1 and key = $2',
    values: [actorId, key, JSON.stringify(answer)],
  });
  return { answer, isRepeated: false };
}

async function answered<Answer>(transaction: Transaction, actorId: number, key: string, body: Buffer): Promise<Answer> {
  const [first] = await transaction.query<{ body: Buffer; answer: Answer }>({
    label: 'request-once.find',
    text: 'select body, answer from draft.request_once where actor_id = $1 and key = $2',
    values: [actorId, key],
  });
  if (!first?.body.equals(body)) {
    throw new PlanLineageError(
      'IDEMPOTENCY_KEY_REUSED',
      'idempotencyKey: it was used with another input before. Use a new key for a new change.',
      { field: 'idempotencyKey' },
    );
  }
  return first.answer;
}
