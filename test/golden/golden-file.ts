import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Answer } from '../support/graphql.js';

/** How many entries of a list a golden file shows; the rest is pinned by its hash. */
const SHOWN = 2;

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** The answer, with long lists cut short and cursors, which carry keys of this database, left out. */
function abridge(value: unknown, key = ''): unknown {
  if (/cursor$/i.test(key)) return value === null ? null : '(a cursor)';
  if (Array.isArray(value)) {
    const entries = value.map((entry) => abridge(entry));
    if (entries.length <= SHOWN + 1) return entries;
    const rest = withoutCursors(value.slice(SHOWN));
    return [...entries.slice(0, SHOWN), `(${value.length - SHOWN} more, sha256 ${hash(rest)})`];
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, abridge(entry, name)]));
}

function withoutCursors(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, entry) => (/cursor$/i.test(key) ? undefined : entry)));
}

/** What a golden file pins of a request. */
export function goldenOf(variables: object, { data, errors, sql }: Answer<unknown>) {
  return {
    variables,
    answer: { data: abridge(data), errors },
    statements: sql.map(({ label, text }) => ({ label, sql: text.replace(/\s+/g, ' ').trim() })),
  };
}

/**
 * Compares with the golden file of this name. `UPDATE_GOLDEN=1 npm test -- test/golden` writes the files anew: read
 * the difference before it is kept. In CI a file is never written.
 */
export function expectGolden(name: string, value: object): void {
  const folder = new URL('./files/', import.meta.url);
  const file = new URL(`${name}.json`, folder);
  if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  }
  if (!existsSync(file)) throw new Error(`There is no golden file ${name}.json: run with UPDATE_GOLDEN=1`);
  expect(value).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}
