import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { LISTS, pageOf, walk } from './lists.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

describe.each(LISTS)('$name', (list) => {
  const whole = async () => {
    const page = await pageOf(graphql, list, { first: 200 });
    return page.edges.map(({ node }) => node.id);
  };

  test('has no double, and as many entries as it counts', async () => {
    const page = await pageOf(graphql, list, { first: 200 });
    const ids = page.edges.map(({ node }) => node.id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.totalCount).toBe(ids.length);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('pages of %i, put together, are the whole list in both directions', async (size) => {
    const ids = await whole();
    expect(await walk(graphql, list, size, 'forward')).toEqual(ids);
    expect(await walk(graphql, list, size, 'backward')).toEqual(ids);
  });

  test('says what lies before and after a page, in both directions', async () => {
    const all = (await pageOf(graphql, list, { first: 200 })).edges;
    const [first, second, , last] = [all[0], all[1], null, all.at(-1)];
    const info = async (args: object) => (await pageOf(graphql, list, args)).pageInfo;
    expect(await info({ first: 200 })).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: first?.cursor,
      endCursor: last?.cursor,
    });
    expect(await info({ first: 1 })).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(await info({ first: 1, after: first?.cursor })).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(await info({ first: 200, after: first?.cursor })).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect(await info({ last: 1 })).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(await info({ last: 1, before: last?.cursor })).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(await info({ last: 5, before: second?.cursor })).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
    });
  });

  test('a page of none tells the count and whether there is more', async () => {
    const none = await pageOf(graphql, list, { first: 0 });
    expect(none.edges).toEqual([]);
    expect(none.totalCount).toBeGreaterThan(4);
    expect(none.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
    expect((await pageOf(graphql, list, { last: 0 })).pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  test('after the last entry there is nothing, and before it everything', async () => {
    const all = (await pageOf(graphql, list, { first: 200 })).edges;
    const after = await pageOf(graphql, list, { first: 5, after: all.at(-1)?.cursor });
    expect(after.edges).toEqual([]);
    expect(after.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(after.totalCount).toBe(all.length);
  });
});
