import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SearchQuery } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

/** Adds programmes with these titles to the first issue of Chiang Mai, which has none of its own. */
async function addProgrammes(titles: readonly string[], from = 1) {
  await database.pool.query(
    `insert into plan_node (code, area_id, level, parent_id, ordinal, title)
     select i.code || '-X' || ($2::integer + t.n), i.area_id, 3, i.id, $2 + t.n, t.title
     from plan_node i, unnest($1::text[]) with ordinality t(title, n) where i.code = 'TH-50-P2566-I01'`,
    [titles, from],
  );
}
async function search(text: string) {
  const { search } = await graphql.ask<SearchQuery>(OPERATIONS.search, { text, first: 200 });
  if (!search) throw new Error('no list');
  return search;
}

test('the title itself comes first, then titles that begin with it, contain it, contain its words apart', async () => {
  await addProgrammes([
    'พัฒนาคุณภาพ กาแฟพิเศษ อย่างจริงจัง',
    'ปลูกกาแฟพิเศษ',
    'กาแฟพิเศษ พัฒนาคุณภาพ',
    'พัฒนาคุณภาพ กาแฟพิเศษ',
    'เรื่องพัฒนาคุณภาพ กาแฟพิเศษ',
  ]);
  const { edges } = await search('พัฒนาคุณภาพ กาแฟพิเศษ');
  expect(edges.map(({ node }) => node.title)).toEqual([
    'พัฒนาคุณภาพ กาแฟพิเศษ',
    'พัฒนาคุณภาพ กาแฟพิเศษ อย่างจริงจัง',
    'เรื่องพัฒนาคุณภาพ กาแฟพิเศษ',
    'กาแฟพิเศษ พัฒนาคุณภาพ',
  ]);
  expect(edges[0]?.score).toBe(1);
  const scores = edges.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
});

test('of titles that fit alike, the shorter is first', async () => {
  await addProgrammes(['ไหมไทยแพรวา ก ข ค ง', 'ไหมไทยแพรวา ก'], 100);
  expect((await search('ไหมไทยแพรวา')).edges.map(({ node }) => node.title)).toEqual([
    'ไหมไทยแพรวา ก',
    'ไหมไทยแพรวา ก ข ค ง',
  ]);
});

test('after a space is better than within, and a higher level comes before a shorter title', async () => {
  await addProgrammes(['ผ้ามัดหมี่โคราช', 'ทอผ้ามัดหมี่', 'ส่งเสริมการทอ ผ้ามัดหมี่ลายขอ'], 200);
  await database.pool.query(
    `insert into plan_node (code, area_id, level, parent_id, ordinal, title)
     select code || '-Z1', area_id, 4, id, 1, 'ผ้ามัดหมี่' || 'ก' from plan_node where title = 'ทอผ้ามัดหมี่'`,
  );
  expect((await search('ผ้ามัดหมี่')).edges.map(({ node }) => node.title)).toEqual([
    'ผ้ามัดหมี่โคราช',
    'ผ้ามัดหมี่ก',
    'ส่งเสริมการทอ ผ้ามัดหมี่ลายขอ',
    'ทอผ้ามัดหมี่',
  ]);
});

test('counting stops at 1,000 and says so', async () => {
  const titles = (n: number) => Array.from({ length: n }, (_, i) => `เรื่องนับไม่ถ้วน ${i}`);
  await addProgrammes(titles(1000), 1000);
  expect(await search('เรื่องนับไม่ถ้วน')).toMatchObject({ totalCount: 1000, totalCountIsExact: true });
  await addProgrammes(['เรื่องนับไม่ถ้วน ที่เกิน'], 5000);
  expect(await search('เรื่องนับไม่ถ้วน')).toMatchObject({ totalCount: 1000, totalCountIsExact: false });
});
