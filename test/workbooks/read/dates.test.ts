import { describe, expect, test } from '@jest/globals';
import { builtInDateKind, dateKindOfFormat } from '../../../src/workbooks/read/date-format.js';
import { serialDate } from '../../../src/workbooks/read/serial-date.js';

describe('formats', () => {
  test.each<[string, 'date' | 'time' | null]>([
    ['dd/mm/yyyy', 'date'],
    ['d mmm bb', 'date'],
    ['[$-107041E]d\\ mmmm\\ yyyy;@', 'date'],
    ['mmm', 'date'],
    ['yyyy-mm-dd hh:mm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    // Durations are numbers of days.
    ['[h]:mm:ss', null],
    ['[mm]:ss', null],
    ['General', null],
    ['0.00E+00', null],
    ['#,##0.00 "บาท by day"', null],
    ['#,##0\\d', null],
    ['_(* #,##0_);[Red]-#,##0', null],
    ['[$฿-41E]#,##0.00', null],
    ['[Red]0;[Blue]-0;"d"', null],
    ['@', null],
    ['', null],
    ['"unended d', null],
  ])('%s: %s', (code, kind) => {
    expect(dateKindOfFormat(code)).toBe(kind);
  });

  test('the built-in ones, also of Thailand', () => {
    const kinds = Array.from({ length: 90 }, (_, id) => [id, builtInDateKind(id)] as const);
    const ids = (kind: string) => kinds.filter(([, one]) => one === kind).map(([id]) => id);
    expect(ids('time')).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 75, 76, 78, 80]);
    expect(ids('date')).toEqual([
      14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 77, 81,
    ]);
  });
});

test.each<[number, 'date' | 'time', boolean, string | null]>([
  [46296, 'date', false, '2026-10-01'],
  [46296.3541666667, 'date', false, '2026-10-01T08:30:00'],
  // The last half second of a day is the next day.
  [46296.999999, 'date', false, '2026-10-02'],
  [0.354166666666667, 'time', false, '08:30:00'],
  [0, 'time', false, '00:00:00'],
  [46296.5, 'time', false, '2026-10-01T12:00:00'],
  [1, 'date', false, '1900-01-01'],
  [59, 'date', false, '1900-02-28'],
  [60, 'date', false, null],
  [61, 'date', false, '1900-03-01'],
  [0, 'date', false, null],
  [-1, 'date', false, null],
  [2_958_465, 'date', false, '9999-12-31'],
  [2_958_466, 'date', false, null],
  [0, 'date', true, '1904-01-01'],
  [44834, 'date', true, '2026-10-01'],
  // A Buddhist year that was typed as if it were a Christian one.
  [244_623, 'date', false, '2569-10-01'],
])('day %d of the kind %s, counted from 1904: %s, is %s', (serial, kind, system1904, iso) => {
  expect(serialDate(serial, kind, system1904)).toBe(iso);
});
