import type { ReadDatabase } from '../database/read-database.js';
import type { ContentVersions, Scope, VersionWatch } from './content-versions.js';
import type { KeptMemory } from './kept-memory.js';
import type { ScopesRead } from './scopes-read.js';
import { sizeOf } from './size-of.js';

/** Something that can be kept. `Inner` is the context in which it is loaded. */
export interface Keepable<Value, Inner> {
  readonly key: string;
  /** What it stands on. As a function of the value where that tells; null then: not to be kept. */
  readonly scope: Scope | ((value: Value) => Scope | null);
  /** Reads within the scope only, and with the given context only: what it reads is not noted one by one. */
  readonly load: (inner: Inner) => Promise<Value>;
  /** About how many bytes it takes; without it the whole value is measured. */
  readonly bytes?: (value: Value) => number;
}

/** Values of one kind that can be kept. */
export interface KeepableEach<Key, Value, Inner> {
  /** What tells a key of this kind from all others. */
  readonly keyOf: (key: Key) => string;
  /** What a value stands on; null: not to be kept. */
  readonly scopeOf: (value: Value, key: Key) => Scope | null;
  /** The values of some keys, in their order; as `load` of one value. */
  readonly load: (keys: readonly Key[], inner: Inner) => Promise<readonly Value[]>;
}

/**
 * What a request may take from memory instead of the database. It is never stale: the versions of the content are
 * asked for in each request, and a value counts only while the version of its scope is the one that it was read at.
 */
export interface Kept<Inner> {
  /** False where nothing is kept: what would be read for keeping only need not be. */
  readonly enabled: boolean;
  /** The value: kept, or loaded and then kept. */
  read<Value>(wanted: Keepable<Value, Inner>): Promise<Value>;
  /** The values of many keys: those that are not kept are loaded together, and kept one by one. */
  readEach<Key, Value>(keys: readonly Key[], wanted: KeepableEach<Key, Value, Inner>): Promise<readonly Value[]>;
  /** The value of a key if it is kept. */
  find<Value>(key: string): Promise<Value | undefined>;
  /** Keeps what was made of all that the request has read, unless something of it has changed meanwhile. */
  keep(key: string, value: unknown, bytes: number): Promise<void>;
}

/** Whose memory it is, and where a request stands in it. */
export interface KeptParts<Inner> {
  readonly db: ReadDatabase;
  readonly memory: KeptMemory;
  readonly watch: VersionWatch;
  /** The versions at the beginning of the request. */
  readonly versions: () => Promise<ContentVersions>;
  readonly inner: () => Inner;
  readonly scopes: ScopesRead;
}

/** For a process that keeps nothing: only what was read is noted. */
export function keepNothing<Inner>(inner: () => Inner, scopes: ScopesRead): Kept<Inner> {
  return {
    enabled: false,
    async read(wanted) {
      const value = await wanted.load(inner());
      scopes.note(scopeOf(wanted, value) ?? 'country');
      return value;
    },
    async readEach(keys, wanted) {
      const values = await wanted.load(keys, inner());
      values.forEach((value, i) => {
        scopes.note(wanted.scopeOf(value, keys[i] as (typeof keys)[number]) ?? 'country');
      });
      return values;
    },
    find: () => Promise.resolve(undefined),
    keep: () => Promise.resolve(),
  };
}

/** The memory of a process as one request sees it. */
export function keptFor<Inner>({ db, memory, watch, versions, inner, scopes }: KeptParts<Inner>): Kept<Inner> {
  async function load<Value>(wanted: Keepable<Value, Inner>, before: ContentVersions): Promise<Value> {
    const value = await wanted.load(inner());
    const scope = scopeOf(wanted, value);
    // What changed while it was read may be in it or not: such a value serves this request only.
    if (scope !== null && (await watch.current(db)).of(scope) === before.of(scope)) {
      memory.set(wanted.key, value, wanted.bytes?.(value) ?? sizeOf(value), scope, before);
    }
    return value;
  }
  function taken<Value>(key: string, before: ContentVersions): { value: Value } | undefined {
    const found = memory.get(key, before);
    if (found) scopes.note(found.scope);
    return found as { value: Value } | undefined;
  }
  return {
    enabled: true,
    async read<Value>(wanted: Keepable<Value, Inner>) {
      const before = await versions();
      const found = taken<Value>(wanted.key, before);
      if (found) return found.value;
      // Requests that miss the same value at the same moment wait for one of them, unless that one fails.
      const sharedKey = `${before.total} ${wanted.key}`;
      let loading = memory.loading.get(sharedKey) as Promise<Value> | undefined;
      if (loading) loading = loading.catch(() => wanted.load(inner()));
      else {
        loading = load(wanted, before).finally(() => memory.loading.delete(sharedKey));
        memory.loading.set(sharedKey, loading);
      }
      const value = await loading;
      scopes.note(scopeOf(wanted, value) ?? 'country');
      return value;
    },
    async readEach<Key, Value>(keys: readonly Key[], wanted: KeepableEach<Key, Value, Inner>) {
      const before = await versions();
      const kept = keys.map((key) => taken<Value>(wanted.keyOf(key), before));
      const missing = keys.filter((_, i) => !kept[i]);
      if (missing.length === 0) return kept.map((found) => found?.value as Value);
      const loaded = await wanted.load(missing, inner());
      const after = await watch.current(db);
      missing.forEach((key, i) => {
        const value = loaded[i] as Value;
        const scope = wanted.scopeOf(value, key);
        scopes.note(scope ?? 'country');
        if (scope !== null && after.of(scope) === before.of(scope)) {
          memory.set(wanted.keyOf(key), value, sizeOf(value), scope, before);
        }
      });
      let next = 0;
      return kept.map((found) => (found ? found.value : (loaded[next++] as Value)));
    },
    async find<Value>(key: string) {
      return taken<Value>(key, await versions())?.value;
    },
    async keep(key, value, bytes) {
      const before = await versions();
      const read = scopes.scopes;
      if ((await watch.current(db)).of(read) === before.of(read)) memory.set(key, value, bytes, read, before);
    },
  };
}

function scopeOf<Value, Inner>({ scope }: Keepable<Value, Inner>, value: Value): Scope | null {
  return typeof scope === 'function' ? scope(value) : scope;
}
