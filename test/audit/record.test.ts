import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordEvents } from '../../src/audit/store/audit-log.js';
import { verifyChains } from '../../src/audit/store/verify-chains.js';
import { createWriteDatabase } from '../../src/database/write-database.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventsOf, NOBODY, newEvent, planChain, record } from './log.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false, poolSize: 12 });
});
afterAll(() => database.drop());

const NO_HASH = '0'.repeat(64);

test('an event says who, when, in which request, what and why, and names the one before it', async () => {
  const plan = planChain(1);
  await database.pool.query(
    `insert into actor (id, issuer, subject, name) overriding system value
     values (71, 'https://issuer.example', 'somchai', 'สมชาย')`,
  );
  const before = Date.now();
  await record(database, [newEvent(plan, { reason: 'ตามมติ' })], { actorId: 71, requestId: 'request-1' });
  await record(database, [newEvent(plan, { before: null, after: undefined })], { actorId: 72, requestId: 'request-2' });
  await record(database, [newEvent(plan)]);
  const [first, second, third] = await eventsOf(database.db, 1);
  expect(first).toMatchObject({
    chainId: 1,
    position: 1,
    actorId: 71,
    actorLabel: 'สมชาย (somchai)',
    requestId: 'request-1',
    operation: 'plan.change-node',
    objectType: 'Project',
    objectKey: 'TH-55-P2571-PJ001',
    areaId: 55,
    reason: 'ตามมติ',
    previousHash: NO_HASH,
  });
  expect(JSON.parse(first?.before ?? '')).toEqual({ title: 'โครงการ', budget: '1.00' });
  const at = Date.parse(`${first?.at}Z`);
  expect(at).toBeGreaterThanOrEqual(before - 1);
  expect(at).toBeLessThanOrEqual(Date.now() + 1);
  expect(second).toMatchObject({ position: 2, actorLabel: 'actor 72', before: null, after: null });
  expect(second?.previousHash).toBe(first?.hash);
  expect(third).toMatchObject({ position: 3, actorId: null, actorLabel: 'nobody', previousHash: second?.hash });
});

test('each plan has a chain of its own, and what belongs to no plan another one', async () => {
  const [one, two] = [planChain(11), planChain(12)];
  await record(database, [
    newEvent(two, { objectKey: 'a' }),
    newEvent(null, { objectKey: 'b', areaId: 67 }),
    newEvent(one, { objectKey: 'c' }),
    newEvent(two, { objectKey: 'd' }),
    newEvent(null, { objectKey: 'e' }),
  ]);
  const keys = async (chain: number) =>
    (await eventsOf(database.db, chain)).map(({ position, objectKey, areaId }) => [position, objectKey, areaId]);
  expect(await keys(11)).toEqual([[1, 'c', 55]]);
  expect(await keys(12)).toEqual([
    [1, 'a', 55],
    [2, 'd', 55],
  ]);
  expect(await keys(0)).toEqual([
    [1, 'b', 67],
    [2, 'e', null],
  ]);
});

test('half a character in the words of a person does not lose the event', async () => {
  await record(database, [newEvent(planChain(61), { reason: 'เพราะ\ud800', after: { title: '\udc00' } })]);
  const [event] = await eventsOf(database.db, 61);
  expect(event).toMatchObject({ reason: 'เพราะ\ufffd', after: '{"title": "\ufffd"}' });
});

test('a chain never goes over to another area or code', async () => {
  await record(database, [newEvent(planChain(21, 55))]);
  await expect(record(database, [newEvent(planChain(21, 67))])).rejects.toThrow(/audit chain 21 belongs to PLAN-21/);
  await expect(record(database, [newEvent({ id: 21, code: 'OTHER', areaId: 55 })])).rejects.toThrow(
    /belongs to PLAN-21/,
  );
  expect(await eventsOf(database.db, 21)).toHaveLength(1);
});

test('what is rolled back leaves nothing, and the next event takes its place', async () => {
  const plan = planChain(31);
  await record(database, [newEvent(plan)]);
  const given = createWriteDatabase(database.pool).transaction(NOBODY, async (transaction) => {
    await recordEvents(transaction, [newEvent(plan), newEvent(planChain(32))]);
    throw new Error('changed my mind');
  });
  await expect(given).rejects.toThrow('changed my mind');
  await record(database, [newEvent(plan)]);
  expect((await eventsOf(database.db, 31)).map(({ position }) => position)).toEqual([1, 2]);
  expect(await eventsOf(database.db, 32)).toEqual([]);
  const found = await verifyChains(database.db, [31, 32]);
  expect(found).toEqual({ chainsChecked: 1, eventsChecked: 2, firstBroken: null });
});

test('writers of the same chains at once leave no gap and no fork', async () => {
  const plans = [planChain(41), planChain(42), planChain(43)];
  const writes = createWriteDatabase(database.pool);
  await Promise.all(
    Array.from({ length: 10 }, async (_, writer) => {
      for (let turn = 0; turn < 6; turn += 1) {
        const key = `${writer}-${turn}`;
        const mine = plans.map((plan) => newEvent(plan, { objectKey: key }));
        await writes.transaction({ actorId: null, requestId: key }, (transaction) =>
          recordEvents(transaction, writer % 2 ? mine.toReversed() : mine),
        );
      }
    }),
  );
  for (const { id } of plans) {
    const events = await eventsOf(database.db, id);
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(new Set(events.map(({ objectKey }) => objectKey)).size).toBe(60);
    // In the order of time, too.
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
  }
  expect(await verifyChains(database.db, [41, 42, 43])).toMatchObject({ eventsChecked: 180, firstBroken: null });
});

test('5,000 events are recorded in one statement, well under two seconds', async () => {
  const plan = planChain(51);
  const facts = { title: 'โครงการ'.repeat(10), texts: { objectives: ['หนึ่ง'.repeat(40)] }, budget: '1000000.00' };
  const events = Array.from({ length: 5_000 }, (_, i) =>
    newEvent(plan, { objectKey: `PJ${i}`, before: null, after: facts }),
  );
  const started = performance.now();
  await record(database, events);
  const took = performance.now() - started;
  if (process.env.SHOW) console.log(`5,000 events in ${took.toFixed(0)} ms`);
  const stored = await eventsOf(database.db, 51);
  expect(stored.map(({ objectKey }) => objectKey)).toEqual(events.map(({ objectKey }) => objectKey));
  expect(await verifyChains(database.db, [51])).toMatchObject({ eventsChecked: 5_000, firstBroken: null });
  // A bound that a busy machine keeps as well.
  expect(took).toBeLessThan(2_000);
});
