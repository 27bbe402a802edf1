/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The name of a cell: column from 0, row from 1. */
export function placeName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** The same for a range that does not move when its formula is copied. */
export function fixedRange(sheet: string, range: string): string {
  const fixed = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quotedSheet(sheet)}!${fixed}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
