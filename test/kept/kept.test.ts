import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ContentVersions, createVersionWatch } from '../../src/kept/content-versions.js';
import { type Kept, keepNothing, keptFor } from '../../src/kept/kept.js';
import { createKeptMemory, type KeptMemory } from '../../src/kept/kept-memory.js';
import { createScopesRead } from '../../src/kept/scopes-read.js';
import { sizeOf } from '../../src/kept/size-of.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let plan: number;
let otherPlan: number;
let memory: KeptMemory;
let watch: ReturnType<typeof createVersionWatch>;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  const { rows } = await database.pool.query(
    `select id from plan_node where level = 1 order by code <> 'TH-55-P2571', code`,
  );
  [plan, otherPlan] = rows.map(({ id }) => id);
});
beforeEach(() => {
  memory = createKeptMemory(100_000);
  watch = createVersionWatch();
});
afterAll(() => database.drop());

/** A request of a process with the memory. */
function request(): Kept<null> {
  const { db } = database;
  let asked: Promise<ContentVersions> | undefined;
  const versions = () => {
    asked ??= watch.current(db);
    return asked;
  };
  return keptFor<null>({ db, memory, watch, versions, inner: () => null, scopes: createScopesRead() });
}

const change = (id: number) => database.pool.query(`update plan_node set title = title || 'x' where id = $1`, [id]);
const titleOf = async (id: number): Promise<string> =>
  (await database.pool.query('select title from plan_node where id = $1', [id])).rows[0].title;

/** The title of the plan, with the number of times that it was read. */
function title(id: number) {
  const counted = { loads: 0 };
  const wanted = {
    key: `title ${id}`,
    scope: { plan: id },
    load: () => {
      counted.loads += 1;
      return titleOf(id);
    },
  };
  return { counted, wanted };
}

describe('one value', () => {
  test('is read once while nothing of its scope changes, and again when it does', async () => {
    const { wanted, counted } = title(plan);
    for (let i = 0; i < 3; i += 1) await request().read(wanted);
    await change(otherPlan);
    expect(await request().read(wanted)).toBe(await titleOf(plan));
    expect(counted.loads).toBe(1);
    await change(plan);
    expect(await request().read(wanted)).toBe(await titleOf(plan));
    expect(counted.loads).toBe(2);
  });

  test('that changes while it is loaded serves its own request only', async () => {
    const { wanted, counted } = title(plan);
    const overtaken = {
      ...wanted,
      load: async () => {
        const before = await titleOf(plan);
        await change(plan);
        return before;
      },
    };
    const before = await titleOf(plan);
    expect(await request().read(overtaken)).toBe(before);
    expect(await request().read(wanted)).toBe(`${before}x`);
    expect(counted.loads).toBe(1);
    // The same where the change comes before the reading: what is kept must not be newer than its version says.
    const overtaking = {
      ...title(otherPlan).wanted,
      load: async () => {
        await change(otherPlan);
        return titleOf(otherPlan);
      },
    };
    await request().read(overtaking);
    expect(memory.get(`title ${otherPlan}`, await watch.current(database.db))).toBeUndefined();
  });

  test('that changes between the first look at the versions and the loading is not kept', async () => {
    const { wanted } = title(plan);
    const late = request();
    await late.read(title(otherPlan).wanted);
    await change(plan);
    expect(await late.read(wanted)).toBe(await titleOf(plan));
    expect(await request().find(wanted.key)).toBeUndefined();
  });

  test('is loaded by one of many requests that miss it together', async () => {
    const { wanted, counted } = title(plan);
    const found = await Promise.all(Array.from({ length: 20 }, () => request().read(wanted)));
    expect(counted.loads).toBe(1);
    expect(new Set(found)).toEqual(new Set([await titleOf(plan)]));
    expect(memory.loading.size).toBe(0);
  });

  test('whose loading fails for one is loaded by the others themselves', async () => {
    const { wanted, counted } = title(plan);
    let loads = 0;
    const failing = {
      ...wanted,
      load: async () => {
        loads += 1;
        if (loads > 1) return wanted.load();
        await change(otherPlan);
        throw new Error('gone');
      },
    };
    const found = await Promise.allSettled(Array.from({ length: 5 }, () => request().read(failing)));
    expect(found.filter(({ status }) => status === 'rejected')).toEqual([
      { status: 'rejected', reason: new Error('gone') },
    ]);
    const value = await titleOf(plan);
    expect(found.filter(({ status }) => status === 'fulfilled')).toEqual(Array(4).fill({ status: 'fulfilled', value }));
    // One that comes late may find what another has kept meanwhile.
    expect(counted.loads).toBeGreaterThan(0);
    expect(counted.loads).toBeLessThanOrEqual(4);
    expect(memory.loading.size).toBe(0);
    expect(await request().read(failing)).toBe(value);
  });

  test('is loaded anew by a request that came after a change, whatever is still being loaded', async () => {
    const { wanted } = title(plan);
    let goOn = () => {};
    const slow = {
      ...wanted,
      load: async () => {
        const before = await titleOf(plan);
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        return before;
      },
    };
    const before = await titleOf(plan);
    const early = request().read(slow);
    while (memory.loading.size === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await change(plan);
    expect(await request().read(wanted)).toBe(`${before}x`);
    goOn();
    expect(await early).toBe(before);
    expect(await request().read(wanted)).toBe(`${before}x`);
  });

  test('without a scope is not kept', async () => {
    const { wanted, counted } = title(plan);
    for (let i = 0; i < 2; i += 1) await request().read({ ...wanted, scope: () => null });
    expect(counted.loads).toBe(2);
    expect(memory.bytes).toBe(0);
  });
});

describe('many values', () => {
  const each = (loaded: number[][]) => ({
    keyOf: (id: number) => `each ${id}`,
    scopeOf: (_: string, id: number) => ({ plan: id }),
    load: async (ids: readonly number[]) => {
      loaded.push([...ids]);
      return Promise.all(ids.map(titleOf));
    },
  });

  test('are loaded together where they are missing, each kept by its own scope', async () => {
    const loaded: number[][] = [];
    await request().readEach([plan], each(loaded));
    const both = await request().readEach([otherPlan, plan], each(loaded));
    expect(both).toEqual([await titleOf(otherPlan), await titleOf(plan)]);
    await change(plan);
    expect(await request().readEach([plan, otherPlan, plan], each(loaded))).toEqual([
      await titleOf(plan),
      await titleOf(otherPlan),
      await titleOf(plan),
    ]);
    expect(loaded).toEqual([[plan], [otherPlan], [plan, plan]]);
  });

  test('of which one changes while they are loaded: the others are kept', async () => {
    const loaded: number[][] = [];
    const wanted = each(loaded);
    const load = async (ids: readonly number[]) => {
      const found = await wanted.load(ids);
      await change(plan);
      return found;
    };
    await request().readEach([plan, otherPlan], { ...wanted, load });
    expect(await request().find(`each ${plan}`)).toBeUndefined();
    expect(await request().find(`each ${otherPlan}`)).toBe(await titleOf(otherPlan));
  });
});

describe('the budget of bytes', () => {
  const text = (i: number, length = 5_000) => ({
    key: `text ${i}`,
    scope: 'reference' as const,
    load: () => Promise.resolve('ก'.repeat(length)),
  });
  const has = async (i: number) => (await request().find(`text ${i}`)) !== undefined;

  test('is kept, whatever is read', async () => {
    for (let i = 0; i < 100; i += 1) {
      await request().read(text(i));
      expect(memory.bytes).toBeLessThanOrEqual(100_000);
    }
    expect(memory.bytes).toBeGreaterThan(80_000);
  });

  test('the least recently used goes first', async () => {
    for (let i = 0; i < 9; i += 1) await request().read(text(i));
    expect(await has(0)).toBe(true);
    await request().read(text(9));
    expect([await has(0), await has(1), await has(2)]).toEqual([true, false, true]);
  });

  test('a value above it is answered, not kept, and drives nothing out', async () => {
    await request().read(text(1));
    expect(await request().read(text(2, 60_000))).toHaveLength(60_000);
    expect([await has(1), await has(2)]).toEqual([true, false]);
  });

  test('early eviction takes what is old and leaves the rest', async () => {
    await request().read(title(plan).wanted);
    await request().read(title(otherPlan).wanted);
    const bytes = memory.bytes;
    await change(plan);
    memory.evict(await watch.current(database.db));
    expect(memory.bytes).toBeLessThan(bytes);
    expect(await request().find(`title ${otherPlan}`)).toBe(await titleOf(otherPlan));
    memory.evict(await watch.current(database.db));
    expect(memory.bytes).toBeGreaterThan(0);
  });

  test('counts what a value is made of', () => {
    expect(sizeOf('a'.repeat(1_000))).toBeGreaterThan(1_000);
    expect(sizeOf('ก'.repeat(1_000))).toBeGreaterThan(2_000);
    expect(sizeOf({ code: 'TH-55', title: `โครงการ${'ก'.repeat(100)} 5` })).toBeGreaterThan(250);
    const shared = { text: 'a'.repeat(1_000) };
    expect(sizeOf([shared, shared, shared])).toBeLessThan(1_300);
    expect(sizeOf(new Map([[1, 'a'.repeat(1_000)]]))).toBeGreaterThan(1_000);
  });
});

test('a process that keeps nothing loads each time', async () => {
  const { wanted, counted } = title(plan);
  const kept = keepNothing(() => null, createScopesRead());
  for (let i = 0; i < 2; i += 1) expect(await kept.read(wanted)).toBe(await titleOf(plan));
  expect([counted.loads, kept.enabled]).toEqual([2, false]);
});
