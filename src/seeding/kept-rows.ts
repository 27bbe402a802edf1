import { isDeepStrictEqual } from 'node:util';
import type { EntityName, FilterQuery, RequiredEntityData } from '@mikro-orm/core';
import type { LoadSession } from './load-session.js';
import type { SeedRow } from './seed-row.js';

/**
 * The rows of one table that seeds keep: what is there is assigned, what is not is created, and the unit
 * of work then writes only what differs. Rows that no seed names are left alone.
 */
export class KeptRows<Entity extends object> {
  readonly #seen = new Set<string>();

  private constructor(
    private readonly session: LoadSession,
    private readonly entity: EntityName<Entity>,
    private readonly rows: Map<string, Entity>,
  ) {}

  /** Loads the rows that may already be there, by a key that the seeds can name. */
  static async load<Entity extends object>(
    session: LoadSession,
    entity: EntityName<Entity>,
    where: FilterQuery<NoInfer<Entity>>,
    keyOf: (row: Entity) => string,
  ): Promise<KeptRows<Entity>> {
    const rows: Entity[] = await session.em.find(entity, where);
    return new KeptRows(session, entity, new Map(rows.map((row) => [keyOf(row), row])));
  }

  /** Every row that is known by now, by its key. */
  get byKey(): ReadonlyMap<string, Entity> {
    return this.rows;
  }

  /** Keeps one row of a seed file under its key, which no other row of the file may have. */
  keep(seed: SeedRow, key: string, data: RequiredEntityData<Entity>): Entity {
    if (this.#seen.has(key)) seed.fail(null, `a row before has the same key: ${key}`);
    this.#seen.add(key);
    const there = this.rows.get(key);
    if (there) {
      if (assign(there, data)) this.session.noteUpdated();
      return there;
    }
    const made = this.session.em.create(this.entity, data, { persist: true });
    this.session.noteCreated();
    this.rows.set(key, made);
    return made;
  }
}

/** Assigns what differs; answers whether anything did. Rows that are related are the same objects by now. */
function assign<Entity extends object>(entity: Entity, data: RequiredEntityData<Entity>): boolean {
  let changed = false;
  for (const [property, value] of Object.entries(data)) {
    const name = property as keyof Entity;
    if (same(entity[name], value)) continue;
    entity[name] = value as Entity[keyof Entity];
    changed = true;
  }
  return changed;
}

/** Dates and lists are compared by what they hold; rows that are related, by which they are. */
function same(one: unknown, other: unknown): boolean {
  if (one instanceof Date || Array.isArray(one)) return isDeepStrictEqual(one, other);
  return one === other;
}
