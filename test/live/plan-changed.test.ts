import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import type { Event, LiveClient } from './live-client.js';
import { type LiveTestServer, PLAN_CHANGED, startLiveServer } from './live-server.js';

const NAN = 'TH-55-P2571';
const ROI_ET = 'TH-45-P2566';

let database: TestDatabase;
let server: LiveTestServer;
let client: LiveClient | undefined;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
beforeEach(async () => {
  server = await startLiveServer(database);
});
afterEach(async () => {
  client?.[Symbol.dispose]();
  client = undefined;
  await server.close();
});
afterAll(() => database.drop());

async function retitle(code: string, title: string): Promise<void> {
  await database.pool.query('update plan_node set title = $2 where code = $1', [code, title]);
}

async function insertPlan(areaCode: string, title: string): Promise<void> {
  await database.pool.query(
    `insert into plan_node (code, area_id, level, ordinal, title, start_year, end_year, source, confidence, source_status, synthetic)
     select $1 || '-P2571', id, 1, 1, $2, 2571, 2575, 'test', 'UNSURE', 'DRAFT', true from area where code = $1`,
    [areaCode, title],
  );
}

function planOf(event: Event): { code: string; title: string } | undefined {
  return event.data?.planChanged.plan as { code: string; title: string } | undefined;
}

/** The number of events that come within a time without any change: none is expected. */
async function quiet({ messages }: LiveClient): Promise<number> {
  const before = messages.length;
  await sleep(500);
  return messages.length - before;
}

describe('a change of a plan', () => {
  test('is told soon after it is committed, with the plan as it is then', async () => {
    client = await server.subscribe();
    const changed = performance.now();
    await retitle(NAN, 'ชื่อใหม่');
    expect(await client.event()).toEqual({
      data: {
        planChanged: {
          planId: Buffer.from(`FiveYearPlan:${NAN}`).toString('base64url'),
          areaCode: 'TH-55',
          version: expect.stringMatching(/^\d+$/),
          at: expect.any(String),
          plan: { code: NAN, title: 'ชื่อใหม่' },
          goal: null,
        },
      },
    });
    expect(performance.now() - changed).toBeLessThan(2_000);
    expect(await quiet(client)).toBe(0);
  });

  test('is told once for all that a transaction does, and of nothing that is taken back', async () => {
    client = await server.subscribe();
    await database.pool.query(`begin; update plan_node set title = title || 'x' where plan_id =
      (select id from plan_node where code = '${NAN}'); rollback`);
    expect(await quiet(client)).toBe(0);
    await database.pool.query(`begin;
      update plan_node set title = title || 'x' where code like '${NAN}-PJ00%';
      update node_budget set amount = amount + 1 where node_id in (select id from plan_node where code like '${NAN}-PJ00%');
      commit`);
    await client.event();
    expect(await quiet(client)).toBe(0);
  });

  test('may be anything below it: text, money, alignments', async () => {
    client = await server.subscribe();
    for (const statement of [
      `insert into node_text (node_id, field, ordinal, body) select id, 'note', 9, 'x' from plan_node where code = '${NAN}-PJ001'`,
      `insert into node_budget (node_id, fiscal_year, amount) select id, 2573, 1 from plan_node where code = '${NAN}-PJ001'`,
      `delete from alignment where node_id in (select id from plan_node where code like '${NAN}-PG%')`,
    ]) {
      await database.pool.query(statement);
      expect((await client.event()).data?.planChanged).toMatchObject({ plan: { code: NAN } });
    }
  });

  test('has a version that grows', async () => {
    client = await server.subscribe();
    const versions: bigint[] = [];
    for (const title of ['ก', 'ข', 'ค']) {
      await retitle(NAN, title);
      const event = await client.event();
      expect(event.data?.planChanged.plan).toEqual({ code: NAN, title });
      versions.push(BigInt(event.data?.planChanged.version as string));
    }
    expect(versions).toEqual([versions[0], versions[0]! + 1n, versions[0]! + 2n]);
  });

  test('is told even where the plan is gone', async () => {
    await insertPlan('TH-30', 'แผนที่ถูกลบ');
    client = await server.subscribe();
    await database.pool.query(`delete from plan_node where code = 'TH-30-P2571'`);
    expect((await client.event()).data?.planChanged).toMatchObject({ areaCode: 'TH-30', plan: null, goal: null });
  });

  test('is told of a plan that is new', async () => {
    client = await server.subscribe();
    await insertPlan('TH-31', 'แผนใหม่');
    expect((await client.event()).data?.planChanged).toMatchObject({ plan: { code: 'TH-31-P2571', title: 'แผนใหม่' } });
  });
});

test('a change of a goal is one of the goal, not of its plans', async () => {
  client = await server.subscribe();
  await retitle('TH-45-G2566', 'เป้าหมายใหม่');
  expect((await client.event()).data?.planChanged).toMatchObject({
    areaCode: 'TH-45',
    planId: Buffer.from('TwentyYearGoal:TH-45-G2566').toString('base64url'),
    plan: null,
    goal: { code: 'TH-45-G2566', title: 'เป้าหมายใหม่' },
  });
  expect(await quiet(client)).toBe(0);
});

test('a change of what belongs to no plan is none of a plan', async () => {
  client = await server.subscribe();
  await database.pool.query(`update agency set name_th = name_th || 'x'`);
  expect(await quiet(client)).toBe(0);
});

describe('an area', () => {
  test('only its own changes are told', async () => {
    client = await server.subscribe(PLAN_CHANGED, { areaCode: 'TH-45' });
    await retitle(NAN, 'ของน่าน');
    expect(await quiet(client)).toBe(0);
    await retitle(ROI_ET, 'ของร้อยเอ็ด');
    expect((await client.event()).data?.planChanged.plan).toEqual({ code: ROI_ET, title: 'ของร้อยเอ็ด' });
  });

  test('that is not there is refused at once, and the connection lives on', async () => {
    client = await server.subscribe();
    client.send({ type: 'subscribe', id: '2', payload: { query: PLAN_CHANGED, variables: { areaCode: 'TH-99' } } });
    const [error, ...more] = await client.errors('2');
    expect(more).toEqual([]);
    expect(error).toMatchObject({
      message: expect.stringContaining('there is no province or provincial group "TH-99"'),
      path: ['planChanged'],
      extensions: { code: 'UNKNOWN_AREA', field: 'areaCode' },
    });
    await retitle(NAN, 'ต่อไป');
    expect((await client.event()).data?.planChanged.plan).toEqual({ code: NAN, title: 'ต่อไป' });
  });
});

describe('many changes', () => {
  test('of one plan that follow each other closely are a few events, and the last shows the end', async () => {
    client = await server.subscribe();
    const begun = performance.now();
    for (let i = 1; i <= 60; i += 1) await retitle(NAN, `ครั้งที่ ${i}`);
    const tookMs = performance.now() - begun;
    // An event shows the plan as it is when it is told: one of an earlier version may show the last title already.
    const { rows } = await database.pool.query(
      `select v.version from content_version v join plan_node n on n.id = v.holder_id where n.code = $1`,
      [NAN],
    );
    let events = 0;
    let last: Event;
    do {
      last = await client.event();
      events += 1;
    } while (last.data?.planChanged.version !== String(rows[0].version));
    expect(planOf(last)?.title).toBe('ครั้งที่ 60');
    expect(events).toBeLessThanOrEqual(2 + tookMs / 200);
    expect(await quiet(client)).toBe(0);
  });

  test('of several plans are told of each', async () => {
    client = await server.subscribe();
    await database.pool.query(`update plan_node set title = title || 'x' where level = 1`);
    const { rows } = await database.pool.query(`select code from plan_node where level = 1 order by code`);
    const codes: unknown[] = [];
    for (const _ of rows) codes.push(planOf(await client.event())?.code);
    expect(codes.toSorted()).toEqual(rows.map(({ code }) => code));
  });
});

test('a subscriber holds no connection of the database, and thousands of events leave some to requests', async () => {
  const clients = await Promise.all(Array.from({ length: 40 }, () => server.subscribe()));
  try {
    await retitle(NAN, 'สำหรับทุกคน');
    // The pool has five connections: a request is answered while all these events are made.
    expect((await server.ask('{ regions { code } }')).errors).toEqual([]);
    for (const one of clients) expect((await one.event()).data?.planChanged.plan).toMatchObject({ code: NAN });
    const { rows } = await database.pool.query(
      `select count(*)::integer as n from pg_stat_activity where datname = current_database()
       and application_name = 'plan-lineage test'`,
    );
    expect(rows[0].n).toBeLessThanOrEqual(5);
  } finally {
    for (const one of clients) one[Symbol.dispose]();
  }
});

test('what a client has completed is told no more, and another subscription goes on', async () => {
  client = await server.subscribe();
  client.send({ type: 'subscribe', id: '2', payload: { query: PLAN_CHANGED } });
  await server.said('subscription begun', 2);
  client.send({ type: 'complete', id: '1' });
  await server.said('subscription ended');
  await retitle(NAN, 'เหลือหนึ่ง');
  expect((await client.event('2')).data?.planChanged.plan).toEqual({ code: NAN, title: 'เหลือหนึ่ง' });
  expect(await quiet(client)).toBe(0);
});

test('servers tell of changes that they hear of over connections of their own', async () => {
  await using other = await startLiveServer(database);
  client = await server.subscribe();
  using second = await other.subscribe();
  await retitle(NAN, 'สองเซิร์ฟเวอร์');
  const [one, two] = [await client.event(), await second.event()];
  expect(one.data?.planChanged.version).toBe(two.data?.planChanged.version);
  expect(two.data?.planChanged.plan).toEqual({ code: NAN, title: 'สองเซิร์ฟเวอร์' });
});

describe('the connection that hears of changes', () => {
  const LISTENER = `application_name = 'plan-lineage listener' and datname = current_database()`;
  const listening = async () => {
    const { rows } = await database.pool.query(`select pid from pg_stat_activity where ${LISTENER}`);
    return rows.length;
  };

  test('is one for the server, whatever the number of subscribers', async () => {
    client = await server.subscribe();
    using _second = await server.subscribe();
    while ((await listening()) === 0) await sleep(5);
    expect(await listening()).toBe(1);
  });

  test('is lost: what is changed until it is back is told then, once, and nothing else', async () => {
    client = await server.subscribe();
    for (let i = 1; i <= 3; i += 1) {
      await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${LISTENER}`);
      await retitle(NAN, `ขาดการติดต่อ ${i}`);
      expect((await client.event()).data?.planChanged.plan).toEqual({ code: NAN, title: `ขาดการติดต่อ ${i}` });
    }
    while ((await listening()) === 0) await sleep(5);
    expect(await quiet(client)).toBe(0);
  });
});
