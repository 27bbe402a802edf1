/** What a workbook holds, as it stands in the file. Pictures, charts, comments and styles are left out. */
export interface ReadWorkbook {
  /** In the order of the workbook. Sheets of charts have no cells and are left out. */
  readonly sheets: readonly ReadSheet[];
}

/** One sheet with its cells. */
export interface ReadSheet {
  readonly name: string;
  /** Also of sheets that only a macro could show again ("very hidden"). */
  readonly hidden: boolean;
  /** Only rows that have a cell with content, from top to bottom. */
  readonly rows: readonly ReadRow[];
  readonly merges: readonly ReadMerge[];
}

/** One row of a sheet. */
export interface ReadRow {
  /** The first row is 1. */
  readonly number: number;
  /** Hidden by hand, by a filter, or because its height is 0. */
  readonly hidden: boolean;
  /** Only cells with content, from left to right. */
  readonly cells: readonly ReadCell[];
}

/** One cell with content. */
export interface ReadCell {
  /** Column A is 1. */
  readonly column: number;
  readonly value: ReadValue;
  /**
   * Without the equals sign; written out for this cell where several cells share one. Its value is what the program
   * that saved the file kept of it: nothing is calculated. Empty where the file names no text (a data table).
   */
  readonly formula?: string;
}

/** The value of a cell. */
export type ReadValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Plain decimal text without exponent or needless zeros: `1234.5`, `-0.001`. */
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /**
   * A number whose format shows a date: `2026-10-01`, with a time only where there is one `2026-10-01T08:30:00`, or a
   * time of day alone `08:30:00`. The year is the one that the file holds: a Buddhist year typed as if it were a
   * Christian one comes as `2569-10-01`.
   */
  | { readonly kind: 'date'; readonly iso: string }
  /** `#REF!`, `#DIV/0!` and their like. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result was not kept. */
  | { readonly kind: 'empty' };

/** Cells shown as one; the first row and column are 1. The content stands in the cell at the top left. */
export interface ReadMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
