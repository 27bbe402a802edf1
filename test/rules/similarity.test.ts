import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alikePairs, similarity } from '../../src/rules/domain/similarity.js';

test('texts are as alike as the letter triples that they share', () => {
  expect(similarity('ก่อสร้างถนน', 'ก่อสร้าง ถนน')).toBe(1);
  expect(similarity('ก่อสร้างถนน', 'อบรมอาชีพ')).toBe(0);
  expect(similarity('abcd', 'abce')).toBe(0.5);
  expect([similarity('ab', 'AB'), similarity('ab', 'ac'), similarity('', '')]).toEqual([1, 0, 0]);
});

test('all pairs that are alike are found at once, as comparing each with each finds them', () => {
  const text = fc.string({ unit: fc.constantFrom('ก', 'า', '่', 'b', ' '), maxLength: 9 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.constantFrom(0.1, 0.5, 1), (texts, threshold) => {
      const expected = texts.flatMap((one, i) =>
        texts.slice(i + 1).flatMap((other, j) => {
          const alike = similarity(one, other);
          return alike > 0 && alike >= threshold ? [{ one: i, other: i + 1 + j, alike }] : [];
        }),
      );
      expect(alikePairs(texts, threshold)).toEqual(expected);
    }),
  );
});
