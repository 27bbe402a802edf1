/** Limits of the WebSocket that operators need not set; docs: docs/live.md, docs/limits.md. */
export interface LiveLimits {
  /** How long a client may take to send `connection_init`. */
  readonly initMs: number;
  /** How often a client is pinged. One that has not answered by the next time is gone. */
  readonly pingMs: number;
  /** The changes of one plan within this time are one event. */
  readonly togetherMs: number;
  /** How many events may wait for a client that takes them slowly. */
  readonly waiting: number;
  /** How many events the server makes at once: the rest of the database connections are for requests. */
  readonly eventsAtOnce: number;
  /** How much may wait to be sent before nothing more is read from the client. */
  readonly unsentBytes: number;
  /** How long a client may take to answer that its connection is closed, while the server stops. */
  readonly closeMs: number;
}

export const LIVE_LIMITS: LiveLimits = {
  initMs: 3_000,
  pingMs: 15_000,
  togetherMs: 200,
  waiting: 500,
  eventsAtOnce: 4,
  unsentBytes: 64 * 1024,
  closeMs: 2_000,
};
