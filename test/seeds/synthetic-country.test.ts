import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { outlineCountry, type SeededArea } from '../../src/seeding/synthetic/country.js';
import { readCommand, type SyntheticOptions, UsageError } from '../../src/seeding/synthetic/options.js';
import { seedSynthetic } from '../../src/seeding/synthetic/seed-synthetic.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const OPTIONS: SyntheticOptions = { nodes: 3000, seed: 1, planSize: 200 };

// By code, not by id: ids follow from what was in the database before.
const ALL_ROWS: readonly string[] = [
  `select n.code, a.code as area, n.level, up.code as parent, p.code as plan, n.ordinal, n.title, n.stated_budget,
     n.budget, n.budget_basis, n.budget_by_year, n.undated_budget, n.project_class, n.owner_section, n.area_of_work,
     n.start_year, n.end_year, n.goal_kind, n.source_status, n.synthetic, n.source, n.confidence
   from plan_node n join area a on a.id = n.area_id
   left join plan_node up on up.id = n.parent_id left join plan_node p on p.id = n.plan_id order by n.code collate "C"`,
  `select n.code, b.fiscal_year, b.source, b.amount from node_budget b join plan_node n on n.id = b.node_id
   order by n.code collate "C", 2, 3`,
  `select n.code as node, i.code, i.ordinal, i.name, i.unit, i.baseline_value, t.start_year, t.printed, t.value
   from indicator i join plan_node n on n.id = i.node_id left join indicator_target t on t.indicator_id = i.id
   order by i.code collate "C", t.start_year`,
  `select n.code, f.code as framework, e.level, e.code as element, v.ordinal, v.kind, v.document, v.note
   from alignment a join plan_node n on n.id = a.node_id join framework_element e on e.id = a.element_id
   join framework f on f.id = e.framework_id left join alignment_evidence v on v.alignment_id = a.id
   order by n.code collate "C", f.code collate "C", e.level collate "C", e.code collate "C", v.ordinal`,
  `select p.code, s.level, s.node_count from plan_size s join plan_node p on p.id = s.plan_id
   order by p.code collate "C", s.level`,
];

async function hashOfRows({ pool }: TestDatabase): Promise<string> {
  const hash = createHash('sha256');
  for (const sql of ALL_ROWS) hash.update(JSON.stringify((await pool.query(sql)).rows));
  return hash.digest('hex');
}

async function seed({ pool }: TestDatabase, options: SyntheticOptions, onProgress?: (done: number) => void) {
  const client: PoolClient = await pool.connect();
  try {
    return await seedSynthetic(client, options, onProgress);
  } finally {
    client.release();
  }
}

describe('a synthetic country', () => {
  let database: TestDatabase;
  let before: { nodes: number; hash: string; schema: string };

  async function count(sql: string): Promise<number> {
    const { rows } = await database.pool.query<{ n: number }>(`select count(*)::integer as n from ${sql}`);
    return rows[0]?.n ?? Number.NaN;
  }

  /** Constraints, indexes and triggers of the tables that are filled in bulk. */
  async function schema(): Promise<string> {
    const { rows } = await database.pool.query(`
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid in ('plan_node'::regclass, 'node_budget'::regclass)
      union all select indexname, indexdef from pg_indexes where tablename in ('plan_node', 'node_budget')
      union all select tgname, pg_get_triggerdef(oid) || tgenabled::text from pg_trigger
        where not tgisinternal and tgrelid in ('plan_node'::regclass, 'node_budget'::regclass)
      order by 1, 2`);
    return JSON.stringify(rows, null, 1);
  }

  beforeAll(async () => {
    database = await createTestDatabase({ seeded: true });
    before = { nodes: await count('plan_node'), hash: await hashOfRows(database), schema: await schema() };
    await seed(database, OPTIONS);
  }, 60_000);
  afterAll(async () => await database?.drop());

  test('has exactly the nodes that were asked for, on all seven levels', async () => {
    expect(await count('plan_node')).toBe(before.nodes + 3000);
    expect(await count(SYNTHETIC)).toBe(3000);
    const { rows } = await database.pool.query(`select level from ${SYNTHETIC} group by level order by level`);
    expect(rows.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('is the same in another database, and another with another seed', async () => {
    await using again = await createTestDatabase({ seeded: true });
    await seed(again, OPTIONS);
    expect(await hashOfRows(again)).toBe(await hashOfRows(database));
    await using other = await createTestDatabase({ seeded: true });
    await seed(other, { ...OPTIONS, seed: 2 });
    const titles = (of: TestDatabase) => of.pool.query('select code, title, budget from plan_node order by code');
    expect((await titles(other)).rows).not.toEqual((await titles(database)).rows);
  }, 60_000);

  test('says that it is synthetic on every goal and plan, and on the evidence of its alignments', async () => {
    expect(await count(`${SYNTHETIC} where level < 2 and (not synthetic or title not like '%ข้อมูลสังเคราะห์%')`)).toBe(0);
    expect(await count(`${SYNTHETIC} where level < 2`)).toBeGreaterThan(15);
    const evidence = `alignment a join ${SYNTHETIC} on n.id = a.node_id
      left join alignment_evidence v on v.alignment_id = a.id`;
    expect(await count(evidence)).toBeGreaterThan(100);
    expect(
      await count(`${evidence} where v.kind is distinct from 'IMPORTED' or v.document not like 'Synthetic%'`),
    ).toBe(0);
  });

  test('keeps every rule of the chain', async () => {
    expect(
      await count(`(
      with recursive walk as (
        select id, plan_id, area_id, level, array[id] as path from plan_node where parent_id is null
        union all
        select c.id, case when c.level = 1 then c.id else walk.plan_id end, walk.area_id, (walk.level + 1)::smallint,
          walk.path || c.id
        from walk join plan_node c on c.parent_id = walk.id)
      select from plan_node n left join walk w using (id)
      where (n.path, n.area_id, n.level) is distinct from (w.path, w.area_id, w.level)
        or (n.level > 1 and n.parent_id is not null and n.plan_id is distinct from w.plan_id)
        or (n.level = 1 and n.plan_id <> n.id)) broken`),
    ).toBe(0);
    expect(await count(`${SYNTHETIC} where level = 4 and parent_id is null and plan_id is not null`)).toBeGreaterThan(
      0,
    );
    expect(
      await count(`alignment a join framework_element e on e.id = a.element_id
      where a.stated_root_id is null and a.element_path <> e.path`),
    ).toBe(0);
  });

  test('keeps the money that adding up by recursion gives', async () => {
    // A node's figure is the sum over the topmost nodes below it, or itself, that state one.
    const { rows } = await database.pool.query(`
      with recursive own as (
        select n.id, n.home_id, coalesce(n.stated_budget, sum(b.amount)) as total, sum(b.amount) as dated
        from plan_node n left join node_budget b on b.node_id = n.id group by n.id
      ), reach as (
        select id as top, id, total, coalesce(dated, 0) as dated from own
        union all
        select reach.top, own.id, own.total, coalesce(own.dated, 0)
        from reach join own on own.home_id = reach.id where reach.total is null
      ), summed as (
        select top as id, sum(total) as total, sum(greatest(total - dated, 0)) filter (where total is not null) as undated
        from reach group by top
      )
      select n.code, n.budget, s.total, n.undated_budget, s.undated
      from ${SYNTHETIC} join summed s using (id)
      where n.budget is distinct from s.total or n.undated_budget is distinct from s.undated`);
    expect(rows).toEqual([]);
    expect(await count(`${SYNTHETIC} where level = 0 and budget > 0`)).toBeGreaterThan(0);
    expect(
      await count(`(select n.id from ${SYNTHETIC} cross join unnest(n.budget_by_year) y(amount)
      where n.level > 0 group by n.id, n.budget, n.undated_budget
      having not exists (select from node_budget b where b.node_id = n.id)
        and sum(y.amount) + n.undated_budget <> n.budget) uneven`),
    ).toBe(0);
  });

  test('is what the triggers of the database make of the same rows', async () => {
    const kept = await hashOfRows(database);
    const client = await database.pool.connect();
    try {
      await client.query('begin');
      // Each writes every stated row anew, so that the figures are worked out by the triggers.
      await client.query('create temporary table line on commit drop as select * from node_budget');
      await client.query('delete from node_budget');
      const { rows } = await client.query(
        `select count(*)::integer as n from ${SYNTHETIC} where budget_by_year is not null`,
      );
      expect(rows).toEqual([{ n: 0 }]);
      await client.query(`insert into node_budget (node_id, fiscal_year, source, amount)
        select node_id, fiscal_year, source, amount from line order by id`);
      await client.query('update plan_node set parent_id = parent_id');
      await client.query('commit');
    } finally {
      client.release();
    }
    expect(await hashOfRows(database)).toBe(kept);
  }, 60_000);

  test('counts its nodes for the cost of queries', async () => {
    expect(
      await count(`(
      select plan_id, level, count(*) as n from plan_node where plan_id is not null group by 1, 2) real
      full join plan_size s using (plan_id, level) where s.node_count is distinct from real.n and s.node_count <> 0`),
    ).toBe(0);
  });

  test('has its deliberate faults, and few of them', async () => {
    const projects = await count(`${SYNTHETIC} where level = 4`);
    const without = await count(`${SYNTHETIC} where level = 4 and budget is null`);
    const noYear = await count(`${SYNTHETIC} where level = 4 and budget > 0 and budget_by_year is null`);
    expect(projects).toBeGreaterThan(100);
    expect(without + noYear).toBeGreaterThan(0);
    expect(without + noYear).toBeLessThan(projects / 8);
    const key = `${SYNTHETIC} where level = 4 and project_class = 'KEY'`;
    const measured = await count(`${key} and exists (select from indicator i where i.node_id = n.id)`);
    expect(measured).toBeGreaterThan((await count(key)) * 0.8);
  });

  test('leaves what was there, and the rules of the tables, as they were', async () => {
    expect(await schema()).toBe(before.schema);
    expect(before.schema).toContain('plan_node_parent_fk');
    await using untouched = await createTestDatabase({ seeded: true });
    const real = `select n.code, n.title, n.budget, n.path from plan_node n
      where not exists (select from ${SYNTHETIC.replace(/\bn\b/g, 'm')} where m.id = n.id) order by code`;
    expect((await database.pool.query(real)).rows).toEqual((await untouched.pool.query(real)).rows);
    const client = await database.pool.connect();
    await expect(
      client.query(`insert into plan_node (code, area_id, level, parent_id, ordinal, title)
        select 'X-1', area_id, 6, id, 999, 'x' from ${SYNTHETIC} where level = 3 limit 1`),
    ).rejects.toThrow(/plan_node_parent_fk/);
    client.release();
  });

  test('a second time changes nothing; another country is refused', async () => {
    const kept = await hashOfRows(database);
    expect(await seed(database, OPTIONS)).toEqual({ made: false, nodes: 0, goals: 0, plans: 0 });
    await expect(seed(database, { ...OPTIONS, nodes: 500 })).rejects.toThrow(/already holds another country/);
    expect(await hashOfRows(database)).toBe(kept);
  });

  test('interrupted half-way keeps nothing, and the rules stand', async () => {
    await using half = await createTestDatabase({ seeded: true });
    const stop = (done: number) => {
      if (done > 1000) throw new Error('enough');
    };
    await expect(seed(half, OPTIONS, stop)).rejects.toThrow('enough');
    expect(await hashOfRows(half)).toBe(before.hash);
    await seed(half, OPTIONS);
    expect(await hashOfRows(half)).toBe(await hashOfRows(database));
  }, 60_000);

  test('needs the seeds, and says so', async () => {
    await using empty = await createTestDatabase({ seeded: false });
    await expect(seed(empty, OPTIONS)).rejects.toThrow(/load the seeds first/);
  });
});

const SYNTHETIC = `(select n.* from plan_node n left join plan_node p on p.id = n.plan_id
  where coalesce(p.source, n.source) like 'Synthetic country%') n`;

describe('the outline of a country', () => {
  const period = { startYear: 2566, endYear: 2570 };
  const area = (code: string, plans: SeededArea['plans'] = []): SeededArea => ({
    ...{ id: 1, code, kind: 'PROVINCE', nameTh: code, goals: [], lastGoalOrdinal: 0, lastLoosePlanOrdinal: 0, plans },
  });

  test.each([10, 11, 199, 1000, 1001, 4321])('uses up exactly %i nodes', (nodes) => {
    const { goals, plans } = outlineCountry([area('A'), area('B')], { nodes, seed: 1, planSize: 100 });
    expect(goals.length + plans.reduce((sum, { size }) => sum + size, 0)).toBe(nodes);
    expect(new Set(plans.map(({ code }) => code)).size).toBe(plans.length);
    for (const { size } of nodes > 300 ? plans : []) {
      expect(size).toBeGreaterThanOrEqual(49);
      expect(size).toBeLessThanOrEqual(166);
    }
  });

  test('leaves out a period that has a plan, and makes no goal over real plans', () => {
    const { goals, plans } = outlineCountry([area('A', [period]), area('B')], { nodes: 600, seed: 1, planSize: 100 });
    expect(plans.some(({ code }) => code === 'A-P2566')).toBe(false);
    expect(plans.some(({ code }) => code === 'A-P2571')).toBe(true);
    expect(goals.some(({ code }) => code === 'A-G2566')).toBe(false);
  });

  test('says how many nodes fit when there are too many', () => {
    expect(() => outlineCountry([area('A')], { nodes: 10_000, seed: 1, planSize: 20 })).toThrow(/larger --plan-size/);
  });
});

describe('the command line', () => {
  test('reads its options', () => {
    const args = ['--nodes', '1000000', '--seed', '7', '--plan-size', '500'];
    expect(readCommand(args, undefined)).toEqual({
      kind: 'seed',
      options: { nodes: 1_000_000, seed: 7, planSize: 500 },
    });
    expect(readCommand(['--help'], 'production')).toEqual({ kind: 'help' });
  });

  test.each([
    [['--nodes', 'many'], /--nodes is a whole number from 10 to 20000000; got "many"/],
    [['--nodes', '9'], /--nodes is a whole number/],
    [['--seed', '-1'], /seed/],
    [['--plan-size', '1e3'], /--plan-size is a whole number/],
    [['--size', '3'], /--size/],
  ])('refuses %j', (args, message) => {
    expect(() => readCommand(args, undefined)).toThrow(UsageError);
    expect(() => readCommand(args, undefined)).toThrow(message);
  });

  test('refuses production unless forced', () => {
    expect(() => readCommand(['--nodes', '10'], 'production')).toThrow(/NODE_ENV is production/);
    expect(readCommand(['--nodes', '10', '--force'], 'production').kind).toBe('seed');
  });
});
