import { YEAR } from './tree.ts';

// What nodes say, in the form of the API's inputs.

/** What every project is measured by. */
export const INDICATOR = 'ร้อยละที่เพิ่มขึ้น';

export function moneyOf(lines: readonly { year: number; amount: string }[]) {
  return lines.map(({ year, amount }) => ({ fiscalYear: year, source: 'PROVINCE', amount }));
}

/** An indicator with a target; with the code of one that is there, that one. */
export function indicatorOf(name: string, code: string | null = null, printed = '5') {
  return { code, name, targets: [{ startYear: YEAR, endYear: YEAR, printed, value: printed }] };
}

export const STATED = [{ kind: 'STATED_IN_PLAN', document: 'แผนพัฒนาจังหวัด' }];
