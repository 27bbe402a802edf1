import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertNode } from './chain.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true, poolSize: 15 });
});
afterAll(() => database.drop());

/** Kept by triggers, of the migrator, of the audit log, or of who may do what: what they hold is no content of its own. */
const NO_CONTENT =
  /^(actor|alignment_review|framework_element_past|role_grant|service_token|audit_event|audit_head|content_version|country_support|mikro_orm_migrations|plan_size|plan_support|plan_support_due|link_key|upload|import_job|import_change|import_fault)$/;

const NAN = `(select id from plan_node where code = 'TH-55-P2571')`;
const PROJECT = `(select id from plan_node where code = 'TH-55-P2571-PJ001')`;
const PHETCHABUN = `(select id from plan_node where area_id = (select id from area where code = 'TH-67') and level = 1 limit 1)`;

async function versions(client: PoolClient): Promise<Map<number, number>> {
  const { rows } = await client.query('select holder_id, version from content_version');
  return new Map(rows.map((row) => [row.holder_id, row.version]));
}

/** Runs statements in a transaction that is undone, and answers which holders got which raise. */
async function raisedBy(...statements: string[]): Promise<Record<string, number>> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const before = await versions(client);
    for (const statement of statements) await client.query(statement);
    const after = await versions(client);
    const { rows } = await client.query('select id, code from plan_node where level < 2');
    const codes = new Map(rows.map((row) => [row.id, row.code]));
    return Object.fromEntries(
      [...after]
        .map(
          ([holder, version]) =>
            [holder === 0 ? 'reference' : (codes.get(holder) ?? 'gone'), version - (before.get(holder) ?? 0)] as const,
        )
        .filter(([, raise]) => raise !== 0),
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('a version is raised', () => {
  const oneOfNan: [string, string][] = [
    ['a title', `update plan_node set title = title || ' ' where id = ${PROJECT}`],
    ['a removed node', `delete from plan_node where code = 'TH-55-P2571-PJ001'`],
    ['money', `insert into node_budget (node_id, amount) values (${NAN}, 5)`],
    ['a text', `insert into node_text (node_id, field, ordinal, body) values (${PROJECT}, 'rationale', 99, 'x')`],
    ['an indicator', `insert into indicator (code, node_id, ordinal, name) values ('x', ${PROJECT}, 99, 'x')`],
    ['an agency', `delete from node_agency where node_id = ${PROJECT}`],
    [
      'an alignment',
      `update alignment set status = 'SUSPECT' where node_id = any(array(select id from plan_node where plan_id = ${NAN}))`,
    ],
    [
      'evidence',
      `update alignment_evidence set note = 'x' where alignment_id in (select a.id from alignment a join plan_node n on n.id = a.node_id where n.plan_id = ${NAN})`,
    ],
    [
      'a justified gap',
      `insert into gap_justification (kind, node_id, reason, justified_by, justified_at) values ('X', ${PROJECT}, 'x', 'x', now())`,
    ],
  ];
  test.each(oneOfNan)('of the plan alone, by %s', async (_, statement) => {
    expect(await raisedBy(statement)).toEqual({ 'TH-55-P2571': 1 });
  });

  test('by targets of an indicator', async () => {
    const indicator = `insert into indicator (code, node_id, ordinal, name) values ('x', ${PROJECT}, 99, 'x')`;
    const target = `insert into indicator_target (indicator_id, start_year, end_year, printed)
      select id, 2571, 2571, '1' from indicator where code = 'x'`;
    expect(await raisedBy(indicator, target)).toEqual({ 'TH-55-P2571': 1 });
  });

  test('once in a transaction, whatever the number of statements', async () => {
    const change = `update plan_node set title = title || 'x' where id = ${PROJECT}`;
    expect(await raisedBy(change, change, change)).toEqual({ 'TH-55-P2571': 1 });
  });

  test('of both plans when a row goes from one to the other', async () => {
    const moved = `update node_agency set node_id = ${PHETCHABUN} where node_id = ${PROJECT}`;
    const { 'TH-55-P2571': from, ...others } = await raisedBy(moved);
    expect([from, Object.values(others)]).toEqual([1, [1]]);
  });

  test('of the goal too when its money changes', async () => {
    const money = `insert into node_budget (node_id, amount) select id, 5 from plan_node where code like 'TH-45-%' and level = 6 limit 1`;
    expect(await raisedBy(`update plan_node set stated_budget = null where code like 'TH-45-%'`, money)).toEqual({
      'TH-45-G2566': 1,
      'TH-45-P2566': 1,
    });
  });

  test.each([
    ['an area name', `update area_name set name_en = name_en || 'x' where area_id = 1`],
    ['a framework element', `update framework_element set name_th = name_th || 'x' where id = 1`],
    [
      'a justified gap of an area',
      `insert into gap_justification (kind, area_id, reason, justified_by, justified_at) select 'X', 1, 'x', 'x', now()`,
    ],
  ])('of what belongs to no plan, by %s', async (_, statement) => {
    expect(await raisedBy(statement)).toEqual({ reference: 1 });
  });

  test('of everything when a table is emptied', async () => {
    const raised = await raisedBy('truncate node_text');
    expect(Object.keys(raised)).toEqual(expect.arrayContaining(['reference', 'TH-55-P2571', 'TH-45-G2566']));
  });

  test('by no statement that changes nothing', async () => {
    expect(await raisedBy(`update plan_node set title = 'x' where code = 'none'`)).toEqual({});
  });
});

test('every table of content raises versions, whatever is done to it', async () => {
  const { rows } = await database.pool.query(`
    select c.relname as table, count(t.oid) filter (where t.tgname like 'content\\_%') as triggers
    from pg_class c left join pg_trigger t on t.tgrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1 order by 1`);
  expect(rows.filter(({ table, triggers }) => triggers !== 4 && !NO_CONTENT.test(table))).toEqual([]);
});

describe('writers of money in different programmes of one plan', () => {
  beforeEach(async () => {
    await database.pool.query(`delete from plan_node where code like 'N-%'`);
  });

  test('wait for each other instead of holding what the other wants', async () => {
    const plan = 900_001;
    const area = 'TH-92';
    await insertNode(database.pool, { id: plan, area, level: 1, ordinal: 1, startYear: 2566, endYear: 2570 });
    await insertNode(database.pool, { id: plan + 1, area, level: 2, parent: plan });
    const projects = Array.from({ length: 12 }, (_, i) => plan + 100 + i);
    for (const [i, project] of projects.entries()) {
      await insertNode(database.pool, { id: project + 100, area, level: 3, parent: plan + 1, ordinal: i + 1 });
      await insertNode(database.pool, { id: project, area, level: 4, parent: project + 100 });
    }
    for (const year of [2566, 2567, 2568, 2569, 2570]) {
      const line = 'insert into node_budget (node_id, fiscal_year, amount) values ($1, $2, 10)';
      const activity = (project: number) =>
        insertNode(database.pool, { id: project * 10 + year, area, level: 5, parent: project, ordinal: year });
      await Promise.all(projects.flatMap((project) => [database.pool.query(line, [project, year]), activity(project)]));
    }
    const { rows } = await database.pool.query('select budget from plan_node where id = $1', [plan]);
    expect(rows).toEqual([{ budget: '600.00' }]);
  });
});
