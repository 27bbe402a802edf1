import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorld } from '../properties/world.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { afterwards, createChain, insertNode, type NodeFields, refusal } from './chain.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  await createWorld(database.pool);
  await createChain(database.pool);
  await database.pool.query('update plan_node set stated_budget = 70 where id = 106');
  await database.pool.query('insert into node_budget (node_id, fiscal_year, amount) values (106, 2567, 30)');
});
afterAll(() => database.drop());

const sql = (statement: string) => refusal(database.pool, (client) => client.query(statement));
const inserting = (node: Omit<NodeFields, 'id' | 'area'>) =>
  refusal(database.pool, (client) => insertNode(client, { id: 999, area: 'TH-91', ordinal: 9, ...node }));

describe('the fields of a level', () => {
  test.each([0, 1, 2, 3, 5, 6])('level %i has no project fields', async (level) => {
    expect(await sql(`update plan_node set project_class = 'KEY' where id = ${100 + level}`)).toBe(
      'plan_node_project_fields',
    );
    expect(await sql(`update plan_node set owner_section = 'PRIVATE' where id = ${100 + level}`)).toBe(
      'plan_node_project_fields',
    );
  });

  test('goals have a kind, and they alone', async () => {
    const period = { startYear: 2600, endYear: 2619 };
    expect(await inserting({ level: 0, goalKind: null, ...period })).toBe('plan_node_goal_kind_check');
    expect(await inserting({ level: 0, goalKind: 'NO_SUCH_KIND', ...period })).toBe('22P02');
    expect(await sql('update plan_node set goal_kind = null where id = 100')).toBe('plan_node_goal_kind_check');
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const change = `update plan_node set goal_kind = 'PROVINCIAL_GOAL' where id = ${100 + level}`;
      expect(await sql(change)).toBe('plan_node_goal_kind_check');
    }
  });

  test('goals and plans have a period that does not run backwards, and they alone', async () => {
    expect(await inserting({ level: 1 })).toBe('plan_node_period_check');
    expect(await inserting({ level: 1, startYear: 2600 })).toBe('plan_node_period_check');
    expect(await inserting({ level: 0, startYear: 2600, endYear: 2599 })).toBe('plan_node_period_check');
    expect(await inserting({ level: 2, parent: 101, startYear: 2566, endYear: 2570 })).toBe('plan_node_period_check');
  });

  test.each(['source_status', 'synthetic', 'source', 'confidence'])(
    'goals and plans say where they come from: %s',
    async (column) => {
      expect(await sql(`update plan_node set ${column} = null where id = 101`)).toBe('plan_node_provenance_check');
    },
  );

  test('titles say something, codes are readable and unique', async () => {
    expect(await inserting({ level: 2, parent: 101, title: '' })).toBe('plan_node_title_check');
    expect(await sql(`update plan_node set title = E' \\n ' where id = 104`)).toBe('plan_node_title_check');
    for (const code of ['', 'TH 55', 'TH/55', 'TH_55', 'น่าน', 'TH-55\n']) {
      expect(await inserting({ level: 2, parent: 101, code })).toBe('plan_node_code_check');
    }
    expect(await inserting({ level: 2, parent: 101, code: 'N-306' })).toBe('plan_node_code_key');
  });

  test('a node does not end before it begins', async () => {
    const change = `update plan_node set start_date = '2024-02-01', end_date = '2024-01-31' where id = 104`;
    expect(await sql(change)).toBe('plan_node_dates_check');
  });
});

describe('money', () => {
  const line = (node: number, year: number | null, amount: string) =>
    `insert into node_budget (node_id, fiscal_year, amount) values (${node}, ${year}, ${amount})`;

  test('is not below zero, but may be zero', async () => {
    expect(await sql('update plan_node set stated_budget = -0.01 where id = 104')).toBe(
      'plan_node_stated_budget_check',
    );
    expect(await sql(line(104, 2566, '-0.01'))).toBe('node_budget_amount_check');
    expect(await sql('update plan_node set stated_budget = 0 where id = 104')).toBeNull();
    expect(await sql(line(104, 2566, '0'))).toBeNull();
  });

  test('fits, or is refused: it is never cut', async () => {
    expect(await sql('update plan_node set stated_budget = 1e16 where id = 104')).toBe('22003');
  });

  test('is dated within the plan', async () => {
    expect(await sql(line(104, 2565, '1'))).toBe('node_budget_year_in_plan');
    expect(await sql(line(104, 2571, '1'))).toBe('node_budget_year_in_plan');
    expect(await sql(line(114, 2571, '1'))).toBe('node_budget_year_in_plan');
    expect(await sql(line(100, 2566, '1'))).toBe('node_budget_year_in_plan');
    expect(await sql('update node_budget set fiscal_year = 2571 where node_id = 106')).toBe('node_budget_year_in_plan');
    expect(await sql('update node_budget set node_id = 206 where node_id = 106')).toBe('node_budget_year_in_plan');
    expect(await sql(line(104, 2570, '1'))).toBeNull();
  });

  test('is stated once for a year and a source, also where one is not stated', async () => {
    expect(await sql(line(106, 2567, '1'))).toBe('node_budget_line_key');
    expect(await sql(`${line(104, null, '1')}, (104, null, 2)`)).toBe('node_budget_line_key');
  });

  test('belongs to a node', async () => {
    expect(await sql(line(12345, null, '1'))).toBe('node_budget_node_id_fkey');
  });
});

describe('what the database derives cannot be written by hand', () => {
  const KEPT = `select id, path::text[], plan_id, budget, budget_basis, budget_by_year::text[], undated_budget
    from plan_node order by id`;

  test.each([
    "path = '{1,2,3}'",
    "path = '{}'",
    'path = null',
    'plan_id = 201',
    'plan_id = null',
    'budget = 999',
    'budget = null',
    "budget_basis = 'SUMMED'",
    "budget_by_year = '{1,2,3,4,5}'",
    'undated_budget = 999',
    "budget = 1, budget_basis = null, budget_by_year = null, undated_budget = 2, path = '{9}'",
  ])('%s', async (change) => {
    const kept = await afterwards(database.pool, [], KEPT);
    // Every node but goals and unplaced projects: there a plan is not ignored but refused.
    const attempt = `update plan_node set ${change} where id not in (100, 300, 114, 124)`;
    expect(await afterwards(database.pool, [attempt], KEPT)).toEqual(kept);
  });

  test.each([100, 114])('the plan of node %i', async (id) => {
    expect(await sql(`update plan_node set plan_id = 201 where id = ${id}`)).toBe('plan_node_plan_permanent');
    expect(await sql(`update plan_node set path = '{9}', budget = 9 where id = ${id}`)).toBeNull();
  });

  test('nor given with a new node', async () => {
    const insert = `insert into plan_node (id, code, area_id, level, parent_id, ordinal, title, path, plan_id, budget,
        budget_basis, budget_by_year, undated_budget)
      select 999, 'N-999', area_id, 5, 104, 9, 'x', '{7,8}', 201, 5, 'SUMMED', '{1,2,3,4,5}', 6 from plan_node where id = 104`;
    const [found] = await afterwards(database.pool, [insert], KEPT.replace('order', 'where id = 999 order'));
    expect(found).toEqual({
      id: 999,
      path: ['100', '101', '102', '103', '104', '999'],
      plan_id: 101,
      budget: null,
      budget_basis: null,
      budget_by_year: null,
      undated_budget: null,
    });
  });

  test.each(['parent_level', 'plan_level', 'home_id', 'title_search'])('generated: %s', async (column) => {
    expect(await sql(`update plan_node set ${column} = null where id = 104`)).toBe('428C9');
  });

  test('a parent that comes after its child in one statement leaves no wrong path', async () => {
    const rows = `values (991, 'N-991', 1, 990, 2566, 2570, null), (990, 'N-990', 0, null, 2566, 2585, 'GROUP_DIRECTION')`;
    const insert = `insert into plan_node (id, code, area_id, level, parent_id, ordinal, title, start_year, end_year,
        goal_kind, source_status, synthetic, source, confidence)
      select v.id, v.code, a.id, v.level, v.parent::bigint, 1, 'x', v.first, v.last, v.kind::goal_kind, 'DRAFT', true, 'test', 'UNSURE'
      from (${rows}) v(id, code, level, parent, first, last, kind), area a where a.code = 'GRP-9'`;
    // Refusing it would be as good as deriving the path.
    const refused = await refusal(database.pool, (client) => client.query(insert));
    const read = `select path::text[] from plan_node where id = 991`;
    const path =
      refused === null ? (await afterwards<{ path: string[] }>(database.pool, [insert], read))[0]?.path : null;
    expect(path ?? ['990', '991']).toEqual(['990', '991']);
  });
});
