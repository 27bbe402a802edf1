/** How much a workbook may hold before it is refused: what a plan needs, many times over. */
export interface WorkbookLimits {
  /** Of the file as it was sent, in bytes. */
  readonly fileBytes: number;
  /** Files in the ZIP archive. */
  readonly parts: number;
  /** Of all parts that are read, unpacked, in bytes: counted while unpacking, whatever the archive claims. */
  readonly unpackedBytes: number;
  /** How many times larger than packed a part may be, once it is larger than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly sheets: number;
  /** Rows of one sheet that stand in the file, with content or without. */
  readonly rowsOfSheet: number;
  /** Cells with content, of all sheets. */
  readonly cells: number;
  /** Merged ranges, of all sheets. */
  readonly merges: number;
  /** Formulas of one sheet that fill several cells. */
  readonly arrayFormulas: number;
  readonly sharedStrings: number;
  readonly cellStyles: number;
  /** Of one cell or formula, in UTF-16 units. */
  readonly cellText: number;
  /** Of all cells together, each counted though they share a text, in UTF-16 units. */
  readonly allText: number;
  /** How deep the XML nests. */
  readonly xmlDepth: number;
  /** Of one XML tag or text, in UTF-16 units. */
  readonly xmlToken: number;
}

/** The limits where the caller names none. The greatest real sheets of plans have some thousand rows of 20 columns. */
export const DEFAULT_LIMITS: WorkbookLimits = {
  fileBytes: 20 * 1024 * 1024,
  parts: 2_000,
  unpackedBytes: 100 * 1024 * 1024,
  ratio: 200,
  ratioFromBytes: 5 * 1024 * 1024,
  sheets: 200,
  rowsOfSheet: 200_000,
  cells: 500_000,
  merges: 50_000,
  arrayFormulas: 1_000,
  sharedStrings: 500_000,
  // What Excel itself can hold: 65,490 styles, and 32,767 letters in a cell.
  cellStyles: 65_490,
  cellText: 32_767,
  allText: 20_000_000,
  xmlDepth: 64,
  xmlToken: 1_000_000,
};
