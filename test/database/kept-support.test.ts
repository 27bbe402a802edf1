import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrations } from '../../src/database/migrations/index.js';
import { Migration0010KeptSupport } from '../../src/database/migrations/Migration0010KeptSupport.js';
import { readKeptSupport } from '../properties/kept-support.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
afterAll(() => database.drop());

const ALIGN = `insert into alignment (node_id, element_id, element_path)
  select n.id, e.id, '{}' from plan_node n, framework_element e join framework f on f.id = e.framework_id
  where n.code = $1 and f.code = 'NATIONAL_STRATEGY' and e.level = 'MASTER_PLAN' and e.code = '23'`;

async function expectTrue(): Promise<void> {
  const { kept, anew } = await readKeptSupport(database.pool);
  expect(kept).toEqual(anew);
  expect(kept.holders.length).toBeGreaterThan(100);
}

test('seeds leave what is kept of support as it would be made anew', () => expectTrue());

test('a writer of one plan does not wait for a writer of another who supports the same element', async () => {
  const [first, second] = await Promise.all([database.pool.connect(), database.pool.connect()]);
  try {
    // Twice, so that the second time both find rows of the element to add to.
    for (const suffix of ['1', '2']) {
      await first.query('begin');
      await first.query(ALIGN, [`TH-55-P2571-PJ00${suffix}`]);
      await first.query('set constraints all immediate');
      await second.query('begin');
      await second.query(`set local lock_timeout = '2s'`);
      await second.query(ALIGN, [`TH-45-P2566-PJ00${suffix}`]);
      await second.query('commit');
      await first.query('commit');
    }
  } finally {
    first.release();
    second.release();
  }
  await expectTrue();
});

test('texts and evidence mark no plan; money, places, alignments and what these stand on do', async () => {
  const marked = async (statement: string) => {
    const client = await database.pool.connect();
    try {
      await client.query('begin');
      const { rowCount } = await client.query(statement);
      expect(rowCount).toBeGreaterThan(0);
      const { rows } = await client.query(
        'select n.code from plan_support_due d join plan_node n on n.id = d.holder_id',
      );
      return rows.map(({ code }) => code);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const nan = `plan_id = (select id from plan_node where code = 'TH-55-P2571')`;
  expect(await marked(`update plan_node set title = title || 'x' where ${nan}`)).toEqual(['TH-55-P2571']);
  expect(await marked(`update plan_node set printed_no = 'x' where ${nan}`)).toEqual([]);
  expect(
    await marked(`update node_text set body = body where node_id in (select id from plan_node where ${nan})`),
  ).toEqual([]);
  expect(await marked('update alignment_evidence set page = page')).toEqual([]);
  expect(await marked(`update plan_node set stated_budget = 1 where code = 'TH-55-P2571-PJ001'`)).toEqual([
    'TH-55-P2571',
  ]);
  expect(
    await marked(`update alignment a set status = 'SUSPECT' from plan_node n where n.id = a.node_id and ${nan}`),
  ).toEqual(['TH-55-P2571']);
  expect(await marked(`delete from alignment a using plan_node n where n.id = a.node_id and ${nan}`)).toEqual([
    'TH-55-P2571',
  ]);
});

test('the migration fills the tables for plans that are there, and leaves nothing when it is taken back', async () => {
  const migrate = async (way: 'up' | 'down') => {
    // What came later stands on it.
    const later = migrations.slice(migrations.indexOf(Migration0010KeptSupport));
    for (const Migration of way === 'up' ? later : later.reverse()) {
      const migration = new Migration(database.orm.em.getDriver(), database.orm.config);
      migration[way]();
      for (const statement of migration.getQueries()) await database.pool.query(String(statement));
    }
  };
  const functions = `select proname from pg_proc where proname like 'plan_support%'`;
  const before = await readKeptSupport(database.pool);
  await migrate('down');
  expect((await database.pool.query(functions)).rows).toEqual([]);
  await migrate('up');
  expect(await readKeptSupport(database.pool)).toEqual(before);
});
