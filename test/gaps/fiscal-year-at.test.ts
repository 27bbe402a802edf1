import { expect, test } from '@jest/globals';
import { fiscalYearAt } from '../../src/gaps/domain/fiscal-year-at.js';

test.each([
  ['2026-10-01T00:00:00+07:00', 2570],
  ['2026-09-30T23:59:59.999+07:00', 2569],
  ['2026-12-31T23:59:59+07:00', 2570],
  ['2027-01-01T00:00:00+07:00', 2570],
  ['2024-02-29T12:00:00Z', 2567],
  ['2026-09-30T17:00:00Z', 2570],
  ['2026-09-30T16:59:59Z', 2569],
])('%s is in fiscal year %i', (moment, year) => {
  expect(fiscalYearAt(new Date(moment))).toBe(year);
});
