import Big from 'big.js';
import { fitsSpreadsheet } from '../../workbooks/layout/decimal.js';
import type { CellValue } from '../../workbooks/layout/layout.js';
import { sumFormula } from '../../workbooks/layout/sum.js';

/** An amount of a form, and the row from 1 where it stands. */
export interface Amount {
  row: number;
  decimal: string;
}

/** A sum that an officer can follow: a formula over the amounts, with its result. */
export function sumOf(amounts: readonly Amount[], column: number): CellValue & { decimal: string } {
  const decimal = amounts.reduce((sum, amount) => sum.plus(amount.decimal), new Big(0)).toFixed();
  // An amount too long for a spreadsheet stands there as text: a formula would leave it out.
  const formula = amounts.every((amount) => fitsSpreadsheet(amount.decimal))
    ? sumFormula(
        column,
        amounts.map((amount) => amount.row),
      )
    : null;
  return formula === null ? { kind: 'number', decimal } : { kind: 'formula', formula, decimal };
}
