import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { PlanLineageError } from '../../../src/errors/plan-lineage-error.js';
import { readWorkbook } from '../../../src/workbooks/read/read-workbook.js';
import { readWorkbookApart } from '../../../src/workbooks/read/read-workbook-apart.js';
import { takeTurns } from '../../../src/workbooks/read/take-turns.js';
import { DEFAULT_LIMITS } from '../../../src/workbooks/read/workbook-limits.js';
import { cells, sheet, workbook } from './make-workbook.js';

/** 15 columns, of which every third is a text. */
function largeSheet(rows: number): string {
  const cell = (row: number, column: number) =>
    column % 3 === 0 ? `<c t="str"><v>โครงการที่ ${row}/${column}</v></c>` : `<c><v>${row * column}.25</v></c>`;
  const row = (number: number) => `<row>${Array.from({ length: 15 }, (_, i) => cell(number, i)).join('')}</row>`;
  return sheet(Array.from({ length: rows }, (_, i) => row(i + 1)).join(''));
}

test('a workbook read apart is the same', async () => {
  const files = [await readFile(new URL('files/libreoffice.xlsx', import.meta.url)), await workbook(largeSheet(1_000))];
  for (const file of files) expect(await readWorkbookApart(file)).toEqual(await readWorkbook(file));
});

test('what is refused there is refused here, with its code and details', async () => {
  const file = await workbook(cells('<c><v>x</v></c>'));
  const refusal = await readWorkbookApart(file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(PlanLineageError);
  expect(refusal).toEqual(await readWorkbook(file).catch((error: unknown) => error));
  expect(refusal).toMatchObject({ code: 'NOT_A_WORKBOOK', details: { sheet: 'S', cell: 'A1' } });
  await expect(
    readWorkbookApart(await workbook(largeSheet(2)), { limits: { ...DEFAULT_LIMITS, cells: 29 } }),
  ).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE', details: { cell: 'O2', limit: 29 } });
});

test('the bytes of the caller stay its own', async () => {
  const file = await workbook(cells('<c><v>1</v></c>'));
  const part = Buffer.concat([Buffer.from('before'), file, Buffer.from('after')]).subarray(6, 6 + file.length);
  expect((await readWorkbookApart(part)).sheets).toHaveLength(1);
  expect(part).toEqual(file);
});

test('a workbook that takes too long is refused', async () => {
  await expect(readWorkbookApart(await workbook(largeSheet(10)), { milliseconds: 1 })).rejects.toMatchObject({
    code: 'WORKBOOK_TOO_LARGE',
    message: 'Reading the workbook takes longer than 0.001 s. Delete sheets that are not asked for, or divide it.',
    details: { limit: 1 },
  });
});

test('a workbook that takes too much memory ends its thread alone', async () => {
  const file = await workbook(largeSheet(20_000));
  await expect(readWorkbookApart(file, { memoryMb: 16 })).rejects.toMatchObject({
    code: 'WORKBOOK_TOO_LARGE',
    message: expect.stringContaining('too much memory'),
  });
  expect((await readWorkbookApart(await workbook(largeSheet(10)))).sheets[0]!.rows).toHaveLength(10);
});

test('who goes away ends the reading, and the waiting for a turn', async () => {
  const file = await workbook(largeSheet(20_000));
  const leaving = new AbortController();
  const readings = Array.from({ length: 4 }, () => readWorkbookApart(file, { signal: leaving.signal }));
  setTimeout(() => leaving.abort(new Error('gone')), 100);
  for (const reading of await Promise.allSettled(readings)) {
    expect(reading).toMatchObject({ status: 'rejected', reason: { message: 'gone' } });
  }
  await expect(readWorkbookApart(file, { signal: leaving.signal })).rejects.toThrow('gone');
});

test('others are answered while a large workbook is read', async () => {
  const file = await workbook(largeSheet(10_000));
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 5);
  const started = performance.now();
  expect((await readWorkbookApart(file)).sheets[0]!.rows).toHaveLength(10_000);
  const passed = performance.now() - started;
  clearInterval(others);
  // Read in one go, none of them would have had its turn.
  expect(turns).toBeGreaterThan(passed / 5 / 10);
});

test('so many run at once as there are turns, the others wait in their order', async () => {
  const inTurn = takeTurns(2);
  const began: number[] = [];
  const ends: (() => void)[] = [];
  const leaving = new AbortController();
  const run = (number: number) => () => {
    began.push(number);
    return new Promise<number>((resolve) => {
      ends[number] = () => resolve(number);
    });
  };
  const settle = () => new Promise(setImmediate);
  const all = [0, 1, 2, 3].map((number) => inTurn(run(number), number === 2 ? leaving.signal : undefined));
  const gone = expect(all[2]).rejects.toThrow('gone');
  await settle();
  expect(began).toEqual([0, 1]);
  leaving.abort(new Error('gone'));
  await gone;
  ends[1]!();
  await settle();
  expect(began).toEqual([0, 1, 3]);
  // A failure frees its place like any other end.
  const failing = inTurn(() => Promise.reject(new Error('failed')));
  ends[0]!();
  await expect(failing).rejects.toThrow('failed');
  ends[3]!();
  await expect(inTurn(() => Promise.resolve('last'))).resolves.toBe('last');
  expect(await Promise.all([all[0], all[1], all[3]])).toEqual([0, 1, 3]);
});
