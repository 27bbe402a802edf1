import type { ReadDatabase } from '../database/read-database.js';
import { type ContentVersions, createVersionWatch } from '../kept/content-versions.js';
import { type Kept, keepNothing, keptFor } from '../kept/kept.js';
import { createKeptMemory } from '../kept/kept-memory.js';
import { createScopesRead, notingDatabase, type ScopesRead } from '../kept/scopes-read.js';

/** What a request carries through every resolver: an explicit argument instead of globals. */
export interface RequestContext {
  /** Also in the log line and in every error of the answer. */
  readonly requestId: string;
  readonly db: ReadDatabase;
  /** What may come from memory, where it is as good as from the database. */
  readonly kept: Kept<RequestContext>;
  /** What the answer stands on, as far as it has been read. */
  readonly scopes: ScopesRead;
  /** The versions of the content at the beginning of the request, asked for once. */
  readonly versions: () => Promise<ContentVersions>;
  /** The versions of this moment. */
  readonly versionsNow: () => Promise<ContentVersions>;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** The moment of the request: what is due is judged by it. */
  readonly now: Date;
}

/** What a request brings along. */
export type RequestParts = Pick<RequestContext, 'requestId' | 'db' | 'signal' | 'now'>;

/** What makes the context of a request, for a process that keeps up to so many bytes of the database in memory. */
export function contextFactory(keptBytes: number): (parts: RequestParts) => RequestContext {
  const memory = keptBytes > 0 ? createKeptMemory(keptBytes) : null;
  const watch = createVersionWatch();
  return (parts) => {
    const { db } = parts;
    const versionsNow = () => watch.current(db);
    let asked: Promise<ContentVersions> | undefined;
    const versions = () => {
      asked ??= versionsNow();
      return asked;
    };
    const contextOver = (database: ReadDatabase, scopes: ScopesRead, inner: () => RequestContext): RequestContext => {
      const kept = memory
        ? keptFor({ db, memory, watch, versions, inner, scopes })
        : keepNothing<RequestContext>(inner, scopes);
      return { ...parts, db: database, kept, scopes, versions, versionsNow };
    };
    // What is loaded to be kept has a context of its own, whose loaders are shared by all that the request keeps: what
    // it reads is noted as one scope, not as many statements.
    let innermost: RequestContext | undefined;
    const inner = (): RequestContext => {
      innermost ??= contextOver(db, createScopesRead(), inner);
      return innermost;
    };
    const scopes = createScopesRead();
    return contextOver(notingDatabase(db, scopes), scopes, inner);
  };
}
