import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Child, startChild } from '../support/child.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { readAnswer } from '../support/http.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});

afterAll(async () => {
  await database.drop();
});

/** The server as `npm start` runs it, compiled by the global set-up. */
function startServer(env: Record<string, string> = {}): Child {
  return startChild(`const { main } = await import('./dist/main.js'); await main();`, {
    PORT: '0',
    DATABASE_URL: database.url,
    ...env,
  });
}

async function addressOf(server: Child): Promise<string> {
  return (await server.output(/GraphQL +(http:\S+)\/graphql/))[1]!;
}

async function ask(url: string, query: string) {
  return await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
}

const AREAS = '{ areas(first: 1) { totalCount } }';

describe('the server as a process', () => {
  test('it says where it is, and its example runs as printed', async () => {
    const server = startServer();
    const url = await addressOf(server);
    const [, body] = await server.output(/-d '(\{"query".*\})'/);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body!,
    });
    const answer = await readAnswer(response);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toBeTruthy();
    server.process.kill('SIGINT');
    expect(await server.exit).toEqual({ code: 0, signal: null });
  });

  test('on SIGTERM readiness fails first, the request in flight finishes, and the exit is clean', async () => {
    const server = startServer({ DRAIN_DELAY_SECONDS: '1' });
    const url = await addressOf(server);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);

    // The request waits for a table that the test has locked.
    const lock = await database.pool.connect();
    await lock.query('begin; lock table area in access exclusive mode');
    let answered = false;
    const inFlight = ask(url, AREAS).finally(() => {
      answered = true;
    });
    await waitFor(async () => {
      const { rows } = await database.pool.query<{ n: number }>(
        `select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0]?.n === 1;
    });

    server.process.kill('SIGTERM');
    await waitFor(async () => (await fetch(`${url}/readyz`)).status === 503);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(answered).toBe(false);
    await expect(fetch(`${url}/livez`)).rejects.toThrow();

    await lock.query('commit');
    lock.release();
    const answer = await readAnswer(await inFlight);
    expect([answer.status, answer.errors]).toEqual([200, []]);
    const started = performance.now();
    expect(await server.exit).toEqual({ code: 0, signal: null });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a request that never ends holds the stop for the grace period at most', async () => {
    const server = startServer({ DRAIN_DELAY_SECONDS: '0', SHUTDOWN_GRACE_SECONDS: '1' });
    const url = await addressOf(server);
    const lock = await database.pool.connect();
    try {
      await lock.query('begin; lock table area in access exclusive mode');
      const inFlight = ask(url, AREAS).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const started = performance.now();
      server.process.kill('SIGTERM');
      expect(await server.exit).toEqual({ code: 0, signal: null });
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(await inFlight).toMatchObject({ message: 'fetch failed' });
    } finally {
      await lock.query('rollback');
      lock.release();
    }
  });

  test('a second signal, when somebody insists, ends it at once', async () => {
    const server = startServer({ DRAIN_DELAY_SECONDS: '60' });
    await addressOf(server);
    server.process.kill('SIGTERM');
    await server.output(/stopping/);
    await new Promise((resolve) => setTimeout(resolve, 700));
    server.process.kill('SIGTERM');
    expect(await server.exit).toEqual({ code: 1, signal: null });
  });

  test('with the embedded database: seeded the first time, stopped with the server', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'plan-lineage-server-'));
    try {
      const server = startServer({ DATABASE_URL: '', DATA_DIR: dataDir });
      const url = await addressOf(server);
      expect(server.said()).toContain('seeds loaded');
      expect((await readAnswer(await ask(url, AREAS))).data).toEqual({ areas: { totalCount: 94 } });
      server.process.kill('SIGINT');
      expect(await server.exit).toEqual({ code: 0, signal: null });

      const again = startServer({ DATABASE_URL: '', DATA_DIR: dataDir });
      await addressOf(again);
      expect(again.said()).not.toContain('seeds loaded');
      again.process.kill('SIGINT');
      expect((await again.exit).code).toBe(0);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('what cannot work is said without a stack', () => {
  async function failure(env: Record<string, string>): Promise<string> {
    const server = startServer(env);
    expect((await server.exit).code).toBe(1);
    expect(server.said()).not.toMatch(/^\s+at /m);
    return server.said();
  }

  test('a bad value', async () => {
    expect(await failure({ PORT: 'http' })).toMatch(/PORT must be a whole number/);
  });

  test('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as { port: number };
    try {
      expect(await failure({ PORT: String(port) })).toMatch(`Port ${port} on 127.0.0.1 is in use`);
    } finally {
      other.close();
    }
  });

  test.each(['/proc/x', '/proc/x/y', '/dev/null/x'])('a data folder that cannot be made: %s', async (dataDir) => {
    const said = await failure({ DATABASE_URL: '', DATA_DIR: dataDir });
    expect(said).toContain(`DATA_DIR ${dataDir} cannot be used: `);
    expect(said).toMatch(/Set DATA_DIR to a folder/);
  });

  test('no database', async () => {
    const said = await failure({ DATABASE_URL: 'postgres://app:hunter2@127.0.0.1:1/plans' });
    expect(said).toMatch(/Cannot connect to the database "plans" at 127.0.0.1:1 as app/);
    expect(said).not.toContain('hunter2');
  });
});

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}
