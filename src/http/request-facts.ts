import { AsyncLocalStorage } from 'node:async_hooks';
import type { ErrorCode } from '../errors/error-code.js';

/** What is known of a request while it runs: its log line is written from it at the end. */
export interface RequestFacts {
  readonly requestId: string;
  readonly operations: string[];
  readonly errorCodes: Set<ErrorCode>;
  statements: number;
  sqlDurationMs: number;
}

/** The facts of the request that the current code runs for. Apollo formats errors without telling whose they are. */
export const currentRequest = new AsyncLocalStorage<RequestFacts>();

/** The facts of a request that has just come in. */
export function newRequestFacts(requestId: string): RequestFacts {
  return { requestId, operations: [], errorCodes: new Set(), statements: 0, sqlDurationMs: 0 };
}
