import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from '../../src/audit/domain/canonical-event.js';
import { sha256 } from '../../src/audit/store/sha256.js';
import { runs } from '../properties/run-settings.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { newEvents } from './generate-events.js';
import { eventsOf, planChain, record } from './log.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
});
afterAll(() => database.drop());

const { limits, timeout } = runs(40, 1_000);

test(
  'the database and the export hash the same text, and what is stored is what was given',
  async () => {
    let chain = 0;
    const actors = fc.constantFrom(null, 1, 2);
    const requests = fc.string({ unit: 'grapheme' }).map((id) => id.replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(
        newEvents([planChain(1)], { minLength: 1, maxLength: 8 }),
        actors,
        requests,
        async (events, actorId, requestId) => {
          chain += 1;
          const mine = events.map((event) => ({ ...event, plan: planChain(chain) }));
          await record(database, mine, { actorId, requestId });
          const stored = await eventsOf(database.db, chain);
          expect(stored.map(({ operation, objectKey, reason }) => ({ operation, objectKey, reason }))).toEqual(
            mine.map(({ operation, objectKey, reason }) => ({ operation, objectKey, reason })),
          );
          const { rows } = await database.pool.query<{ canonical: string }>(
            'select audit_canonical(e) as canonical from audit_event e where chain_id = $1 order by position',
            [chain],
          );
          expect(stored.map(canonicalText)).toEqual(rows.map(({ canonical }) => canonical));
          expect(stored.map((event) => sha256(canonicalText(event)))).toEqual(stored.map(({ hash }) => hash));
        },
      ),
      limits,
    );
  },
  timeout,
);

test('the form is the one of docs/audit.md', () => {
  const event = {
    chainId: 7,
    position: 2,
    at: '2026-11-23T02:38:42.123456',
    actorId: null,
    actorLabel: 'nobody',
    requestId: '',
    operation: 'plan.change-node',
    objectType: 'Project',
    objectKey: 'TH-55-P2571-PJ001',
    areaId: 55,
    before: null,
    after: '{"title": "น้ำ"}',
    reason: null,
    previousHash: 'ab'.repeat(32),
  };
  expect(canonicalText(event)).toBe(
    [
      'plan-lineage audit event 1',
      'chain=1:7',
      'position=1:2',
      'at=26:2026-11-23T02:38:42.123456',
      'actor=-',
      'actorLabel=6:nobody',
      'request=0:',
      'operation=16:plan.change-node',
      'objectType=7:Project',
      'objectKey=17:TH-55-P2571-PJ001',
      'area=2:55',
      'before=-',
      'after=22:{"title": "น้ำ"}',
      'reason=-',
      `previous=64:${'ab'.repeat(32)}`,
      '',
    ].join('\n'),
  );
});
