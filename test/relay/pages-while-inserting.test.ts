import { expect, test } from '@jest/globals';
import { createTestDatabase } from '../support/database.js';
import { createExecutor } from '../support/graphql.js';
import { LISTS, pageOf, walk } from './lists.js';

const cases = LISTS.flatMap((list) => (['forward', 'backward'] as const).map((direction) => ({ list, direction })));

test.each(cases)('$list.name $direction: rows that come in between make no double and no gap', async (one) => {
  const { list, direction } = one;
  await using database = await createTestDatabase({ seeded: true });
  const graphql = createExecutor(database);
  const before = (await pageOf(graphql, list, { first: 200 })).edges.map(({ node }) => node.id);
  let inserted = 0;
  const walked = await walk(graphql, list, 2, direction, async () => {
    if (inserted >= 6) return;
    for (const statement of list.insert) {
      const { rowCount } = await database.pool.query(statement, [inserted]);
      expect(rowCount).toBe(1);
    }
    inserted += 1;
  });
  expect(inserted).toBeGreaterThan(0);
  expect(new Set(walked).size).toBe(walked.length);
  // What was there from the beginning comes once, in its order; what came later may be seen or not.
  const known = new Set(before);
  const kept = walked.filter((id) => known.has(id));
  expect(kept.filter((id) => stays(list.name, id))).toEqual(before.filter((id) => stays(list.name, id)));
});

/** A childless programme that gets a project is no gap any more. */
function stays(list: string, id: string): boolean {
  return list !== 'gaps' || !Buffer.from(id, 'base64url').toString().includes('CHILDLESS_NODE/TH-67-P2571-PG01/');
}
