import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KeysetPage } from '../../src/database/keyset.js';
import { levelAt } from '../../src/plans/domain/plan-level.js';
import { searchNormal, searchTerms } from '../../src/search/domain/search-text.js';
import { COUNT_LIMIT, search } from '../../src/search/store/search.read-model.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { compare, type NaiveNode, type NaivePlace, naiveSearch } from './naive-search.js';
import { runs } from './run-settings.js';

/** Nodes with random titles: enough of one level for each way in which a search can read them. */
const NODES = 3200;
const PART = 800;

let database: TestDatabase;
let area: number;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  await database.pool.query(
    `insert into plan_node (code, area_id, level, parent_id, ordinal, title)
     select i.code || '-X' || n, i.area_id, 3, i.id, 1000 + n, 'ก'
     from plan_node i, generate_series(1, $1::integer) n where i.code = 'TH-50-P2566-I01'`,
    [NODES - 400],
  );
  const { rows } = await database.pool.query<{ area_id: number }>(
    `insert into plan_node (code, area_id, level, parent_id, ordinal, title)
     select p.code || '-Y' || n, p.area_id, 4, p.id, 1000 + n, 'ก'
     from plan_node p, generate_series(1, 400) n where p.code = 'TH-50-P2566-I01-X1' returning area_id`,
  );
  area = rows[0]?.area_id ?? 0;
});
afterAll(() => database.drop());

/** Gives the nodes these titles, over and over, and reads all titles there are. */
async function retitle(titles: readonly string[]): Promise<NaiveNode[]> {
  // In parts, each well within the time that a statement has.
  for (let first = 0; first < NODES; first += PART) {
    await database.pool.query(
      `update plan_node n set title = ($1::text[])[1 + m.place % cardinality($1::text[])]
       from (select id, row_number() over (order by id) as place from plan_node where code ~ '-[XY][0-9]+$') m
       where n.id = m.id and m.place > $2 and m.place <= $2 + $3`,
      [titles, first, PART],
    );
  }
  const { rows } = await database.pool.query<NaiveNode>(
    'select id, level, area_id as "areaId", title from plan_node order by id',
  );
  return rows;
}

async function pageOf(
  text: string,
  page: KeysetPage,
  areaId: number | null = null,
  levels: readonly number[] | null = null,
) {
  const normal = searchNormal(text);
  return search(
    database.db,
    { text: normal, terms: searchTerms(normal), levels: levels?.map((depth) => levelAt(depth)) ?? null, areaId },
    page,
  );
}

/** Whole code points: half of an emoji is no text that a database knows. */
const letters = (value: string) => Array.from(value);

/** The page that a list in memory would answer. */
function slice(places: readonly NaivePlace[], { size, direction, from }: KeysetPage) {
  const cursor = from?.map(Number) as unknown as NaivePlace | undefined;
  const forward = direction === 'forward';
  const inside = cursor ? places.filter((p) => (forward ? compare(p, cursor) > 0 : compare(p, cursor) < 0)) : places;
  return {
    ids: (forward ? inside.slice(0, size) : inside.slice(Math.max(0, inside.length - size))).map(([, , , id]) => id),
    hasNextPage: forward ? inside.length > size : inside.length < places.length,
    hasPreviousPage: forward ? inside.length < places.length : inside.length > size,
  };
}

// Few letters, so that titles share parts; signs that LIKE, tsquery and regular expressions know; two code units.
const letter = fc.constantFrom(
  ...['ก', 'ก', 'ก', 'า', 'า', 'ร', 'น', 'น้ำ', 'น\u0E49\u0E4D\u0E32', 'การ', '\u0E40\u0E40', 'แ', ' ', ' ', '๒', '2'],
  ...['%', '_', '\\', "'", '&', ':*', '(', '.', '@', 'A', 'a', '🎉', '\u200B', '\t', 'ฏ'],
);
const text = (maxLength: number) => fc.array(letter, { minLength: 1, maxLength }).map((letters) => letters.join(''));
const title = fc.oneof(text(3), text(8), text(40)).filter((t) => searchNormal(t) !== '' && /\S/.test(t));
const needle = fc.oneof(text(1), text(3), text(8), text(24)).filter((t) => searchNormal(t) !== '');
const direction = fc.constantFrom('forward' as const, 'backward' as const);
const place = fc.oneof(fc.constant(null), fc.nat());

const { limits, timeout } = runs(3, 20);

test(
  'a search answers what a filter in memory does, in its order, from every place in both directions',
  async () => {
    let beyondLimit = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.array(title, { minLength: 2, maxLength: 4 }), fc.array(title, { minLength: 5, maxLength: 300 })),
        fc.array(fc.tuple(needle, direction, place, fc.integer({ min: 0, max: 60 }), fc.nat(2)), {
          minLength: 40,
          maxLength: 40,
        }),
        async (titles, needles) => {
          const nodes = await retitle(titles);
          const parts = titles.map((t, i) =>
            letters(searchNormal(t))
              .slice(i % 3, (i % 3) + 1 + (i % 6))
              .join(''),
          );
          const asked = [...needles, ...parts.slice(0, 10).map((t, i) => [t, 'forward', i * 37, 20, 0] as const)];
          for (const [wanted, way, at, size, filter] of asked) {
            if (searchNormal(wanted) === '') continue;
            const scoped = nodes.filter((n) => (filter !== 1 || n.areaId === area) && (filter !== 2 || n.level > 3));
            const places = naiveSearch(scoped, wanted);
            const from = at === null || places.length === 0 ? null : (places[at % places.length]?.map(String) ?? null);
            const page: KeysetPage = { size, direction: way, from };
            const found = await pageOf(wanted, page, filter === 1 ? area : null, filter === 2 ? [4, 5, 6] : null);
            if (!found.countIsExact) beyondLimit += 1;
            expect({
              text: wanted,
              page,
              count: found.count,
              exact: found.countIsExact,
              ids: found.page.rows.map((row) => row.id),
              hasNextPage: found.page.hasNextPage,
              hasPreviousPage: found.page.hasPreviousPage,
            }).toEqual({
              text: wanted,
              page,
              count: Math.min(places.length, COUNT_LIMIT),
              exact: places.length <= COUNT_LIMIT,
              ...slice(places, page),
            });
          }
        },
      ),
      limits,
    );
    expect(beyondLimit).toBeGreaterThan(0);
  },
  timeout,
);

test('a word that is written twice is found in titles that have it once, beyond the limit of counting too', async () => {
  const nodes = await retitle(['ก', 'ก']);
  const page = { size: 20, direction: 'forward', from: null } as const;
  const found = await pageOf('ก ก', page, null, null);
  expect(found.countIsExact).toBe(false);
  expect(found.page.rows.map(({ id }) => id)).toEqual(slice(naiveSearch(nodes, 'ก ก'), page).ids);
});

test('a short word that one of many titles has beside a common one is found', async () => {
  const nodes = await retitle([...Array.from({ length: NODES - 1 }, () => 'การ'), 'ทำการ ฏ']);
  const page = { size: 20, direction: 'forward', from: null } as const;
  for (const wanted of ['การ ฏ', 'ฏ การ', 'การ ฏ ทำ', 'ฏ']) {
    const places = naiveSearch(nodes, wanted);
    expect(places.length).toBeGreaterThan(0);
    const found = await pageOf(wanted, page);
    expect(found.page.rows.map(({ id }) => id)).toEqual(slice(places, page).ids);
  }
});

test('scores fall along the order, from 1 for the title itself', async () => {
  await retitle(['กา', 'กา 2', 'นกา', 'น กา', 'า ก', 'ก า น', 'กานกานกานกาน']);
  for (const wanted of ['กา', 'ก า']) {
    const { page } = await pageOf(wanted, { size: 200, direction: 'backward', from: null });
    const first = await pageOf(wanted, { size: 200, direction: 'forward', from: null });
    const scores = [...first.page.rows, ...page.rows].map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  }
});
