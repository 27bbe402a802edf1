import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { CHANGES } from './changes.js';
import { questions } from './questions.js';

let database: TestDatabase;
let keeping: Executor;
let forgetting: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  keeping = createExecutor(database, { keptBytes: 2 ** 28 });
  forgetting = createExecutor(database);
});
afterAll(() => database.drop());

/** The answers to all questions: the errors, and a hash of the data, which is too long to be shown. */
async function answersOf(executor: Executor): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const { name, document, variables } of questions()) {
    const { data, errors } = await executor.execute(document, variables, name);
    const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
    answers[name] = `${hash} ${JSON.stringify(errors)}`;
  }
  return answers;
}

test('what is kept is asked for again with fewer statements, and answers the same to the byte', async () => {
  for (const { name, document, variables } of questions()) {
    const plain = await forgetting.execute(document, variables, name);
    expect([name, plain.errors]).toEqual([name, []]);
    await keeping.execute(document, variables, name);
    const warm = await keeping.execute(document, variables, name);
    expect(JSON.stringify(warm.data)).toBe(JSON.stringify(plain.data));
    if (['PlanTree', 'Trace'].includes(name)) expect(warm.statements).toEqual(['content-version.total']);
  }
});

describe('the very next request after a change sees it', () => {
  test.each(CHANGES.map(({ table, sql, shows }) => [table, sql, shows] as const))('%s: %s', async (_, sql, shows) => {
    // Twice: the first time to keep, the second time from memory.
    await answersOf(keeping);
    const before = await answersOf(keeping);
    const { rowCount } = await database.pool.query(sql);
    expect(rowCount === null || rowCount > 0).toBe(true);
    const seen = await answersOf(keeping);
    const expected = await answersOf(forgetting);
    expect(seen).toEqual(expected);
    if (shows) expect(expected).not.toEqual(before);
  });

  test('of every table that has content', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      `select distinct tgrelid::regclass::text as name from pg_trigger where tgname like 'content\\_%' and tgrelid <> 'content_version'::regclass`,
    );
    expect(new Set(CHANGES.map(({ table }) => table))).toEqual(new Set(rows.map(({ name }) => name)));
  });

  test('and not before it is committed', async () => {
    const client = await database.pool.connect();
    try {
      const before = await answersOf(keeping);
      await client.query('begin');
      await client.query(`update plan_node set title = title || 'x' where code = 'TH-55-P2571'`);
      expect(await answersOf(keeping)).toEqual(before);
      await client.query('commit');
      expect(await answersOf(keeping)).not.toEqual(before);
    } finally {
      client.release();
    }
  });
});
