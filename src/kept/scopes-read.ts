import type { ReadDatabase } from '../database/read-database.js';
import type { OneScope, Scope } from './content-versions.js';

/** More than these and an answer is said to stand on everything: a tag must stay short. */
const MAX_SCOPES = 8;

/** What the answer of a request stands on: whenever none of it has changed, the same request has the same answer. */
export interface ScopesRead {
  note(scope: Scope): void;
  /** Says that the answer stands on something that has no version: nobody is to keep it. */
  noteUnversioned(): void;
  readonly unversioned: boolean;
  /** In one order, whatever the order in which they were read. */
  readonly scopes: readonly OneScope[];
}

const COUNTRY: readonly OneScope[] = ['country'];

export function createScopesRead(): ScopesRead {
  const noted = new Map<string, OneScope>();
  let unversioned = false;
  return {
    noteUnversioned() {
      unversioned = true;
    },
    get unversioned() {
      return unversioned;
    },
    note(scope) {
      for (const one of [scope].flat() as OneScope[]) noted.set(textOf(one), one);
    },
    get scopes() {
      if (noted.has('c') || noted.size > MAX_SCOPES) return COUNTRY;
      return [...noted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, scope]) => scope);
    },
  };
}

function textOf(scope: OneScope): string {
  if (scope === 'country') return 'c';
  if (scope === 'reference') return 'r';
  return 'plan' in scope ? `p${scope.plan}` : `a${scope.area}`;
}

/** Scopes as a short text. */
export function scopesText(scopes: readonly OneScope[]): string {
  return scopes.map(textOf).join('');
}

/** The scopes that a text names; null where it is no such text. */
export function scopesOfText(text: string): OneScope[] | null {
  if (!/^(?:[ap]\d{1,15}|[cr]){0,8}$/.test(text)) return null;
  return [...text.matchAll(/([apcr])(\d*)/g)].map(([, kind, id]): OneScope => {
    if (kind === 'c') return 'country';
    if (kind === 'r') return 'reference';
    return kind === 'p' ? { plan: Number(id) } : { area: Number(id) };
  });
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
