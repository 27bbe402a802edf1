import type { ReadDatabase } from '../database/read-database.js';
import type { ContentVersions, Scope } from './content-versions.js';

/** More than these and an answer is said to stand on everything: a tag must stay short. */
const MAX_SCOPES = 8;

/** What the answer of a request stands on: whenever none of it has changed, the same request has the same answer. */
export interface ScopesRead {
  note(scope: Scope): void;
  /** As short text, in one order: the country, or plans and areas, or nothing but what belongs to no plan. */
  readonly text: string;
}

export function createScopesRead(): ScopesRead {
  const noted = new Set<string>();
  return {
    note: (scope) => noted.add(scopeText(scope)),
    get text() {
      if (noted.has(COUNTRY) || noted.size > MAX_SCOPES) return COUNTRY;
      return [...noted].sort().join('');
    },
  };
}

const COUNTRY = 'c';

function scopeText(scope: Scope): string {
  if (scope === 'country') return COUNTRY;
  if (scope === 'reference') return 'r';
  return 'plan' in scope ? `p${scope.plan}` : `a${scope.area}`;
}

/** The versions of what a text of scopes names; null where it is no such text. */
export function versionsOfText(text: string, versions: ContentVersions): string | null {
  if (text === COUNTRY) return versions.of('country');
  if (!/^([apr]\d*){0,8}$/.test(text)) return null;
  const scopes = [...text.matchAll(/([ap])(\d+)/g)].map(
    ([, kind, id]): Scope => (kind === 'p' ? { plan: Number(id) } : { area: Number(id) }),
  );
  return [versions.of('reference'), ...scopes.map((scope) => versions.of(scope))].join();
}

/** A database whose statements may read anything: each says that the answer stands on everything. */
export function notingDatabase(db: ReadDatabase, scopes: ScopesRead): ReadDatabase {
  return {
    query(statement) {
      scopes.note('country');
      return db.query(statement);
    },
    rows(statement) {
      scopes.note('country');
      return db.rows(statement);
    },
  };
}
