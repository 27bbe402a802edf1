import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadSeeds, seedsLoaded } from '../../src/seeding/load-seeds.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { tableHashes } from './table-hashes.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
});
afterAll(() => database.drop());

test('the first load fills an empty database and says so', async () => {
  expect(await seedsLoaded(database.orm)).toBe(false);
  const progress: [number, number][] = [];
  const report = await loadSeeds(database.orm, { onProgress: (done, total) => progress.push([done, total]) });
  expect(report.created).toBeGreaterThan(3000);
  expect(report.updated).toBe(0);
  expect(progress.at(-1)).toEqual([report.rows, report.rows]);
  expect(await seedsLoaded(database.orm)).toBe(true);
});

test('the second load writes nothing at all', async () => {
  const before = await tableHashes(database.pool);
  const report = await loadSeeds(database.orm);
  expect(report).toMatchObject({ created: 0, updated: 0 });
  expect(await tableHashes(database.pool)).toEqual(before);
});

test('a row that differs is written again, and only that row', async () => {
  await database.pool.query(`update plan_node set title = 'changed' where code = 'TH-55-P2571-PJ001'`);
  await database.pool.query(`update node_budget set amount = 1 where fiscal_year = 2571 and node_id =
    (select id from plan_node where code = 'TH-55-P2571-PJ001')`);
  expect(await loadSeeds(database.orm)).toMatchObject({ created: 0, updated: 2 });
  const { rows } = await database.pool.query(
    `select left(title, 12) as title, budget_by_year[1] as first from plan_node where code = 'TH-55-P2571-PJ001'`,
  );
  expect(rows).toEqual([{ title: 'ก่อสร้างถนนค', first: '5000000.00' }]);
});

test('what no seed names is left alone', async () => {
  await database.pool.query(`insert into node_text (node_id, field, ordinal, body)
    select id, 'outputs', 9, 'added later' from plan_node where code = 'TH-55-P2571-PJ001'`);
  expect(await loadSeeds(database.orm)).toMatchObject({ created: 0, updated: 0 });
  const { rowCount } = await database.pool.query(`select from node_text where body = 'added later'`);
  expect(rowCount).toBe(1);
});

test('two loads at once do not collide', async () => {
  await using other = await createTestDatabase({ seeded: false });
  const reports = await Promise.all([loadSeeds(other.orm), loadSeeds(other.orm)]);
  expect(reports.map((report) => report.created).sort((a, b) => a - b)[0]).toBe(0);
});
