import { oneLine } from '../../../forms/domain/values/numbered-lines.js';
import { cellName } from '../../../workbooks/read/cell-address.js';
import type { ReadCell, ReadRow, ReadSheet, ReadWorkbook } from '../../../workbooks/read/workbook.js';

/** A cell of a form, with its place in words. */
export interface FormCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly formula: string | undefined;
  readonly kind: ReadCell['value']['kind'];
}

/** What a cell shows, as text. */
export function textOf({ value }: ReadCell): string {
  switch (value.kind) {
    case 'text':
    case 'error':
      return value.text;
    case 'number':
      return value.decimal;
    case 'boolean':
      return value.value ? 'ใช่' : 'ไม่ใช่';
    case 'date':
      return value.iso;
    case 'empty':
      return '';
  }
}

/** The cell of a row in a column (1 is A); one without content has empty text. */
export function cellAt(sheet: ReadSheet, row: ReadRow, column: number): FormCell {
  const found = row.cells.find((cell) => cell.column === column);
  return {
    sheet: sheet.name,
    cell: cellName(row.number, column),
    text: found ? textOf(found) : '',
    formula: found?.formula,
    kind: found?.value.kind ?? 'empty',
  };
}

/** A text of a heading, as it is held against others. */
export function headingText(text: string): string {
  return oneLine(text).replace(/[\s/()ฯ.]+/g, '');
}

export function sheetNamed({ sheets }: ReadWorkbook, name: string): ReadSheet | undefined {
  return sheets.find((sheet) => oneLine(sheet.name) === name);
}
