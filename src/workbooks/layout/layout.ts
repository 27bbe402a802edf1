/** What a workbook shows, as plain data: it knows nothing of files, and a form is tested by looking at it. */
export interface WorkbookLayout {
  title: string;
  /** When its content was last changed: the file has no other clock, so the same content makes the same bytes. */
  date: Date;
  /** The font of everything that says no other; widths of columns are counted in its digits. */
  font: Font;
  sheets: readonly SheetLayout[];
}

export interface SheetLayout {
  name: string;
  columns: readonly { width: number }[];
  rows: Iterable<RowLayout>;
  print: PrintLayout;
  /** Ranges that other programs find by name, such as 'B2:F9'. */
  names?: Readonly<Record<string, string>>;
}

export interface RowLayout {
  /** Left to right; null is a place without a cell. A merged cell takes its places itself: no null stands for them. */
  cells: readonly (CellLayout | null)[];
  /** In points. Without it the row is as high as its text needs. */
  height?: number;
}

export interface CellLayout {
  value?: CellValue;
  style: CellStyle;
  /** Over how many columns and rows it reaches; 1 and 1 without. */
  merge?: { across?: number; down?: number };
}

/** Text stays text, whatever it looks like. A number is exact: see decimal.ts for those too long for a spreadsheet. */
export type CellValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; decimal: string }
  | { kind: 'formula'; formula: string; decimal: string };

export interface CellStyle {
  font?: Partial<Font>;
  /** As a spreadsheet writes it: '#,##0.00'. Text has the format of text. */
  format?: string;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  /** Smaller letters where there is too little room: a text that is cut could be read as another number. */
  shrink?: boolean;
  /** In steps of about three spaces; only where align is left or right. */
  indent?: number;
  borders?: 'none' | 'thin' | 'hair';
  /** Six hexadecimal digits. */
  fill?: string;
}

export interface Font {
  name: string;
  size: number;
  bold?: boolean;
}

export interface PrintLayout {
  orientation: 'portrait' | 'landscape';
  /** How many columns from the left are printed; all without. */
  columns?: number;
  /** Rows that head every page, from 1, such as [4, 5]. */
  headingRows?: readonly [first: number, last: number];
  /** In the file's own code: &P is the page, &N how many there are. */
  footer?: { left?: string; center?: string; right?: string };
}
