import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorld } from '../properties/world.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createChain, insertNode, type NodeFields, refusal } from './chain.js';

let database: TestDatabase;
const ORDINAL = 9;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  await createWorld(database.pool);
  await createChain(database.pool);
});
afterAll(() => database.drop());

const sql = (...statements: string[]) =>
  refusal(database.pool, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

const inserting = (node: Omit<NodeFields, 'id'>) =>
  refusal(database.pool, (client) => insertNode(client, { id: 999, ordinal: ORDINAL, ...node }));

const period = (level: number) => (level < 2 ? { startYear: 2576, endYear: 2580 } : {});

describe('a child stands exactly one level below its parent', () => {
  const pairs = [0, 1, 2, 3, 4, 5, 6].flatMap((child) =>
    [0, 1, 2, 3, 4, 5, 6].map((parent) => [child, parent] as const),
  );

  test.each(pairs)('a new node of level %i below one of level %i', async (level, parentLevel) => {
    const found = await inserting({ area: 'TH-91', level, parent: 100 + parentLevel, ...period(level) });
    if (level === parentLevel + 1) expect(found).toBeNull();
    else expect(['plan_node_parent_fk', 'plan_node_goal_is_root', 'plan_node_plan_required']).toContain(found);
  });

  test.each(pairs.filter(([child]) => child > 0))(
    'a node of level %i that moves below one of level %i',
    async (level, parentLevel) => {
      const found = await sql(`update plan_node set parent_id = ${100 + parentLevel} where id = ${100 + level}`);
      if (level === parentLevel + 1) expect(found).toBeNull();
      else expect(['plan_node_parent_fk', 'plan_node_plan_permanent', 'plan_node_plan_required']).toContain(found);
    },
  );

  test('a goal has no parent', async () => {
    expect(await sql('update plan_node set parent_id = 300 where id = 100')).toBe('plan_node_goal_is_root');
  });

  test('no node is its own ancestor', async () => {
    expect(await sql('update plan_node set parent_id = 103 where id = 103')).toBe('plan_node_parent_fk');
    expect(await sql('update plan_node set parent_id = 104 where id = 103')).toBe('plan_node_parent_fk');
    expect(await sql('update plan_node set parent_id = 106 where id = 102')).toBe('plan_node_parent_fk');
  });

  test('a parent that does not exist', async () => {
    expect(await inserting({ area: 'TH-91', level: 1, parent: 12345, ...period(1) })).toBe('plan_node_parent_fk');
    expect(await inserting({ area: 'TH-91', level: 2, parent: 12345 })).toMatch(
      /^plan_node_(plan_required|parent_fk)$/,
    );
    expect(await sql('update plan_node set parent_id = 12345 where id = 102')).toMatch(
      /^plan_node_(plan_permanent|parent_fk)$/,
    );
  });
});

describe('a node stays in its area and its plan', () => {
  test.each([1, 2, 3, 4, 5, 6])('level %i: no parent of another area', async (level) => {
    expect(await inserting({ area: 'TH-91', level, parent: 299 + level, ...period(level) })).toMatch(
      /^plan_node_(parent|plan)_fk$/,
    );
    expect(await sql(`update plan_node set parent_id = ${299 + level} where id = ${100 + level}`)).toMatch(
      level === 1 ? /^plan_node_parent_fk$/ : /^plan_node_plan_permanent$/,
    );
  });

  test.each([2, 3, 4, 5, 6])('level %i: no parent of another plan', async (level) => {
    expect(await sql(`update plan_node set parent_id = ${199 + level} where id = ${100 + level}`)).toBe(
      'plan_node_plan_permanent',
    );
  });

  test('an unplaced project cannot change its plan, and is placed in its own only', async () => {
    expect(await sql('update plan_node set plan_id = 201 where id = 114')).toBe('plan_node_plan_permanent');
    expect(await sql('update plan_node set parent_id = 203 where id = 114')).toBe('plan_node_plan_permanent');
    expect(await sql('update plan_node set parent_id = null, plan_id = 201 where id = 104')).toBe(
      'plan_node_plan_permanent',
    );
    expect(await sql('update plan_node set parent_id = 103, ordinal = 9 where id = 114')).toBeNull();
  });

  test.each(['id = 998', "code = 'OTHER'", 'level = level - 1', 'start_year = 2567', 'end_year = 2580'])(
    'what is permanent: %s',
    async (change) => {
      expect(await sql(`update plan_node set ${change} where id = 101`)).toBe('plan_node_permanent');
    },
  );

  test('the area is permanent', async () => {
    const other = `(select id from area where code = 'TH-92')`;
    expect(await sql(`update plan_node set area_id = ${other} where id = 106`)).toBe('plan_node_permanent');
    expect(await sql(`update plan_node set area_id = ${other} where id = 100`)).toBe('plan_node_permanent');
  });
});

describe('nothing is orphaned', () => {
  test.each([100, 101, 102, 103, 104, 105])('node %i has children and cannot go', async (id) => {
    expect(await sql(`delete from plan_node where id = ${id}`)).toMatch(/^plan_node_(parent|plan)_fk$/);
  });

  test('a plan with nothing but an unplaced project cannot go', async () => {
    const below = 'delete from plan_node where id = $';
    const leaves = [106, 105, 104, 103, 102].map((id) => below.replace('$', String(id)));
    expect(await sql(...leaves, 'delete from plan_node where id = 101')).toBe('plan_node_plan_fk');
  });

  test.each([2, 3, 5, 6])('level %i needs a parent', async (level) => {
    expect(await inserting({ area: 'TH-91', level, plan: 101 })).toBe('plan_node_parent_required');
    expect(await sql(`update plan_node set parent_id = null where id = ${100 + level}`)).toMatch(
      /^plan_node_parent_required$/,
    );
  });

  test('an unplaced project needs a plan, of its own area', async () => {
    expect(await inserting({ area: 'TH-91', level: 4 })).toBe('plan_node_plan_required');
    expect(await inserting({ area: 'TH-91', level: 4, plan: 301 })).toBe('plan_node_plan_fk');
    expect(await inserting({ area: 'TH-91', level: 4, plan: 102 })).toBe('plan_node_plan_fk');
    expect(await inserting({ area: 'TH-91', level: 4, plan: 100 })).toBe('plan_node_plan_fk');
    expect(await inserting({ area: 'TH-91', level: 4, plan: 12345 })).toBe('plan_node_plan_fk');
  });

  test('a goal belongs to no plan', async () => {
    expect(await inserting({ area: 'TH-91', level: 0, plan: 101, ...period(0) })).toBe('plan_node_plan_required');
  });
});

describe('the two true breaks are storable', () => {
  test('a five-year plan without a goal', async () => {
    expect(await inserting({ area: 'GRP-9', level: 1, ...period(1) })).toBeNull();
    expect(await sql('update plan_node set parent_id = null, ordinal = 9 where id = 101')).toBeNull();
  });

  test('a project in a plan without a programme', async () => {
    expect(await inserting({ area: 'TH-91', level: 4, plan: 101 })).toBeNull();
    expect(await sql('update plan_node set parent_id = null, ordinal = 9 where id = 104')).toBeNull();
  });
});

describe('a plan stands below a goal of its years only', () => {
  // The goal 100 is of 2566 to 2585.
  test.each([
    [2561, 2565],
    [2564, 2568],
    [2583, 2587],
    [2586, 2590],
    [2560, 2590],
  ])('a plan of %i to %i is refused below it, and storable below none', async (startYear, endYear) => {
    const plan = { area: 'TH-91', level: 1, startYear, endYear };
    expect(await inserting({ ...plan, parent: 100 })).toBe('plan_node_within_goal');
    expect(await inserting(plan)).toBeNull();
    const attach = refusal(database.pool, async (client) => {
      await insertNode(client, { id: 999, ordinal: ORDINAL, ...plan });
      await client.query('update plan_node set parent_id = 100 where id = 999');
    });
    expect(await attach).toBe('plan_node_within_goal');
  });

  test('up to the last year of the goal it is not refused', async () => {
    expect(await inserting({ area: 'TH-91', level: 1, startYear: 2581, endYear: 2585, parent: 100 })).toBeNull();
    expect(await inserting({ area: 'TH-91', level: 1, startYear: 2585, endYear: 2585, parent: 100 })).toBeNull();
  });

  test('the years of neither can be changed to get round it', async () => {
    expect(await sql('update plan_node set end_year = 2590 where id = 201')).toBe('plan_node_permanent');
    expect(await sql('update plan_node set end_year = 2569 where id = 100')).toBe('plan_node_permanent');
  });
});

describe('ordinals are unique among siblings', () => {
  test('children of one parent', async () => {
    for (const level of [2, 3, 4, 5, 6]) {
      const found = await inserting({ area: 'TH-91', level, parent: 99 + level, ordinal: 1 });
      expect(found).toBe('plan_node_ordinal_key');
    }
  });

  test('plans below a goal, goals and plans of an area', async () => {
    expect(await sql('update plan_node set ordinal = 1 where id = 201')).toBe('plan_node_ordinal_key');
    expect(await inserting({ area: 'TH-91', level: 0, ordinal: 1, ...period(0) })).toBe('plan_node_root_ordinal_key');
    const loose = 'update plan_node set parent_id = null, ordinal = 1 where id in (101, 201)';
    expect(await sql(loose)).toBe('plan_node_root_ordinal_key');
  });

  test('unplaced projects of a plan', async () => {
    expect(await sql('update plan_node set ordinal = 1 where id = 124')).toBe('plan_node_ordinal_key');
  });

  test('two change places in one transaction, statement by statement, with deferred constraints', async () => {
    const swap = ['update plan_node set ordinal = 2 where id = 114', 'update plan_node set ordinal = 1 where id = 124'];
    expect(await sql('set constraints plan_node_ordinal_key deferred', ...swap)).toBeNull();
    expect(await sql('set constraints plan_node_ordinal_key deferred', ...swap.slice(0, 1))).toBe(
      'plan_node_ordinal_key',
    );
    expect(await sql(...swap)).toBe('plan_node_ordinal_key');
  });

  test('they count from one', async () => {
    expect(await sql('update plan_node set ordinal = 0 where id = 104')).toBe('plan_node_ordinal_check');
  });

  test('an area has one goal and one plan for a first year', async () => {
    expect(await inserting({ area: 'TH-91', level: 1, startYear: 2566, endYear: 2570 })).toBe('plan_node_period_key');
    expect(await inserting({ area: 'TH-91', level: 0, startYear: 2566, endYear: 2585 })).toBe('plan_node_period_key');
  });
});
