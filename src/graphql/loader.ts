import DataLoader from 'dataloader';
import type { Scope } from '../kept/content-versions.js';
import type { RequestContext } from './context.js';

type BatchFunction<Key, Value> = (context: RequestContext, keys: readonly Key[]) => Promise<readonly Value[]>;

/**
 * Declares a loader that lives as long as a request: whatever the number of keys asked for in one turn,
 * `batch` runs once. Call the answered function with the context to get the request's own DataLoader.
 */
export function defineLoader<Key, Value, CacheKey = Key>(
  batch: BatchFunction<Key, Value>,
  cacheKeyFn?: (key: Key) => CacheKey,
): (context: RequestContext) => DataLoader<Key, Value, CacheKey> {
  type Loader = DataLoader<Key, Value, CacheKey>;
  // Kept by the context and not in a WeakMap here: that would hold on to all that a request has read until the next
  // full collection of garbage.
  const loaderOf = (context: RequestContext): Loader => {
    let loader = context.loaders.get(loaderOf) as Loader | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value, CacheKey>((keys) => batch(context, keys), { cacheKeyFn });
      context.loaders.set(loaderOf, loader);
    }
    return loader;
  };
  return loaderOf;
}

/** How values of a loader are kept beyond the request. */
export interface Keeping<Key, Value> {
  /** Tells these values from those of every other loader. */
  readonly name: string;
  /** What a value stands on; null: not to be kept. */
  readonly scopeOf: (value: Value, key: Key) => Scope | null;
  /** Whether the values depend on the day, such as the name that an area has today. */
  readonly ofToday?: boolean;
  /** What tells keys apart that are neither numbers nor texts. */
  readonly keyOf?: (key: Key) => string | number;
}

/**
 * A loader whose values are kept in memory while what they stand on is unchanged. `batch` reads with the context that
 * it is given, and within the scopes of its values.
 */
export function defineKeptLoader<Key, Value>(
  { name, scopeOf, ofToday, keyOf = (key) => key as string | number }: Keeping<Key, Value>,
  batch: BatchFunction<Key, Value>,
): (context: RequestContext) => DataLoader<Key, Value, string | number> {
  return defineLoader<Key, Value, string | number>((context, keys) => {
    const prefix = ofToday ? `${name} ${context.now.toISOString().slice(0, 10)}` : name;
    return context.kept.readEach(keys, {
      keyOf: (key) => `${prefix} ${keyOf(key)}`,
      scopeOf,
      load: (missing, inner) => batch(inner, missing),
    });
  }, keyOf);
}

/** Answers one value (or null) for each key, in the order of the keys. */
export function oneEach<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Answers the list of rows (perhaps empty) of each key, in the order of the keys and of the rows. */
export function manyEach<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = new Map<Key, Row[]>();
  for (const row of rows) {
    const list = byKey.get(keyOf(row));
    if (list) list.push(row);
    else byKey.set(keyOf(row), [row]);
  }
  return keys.map((key) => byKey.get(key) ?? []);
}

/**
 * A loader over keys that carry arguments: the keys of one turn that share their arguments go to
 * `batch` together, so the number of statements grows with the arguments written in the query only.
 */
export function defineArgumentLoader<Args, Value>(
  batch: (context: RequestContext, ids: readonly number[], args: Args) => Promise<readonly Value[]>,
): (context: RequestContext) => DataLoader<{ id: number; args: Args }, Value, string> {
  return defineLoader<{ id: number; args: Args }, Value, string>(
    async (context, keys) => {
      const groups = new Map<string, { args: Args; ids: number[]; places: number[] }>();
      keys.forEach(({ id, args }, place) => {
        const name = JSON.stringify(args);
        const group = groups.get(name) ?? { args, ids: [], places: [] };
        group.ids.push(id);
        group.places.push(place);
        groups.set(name, group);
      });
      const values = new Array<Value>(keys.length);
      await Promise.all(
        [...groups.values()].map(async ({ args, ids, places }) => {
          const answers = await batch(context, ids, args);
          places.forEach((place, i) => {
            values[place] = answers[i] as Value;
          });
        }),
      );
      return values;
    },
    ({ id, args }) => `${id} ${JSON.stringify(args)}`,
  );
}
