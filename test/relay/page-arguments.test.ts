import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { LISTS, type PageArguments, pageDocument, pageOf } from './lists.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (cursor: string): string[] => JSON.parse(Buffer.from(cursor, 'base64url').toString());

describe.each(LISTS)('$name', (list) => {
  const fail = (args: PageArguments) => graphql.fail(pageDocument(list), args);

  test.each<[string, PageArguments, string, RegExp]>([
    ['neither first nor last', {}, 'first', /give first \(or last\)/],
    ['first and last', { first: 1, last: 1 }, 'last', /not both/],
    ['a negative first', { first: -1 }, 'first', /-1/],
    ['a negative last', { last: -3 }, 'last', /-3/],
    ['a first above the limit', { first: 201 }, 'first', /at most 200.*201/],
    ['a last above the limit', { last: 100_000 }, 'last', /at most 200.*100000/],
  ])('refuses %s, and names the field and the limit', async (_, args, field, message) => {
    const error = await fail(args);
    expect(error).toMatchObject({ code: 'INVALID_PAGE', details: { field, limit: 200 } });
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(new RegExp(`^${field}: `));
  });

  test('refuses after with last, and before with first', async () => {
    const [edge] = (await pageOf(graphql, list, { first: 1 })).edges;
    expect(await fail({ last: 1, after: edge?.cursor })).toMatchObject({
      code: 'INVALID_PAGE',
      details: { field: 'after' },
    });
    expect(await fail({ first: 1, before: edge?.cursor })).toMatchObject({
      code: 'INVALID_PAGE',
      details: { field: 'before' },
    });
  });

  test('refuses a cursor that is malformed, foreign or does not fit', async () => {
    const [edge] = (await pageOf(graphql, list, { first: 1 })).edges;
    const [order = '', ...values] = decode(edge?.cursor ?? '');
    const wrong = [
      '',
      'x',
      '%%%',
      `${edge?.cursor}=`,
      `${edge?.cursor} `,
      edge?.cursor.slice(0, -1),
      encode(null),
      encode({}),
      encode([]),
      encode([order]),
      encode([order, ...values, '1']),
      encode([order, ...values.map(() => 1)]),
      encode([order, ...values.map(() => null)]),
      encode([order, ...values.slice(0, -1), '\0']),
      encode(['another-list', ...values]),
      'a'.repeat(10_000),
    ];
    for (const cursor of wrong) {
      for (const args of [
        { first: 2, after: cursor },
        { last: 2, before: cursor },
      ]) {
        const answer = await graphql.execute(pageDocument(list), args);
        expect([cursor, answer.errors.map(({ code }) => code)]).toEqual([cursor, ['INVALID_CURSOR']]);
      }
    }
  });

  test('refuses a cursor with values of another type than its order has', async () => {
    const [edge] = (await pageOf(graphql, list, { first: 1 })).edges;
    const [order = '', ...values] = decode(edge?.cursor ?? '');
    for (const [i, value] of values.entries()) {
      if (!/^-?[\d.]+$/.test(value)) continue;
      for (const bad of ['abc', '', '1e5', '1; drop table', '9'.repeat(40), 'NaN', ' 1', '1.', '--1', '٣']) {
        const cursor = encode([order, ...values.with(i, bad)]);
        const answer = await graphql.execute(pageDocument(list), { first: 2, after: cursor });
        expect([bad, answer.errors.map(({ code }) => code)]).toEqual([bad, ['INVALID_CURSOR']]);
      }
    }
  });

  test('refuses the cursors of all other lists', async () => {
    for (const other of LISTS.filter(({ name }) => name !== list.name)) {
      const [edge] = (await pageOf(graphql, other, { first: 1 })).edges;
      expect(await fail({ first: 1, after: edge?.cursor })).toMatchObject({ code: 'INVALID_CURSOR' });
    }
  });
});

test('a cursor of one order of areas does not fit another', async () => {
  const { areas } = await graphql.ask<{ areas: { edges: { cursor: string }[] } }>(
    '{ areas(first: 1) { edges { cursor } } }',
  );
  const error = await graphql.fail(
    'query ($after: String) { areas(first: 1, orderBy: NAME_EN, after: $after) { totalCount } }',
    {
      after: areas.edges[0]?.cursor,
    },
  );
  expect(error).toMatchObject({ code: 'INVALID_CURSOR', details: { field: 'after' } });
});
