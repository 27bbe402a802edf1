import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { insertNode } from '../database/chain.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { keptOf, readKept } from './kept-columns.js';
import { runs } from './run-settings.js';
import { createWorld, emptyModel } from './world.js';
import { readStated, START, write, writer } from './writers.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  await createWorld(database.pool);
});
afterAll(() => database.drop());

const { limits, timeout } = runs(25, 80);

test(
  'writers below one plan at the same time leave the figures that their statements come to',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(writer, { minLength: 2, maxLength: 3 }), async (writers) => {
        await database.pool.query('truncate plan_node cascade');
        for (const { id, level, parentId } of START) {
          const period = [
            { startYear: 2566, endYear: 2585 },
            { startYear: 2566, endYear: 2570 },
          ][level];
          await insertNode(database.pool, {
            id,
            area: 'TH-91',
            level,
            parent: parentId ?? undefined,
            ordinal: id,
            ...period,
          });
        }
        await Promise.all(writers.map((transactions) => write(database.pool, transactions)));
        const model = await readStated(database.pool, emptyModel());
        expect(await readKept(database.pool)).toEqual(keptOf(model));
      }),
      limits,
    );
  },
  timeout,
);
