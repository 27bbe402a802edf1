import type { ErrorCode } from '../errors/error-code.js';

/** A failure outside GraphQL in the shape of a GraphQL answer, so that clients read one shape only. */
export interface ErrorBody {
  readonly errors: readonly [{ message: string; extensions: { code: ErrorCode; requestId?: string } }];
}

/** The body of an answer that failed before, or apart from, GraphQL. */
export function errorBody(code: ErrorCode, message: string, requestId?: string): ErrorBody {
  return { errors: [{ message, extensions: { code, ...(requestId && { requestId }) } }] };
}

/** What a caller learns of a fault of ours: nothing but how to ask us about it. */
export function maskedMessage(requestId: string): string {
  return `Something went wrong on our side. It has been logged: quote the request ID ${requestId}.`;
}
