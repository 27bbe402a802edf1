import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SearchQuery, SearchQueryVariables } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { seedNodes } from './seed-support.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function search(text: string, variables: Partial<SearchQueryVariables> = {}) {
  const { search } = await graphql.ask<SearchQuery>(OPERATIONS.search, { text, first: 200, ...variables });
  if (!search) throw new Error('no list');
  return search;
}
const found = async (text: string, variables?: Partial<SearchQueryVariables>) =>
  (await search(text, variables)).edges.map(({ node }) => node.code).sort();

/** Titles of the seed files that contain every text as it stands. */
const titled = (...texts: string[]) =>
  [...seedNodes.values()]
    .filter(({ row }) => texts.every((text) => row.title?.includes(text)))
    .map(({ code }) => code)
    .sort();

describe('any part of a word finds a title', () => {
  test.each(['ท่องเที่ยว', 'เที่ยว', 'ข้าวหอมมะลิ', 'มะลิ', 'แหล่งน้ำ', 'ถนนคอนกรีต', 'BCG', 'carbon'])('%s', async (text) => {
    const expected = titled(text);
    expect(expected.length).toBeGreaterThan(0);
    const answer = await search(text);
    expect(answer).toMatchObject({ totalCount: expected.length, totalCountIsExact: true });
    expect(answer.edges.map(({ node }) => node.code).sort()).toEqual(expected);
  });

  test('a single letter does too', async () => {
    expect((await search('ฏ')).totalCount).toBe(titled('ฏ').length);
  });

  test('capitals do not matter', async () => {
    expect(await found('bcg')).toEqual(titled('BCG'));
    expect(await found('CARBON CREDIT')).toEqual(titled('carbon credit'));
  });
});

describe('spellings that look alike are the same', () => {
  test('Thai and Arabic digits, both ways', async () => {
    expect(await found('2571-2575')).toEqual(titled('2571-2575'));
    expect(await found('๒๕๗๑-๒๕๗๕')).toEqual(titled('2571-2575'));
  });

  test('ํ and า for ำ, with a tone mark before, between or after', async () => {
    const expected = titled('น้ำ');
    expect(expected.length).toBeGreaterThan(5);
    expect(await found('น\u0E49\u0E4D\u0E32')).toEqual(expected);
    expect(await found('น\u0E4D\u0E49\u0E32')).toEqual(expected);
    expect(await found('น\u0E49\u0E33')).toEqual(expected);
  });

  test('เ twice for แ', async () => {
    expect(await found('\u0E40\u0E40หล่งน้ำ')).toEqual(titled('แหล่งน้ำ'));
  });

  test('invisible characters and wide spaces do not count', async () => {
    expect(await found('ท่อง\u200Bเที่ยว')).toEqual(titled('ท่องเที่ยว'));
    expect(await found('\u00A0 ท่องเที่ยว  ')).toEqual(titled('ท่องเที่ยว'));
  });

  test('the title may be the one that is misspelt', async () => {
    const own = await createTestDatabase({ seeded: true });
    try {
      await own.pool.query("update plan_node set title = $1 where code = 'TH-55-P2571-PG01'", [
        '\u0E40\u0E40ผนทดสอบการน\u0E49\u0E4D\u0E32 ๙๙๘๗',
      ]);
      const executor = createExecutor(own);
      for (const text of ['แผนทดสอบ', 'การน้ำ', '9987', '๙๙๘๗', 'น้ำ 9987']) {
        const { search } = await executor.ask<SearchQuery>(OPERATIONS.search, { text, first: 200 });
        expect(search?.edges.map(({ node }) => node.code)).toContain('TH-55-P2571-PG01');
      }
    } finally {
      await own.drop();
    }
  });
});

test('several terms must all occur, in any order', async () => {
  const expected = titled('ก่อสร้าง', 'ท่าวังผา');
  expect(expected.length).toBeGreaterThan(0);
  expect(await found('ก่อสร้าง ท่าวังผา')).toEqual(expected);
  expect(await found('ท่าวังผา  ก่อสร้าง')).toEqual(expected);
  expect(await found('ก่อสร้าง ท่าวังผา ไม่มีคำนี้เลย')).toEqual([]);
});

describe('filters', () => {
  test('by level', async () => {
    const levels = ['PROGRAMME', 'DEVELOPMENT_ISSUE'] as const;
    const expected = titled('ท่องเที่ยว').filter((code) => levels.some((level) => seedNodes.get(code)?.level === level));
    expect(await found('ท่องเที่ยว', { levels: [...levels] })).toEqual(expected);
  });

  test('by area', async () => {
    const expected = titled('ท่องเที่ยว').filter((code) => seedNodes.get(code)?.areaCode === 'TH-67');
    expect(expected.length).toBeGreaterThan(0);
    const answer = await search('ท่องเที่ยว', { areaCode: 'TH-67' });
    expect(answer.edges.map(({ node }) => node.code).sort()).toEqual(expected);
    expect(answer.edges[0]?.node.area).toEqual({ code: 'TH-67', nameTh: 'เพชรบูรณ์' });
  });

  test('no level at all finds nothing', async () => {
    expect(await search('ท่องเที่ยว', { levels: [] })).toMatchObject({ totalCount: 0, edges: [] });
  });
});

test('signs that LIKE knows are taken as they are', async () => {
  for (const text of ['%', '_', '\\', '100%', '%ท่อง%', 'ท่อง_ที่ยว', '\\%']) {
    expect([text, await found(text)]).toEqual([text, titled(text)]);
  }
});

test.each([
  ['two letters', 'ฏฆ'],
  ['an emoji', '🎉'],
  ['a letter of two code units', '𠀀'],
  ['signs of the text search', "'&':* | (ก)"],
  ['signs of regular expressions', 'ก.*[ข]\\1'],
])('%s in a title are found, alone and within', async (_, sign) => {
  const own = await createTestDatabase({ seeded: true });
  try {
    await own.pool.query("update plan_node set title = $1 where code = 'TH-55-P2571-PG01'", [`ทดสอบ${sign}สัญลักษณ์`]);
    const executor = createExecutor(own);
    for (const text of [sign, `สอบ${sign}`, `${sign}สัญ`, `สัญลักษณ์ ${sign}`]) {
      const { search } = await executor.ask<SearchQuery>(OPERATIONS.search, { text, first: 200 });
      expect([text, search?.edges.map(({ node }) => node.code)]).toEqual([text, ['TH-55-P2571-PG01']]);
    }
  } finally {
    await own.drop();
  }
});

test.each(['', '   ', '\u200B', '\u00A0'])('a text of nothing (%j) is refused', async (text) => {
  const error = await graphql.fail(OPERATIONS.search, { text, first: 10 });
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', data: { search: null }, path: 'search' });
  expect(error.message).toMatch(/^text: /);
});

test('a text of more than 200 characters is refused', async () => {
  expect(await search('ก'.repeat(200))).toMatchObject({ totalCount: 0 });
  expect(await graphql.fail(OPERATIONS.search, { text: 'ก'.repeat(201), first: 10 })).toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});

test('a NUL byte in the text is answered, not a fault', async () => {
  const answer = await graphql.execute(OPERATIONS.search, { text: 'ท่อง\0เที่ยว', first: 10 });
  expect(answer.errors.map(({ code }) => code).filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
});
