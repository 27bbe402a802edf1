import { LRUCache } from 'lru-cache';
import type { ContentVersions, Scope } from './content-versions.js';

/** A value, and the version of its scope at which it was read. */
interface Entry {
  readonly value: unknown;
  readonly scope: Scope;
  readonly version: string;
}

/** What a process keeps of the database, within a budget of bytes. The least recently used goes first. */
export interface KeptMemory {
  /** What was kept under the key, if its scope has not changed since. */
  get(key: string, versions: ContentVersions): { readonly value: unknown; readonly scope: Scope } | undefined;
  set(key: string, value: unknown, bytes: number, scope: Scope, versions: ContentVersions): void;
  /** What is being loaded at this moment. */
  readonly loading: Map<string, Promise<unknown>>;
  /** Lets go of what the versions show to be old, before it is asked for. */
  evict(versions: ContentVersions): void;
  /** About how much is kept. */
  readonly bytes: number;
}

export function createKeptMemory(bytes: number): KeptMemory {
  const entries = new LRUCache<string, Entry>({ maxSize: bytes });
  return {
    loading: new Map(),
    get(key, versions) {
      const entry = entries.get(key);
      return entry && entry.version === versions.of(entry.scope) ? entry : undefined;
    },
    set(key, value, valueBytes, scope, versions) {
      const size = valueBytes + 2 * key.length;
      // The cache would refuse a larger value too, but throw out others first.
      if (size <= bytes) entries.set(key, { value, scope, version: versions.of(scope) }, { size });
    },
    evict(versions) {
      for (const [key, { scope, version }] of [...entries.entries()]) {
        if (versions.of(scope) !== version) entries.delete(key);
      }
    },
    get bytes() {
      return entries.calculatedSize;
    },
  };
}
