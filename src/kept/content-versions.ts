import type { ReadDatabase } from '../database/read-database.js';

/**
 * What a kept answer stands on: one five-year plan or 20-year goal, one area with all of them, everything, or only what
 * belongs to no plan (areas, frameworks, agencies), on which the others stand too.
 */
export type OneScope = { readonly plan: number } | { readonly area: number } | 'country' | 'reference';

/** One of these, or several together. */
export type Scope = OneScope | readonly OneScope[];

/** A row of the table content_version: holder 0 is what belongs to no plan. */
interface VersionRow {
  holderId: number;
  areaId: number | null;
  version: number;
}

/** The versions of all content at one moment. */
export class ContentVersions {
  /** Grows with every change of anything. */
  readonly total: number;
  readonly #ofHolders: ReadonlyMap<number, number>;
  readonly #ofAreas: ReadonlyMap<number, number>;

  constructor(rows: readonly VersionRow[]) {
    this.total = rows.reduce((sum, { version }) => sum + version, 0);
    this.#ofHolders = new Map(rows.map(({ holderId, version }) => [holderId, version]));
    const ofAreas = new Map<number, number>();
    for (const { areaId, version } of rows) {
      if (areaId !== null) ofAreas.set(areaId, (ofAreas.get(areaId) ?? 0) + version);
    }
    this.#ofAreas = ofAreas;
  }

  /** Other whenever something in the scope has changed, or what belongs to no plan: areas, frameworks, agencies. */
  of(scope: Scope): string {
    if (Array.isArray(scope)) return scope.map((one) => this.#ofOne(one)).join();
    return this.#ofOne(scope as OneScope);
  }

  #ofOne(scope: OneScope): string {
    if (scope === 'country') return `${this.total}`;
    const reference = `${this.#ofHolders.get(0) ?? 0}`;
    if (scope === 'reference') return reference;
    const own = 'plan' in scope ? this.#ofHolders.get(scope.plan) : this.#ofAreas.get(scope.area);
    return `${reference}.${own ?? 0}`;
  }
}

/** Follows the versions of a database for a whole process. */
export interface VersionWatch {
  /** The versions of this moment: one tiny statement, and the versions one by one only when something has changed. */
  current(db: ReadDatabase): Promise<ContentVersions>;
}

export function createVersionWatch(): VersionWatch {
  let last = new ContentVersions([]);
  return {
    async current(db) {
      const [now] = await db.query<{ total: number }>({
        label: 'content-version.total',
        text: 'select sum(version)::bigint as total from content_version',
        values: [],
      });
      if (now?.total === last.total) return last;
      const rows = await db.query<VersionRow>({
        label: 'content-version.all',
        text: 'select holder_id as "holderId", area_id as "areaId", version from content_version',
        values: [],
      });
      const found = new ContentVersions(rows);
      // An answer that was overtaken by another request's must not put the watch back.
      if (found.total > last.total) last = found;
      return found;
    },
  };
}
