import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchNormal } from '../../src/search/domain/search-text.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
});
afterAll(() => database.drop());

/** What the database makes of many texts at once. */
async function inDatabase(texts: readonly string[]): Promise<string[]> {
  const { rows } = await database.pool.query<{ normal: string }>(
    'select search_normal(t) as normal from unnest($1::text[]) with ordinality u(t, n) order by n',
    [texts],
  );
  return rows.map((row) => row.normal);
}

// Sequences that the rules touch, close together: ำ and its parts, tone marks, เ and แ, digits, spaces.
const piece = fc.constantFrom(
  ...['ก', 'น', 'า', 'ำ', 'ํ', 'เ', 'แ', '่', '้', '๊', '๋', '็', '์', 'ิ', 'ู'],
  ...[
    '๐',
    '๕',
    '๙',
    '0',
    '5',
    ' ',
    '  ',
    '\t',
    '\n',
    '\r',
    '\f',
    '\v',
    '\u00A0',
    '\u200B',
    '\u200C',
    '\u200D',
    '\uFEFF',
  ],
  ...['A', 'z', 'É', '%', '_', '\\', '-', '(', '.'],
);
const thai = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

test('a query and a title are normalised alike', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(thai, { minLength: 1, maxLength: 40 }), async (texts) => {
      expect(texts.map(searchNormal)).toEqual(await inDatabase(texts));
    }),
    { numRuns: 60 },
  );
});

test('normalising twice changes nothing more', async () => {
  fc.assert(
    fc.property(thai, (text) => {
      expect(searchNormal(searchNormal(text))).toBe(searchNormal(text));
    }),
    { numRuns: 500 },
  );
});

test('any text of the Thai block and Latin is normalised alike', async () => {
  const unit = fc.oneof(
    fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  );
  const texts = fc.sample(
    fc.array(unit, { maxLength: 30 }).map((units) => units.join('')),
    { numRuns: 2000, seed: 2571 },
  );
  expect(texts.map(searchNormal)).toEqual(await inDatabase(texts));
});
