import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../properties/run-settings.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { newEvents } from './generate-events.js';
import { eventsOf, planChain, record, tamper } from './log.js';

const LENGTH = 12;
const CHAINS = [1, 2, 0];
const COLUMNS = [
  ...['chain_id', 'position', 'at', 'actor_id', 'actor_label', 'request_id', 'operation', 'object_type'],
  ...['object_key', 'area_id', 'before', 'after', 'reason', 'previous_hash', 'hash'],
] as const;
type Column = (typeof COLUMNS)[number];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  const plans = [planChain(1), planChain(2, 67)];
  const [events = []] = fc.sample(newEvents(plans, { minLength: 400, maxLength: 400 }), { numRuns: 1, seed: 2571 });
  for (const [i, plan] of [...plans, null].entries()) {
    const mine = events.filter((event) => event.plan === plan).slice(0, LENGTH);
    await record(database, mine.slice(0, 5), { actorId: i || null, requestId: 'ก' });
    await record(database, mine.slice(5), { actorId: 4, requestId: 'request' });
  }
});
afterAll(() => database.drop());

/** Whatever is in a column, changed in one bit, byte or character; null becomes a value. */
function flipped(column: Column, at: number): string {
  switch (column) {
    case 'chain_id':
    case 'position':
      // Far away, where no other event stands; and by a single bit.
      return `${column} # (1::bigint << ${20 + (at % 40)})`;
    case 'actor_id':
      return `coalesce(actor_id # (1::bigint << ${at % 62}), 0)`;
    case 'area_id':
      return `coalesce(area_id # (1 << ${at % 31}), 0)`;
    case 'at':
      return `at + (1::bigint << ${at % 50}) * interval '1 microsecond'`;
    case 'previous_hash':
    case 'hash':
      return `set_byte(${column}, ${at % 32}, get_byte(${column}, ${at % 32}) # ${1 << (at % 8)})`;
    case 'before':
    case 'after':
      // Behind the first quotation mark, or else in the space around it: JSON must stay JSON.
      return `case when ${column}::text ~ '"' then regexp_replace(${column}::text, '"', '"x')
        else coalesce(${column}::text || ' ', '{}') end::json`;
    default:
      return `case when length(${column}) > 0 then overlay(${column} placing
          case when substr(${column}, ${at} % length(${column}) + 1, 1) = 'x' then 'y' else 'x' end
          from ${at} % length(${column}) + 1)
        else 'x' end`;
  }
}

const { limits, timeout } = runs(150, 1_000);

test('the log of this test is whole, has every chain, and values in every column', async () => {
  for (const chain of CHAINS) {
    expect(await eventsOf(database.db, chain)).toHaveLength(LENGTH);
  }
  const counts = COLUMNS.map((column) => `count(${column})::integer as ${column}`).join();
  const { rows } = await database.pool.query<Record<Column, number>>(`select ${counts} from audit_event`);
  for (const column of COLUMNS) expect([column, rows[0]?.[column]]).toEqual([column, expect.any(Number)]);
  expect(Math.min(...COLUMNS.map((column) => rows[0]?.[column] ?? 0))).toBeGreaterThan(5);
  await tamper(database, async (log) => {
    const whole = { chainsChecked: 3, eventsChecked: 3 * LENGTH, firstBroken: null };
    expect(await log.verify()).toEqual(whole);
    // The size of the pages changes nothing.
    for (const size of [1, 2, 5, LENGTH, 3 * LENGTH]) expect(await log.verify(undefined, [], size)).toEqual(whole);
  });
});

test(
  'one flipped byte in any column of any event is found, and the event is named',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CHAINS),
        fc.integer({ min: 1, max: LENGTH }),
        fc.constantFrom(...COLUMNS),
        fc.nat({ max: 1_000 }),
        fc.constantFrom(1, 3, 20_000),
        async (chain, position, column, at, pageSize) => {
          await tamper(database, async (log) => {
            await log.run(
              `update audit_event set ${column} = ${flipped(column, at)} where chain_id = $1 and position = $2`,
              ...[chain, position],
            );
            const moved = column === 'chain_id' || column === 'position';
            const fault = !moved ? 'HASH' : position < LENGTH || column === 'position' ? 'GAP' : 'CUT_TAIL';
            // A stray event in a chain that is not there is broken too: it may come before or after.
            const { firstBroken } = await log.verify([chain], [], pageSize);
            expect(firstBroken).toMatchObject({ chainId: chain, position });
            if (column === 'previous_hash') expect(['HASH', 'LINK']).toContain(firstBroken?.fault);
            else expect(firstBroken?.fault).toBe(fault);
            expect((await log.verify(undefined, [], pageSize)).firstBroken).not.toBeNull();
          });
        },
      ),
      limits,
    );
  },
  timeout,
);

describe('what somebody does to the log who may do anything with the database', () => {
  const remove = 'delete from audit_event where chain_id = 1 and position = $1';

  test('a removed event in the middle, or the first one, leaves a gap', async () => {
    for (const position of [1, 2, 7]) {
      await tamper(database, async (log) => {
        await log.run(remove, position);
        expect((await log.verify()).firstBroken).toEqual({ chainId: 1, code: 'PLAN-1', position, fault: 'GAP' });
      });
    }
  });

  test('removed last events are missed', async () => {
    await tamper(database, async (log) => {
      await log.run(remove, LENGTH);
      await log.run(remove, LENGTH - 1);
      const missing = { chainId: 1, code: 'PLAN-1', position: LENGTH - 1, fault: 'CUT_TAIL' };
      expect((await log.verify()).firstBroken).toEqual(missing);
      expect((await log.verify([1])).firstBroken).toEqual(missing);
      expect((await log.verify([2])).firstBroken).toBeNull();
    });
  });

  test('a removed event whose followers moved up does not follow the one before', async () => {
    await tamper(database, async (log) => {
      await log.run(remove, 5);
      for (let position = 6; position <= LENGTH; position += 1) {
        await log.run('update audit_event set position = position - 1 where chain_id = 1 and position = $1', position);
      }
      expect((await log.verify([1])).firstBroken).toMatchObject({ position: 5, fault: 'LINK' });
    });
  });

  test('two events in the place of each other are found', async () => {
    await tamper(database, async (log) => {
      const put = 'update audit_event set position = $2 where chain_id = 1 and position = $1';
      for (const [from, to] of [
        [4, 99],
        [6, 4],
        [99, 6],
      ])
        await log.run(put, from, to);
      expect((await log.verify([1])).firstBroken).toMatchObject({ position: 4, fault: 'LINK' });
    });
  });

  test('an event that was added past the functions is not in the head', async () => {
    await tamper(database, async (log) => {
      await log.run(
        `insert into audit_event select (jsonb_populate_record(e, jsonb_build_object('position', position + 1,
          'previous_hash', hash))).* from audit_event e where chain_id = 1 and position = ${LENGTH}`,
      );
      await log.run('update audit_event e set hash = audit_hash(e) where chain_id = 1 and position = $1', LENGTH + 1);
      expect((await log.verify([1])).firstBroken).toMatchObject({ position: LENGTH + 1, fault: 'HEAD' });
    });
  });

  test('an event without a hash is no whole event', async () => {
    for (const position of [4, LENGTH]) {
      await tamper(database, async (log) => {
        await log.run('alter table audit_event alter column hash drop not null');
        await log.run('update audit_event set hash = null where chain_id = 1 and position = $1', position);
        expect((await log.verify([1])).firstBroken).toMatchObject({ position, fault: 'HASH' });
      });
    }
  });

  test('a removed chain is missed by its head, and a removed head by its chain', async () => {
    await tamper(database, async (log) => {
      await log.run('delete from audit_event where chain_id = 2');
      expect((await log.verify()).firstBroken).toMatchObject({ chainId: 2, position: 1, fault: 'CUT_TAIL' });
    });
    await tamper(database, async (log) => {
      await log.run('delete from audit_head where chain_id = 2');
      expect((await log.verify()).firstBroken).toMatchObject({ chainId: 2, position: 1, fault: 'HEAD' });
    });
  });

  test.each([
    ['position', 'position + 1', 'CUT_TAIL', LENGTH + 1],
    ['position', 'position - 1', 'HEAD', LENGTH],
    ['hash', 'set_byte(hash, 3, get_byte(hash, 3) # 1)', 'HEAD', LENGTH],
    ['area_id', 'area_id + 1', 'HEAD', LENGTH],
  ])('a head with another %s (%s) does not fit its chain', async (column, value, fault, position) => {
    await tamper(database, async (log) => {
      await log.run(`update audit_head set ${column} = ${value} where chain_id = 1`);
      expect((await log.verify()).firstBroken).toEqual({ chainId: 1, code: 'PLAN-1', position, fault });
    });
  });
});

describe('a log that was written anew, with hashes and heads that fit', () => {
  let anew: (log: Parameters<Parameters<typeof tamper>[1]>[0], from: number) => Promise<void>;
  beforeEach(() => {
    anew = async (log, from) => {
      const last = LENGTH;
      for (let position = from; position <= last; position += 1) {
        await log.run(
          `update audit_event e set previous_hash = b.hash from audit_event b
           where e.chain_id = 1 and b.chain_id = 1 and e.position = $1 and b.position = $1 - 1`,
          position,
        );
        await log.run('update audit_event e set hash = audit_hash(e) where chain_id = 1 and position = $1', position);
      }
      await log.run(
        'update audit_head set hash = (select hash from audit_event where chain_id = 1 and position = $1) where chain_id = 1',
        last,
      );
    };
  });

  test('fits in itself, but not an anchor that was taken before', async () => {
    await tamper(database, async (log) => {
      const anchor = await log.heads();
      expect((await log.verify(undefined, anchor)).firstBroken).toBeNull();
      await log.run(`update audit_event set reason = 'another one' where chain_id = 1 and position = 3`);
      await anew(log, 3);
      expect((await log.verify()).firstBroken).toBeNull();
      const found = { chainId: 1, code: 'PLAN-1', position: LENGTH, fault: 'ANCHOR' };
      expect((await log.verify(undefined, anchor)).firstBroken).toEqual(found);
    });
  });

  test('so with an end that was cut off together with its head', async () => {
    await tamper(database, async (log) => {
      const anchor = await log.heads();
      await log.run('delete from audit_event where chain_id = 1 and position = $1', LENGTH);
      await log.run(
        `update audit_head h set position = e.position, hash = e.hash from audit_event e
         where h.chain_id = 1 and e.chain_id = 1 and e.position = ${LENGTH - 1}`,
      );
      expect((await log.verify()).firstBroken).toBeNull();
      expect((await log.verify(undefined, anchor)).firstBroken).toMatchObject({ position: LENGTH, fault: 'ANCHOR' });
    });
  });

  test('so with a chain that is gone with its head, and with the one of what belongs to no plan', async () => {
    for (const [chain, code] of [
      [2, 'PLAN-2'],
      [0, null],
    ] as const) {
      await tamper(database, async (log) => {
        const anchor = await log.heads();
        await log.run('delete from audit_event where chain_id = $1', chain);
        await log.run('delete from audit_head where chain_id = $1', chain);
        expect((await log.verify()).firstBroken).toBeNull();
        expect((await log.verify(undefined, anchor)).firstBroken).toMatchObject({ code, fault: 'ANCHOR' });
      });
    }
  });

  test('an anchor still fits when the chains have gone on', async () => {
    const other = planChain(3);
    const [event = undefined] = fc.sample(newEvents([other], { minLength: 1, maxLength: 1 }), 1)[0] ?? [];
    await record(database, [{ ...event!, plan: other }]);
    await tamper(database, async (log) => {
      const anchor = await log.heads();
      await log.run(`select audit_append(3, 'PLAN-3', 55, 'x', 'y', 'z', null, null, null)`);
      expect(anchor.find(({ chainId }) => chainId === 3)?.position).toBe(1);
      expect((await log.verify(undefined, anchor)).firstBroken).toBeNull();
    });
  });
});
