import type { Transaction } from '../../database/write-database.js';
import type { RequestContext, StateContext } from '../../graphql/context.js';
import { requireViewer } from '../../people/api/require-role.js';
import type { ChangeError, FieldPath } from '../domain/change-error.js';
import { checkKey, checkTexts } from '../domain/texts.js';
import { refusedBy } from '../store/refused-by.js';
import { once } from '../store/request-once.js';
import type { MutationInput } from './mutation-input.js';
import type { UserErrorType } from './user-error.type.js';

/** One mutation: what it is called, its input, and what it does. */
export interface Mutation<Outcome> {
  readonly operation: string;
  readonly input: MutationInput;
  /** What it does; its outcome is small, since it is kept for whoever sends the same key again. */
  readonly work: (transaction: Transaction) => Promise<Outcome>;
  /** Errors of the work name fields of what it does; this puts them in terms of the input. */
  readonly fieldOf?: (field: FieldPath) => FieldPath;
  /** Its answer tells a secret, once: it is kept nowhere, and another request with the same key is not told it. */
  readonly isSecret?: boolean;
}

/** What came of it: an outcome, or what a person can mend, and then nothing was changed. */
export type Ran<Outcome> =
  | { readonly outcome: Outcome }
  | { readonly outcome: null; readonly userErrors: readonly UserErrorType[]; readonly errors: readonly ChangeError[] };

/**
 * Runs a mutation in one transaction, with one effect for each idempotency key. Afterwards the context reads anew, so that a
 * payload shows what has changed.
 */
export async function runMutation<Outcome>(
  context: RequestContext,
  { operation, input, work, fieldOf = (field) => field, isSecret = false }: Mutation<Outcome>,
): Promise<Ran<Outcome>> {
  const { actorId } = requireViewer(context);
  context.takeTimeToWrite();
  const { renew } = context as StateContext;
  // Whoever waits to write holds no connection that another one needs to read.
  await renew();
  const { idempotencyKey, ...body } = input;
  const wrong = [...checkKey(idempotencyKey ?? null), ...checkTexts(body)];
  if (wrong.length > 0) return refused(wrong);
  try {
    const { answer: outcome, isRepeated } = await context.writes.transaction(
      { actorId, requestId: context.requestId },
      (transaction) =>
        once(transaction, { actorId, key: idempotencyKey ?? null, operation, input: body }, () => work(transaction)),
    );
    if (idempotencyKey && !isSecret) context.repeated.set(idempotencyKey, isRepeated);
    return { outcome };
  } catch (error) {
    return refused(refusedBy(error).map((one) => ({ ...one, field: fieldOf(one.field) })));
  } finally {
    await renew();
  }
}

function refused(errors: readonly ChangeError[]) {
  const userErrors = errors.map(({ code, field, message, messageTh }) => ({
    code,
    field: ['input', ...field.map(String)],
    message,
    messageTh,
  }));
  return { outcome: null, userErrors, errors };
}
