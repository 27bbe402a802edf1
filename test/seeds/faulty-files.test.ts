import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { loadSeeds } from '../../src/seeding/load-seeds.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let directory: string;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
});
afterAll(() => database.drop());
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'plan-lineage-faulty-'));
  cpSync(fileURLToPath(new URL('../../seeds', import.meta.url)), directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Changes one line of a seed file. */
function spoil(file: string, line: number, change: (text: string) => string): void {
  const path = join(directory, file);
  const lines = readFileSync(path, 'utf8').split('\n');
  lines[line - 1] = change(lines[line - 1] ?? '');
  writeFileSync(path, lines.join('\n'));
}

test.each<[string, number, string | null, (text: string) => string, RegExp]>([
  ['reference/areas.csv', 3, 'kind', (text) => text.replace('PROVINCE', 'PROVINZ'), /"PROVINZ" is not one of/],
  [
    'reference/areas.csv',
    4,
    'region_code',
    (text) => text.replace('CENTRAL', 'MIDDLE'),
    /nothing has the code "MIDDLE"/,
  ],
  ['reference/regions.csv', 1, null, (text) => text.replace('name_th', 'name'), /the header must be code,name_th/],
  ['reference/regions.csv', 5, null, (text) => `${text},more`, /6 cells where the header has 5/],
  ['plans/nan/budgets.csv', 7, 'amount', (text) => text.replace('.00', '.005'), /is not an amount in baht/],
  [
    'plans/nan/budgets.csv',
    8,
    'fiscal_year',
    (text) => text.replace(',2571,', ',year,'),
    /"year" is not a whole number/,
  ],
  [
    'plans/nan/texts.csv',
    2,
    'field',
    (text) => text.replace('fiveYearGoals', 'outputs'),
    /outputs does not belong to a FIVE_YEAR_PLAN/,
  ],
  [
    'plans/nan/nodes.csv',
    4,
    'title',
    (text) => text.replace(',2,2,(สุข)เศรษฐกิจสร้างสรรค์และมูลค่าสูง,', ',2,2,,'),
    /must not be empty/,
  ],
  [
    'plans/nan/nodes.csv',
    8,
    null,
    () => readFileSync(join(directory, 'plans/nan/nodes.csv'), 'utf8').split('\n')[6] ?? '',
    /a row before has the same key/,
  ],
])('%s, line %i, column %s', async (file, line, column, change, fault) => {
  spoil(file, line, change);
  await expect(loadSeeds(database.orm, { directory })).rejects.toMatchObject({
    name: 'SeedFileError',
    file,
    line,
    column,
    message: expect.stringMatching(fault),
  });
  const { rows } = await database.pool.query(
    'select (select count(*) from area) + (select count(*) from plan_node) as rows',
  );
  expect(rows).toEqual([{ rows: 0 }]);
});

test('a line is counted as an editor counts it, also below a cell of several lines', async () => {
  spoil('plans/synthetic-example/texts.csv', 2, (text) => text.replace(/,([^,]*)$/, ',"two\nlines"'));
  spoil('plans/synthetic-example/texts.csv', 5, (text) => text.replace(',1,', ',one,'));
  await expect(loadSeeds(database.orm, { directory })).rejects.toMatchObject({ line: 5, column: 'ordinal' });
});

test('a file that is missing is named', async () => {
  rmSync(join(directory, 'reference/agencies.csv'));
  await expect(loadSeeds(database.orm, { directory })).rejects.toThrow(
    'reference/agencies.csv, line 1: the file is missing',
  );
});

test('a file that no reader knows is refused', async () => {
  writeFileSync(join(directory, 'plans/nan/budget.csv'), 'node_code,fiscal_year,source,amount\n');
  await expect(loadSeeds(database.orm, { directory })).rejects.toThrow(
    'plans/nan/budget.csv, line 1: no such file is expected here',
  );
});
