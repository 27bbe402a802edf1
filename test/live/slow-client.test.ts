import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type LiveTestServer, startLiveServer } from './live-server.js';

/** A few hundred kilobytes for an event. */
const MUCH = `subscription { planChanged { plan { code ${Array.from(
  { length: 12 },
  (_, i) => `a${i}: descendants(first: 200) { edges { node { id title provenance { source confidenceNote } } } }`,
).join(' ')} } } }`;

let database: TestDatabase;
let server: LiveTestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startLiveServer(database, { limits: { waiting: 2, togetherMs: 10 } });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const changeAll = () => database.pool.query(`update plan_node set title = title || 'x' where level = 1`);
const changeOne = () => database.pool.query(`update plan_node set title = title || 'x' where code = 'TH-55-P2571'`);

test('a client that takes nothing is sent nothing more, and is closed when too much waits for it', async () => {
  using slow = await server.subscribe(MUCH);
  using quick = await server.subscribe('subscription { planChanged(areaCode: "TH-55") { plan { code } } }');
  slow.socket.pause();
  // What the system takes off our hands is some megabytes.
  for (let i = 0; i < 40; i += 1) {
    await changeOne();
    await quick.event();
  }
  // It has been acknowledged, and nothing more.
  expect(slow.messages.map(({ type }) => type)).toEqual(['connection_ack']);
  expect(server.logged.filter(({ msg }) => msg === 'subscription ended')).toEqual([]);
  await changeAll();
  const event = await quick.event();
  slow.socket.resume();
  expect(await slow.closed).toEqual({ code: 1013, reason: expect.stringContaining('Too many events wait') });
  // What was made for it before is far less than there were changes.
  const events = slow.messages.filter(({ type }) => type === 'next').length;
  expect(events).toBeGreaterThan(0);
  expect(events).toBeLessThan(30);
  // The other has lost nothing.
  expect(event.data).toEqual({ planChanged: { plan: { code: 'TH-55-P2571' } } });
  expect(quick.socket.readyState).toBe(quick.socket.OPEN);
}, 60_000);

test('a client that takes nothing, and then not even that it is closed, is cut off', async () => {
  await using own = await startLiveServer(database, { limits: { waiting: 2, togetherMs: 10, pingMs: 500 } });
  using slow = await own.subscribe(MUCH);
  slow.socket.pause();
  await changeAll();
  await own.said('connection closed');
  await own.said('subscription ended');
}, 60_000);

test('a client that asks and takes no answer is not read from any more', async () => {
  using client = await server.subscribe('subscription { planChanged(areaCode: "TH-45") { at } }');
  client.socket.pause();
  const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(100_000) } });
  for (let i = 0; i < 300; i += 1) client.socket.send(ping);
  await sleep(500);
  // What was not read from it waits at its side, here in the same process: the server has not taken all of it.
  expect(client.socket.bufferedAmount).toBeGreaterThan(5_000_000);
  const pongs = () => client.messages.filter(({ type }) => type === 'pong').length;
  expect(pongs()).toBe(0);
  client.socket.resume();
  while (pongs() < 300) await sleep(10);
  expect(client.socket.bufferedAmount).toBe(0);
}, 60_000);
