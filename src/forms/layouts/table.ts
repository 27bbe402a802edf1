import type { CellLayout, CellStyle, RowLayout } from '../../workbooks/layout/layout.js';
import { tallRow } from '../../workbooks/text/tall-row.js';
import { FORM_FONT } from './styles.js';

type Cells = readonly (CellLayout | null)[];

/** Rows of a sheet as they are added. */
export class Table {
  readonly rows: RowLayout[] = [];

  constructor(private readonly columns: readonly { readonly width: number }[]) {}

  /** The number of the row; one that is too high goes on below it. */
  add(cells: Cells): number {
    const number = this.rows.length + 1;
    this.rows.push(...tallRow({ cells }, [...this.columns], FORM_FONT));
    return number;
  }
}

export function text(value: string, style: CellStyle): CellLayout {
  return value === '' ? { style } : { value: { kind: 'text', text: value }, style };
}

export function money(baht: string | null, style: CellStyle): CellLayout {
  return baht === null ? { style } : { value: { kind: 'number', decimal: baht }, style };
}

/** A single cell over several columns. */
export function across(value: string, style: CellStyle, columns: number): CellLayout {
  return { ...text(value, style), merge: { across: columns } };
}
