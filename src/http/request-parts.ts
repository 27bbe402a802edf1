import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { createReadDatabase, type ReadDatabase, type Statement } from '../database/read-database.js';
import { createStateSessions } from '../database/state-session.js';
import { createWriteDatabase } from '../database/write-database.js';
import type { RequestParts } from '../graphql/context.js';
import { stateSources } from '../revisions/store/state-sources.js';
import type { RequestFacts } from './request-facts.js';

/** Called after each statement of a read model. */
export type OnStatement = (statement: Statement, durationMs: number, rowCount: number) => void;

/** The ways into the database. */
export interface Pools {
  /** For those who have shown who they are. */
  readonly pool: Pool;
  /** For what is written: a transaction that reads on the way never waits for another one that does the same. */
  readonly writePool: Pool;
  /** For what is published. */
  readonly readerPool: Pool;
}

/** What a request brings along. */
export function requestParts(
  request: FastifyRequest,
  reply: FastifyReply,
  pools: Pools,
  limits: { readonly queryMs: number; readonly writeMs: number },
  onStatement?: OnStatement,
): RequestParts {
  const time = timeLimit(limits.queryMs);
  reply.raw.once('close', time.end);
  const signal = AbortSignal.any([goneSignal(reply), time.signal]);
  const parts = partsOf({ facts: request.facts, signal, viewer: null }, pools, onStatement);
  return { ...parts, takeTimeToWrite: () => time.extend(limits.writeMs) };
}

/** The database that knows who somebody is. */
export function signInDatabase(
  { facts, signal }: Pick<Asking, 'facts' | 'signal'>,
  { pool }: Pools,
  onStatement?: OnStatement,
): ReadDatabase {
  return createReadDatabase(pool, { signal, onStatement: noting(facts, onStatement) });
}

/** Somebody who asks, by whichever way. */
interface Asking extends Pick<RequestParts, 'signal' | 'viewer'> {
  readonly facts: RequestFacts;
}

/**
 * What comes with a question: its database counts its statements, and cancels them when the signal aborts. What is published
 * is read as the role that sees nothing else, whoever asks.
 */
export function partsOf(
  { facts, signal, viewer }: Asking,
  { pool, writePool, readerPool }: Pools,
  onStatement?: OnStatement,
): RequestParts {
  const noted = noting(facts, onStatement);
  const sessions = createStateSessions(pool, signal, noted);
  return {
    requestId: facts.requestId,
    db: createReadDatabase(readerPool, { signal, onStatement: noted }),
    writes: createWriteDatabase(writePool, noted),
    viewer,
    openSnapshot: (actorId) => sessions.open({ actorId, sources: null }),
    openState: (asOf, viewer) => sessions.open({ actorId: viewer?.actorId ?? null, sources: stateSources(asOf) }),
    signal,
    takeTimeToWrite: () => {},
    now: new Date(),
  };
}

/** Notes each statement for the log line of the request. */
function noting(facts: RequestFacts, onStatement?: OnStatement): OnStatement {
  return (statement, durationMs, rowCount) => {
    facts.statements += 1;
    facts.sqlDurationMs += durationMs;
    onStatement?.(statement, durationMs, rowCount);
  };
}

/** Aborts when the time is up, which may be extended until then. */
function timeLimit(ms: number): { signal: AbortSignal; extend(ms: number): void; end(): void } {
  const up = new AbortController();
  const abortAfter = (after: number) => setTimeout(() => up.abort(), after).unref();
  let timer = abortAfter(ms);
  return {
    signal: up.signal,
    extend(more) {
      clearTimeout(timer);
      if (!up.signal.aborted) timer = abortAfter(more);
    },
    end: () => clearTimeout(timer),
  };
}

/** Aborts when the connection closes before the answer is out. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
