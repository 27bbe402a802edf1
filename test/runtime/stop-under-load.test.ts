import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startChild } from '../support/child.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { keepAsking, type Tally } from '../support/load.js';

/** How often each kind of stop is tried; more by STOP_ROUNDS. */
const ROUNDS = Number(process.env.STOP_ROUNDS ?? 1);

const BUSY = '{ areas(first: 1) { totalCount } }';
/** Waits for a table that the test has locked, until after the listener has closed. */
const SLOW = '{ agencies(first: 1) { totalCount } }';
const SLOW_WORKERS = 4;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});

afterAll(async () => {
  await database.drop();
});

/** Stops a server on which so many workers ask at once; answers what became of their requests. */
async function stopUnderLoad(signal: NodeJS.Signals, workers: number, drainSeconds: number) {
  const server = startChild(`const { main } = await import('./dist/main.js'); await main();`, {
    PORT: '0',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'warn',
    DRAIN_DELAY_SECONDS: String(drainSeconds),
  });
  const url = (await server.output(/GraphQL +(http:\S+)\/graphql/))[1]!;
  // Of every four workers one leaves its connection idle for almost as long as a stopping server keeps it open.
  const longest = drainSeconds * 1_000 + 300;
  const pauses = [() => 0, () => Math.random() * 5, () => Math.random() * 50, () => Math.random() * longest];
  const busy = Array.from({ length: workers }, (_, i) => keepAsking(url, BUSY, pauses[i % pauses.length]!));
  await sleep(1_000);
  const lock = await database.pool.connect();
  await lock.query('begin; lock table agency in access exclusive mode');
  const slow = Array.from({ length: SLOW_WORKERS }, () => keepAsking(url, SLOW, () => 10));
  await sleep(200);
  const before = performance.now();
  server.process.kill(signal);
  await sleep(drainSeconds * 1_000 + 400);
  await lock.query('commit');
  lock.release();
  const tallies = await Promise.all([...busy, ...slow]);
  const exit = await server.exit;
  return { exit, tallies, slow: tallies.slice(-SLOW_WORKERS), stoppedMs: performance.now() - before };
}

function lostOf(tallies: readonly Tally[]): string[] {
  return tallies.flatMap(({ lost }) => lost);
}

test.each([
  { signal: 'SIGTERM' as const, workers: 16, drainSeconds: 1 },
  { signal: 'SIGTERM' as const, workers: 64, drainSeconds: 1 },
  { signal: 'SIGINT' as const, workers: 64, drainSeconds: 0 },
])(
  '$signal with $workers kept-alive connections, $drainSeconds s to drain: no request that was begun is lost',
  async ({ signal, workers, drainSeconds }) => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { exit, tallies, slow, stoppedMs } = await stopUnderLoad(signal, workers, drainSeconds);
      expect(exit).toEqual({ code: 0, signal: null });
      expect(lostOf(tallies)).toEqual([]);
      // What was asked before the signal, and could not be answered before the listener closed, was answered.
      expect(slow.map(({ answered }) => answered)).toEqual(Array(SLOW_WORKERS).fill(1));
      expect(tallies.reduce((sum, { answered }) => sum + answered, 0)).toBeGreaterThan(workers * 2);
      expect(stoppedMs).toBeLessThan(drainSeconds * 1_000 + 4_000);
    }
  },
  60_000 * ROUNDS,
);
