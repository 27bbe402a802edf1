import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Migration0007PlanWithinGoal } from '../../src/database/migrations/Migration0007PlanWithinGoal.js';
import { createWorld } from '../properties/world.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createChain, insertNode } from './chain.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  await createWorld(database.pool);
  await createChain(database.pool);
});
afterAll(() => database.drop());

/** Runs one way of the migration as the migrator would. */
async function migrate(way: 'up' | 'down'): Promise<void> {
  const migration = new Migration0007PlanWithinGoal(database.orm.em.getDriver(), database.orm.config);
  migration[way]();
  for (const statement of migration.getQueries()) await database.pool.query(String(statement));
}

test('plans that stand below a goal of other years come out from under it, and nothing else moves', async () => {
  await migrate('down');
  await insertNode(database.pool, { id: 901, area: 'TH-91', level: 1, startYear: 2590, endYear: 2594, ordinal: 4 });
  for (const [id, startYear, ordinal] of [
    [903, 2564, 8],
    [902, 2561, 9],
  ] as const) {
    await insertNode(database.pool, {
      id,
      area: 'TH-91',
      level: 1,
      parent: 100,
      startYear,
      endYear: startYear + 4,
      ordinal,
    });
  }
  await insertNode(database.pool, { id: 912, area: 'TH-91', level: 2, parent: 902 });
  const read = async () =>
    (
      await database.pool.query<{ id: number; parent: number | null; ordinal: number; path: number[] }>(
        'select id, parent_id as parent, ordinal, path from plan_node where level in (1, 2) order by id',
      )
    ).rows;
  const before = await read();
  await migrate('up');
  const after = await read();
  const moved = after.filter((node, i) => JSON.stringify(node) !== JSON.stringify(before[i]));
  expect(moved).toEqual([
    { id: 902, parent: null, ordinal: 5, path: [902] },
    { id: 903, parent: null, ordinal: 6, path: [903] },
    { id: 912, parent: 902, ordinal: 1, path: [902, 912] },
  ]);
});
