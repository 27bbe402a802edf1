import type { ErrorCode } from './error-code.js';

/**
 * An expected failure: something that the caller can understand and mend.
 * The message names the field and the fix; `details` go to the client beside the code.
 */
export class PlanLineageError extends Error {
  override readonly name = 'PlanLineageError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
