import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { createReadDatabase, type Statement } from '../database/read-database.js';
import { createStateSession } from '../database/state-session.js';
import { createWriteDatabase } from '../database/write-database.js';
import type { RequestParts } from '../graphql/context.js';
import { stateSources } from '../revisions/store/state-sources.js';
import type { RequestFacts } from './request-facts.js';

/** Called after each statement of a read model. */
export type OnStatement = (statement: Statement, durationMs: number, rowCount: number) => void;

/** What a request brings along. */
export function requestParts(
  request: FastifyRequest,
  reply: FastifyReply,
  pool: Pool,
  timeoutMs: number,
  onStatement?: OnStatement,
): RequestParts {
  const signal = AbortSignal.any([goneSignal(reply), AbortSignal.timeout(timeoutMs)]);
  return partsOf({ facts: request.facts, signal, viewer: null }, pool, onStatement);
}

/** Somebody who asks, by whichever way. */
interface Asking extends Pick<RequestParts, 'signal' | 'viewer'> {
  readonly facts: RequestFacts;
}

/** What comes with a question: its database counts its statements, and cancels them when the signal aborts. */
export function partsOf({ facts, signal, viewer }: Asking, pool: Pool, onStatement?: OnStatement): RequestParts {
  function noted(statement: Statement, durationMs: number, rowCount: number): void {
    facts.statements += 1;
    facts.sqlDurationMs += durationMs;
    onStatement?.(statement, durationMs, rowCount);
  }
  return {
    requestId: facts.requestId,
    db: createReadDatabase(pool, { signal, onStatement: noted }),
    writes: createWriteDatabase(pool, noted),
    viewer,
    openSnapshot: (actorId) => createStateSession(pool, { actorId, sources: null }, signal, noted),
    openState: (asOf, viewer) =>
      createStateSession(pool, { actorId: viewer?.actorId ?? null, sources: stateSources(asOf) }, signal, noted),
    signal,
    now: new Date(),
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
