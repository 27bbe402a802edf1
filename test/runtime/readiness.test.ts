import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServer, type TestServer } from '../support/http.js';
import { standInSchema } from '../support/stand-in-schema.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false, poolSize: 2 });
  server = await startTestServer(standInSchema, database);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

async function ready() {
  const response = await fetch(`${server.url}/readyz`);
  return {
    status: response.status,
    body: (await response.json()) as { ready: boolean; checks: Record<string, unknown> },
  };
}

describe('health', () => {
  test('alive and ready', async () => {
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await ready()).toEqual({
      status: 200,
      body: { ready: true, checks: { database: { ok: true }, migrations: { ok: true }, serving: { ok: true } } },
    });
  });

  test('a missing migration is named', async () => {
    const { rows } = await database.pool.query(
      'delete from mikro_orm_migrations where id = (select max(id) from mikro_orm_migrations) returning name',
    );
    const { status, body } = await ready();
    expect(status).toBe(503);
    expect(body.checks).toMatchObject({
      database: { ok: true },
      migrations: { ok: false, reason: expect.stringContaining(rows[0].name) },
    });
    await database.pool.query('insert into mikro_orm_migrations (name) values ($1)', [rows[0].name]);
    expect((await ready()).status).toBe(200);
  });

  test('an exhausted pool refuses quickly, with a code, and readiness is honest about it', async () => {
    const held = [await database.pool.connect(), await database.pool.connect()];
    try {
      const started = performance.now();
      const [answer, readiness] = await Promise.all([server.ask('{ sleep(seconds: 0) }'), ready()]);
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(answer.errors[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
      expect(readiness.status).toBe(503);
      expect(readiness.body.checks).toMatchObject({ database: { ok: false }, serving: { ok: true } });
      expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    } finally {
      for (const client of held) client.release();
    }
    expect((await ready()).status).toBe(200);
  });

  test('connections that the database closes heal by themselves', async () => {
    await database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await server.ask('{ sleep(seconds: 0) }')).data).toEqual({ sleep: 'slept' });
  });

  test('while stopping it is not ready, but answers', async () => {
    server.readiness.drain();
    const { status, body } = await ready();
    expect([status, body.checks.serving]).toEqual([503, { ok: false, reason: expect.any(String) }]);
    expect((await server.ask('{ hello }')).data).toEqual({ hello: 'สวัสดี' });
  });
});
