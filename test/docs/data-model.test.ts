import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { blocks, read } from './documents.js';

const page = read('docs/data-model.md');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
});

afterAll(async () => {
  await database?.drop();
});

async function names(sql: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

test('the diagram has every table of the database, and none else', async () => {
  const diagram = blocks(page).find(({ language }) => language === 'mermaid')!.text;
  const drawn = new Set([...diagram.matchAll(/^ {2}(\w+) \S+ (\w+) :/gm)].flatMap(([, from, to]) => [from!, to!]));
  const tables = await names(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '%migration%'`,
  );
  expect([...drawn].toSorted()).toEqual(tables.toSorted());
});

test('every table, column, constraint and trigger that the page names is in the database', async () => {
  const there = new Set(
    await names(`
      select nspname as name from pg_namespace
      union select table_name from information_schema.tables where table_schema in ('public', 'draft', 'history', 'as_of')
      union select column_name from information_schema.columns where table_schema in ('public', 'draft', 'history')
      union select conname from pg_constraint
      union select indexname from pg_indexes where schemaname = 'public'
      union select tgname from pg_trigger
      union select (regexp_matches(prosrc, 'constraint = ''(\\w+)''', 'g'))[1] from pg_proc`),
  );
  const prose = page.replace(/```[\s\S]*?```/g, '');
  const named = [...prose.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(30);
  expect([...new Set(named)].filter((name) => !there.has(name))).toEqual([]);
});
