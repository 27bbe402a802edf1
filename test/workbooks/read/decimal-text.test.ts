import { expect, test } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { decimalText } from '../../../src/workbooks/read/decimal-text.js';

test.each<[string, string | null]>([
  ['1234.56', '1234.56'],
  ['1017925618.84', '1017925618.84'],
  ['1234.50', '1234.5'],
  ['1.0', '1'],
  ['007', '7'],
  ['-0.00', '0'],
  ['.5', '0.5'],
  ['5.', '5'],
  [' 12 ', '12'],
  ['+3', '3'],
  ['1E3', '1000'],
  ['1.23456789E9', '1234567890'],
  ['-2.5e-7', '-0.00000025'],
  ['1e21', '1000000000000000000000'],
  // Binary numbers as Excel and others write them out.
  ['1.0999999999999999E-2', '0.011'],
  ['1.1000000000000001', '1.1'],
  ['1234567.8899999999', '1234567.89'],
  // Not what anybody typed, but another binary number beside it: the result of a sum.
  ['1.1000000000000001E-2', '0.011000000000000001'],
  ['0.30000000000000004', '0.30000000000000004'],
  ['1.1000000000000000888', '1.1'],
  // No binary numbers: kept digit for digit.
  ['9007199254740993', '9007199254740993'],
  ['12345678901234567890.12', '12345678901234567890.12'],
  ['', null],
  ['.', null],
  ['1,000', null],
  ['๑', null],
  ['NaN', null],
  ['INF', null],
  ['0x10', null],
  ['1E999', null],
  ['1E-999', null],
])('%s is %s', (written, decimal) => {
  expect(decimalText(written)).toBe(decimal);
});

test('a number of any program comes back as the shortest text of the same number', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 17, max: 40 }),
      (value, digits) => {
        const shortest = new Big(String(value)).toFixed();
        expect(decimalText(String(value))).toBe(shortest.replace(/^-0$/, '0'));
        expect(decimalText(value.toPrecision(digits))).toBe(shortest.replace(/^-0$/, '0'));
      },
    ),
  );
});

test('money of any size comes back as it was written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: 1, max: 99 }), (baht, satang) => {
      const written = `${baht}.${String(satang).padStart(2, '0')}`;
      const decimal = decimalText(written)!;
      // Beyond 15 digits a text may be what a binary number looks like: it means the same number then.
      const digits = written.replace('.', '').replace(/0+$/, '').length;
      if (digits <= 15) expect(decimal).toBe(written.replace(/0$/, ''));
      expect(Number(decimal)).toBe(Number(written));
    }),
  );
});
