import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Child, startChild } from '../support/child.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connect, connectAs, type LiveClient } from './live-client.js';
import { PLAN_CHANGED } from './live-server.js';

const NAN = 'TH-55-P2571';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
afterAll(() => database.drop());

/** A server process of its own, as `npm start` runs it. */
async function start(env: Record<string, string> = {}): Promise<{ child: Child; url: string }> {
  const child = startChild(`const { main } = await import('./dist/main.js'); await main();`, {
    PORT: '0',
    DATABASE_URL: database.url,
    DRAIN_DELAY_SECONDS: '0',
    ...env,
  });
  return { child, url: (await child.output(/GraphQL +(http:\S+)\/graphql/))[1] as string };
}

async function subscribe({ child, url }: { child: Child; url: string }): Promise<LiveClient> {
  const client = await connectAs(url);
  client.send({ type: 'subscribe', id: '1', payload: { query: PLAN_CHANGED } });
  await child.output(/subscription begun/);
  return client;
}

async function stop({ child }: { child: Child }): Promise<void> {
  child.process.kill('SIGTERM');
  expect(await child.exit).toEqual({ code: 0, signal: null });
}

test('a change by a third process is told by two servers, one of which keeps nothing in memory', async () => {
  const servers = await Promise.all([start(), start({ SNAPSHOT_MEMORY_MB: '0' })]);
  const clients = await Promise.all(servers.map(subscribe));
  const writer = startChild(
    `import { Client } from 'pg';
     const client = new Client(process.env.URL);
     await client.connect();
     await client.query("update plan_node set title = 'จากอีกกระบวนการ' where code = '${NAN}'");
     await client.end();`,
    { URL: database.url },
  );
  for (const client of clients) {
    expect((await client.event()).data?.planChanged.plan).toEqual({ code: NAN, title: 'จากอีกกระบวนการ' });
  }
  expect((await writer.exit).code).toBe(0);
  await Promise.all(servers.map(stop));
  for (const client of clients) expect((await client.closed).code).toBe(1001);
}, 60_000);

describe('a server that stops', () => {
  test('tells its clients, and is gone long before the grace period is over', async () => {
    const server = await start({ SHUTDOWN_GRACE_SECONDS: '60' });
    const client = await subscribe(server);
    const begun = performance.now();
    await stop(server);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await client.closed).toEqual({ code: 1001, reason: expect.stringContaining('stopping') });
    expect(server.child.said()).toMatch(/subscription ended/);
    expect(server.child.said()).not.toMatch(/"level":"error"/);
  }, 60_000);

  test('waits no longer than it must for one that does not answer', async () => {
    const server = await start({ SHUTDOWN_GRACE_SECONDS: '60' });
    const client = await subscribe(server);
    client.socket.pause();
    const begun = performance.now();
    await stop(server);
    expect(performance.now() - begun).toBeLessThan(10_000);
    client[Symbol.dispose]();
  }, 60_000);

  test('sends new clients away while it drains, and keeps those it has until then', async () => {
    const server = await start({ DRAIN_DELAY_SECONDS: '2' });
    const early = await subscribe(server);
    server.child.process.kill('SIGTERM');
    await server.child.output(/stopping/);
    using late = await connect(server.url);
    expect((await late.closed).code).toBe(1001);
    await database.pool.query(`update plan_node set title = title || 'x' where code = '${NAN}'`);
    expect((await early.event()).data?.planChanged.plan).toMatchObject({ code: NAN });
    expect((await early.closed).code).toBe(1001);
    expect(await server.child.exit).toEqual({ code: 0, signal: null });
  }, 60_000);
});
