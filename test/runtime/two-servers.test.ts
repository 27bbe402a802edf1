import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CHANGES } from '../kept/changes.js';
import { questions } from '../kept/questions.js';
import { type Child, startChild } from '../support/child.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface Running {
  readonly child: Child;
  readonly url: string;
}

let database: TestDatabase;
let first: Running;
let second: Running;
let forgetting: Running;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  [first, second, forgetting] = await Promise.all([start({}), start({}), start({ SNAPSHOT_MEMORY_MB: '0' })]);
}, 60_000);
afterAll(async () => {
  for (const { child } of [first, second, forgetting]) child.process.kill('SIGINT');
  for (const { child } of [first, second, forgetting]) expect(await child.exit).toEqual({ code: 0, signal: null });
  await database.drop();
});

/** A server process of its own, as `npm start` runs it. */
async function start(env: Record<string, string>): Promise<Running> {
  const child = startChild(`const { main } = await import('./dist/main.js'); await main();`, {
    PORT: '0',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'warn',
    ...env,
  });
  return { child, url: (await child.output(/GraphQL +(http:\S+)\/graphql/))[1] as string };
}

const ASKED = questions().filter(({ name }) =>
  ['PlanTree', 'Coverage', 'Trace', 'Gaps', 'Areas', 'Details', 'Approval', 'Rules'].includes(name),
);

/** The answers of a server to all questions, byte for byte. */
async function answersOf({ url }: Running): Promise<string[]> {
  return await Promise.all(
    ASKED.map(async ({ name, document, variables }) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables, operationName: name }),
      });
      const text = await response.text();
      if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
      return `${name} ${text}`;
    }),
  );
}

/** Fails with a few words instead of some hundred kilobytes. */
function agree(actual: readonly string[], expected: readonly string[], after: string): void {
  const other = expected.filter((text, i) => text !== actual[i]).map((text) => text.split(' ')[0]);
  expect({ after, other }).toEqual({ after, other: [] });
}

/**
 * The first change of each table (all of them are tried on one server elsewhere), every one of alignments, since a gap that
 * somebody has justified shows only where one is taken away, and every one of nodes, since others hang on those that come.
 */
const SAMPLE = CHANGES.filter(
  ({ table }, i) =>
    ['alignment', 'plan_node'].includes(table) || CHANGES.findIndex((change) => change.table === table) === i,
);

test('two servers on one database both show each change in their next answers', async () => {
  let shown = 0;
  for (const { sql, shows } of SAMPLE) {
    for (let i = 0; i < 2; i += 1) await Promise.all([answersOf(first), answersOf(second)]);
    const before = await answersOf(first);
    await database.pool.query(sql);
    const [one, two] = await Promise.all([answersOf(first), answersOf(second)]);
    const expected = await answersOf(forgetting);
    agree(one, expected, sql);
    agree(two, expected, sql);
    if (shows && before.join() !== one.join()) shown += 1;
  }
  expect(shown).toBe(SAMPLE.filter(({ shows }) => shows).length);
}, 180_000);

test('each hears of changes over one connection, also the one that keeps nothing', async () => {
  const { rows } = await database.pool.query(
    `select count(*)::integer as n from pg_stat_activity
     where application_name = 'plan-lineage listener' and datname = current_database()`,
  );
  expect(rows).toEqual([{ n: 3 }]);
});

test('servers that hear of no change show it all the same', async () => {
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'plan-lineage listener' and datname = current_database()`,
  );
  await database.pool.query(`update plan_node set title = title || 'y' where code = 'TH-55-P2571'`);
  const expected = await answersOf(forgetting);
  expect(expected.join()).toContain('y"');
  agree(await answersOf(first), expected, 'a title');
  agree(await answersOf(second), expected, 'a title');
});
