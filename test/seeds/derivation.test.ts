import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { namesInList } from '../../tools/derive-seeds/agency-names.js';
import { CodeBook } from '../../tools/derive-seeds/code-book.js';
import { writeCsv } from '../../tools/derive-seeds/csv-file.js';
import { parseFigure, polarityOf, targetsInSentence } from '../../tools/derive-seeds/printed-values.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(root, '..', 'shared');
let work: string;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'plan-lineage-seeds-'));
});
afterEach(() => rmSync(work, { recursive: true }));

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function derive(into: string): void {
  const script = join(root, 'tools/derive-seeds/run.mjs');
  const { status, stderr } = spawnSync(process.execPath, ['--experimental-strip-types', script, sources, into], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

// The sources are not part of the project: whoever has them beside it can prove the seeds from them.
if (existsSync(sources)) {
  describe('from the sources', () => {
    test('deriving again gives the same bytes', () => {
      cpSync(join(root, 'seeds'), work, { recursive: true });
      derive(work);
      const kept = filesBelow(join(root, 'seeds')).map((path) => relative(join(root, 'seeds'), path));
      expect(filesBelow(work).map((path) => relative(work, path))).toEqual(kept);
      for (const file of kept) {
        expect([file, readFileSync(join(work, file)).equals(readFileSync(join(root, 'seeds', file)))]).toEqual([
          file,
          true,
        ]);
      }
    });

    test('a node that is new gets the next code and every other keeps its own', () => {
      cpSync(join(root, 'seeds'), work, { recursive: true });
      const nodes = join(work, 'plans/nan/nodes.csv');
      const before = readFileSync(nodes, 'utf8');
      // As if the second project had not been known when codes were given out.
      writeFileSync(nodes, before.replace(/^TH-55-P2571-PJ002,.*\n/m, ''));
      derive(work);
      expect(readFileSync(nodes, 'utf8')).toBe(before.replace(/^TH-55-P2571-PJ002,/m, 'TH-55-P2571-PJ113,'));
    });
  });
}

describe('printed figures', () => {
  test.each([
    ['9,981.97 ล้านบาท', { value: '9981.97', unit: 'ล้านบาท' }],
    ['155,514.70 บาท/คน/ปี', { value: '155514.70', unit: 'บาท/คน/ปี' }],
    ['0.4770', { value: '0.4770', unit: '' }],
    ['', null],
    ['ไม่ระบุ', null],
  ])('%s', (printed, expected) => {
    expect(parseFigure(printed)).toEqual(expected);
  });
});

describe('targets in the sentence of an indicator', () => {
  test('the only figure of a known form is the target', () => {
    expect(targetsInSentence('ทักษะในศตวรรษที่ 21 ไม่น้อยกว่าร้อยละ 70 ต่อปี')).toEqual([
      { year: null, printed: 'ไม่น้อยกว่าร้อยละ 70', value: '70', unit: 'ร้อยละ' },
    ]);
    expect(targetsInSentence('สายทางได้รับการพัฒนาเพิ่มขึ้น อย่างน้อย 5 สายทาง/ปี')).toEqual([
      { year: null, printed: 'อย่างน้อย 5 สายทาง/ปี', value: '5', unit: 'สายทาง/ปี' },
    ]);
  });

  test('years that are named are kept, also outside the plan', () => {
    const sentence = 'เพิ่มขึ้นไม่น้อยกว่าร้อยละ 6 (ปี 2568) ร้อยละ 7 (ปี 2569) และร้อยละ 8 (ปี 2570)';
    expect(targetsInSentence(sentence).map(({ year, value }) => [year, value])).toEqual([
      [2568, '6'],
      [2569, '7'],
      [2570, '8'],
    ]);
  });

  test('several figures without years are left unparsed', () => {
    expect(targetsInSentence('สินค้า GAP ขยายตัวร้อยละ 4 และสินค้าเกษตรอินทรีย์ขยายตัวร้อยละ 4')).toEqual([]);
  });

  test('which way is better is read from the flag or the name only', () => {
    expect(polarityOf('จำนวนคดียาเสพติดลดลง')).toBe('LOWER_IS_BETTER');
    expect(polarityOf('ร้อยละประชากรที่ประสบภัย', 'ทิศทาง: ยิ่งน้อยยิ่งดี')).toBe('LOWER_IS_BETTER');
    expect(polarityOf('รายได้จากการท่องเที่ยวเพิ่มขึ้น')).toBe('HIGHER_IS_BETTER');
    expect(polarityOf('จำนวนปีการศึกษาเฉลี่ยของประชากร')).toBe('');
  });
});

test('lists of agencies are divided by strokes and by bare spaces, not inside a name', () => {
  expect(namesInList('สำนักงานการท่องเที่ยวและกีฬาจังหวัดน่าน สำนักงานพาณิชย์จังหวัดน่าน/ สนง.เกษตรจังหวัดน่าน')).toEqual([
    'สำนักงานการท่องเที่ยวและกีฬาจังหวัดน่าน',
    'สำนักงานพาณิชย์จังหวัดน่าน',
    'สนง.เกษตรจังหวัดน่าน',
  ]);
  expect(namesInList('แขวงทางหลวงน่านที่ 2')).toEqual(['แขวงทางหลวงน่านที่ 2']);
});

test('a code book keeps what stands and goes on after the last serial', () => {
  const path = join(work, 'codes.csv');
  writeCsv(
    path,
    ['code', 'source_key'],
    [
      { code: 'X-PJ007', source_key: 'old' },
      { code: 'X-PJ003', source_key: 'older' },
    ],
  );
  const book = new CodeBook(path, 'source_key');
  expect(book.codeFor('old', 'X-PJ', 3)).toBe('X-PJ007');
  expect(book.codeFor('new', 'X-PJ', 3)).toBe('X-PJ008');
  expect(book.codeFor('new', 'X-PJ', 3)).toBe('X-PJ008');
  expect(book.codeFor('first', 'X-MA', 3)).toBe('X-MA001');
});
