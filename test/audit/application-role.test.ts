import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Client, type Pool } from 'pg';
import { findEvent } from '../../src/audit/store/audit-event.read-model.js';
import { verifyChains } from '../../src/audit/store/verify-chains.js';
import { grantApplicationRole } from '../../src/database/grants.js';
import { createOrm, poolOf } from '../../src/database/orm.js';
import { createStateSessions, type StateSession } from '../../src/database/state-session.js';
import { createTestDatabase, onTestServer, type TestDatabase } from '../support/database.js';
import { makeAuditor } from './auditors.js';
import { eventsOf, newEvent, planChain, record } from './log.js';

const role = `audit_app_${randomBytes(4).toString('hex')}`;
const NAN = 'TH-55';
const PHETCHABUN = 'TH-67';

let database: TestDatabase;
let orm: MikroORM;
/** Connections of the application's role. */
let pool: Pool;
let areaId: (code: string) => number;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  await onTestServer(`create role ${role} login password 'app'`);
  const url = new URL(database.url);
  url.username = role;
  url.password = 'app';
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await grantApplicationRole(owner, url.href);
  await owner.end();
  orm = await createOrm({ databaseUrl: url.href, poolSize: 3 });
  pool = await poolOf(orm);
  const { rows } = await database.pool.query<{ code: string; id: number }>('select code, id from area');
  areaId = (code) => rows.find((row) => row.code === code)?.id as number;
  await record({ pool }, [
    newEvent(planChain(1, areaId(NAN))),
    newEvent(planChain(2, areaId(PHETCHABUN))),
    newEvent(null, { areaId: areaId(NAN) }),
    newEvent(null),
  ]);
});

afterAll(async () => {
  await orm.close();
  await database.drop();
  await onTestServer(`drop role ${role}`);
});

describe("the application's role", () => {
  test('writes events through the function, and reads them not at all without an auditor', async () => {
    expect(await eventsOf(database.db, 1)).toHaveLength(1);
    expect((await pool.query('select from audit_event')).rows).toEqual([]);
    expect((await pool.query('select from audit_head')).rows).toEqual([]);
  });

  test.each([
    `insert into audit_event select * from audit_event`,
    `update audit_event set reason = 'x'`,
    'delete from audit_event',
    'truncate audit_event',
    'drop table audit_event',
    'alter table audit_event disable trigger audit_event_append_only',
    'alter table audit_event disable row level security',
    `insert into audit_head (chain_id, position, hash) values (9, 0, '')`,
    'update audit_head set position = position + 1',
    'delete from audit_head',
    'truncate audit_head',
    `select audit_take_head(9, 'x', 55)`,
    `select audit_move_head(h) from audit_head h`,
    `set session_replication_role = replica`,
    'create or replace function audit_append_all(events jsonb) returns void language sql as $$ $$',
  ])('may not: %s', async (statement) => {
    await expect(pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('row-level security', () => {
  /** What somebody reads over the connections of the application. */
  async function read<Value>(actorId: number, work: (db: StateSession) => Promise<Value>) {
    const session = createStateSessions(pool, new AbortController().signal).open({ actorId, sources: null });
    try {
      return await work(session);
    } finally {
      await session.end();
    }
  }
  const all = {
    label: 'all',
    text: 'select chain_id as chain, area_id as area from audit_event order by 1, 2',
    values: [],
  };
  const heads = { label: 'heads', text: 'select chain_id as chain from audit_head order by 1', values: [] };

  test('shows an auditor of the country everything', async () => {
    const actor = await makeAuditor(database.pool, null);
    await read(actor, async (db) => {
      expect(await db.query(all)).toEqual([
        { chain: 0, area: areaId(NAN) },
        { chain: 0, area: null },
        { chain: 1, area: areaId(NAN) },
        { chain: 2, area: areaId(PHETCHABUN) },
      ]);
      expect(await db.query(heads)).toEqual([{ chain: 0 }, { chain: 1 }, { chain: 2 }]);
      expect(await verifyChains(db, null)).toEqual({ chainsChecked: 3, eventsChecked: 4, firstBroken: null });
    });
  });

  test('shows an auditor of an area the events and the chains of that area', async () => {
    const actor = await makeAuditor(database.pool, areaId(NAN));
    await read(actor, async (db) => {
      expect(await db.query(all)).toEqual([
        { chain: 0, area: areaId(NAN) },
        { chain: 1, area: areaId(NAN) },
      ]);
      expect(await db.query(heads)).toEqual([{ chain: 1 }]);
      expect(await findEvent(db, 2, 1)).toBeNull();
      expect(await verifyChains(db, [1])).toEqual({ chainsChecked: 1, eventsChecked: 1, firstBroken: null });
    });
  });

  test('shows somebody else nothing', async () => {
    await read(987_654, async (db) => {
      expect(await db.query(all)).toEqual([]);
      expect(await db.query(heads)).toEqual([]);
    });
  });
});

describe('the owner of the tables', () => {
  test.each([
    [`update audit_event set reason = 'x'`],
    ['delete from audit_event'],
    ['delete from audit_event where false'],
    ['truncate audit_event'],
    ['delete from audit_head'],
    ['truncate audit_head'],
    ['update audit_head set position = position - 1'],
    [`update audit_head set hash = ''`],
    [`update audit_head set area_id = 1, position = position + 1 where chain_id = 1`],
  ])('is refused by a trigger, and so is a session that plays a replica: %s', async (statement) => {
    const client = await database.pool.connect();
    try {
      await expect(client.query(statement)).rejects.toThrow(/the audit log is append-only/);
      await client.query('set session_replication_role = replica');
      await expect(client.query(statement)).rejects.toThrow(/the audit log is append-only/);
    } finally {
      await client.query('reset session_replication_role');
      client.release();
    }
  });
});
