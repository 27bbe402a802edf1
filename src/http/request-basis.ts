import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { createReadDatabase, type ReadDatabase, type Statement } from '../database/read-database.js';

/** What the HTTP layer gives to whoever makes the context of a request. */
export interface RequestBasis {
  readonly requestId: string;
  /** Counts its statements, and cancels them when the signal aborts. */
  readonly db: ReadDatabase;
  /** Aborts when the client has gone, or when the request took too long. */
  readonly signal: AbortSignal;
  readonly now: Date;
}

/** The basis of one request. */
export function requestBasis(
  request: FastifyRequest,
  reply: FastifyReply,
  pool: Pool,
  timeoutMs: number,
  onStatement?: (statement: Statement, durationMs: number, rowCount: number) => void,
): RequestBasis {
  const { facts } = request;
  const signal = AbortSignal.any([goneSignal(reply), AbortSignal.timeout(timeoutMs)]);
  const db = createReadDatabase(pool, {
    signal,
    onStatement(statement, durationMs, rowCount) {
      facts.statements += 1;
      facts.sqlDurationMs += durationMs;
      onStatement?.(statement, durationMs, rowCount);
    },
  });
  return { requestId: request.id, db, signal, now: new Date() };
}

/** Aborts when the connection closes before the answer is out. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
