import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditLogQuery } from '../../src/audit/store/audit-event.read-model.js';
import { verifyChains } from '../../src/audit/store/verify-chains.js';
import { fetchPage } from '../../src/database/keyset.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { newEvent, planChain, record } from './log.js';

const EVENTS = 1_000_000;
const BATCH = 5_000;
const CHAINS = 50;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false, poolSize: 2 });
  for (let batch = 0; batch < EVENTS / BATCH; batch += 1) {
    const plan = planChain(1 + (batch % CHAINS));
    await record(
      database,
      Array.from({ length: BATCH }, (_, i) => newEvent(plan, { objectKey: `PJ${i}` })),
    );
  }
  await database.pool.query('analyze audit_event');
}, 300_000);
afterAll(() => database.drop());

test('a million events are verified without being loaded', async () => {
  database.statements.length = 0;
  const memory = process.memoryUsage().heapUsed;
  const started = performance.now();
  const found = await verifyChains(database.db, null);
  if (process.env.SHOW) console.log(`${EVENTS} events in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  expect(found).toEqual({ chainsChecked: CHAINS, eventsChecked: EVENTS, firstBroken: null });
  // One for each 20,000, one that finds no more, one for the ends.
  expect(database.statements.length).toBe(EVENTS / 20_000 + 2);
  expect(process.memoryUsage().heapUsed - memory).toBeLessThan(100 * 1024 * 1024);
});

test('a page from the middle of a million events costs what the first costs', async () => {
  const filter = {
    areaIds: null,
    chainId: null,
    actorId: null,
    operation: null,
    objectKey: null,
    from: null,
    to: null,
  };
  const { rows } = await database.pool.query<{ at: string }>(
    'select at::text from audit_event order by at offset $1 limit 1',
    [EVENTS / 2],
  );
  for (const areaIds of [null, [55], [55, 67]]) {
    const query = auditLogQuery({ ...filter, areaIds });
    const started = performance.now();
    const from = [rows[0]!.at, '1', '1'];
    const page = await fetchPage(database.db, query, { size: 200, direction: 'forward', from });
    const took = performance.now() - started;
    if (process.env.SHOW) console.log(`a page of areas ${areaIds}: ${took.toFixed(0)} ms`);
    expect(page.rows).toHaveLength(200);
    expect(took).toBeLessThan(1_000);
  }
});
