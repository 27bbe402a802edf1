import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createOrm, poolOf } from '../../src/database/orm.js';
import { createReadDatabase, type Statement } from '../../src/database/read-database.js';
import { type ChangeListener, listenForChanges } from '../../src/kept/change-listener.js';
import type { ChangedPlan } from '../../src/live/domain/changed-plan.js';
import { createPlanChangeFeed, type PlanChangeFeed } from '../../src/live/store/plan-change-feed.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const NAN = 'TH-55-P2571';

let database: TestDatabase;
let orm: MikroORM;
let listener: ChangeListener;
let feed: PlanChangeFeed;
let statements: Statement[];
let warnings: string[];

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  // Impatient, so that a lock makes its statements fail.
  orm = await createOrm({ databaseUrl: database.url, poolSize: 2, statementTimeoutMs: 100 });
});
beforeEach(async () => {
  statements = [];
  warnings = [];
  const warn = (_: unknown, message?: string) => warnings.push(message ?? '');
  listener = listenForChanges({ databaseUrl: database.url, logger: { info: () => {}, warn } });
  const db = createReadDatabase(await poolOf(orm), { onStatement: (statement) => statements.push(statement) });
  feed = createPlanChangeFeed({ db, changes: listener, logger: { warn }, retryMs: 20 });
});
afterEach(() => listener.close());
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const change = () => database.pool.query(`update plan_node set title = title || 'x' where code = '${NAN}'`);

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}

test('what could not be asked for is told as soon as it can be, once', async () => {
  const heard: ChangedPlan[] = [];
  const unsubscribe = await feed.subscribe((changed) => heard.push(changed));
  const lock = await database.pool.connect();
  await lock.query('begin; lock table area in access exclusive mode');
  await change();
  await waitFor(() => warnings.length >= 3);
  expect(heard).toEqual([]);
  await lock.query('commit');
  lock.release();
  await waitFor(() => heard.length > 0);
  await sleep(300);
  expect(heard.map(({ areaCode }) => areaCode)).toEqual(['TH-55']);
  unsubscribe();
});

test('a subscription that cannot begin fails, and the next one can', async () => {
  const lock = await database.pool.connect();
  await lock.query('begin; lock table area in access exclusive mode');
  await expect(feed.subscribe(() => {})).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
  await lock.query('commit');
  lock.release();
  const heard: ChangedPlan[] = [];
  const unsubscribe = await feed.subscribe((changed) => heard.push(changed));
  await change();
  await waitFor(() => heard.length === 1);
  unsubscribe();
});

test('without subscribers nothing is asked, and what changed meanwhile is not told to the next one', async () => {
  const unsubscribe = await feed.subscribe(() => {});
  unsubscribe();
  const asked = statements.length;
  await change();
  await sleep(300);
  expect(statements.length).toBe(asked);
  const heard: ChangedPlan[] = [];
  const again = await feed.subscribe((changed) => heard.push(changed));
  await sleep(200);
  expect(heard).toEqual([]);
  await change();
  await waitFor(() => heard.length > 0);
  again();
});

test('a change is looked for by its plan, whatever the number of subscribers', async () => {
  const heard: ChangedPlan[] = [];
  const ends = await Promise.all([1, 2, 3].map(() => feed.subscribe((changed) => heard.push(changed))));
  // The listener has told by then that changes may have been missed before it listened.
  await sleep(300);
  const asked = statements.length;
  await change();
  await waitFor(() => heard.length === 3);
  const { rows } = await database.pool.query('select id from plan_node where code = $1', [NAN]);
  expect(statements.slice(asked).map(({ label, values }) => [label, values])).toEqual([
    ['live.versions', [[rows[0].id]]],
  ]);
  for (const end of ends) end();
});
