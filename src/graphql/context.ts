import type { ReadDatabase } from '../database/read-database.js';
import type { StateSession } from '../database/state-session.js';
import type { WriteDatabase } from '../database/write-database.js';
import { type ContentVersions, createVersionWatch } from '../kept/content-versions.js';
import { type Kept, keepNothing, keptFor } from '../kept/kept.js';
import { createKeptMemory } from '../kept/kept-memory.js';
import { createScopesRead, notingDatabase, type ScopesRead } from '../kept/scopes-read.js';
import type { LinkClaims, LinkPurpose } from '../links/links.js';
import type { Viewer } from '../people/domain/viewer.js';
import type { AsOf } from '../revisions/domain/as-of.js';

/** Where imports wait for their turn. */
export interface ImportQueue {
  /** Takes one up when its turn comes; done when it is over. */
  run(job: { readonly id: string; readonly ownerId: number }): Promise<void>;
}

/** An address that serves for a short time. */
export interface TimedLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** What a request carries through every resolver: an explicit argument instead of globals. */
export interface RequestContext {
  /** Which state of the plans is asked about; null: what is published. */
  readonly asOf: AsOf | null;
  /** Also in the log line and in every error of the answer. */
  readonly requestId: string;
  readonly db: ReadDatabase;
  /** Transactions that write, for mutations. */
  readonly writes: WriteDatabase;
  /** Who asks; null: somebody who has not shown who they are, and who sees what is published. */
  readonly viewer: Viewer | null;
  /** What may come from memory, where it is as good as from the database. */
  readonly kept: Kept<RequestContext>;
  /** What the answer stands on, as far as it has been read. */
  readonly scopes: ScopesRead;
  /** The versions of the content at the beginning of the request, asked for once. */
  readonly versions: () => Promise<ContentVersions>;
  /** The versions of this moment. */
  readonly versionsNow: () => Promise<ContentVersions>;
  /** The request's own DataLoaders, by what declares them (`defineLoader`). */
  readonly loaders: Map<object, unknown>;
  /** Reads another state of the plans than the published one. */
  readonly openState: (asOf: AsOf, viewer: Viewer | null) => StateSession;
  /** Reads one snapshot of the database as an actor (null: nobody): what row-level security shows to no one else. */
  readonly openSnapshot: (actorId: number | null) => StateSession;
  /** The idempotency keys of the request that were carried out, and whether that was done before: of whoever asks. */
  readonly repeated: Map<string, boolean>;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** From now on the request has the time that is for what is written. */
  readonly takeTimeToWrite: () => void;
  /** Does imports beside the requests. */
  readonly imports: ImportQueue;
  /** Makes a link for one purpose and a short time, which needs no other proof of who asks. */
  readonly linkTo: (purpose: LinkPurpose, claims: LinkClaims, seconds: number) => Promise<TimedLink>;
  /** The moment of the request: what is due is judged by it. */
  readonly now: Date;
}

/** What a request brings along. */
export type RequestParts = Pick<
  RequestContext,
  | 'requestId'
  | 'db'
  | 'writes'
  | 'viewer'
  | 'openState'
  | 'openSnapshot'
  | 'signal'
  | 'takeTimeToWrite'
  | 'linkTo'
  | 'imports'
  | 'now'
>;

/** Makes the contexts of all requests of a process, which share its memory. */
export interface ContextFactory {
  (parts: RequestParts): RequestContext;
  /** Lets go of what is kept and no longer true, before it is asked for. */
  evictOld(db: ReadDatabase): Promise<void>;
  /** About how much is kept at this moment, in bytes. */
  keptBytes(): number;
}

/** What makes the context of a request, for a process that keeps up to so many bytes of the database in memory. */
export function contextFactory(keptBytes: number): ContextFactory {
  const memory = keptBytes > 0 ? createKeptMemory(keptBytes) : null;
  const watch = createVersionWatch();
  const create = (parts: RequestParts): RequestContext => {
    const { db } = parts;
    const versionsNow = () => watch.current(db);
    const repeated = new Map<string, boolean>();
    let asked: Promise<ContentVersions> | undefined;
    const versions = () => {
      asked ??= versionsNow();
      return asked;
    };
    const contextOver = (database: ReadDatabase, scopes: ScopesRead, inner: () => RequestContext): RequestContext => {
      const kept = memory
        ? keptFor({ db, memory, watch, versions, inner, scopes })
        : keepNothing<RequestContext>(inner, scopes);
      return { ...parts, asOf: null, db: database, kept, scopes, versions, versionsNow, repeated, loaders: new Map() };
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
  return Object.assign(create, {
    evictOld: async (db: ReadDatabase) => memory?.evict(await watch.current(db)),
    keptBytes: () => memory?.bytes ?? 0,
  });
}

/** A request that reads another state of the plans: nothing of it is kept, and its day may be another one. */
export interface StateContext extends RequestContext {
  /** Lets go of all that was read: what is read from now on is as it is then. */
  renew(): Promise<void>;
  end(): Promise<void>;
}

/** What a request sees of another state. What it reads there has no version that an answer could stand on. */
export function stateContext(request: RequestContext, asOf: AsOf): StateContext {
  request.scopes.noteUnversioned();
  const db = request.openState(asOf, request.viewer);
  const loaders = new Map<object, unknown>();
  const context: StateContext = {
    ...request,
    asOf,
    db,
    loaders,
    kept: keepNothing<RequestContext>(() => context, createScopesRead()),
    now: asOf.kind === 'MOMENT' ? asOf.moment : request.now,
    async renew() {
      loaders.clear();
      await db.end();
    },
    end: () => db.end(),
  };
  return context;
}
