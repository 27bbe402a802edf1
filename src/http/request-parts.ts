import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { createReadDatabase, type ReadDatabase, type Statement } from '../database/read-database.js';
import { createStateSessions, type StateSession } from '../database/state-session.js';
import { createWriteDatabase, type WriteDatabase } from '../database/write-database.js';
import type { ImportQueue, RequestParts } from '../graphql/context.js';
import type { Links } from '../links/links.js';
import type { AsOf } from '../revisions/domain/as-of.js';
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

/** Subscriptions change nothing. */
const NO_IMPORTS: ImportQueue = { run: () => Promise.reject(new Error('imports are asked for over HTTP')) };

/** What files come and go with. */
export interface FileServices {
  readonly imports: ImportQueue;
  readonly links: Links;
  /** The address by which clients know the server; without it, as the request began. */
  readonly publicUrl: string | undefined;
}

/** What a request brings along. */
export function requestParts(
  request: FastifyRequest,
  reply: FastifyReply,
  pools: Pools,
  limits: { readonly queryMs: number; readonly writeMs: number },
  onStatement: OnStatement | undefined,
  { links, publicUrl, imports }: FileServices,
): RequestParts {
  const time = timeLimit(limits.queryMs);
  reply.raw.once('close', time.end);
  const signal = AbortSignal.any([goneSignal(reply), time.signal]);
  const parts = partsOf({ facts: request.facts, signal, viewer: null }, pools, onStatement);
  const origin = publicUrl ?? `${request.protocol}://${request.host}`;
  return {
    ...parts,
    imports,
    takeTimeToWrite: () => time.extend(limits.writeMs),
    async linkTo(purpose, claims, seconds) {
      const { path, expiresAt } = await links.make(purpose, claims, seconds);
      return { url: `${origin}${path}`, expiresAt };
    },
  };
}

/** What a file is read with: what is published, or another state as somebody sees it. */
export function fileParts(
  request: FastifyRequest,
  reply: FastifyReply,
  { pool, readerPool }: Pools,
  limits: { readonly queryMs: number },
  onStatement?: OnStatement,
) {
  const time = timeLimit(limits.queryMs);
  reply.raw.once('close', time.end);
  const signal = AbortSignal.any([goneSignal(reply), time.signal]);
  const noted = noting(request.facts, onStatement);
  return {
    db: createReadDatabase(readerPool, { signal, onStatement: noted }),
    openStateOf: (asOf: AsOf, actorId: number | null): StateSession =>
      createStateSessions(pool, signal, noted).open({ actorId, sources: stateSources(asOf) }),
  };
}

/** The database that knows who somebody is. */
export function signInDatabase(
  { facts, signal }: Pick<Asking, 'facts' | 'signal'>,
  { pool }: Pools,
  onStatement?: OnStatement,
): ReadDatabase {
  return createReadDatabase(pool, { signal, onStatement: noting(facts, onStatement) });
}

/** The database that somebody writes to. */
export function writeDatabaseOf(facts: RequestFacts, { writePool }: Pools, onStatement?: OnStatement): WriteDatabase {
  return createWriteDatabase(writePool, noting(facts, onStatement));
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
    // What comes by WebSocket asks for no files.
    linkTo: () => Promise.reject(new Error('links are made for requests over HTTP')),
    imports: NO_IMPORTS,
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
