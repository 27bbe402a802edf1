import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { createReadDatabase, type Statement } from '../database/read-database.js';
import { createWriteDatabase } from '../database/write-database.js';
import type { RequestParts } from '../graphql/context.js';

/** What a request brings along: its database counts its statements, and cancels them when the signal aborts. */
export function requestParts(
  request: FastifyRequest,
  reply: FastifyReply,
  pool: Pool,
  timeoutMs: number,
  onStatement?: (statement: Statement, durationMs: number, rowCount: number) => void,
): RequestParts {
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
  return { requestId: request.id, db, writes: createWriteDatabase(pool), viewer: null, signal, now: new Date() };
}

/** Aborts when the connection closes before the answer is out. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
