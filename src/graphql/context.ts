import type { ReadDatabase } from '../database/read-database.js';

/** What a request carries through every resolver: an explicit argument instead of globals. */
export interface RequestContext {
  /** Also in the log line and in every error of the answer. */
  readonly requestId: string;
  readonly db: ReadDatabase;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** The moment of the request: what is due is judged by it. */
  readonly now: Date;
}
