import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ContextFactory, contextFactory } from '../../src/graphql/context.js';
import { type ChangeListener, listenForChanges } from '../../src/kept/change-listener.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testParts } from '../support/request-parts.js';

const LISTENER = `application_name = 'plan-lineage listener' and datname = current_database()`;

let database: TestDatabase;
let contexts: ContextFactory;
let listener: ChangeListener | undefined;
let changes: number;
let told: (number[] | null)[];
let logged: string[];

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
beforeEach(() => {
  contexts = contextFactory(10_000_000);
  changes = 0;
  told = [];
  logged = [];
});
afterEach(() => listener?.close());
afterAll(() => database.drop());

function listen(options: { databaseUrl?: string; fails?: boolean } = {}): void {
  const log = (_: unknown, message?: string) => logged.push(message ?? '');
  listener = listenForChanges({
    databaseUrl: options.databaseUrl ?? database.url,
    logger: { info: log, warn: log },
    retryMs: { first: 20, most: 100 },
  });
  listener.onChange(async (holders) => {
    changes += 1;
    told.push(holders && [...holders]);
    if (options.fails) throw new Error('no database');
    await contexts.evictOld(database.db);
  });
}

/** Reads a title so that it is kept; answers it. */
async function readTitle(code: string): Promise<string> {
  const { kept } = contexts(testParts({ db: database.db }));
  const { rows } = await database.pool.query('select id from plan_node where code = $1', [code]);
  const read = async () =>
    (await database.pool.query('select title from plan_node where code = $1', [code])).rows[0].title as string;
  return await kept.read({ key: code, scope: { plan: rows[0].id }, load: read });
}

const NAN = 'TH-55-P2571';
const change = () => database.pool.query(`update plan_node set title = title || 'x' where code = '${NAN}'`);
const listening = async () =>
  (await database.pool.query(`select pid from pg_stat_activity where ${LISTENER}`)).rows.length;

async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('what is no longer true goes before anybody asks for it; the rest stays', async () => {
  listen();
  await waitFor(() => changes === 1);
  await readTitle(NAN);
  const rest = contexts.keptBytes();
  await readTitle('TH-45-G2566');
  const [both, goal] = [contexts.keptBytes(), contexts.keptBytes() - rest];
  expect(both).toBeGreaterThan(rest);
  await change();
  await waitFor(() => contexts.keptBytes() < both);
  expect(contexts.keptBytes()).toBe(goal);
});

test('changes that come together are heard of together', async () => {
  listen();
  await waitFor(() => changes === 1);
  await database.pool.query(`do $$ begin
    for i in 1..20 loop update plan_node set title = title || 'x' where code = '${NAN}'; commit; end loop;
  end $$`);
  await waitFor(() => changes > 1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(changes).toBeLessThan(12);
});

test('each hearer is told what has changed, and first of all that anything may have', async () => {
  listen();
  const others: unknown[] = [];
  listener?.onChange(async (holders) => {
    others.push(holders && [...holders]);
  });
  await waitFor(() => changes === 1);
  const { rows } = await database.pool.query('select id from plan_node where code = $1', [NAN]);
  await database.pool.query(`begin; update plan_node set title = title || 'x' where code = '${NAN}';
    update agency set name_th = name_th || 'x'; commit`);
  await waitFor(() => changes === 2);
  expect(told[0]).toBeNull();
  expect(told[1]?.toSorted((a, b) => a - b)).toEqual([0, rows[0].id]);
  expect(others).toEqual(told);
});

test('an eviction that fails is told of, and the next is tried', async () => {
  listen({ fails: true });
  await waitFor(() => changes === 1);
  await change();
  await waitFor(() => changes === 2);
  expect(logged).toHaveLength(2);
});

describe('a lost connection', () => {
  test('harms nothing, and comes back: what was missed is caught up with', async () => {
    listen();
    await waitFor(() => changes === 1);
    for (let i = 0; i < 3; i += 1) {
      const before = await readTitle(NAN);
      const heard = changes;
      await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${LISTENER}`);
      await change();
      expect(await readTitle(NAN)).toBe(`${before}x`);
      await waitFor(async () => changes > heard && (await listening()) === 1);
    }
    expect(logged.length).toBeGreaterThanOrEqual(3);
  });

  test('to a database that is not there at first is tried again', async () => {
    // A door that opens later: connections are cut until then, and handed on to the database afterwards.
    const { hostname, port } = new URL(database.url);
    let open = false;
    const sockets = new Set<Socket>();
    const door: Server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}));
      if (!open) return socket.destroy();
      const inner = connect(Number(port), hostname.replace(/[[\]]/g, '')).on('error', () => {});
      sockets.add(inner);
      return socket.pipe(inner).pipe(socket);
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const url = new URL(database.url);
    url.host = `127.0.0.1:${(door.address() as { port: number }).port}`;
    try {
      listen({ databaseUrl: url.href });
      await waitFor(() => logged.length >= 3);
      expect(changes).toBe(0);
      open = true;
      await waitFor(() => changes === 1);
    } finally {
      await listener?.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => door.close(resolve));
    }
  });
});

test('closed, it leaves no connection behind, whatever it was doing', async () => {
  listen();
  await listener?.close();
  listen();
  await waitFor(() => changes === 1);
  expect(await listening()).toBe(1);
  await listener?.close();
  await waitFor(async () => (await listening()) === 0);
  const heard = changes;
  await change();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(changes).toBe(heard);
});
