import { expect, test } from '@jest/globals';
import { cellName, parseCellName, parseRange } from '../../../src/workbooks/read/cell-address.js';
import { shiftFormula } from '../../../src/workbooks/read/shared-formula.js';

test.each<[number, number, string]>([
  [7, 2, 'B7'],
  [1, 26, 'Z1'],
  [1, 27, 'AA1'],
  [1, 702, 'ZZ1'],
  [1, 703, 'AAA1'],
  [1_048_576, 16_384, 'XFD1048576'],
])('row %d, column %d is %s', (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
  expect(parseCellName(name)).toEqual({ row, column });
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', '$A$1', 'A1:B2'])('"%s" names no cell', (name) => {
  expect(parseCellName(name)).toBeNull();
});

test.each(['B2:A3', 'A3:B2', 'A1:', 'A:B', 'A1:B2:C3'])('"%s" names no range', (range) => {
  expect(parseRange(range)).toBeNull();
});

test.each<[string, number, number, string]>([
  ['A1*2', 0, 0, 'A1*2'],
  ['A1*2', 3, 1, 'B4*2'],
  ['$A1+A$1+$A$1', 3, 1, '$A4+B$1+$A$1'],
  ['SUM(A1:B9)', 1, 0, 'SUM(A2:B10)'],
  ['SUM(A:C,$A:C,2:5,$2:5)', 1, 1, 'SUM(B:D,$A:D,3:6,$2:6)'],
  ["'งบ A1'!A1+Sheet1!B2", 1, 0, "'งบ A1'!A2+Sheet1!B3"],
  // Names of sheets, functions and cells' neighbours that look like cells.
  ['Q1!A1+LOG10(A1)+Q1:Q3!A1', 1, 1, 'Q1!B2+LOG10(B2)+Q1:Q3!B2'],
  ['งบA1+A1_x+x.A1+A1งบ', 1, 0, 'งบA1+A1_x+x.A1+A1งบ'],
  ['ABC9999999+XFE1', 1, 0, 'ABC9999999+XFE1'],
  ['IF(A1="A1""B2",TRUE,1.5E3)', 1, 0, 'IF(A2="A1""B2",TRUE,1.5E3)'],
  ['Table1[A1]+[1]Sheet1!A1', 1, 0, 'Table1[A1]+[1]Sheet1!A2'],
  ['A1:rng', 1, 0, 'A2:rng'],
  ['A1+B5', -1, 0, '#REF!+B4'],
  ['SUM(B:C)', 0, -2, 'SUM(#REF!)'],
  ['A1+"A1', 1, 0, 'A2+"A1'],
])('%s, %d rows further down and %d columns further right, is %s', (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted);
});

test.each(['[', '"', "'", 'A1:', '$', '(', 'A1!'])('a formula of many %s takes no more time than others', (piece) => {
  const started = performance.now();
  shiftFormula(piece.repeat(8_000), 1, 1);
  expect(performance.now() - started).toBeLessThan(500);
});
