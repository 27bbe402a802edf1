import type { CellLayout, Font, RowLayout } from '../layout/layout.js';
import { lineHeight, PIXEL, textWidth } from './text-width.js';
import { linesOf } from './wrap.js';

/** The highest row that a spreadsheet has, in points. */
export const HIGHEST = 409.5;
/** What a cell keeps free at its left and right side, in points: five pixels. */
const PADDING = 5 * PIXEL;
/** Screens and printers measure a little differently, and each program breaks Thai lines in its own way. */
const CAUTION = 0.95;

/**
 * How high a row must be for its text. A spreadsheet finds this by itself, but not for merged cells, and not before
 * a cell is edited; so it is reckoned here. A little too high is good, too low would hide a line.
 */
export function rowHeight(row: RowLayout, columns: readonly { width: number }[], font: Font): number {
  return Math.min(neededHeight(row, columns, font), HIGHEST);
}

/** The same, also where a spreadsheet has no row as high: see tall-row.ts. */
export function neededHeight(row: RowLayout, columns: readonly { width: number }[], font: Font): number {
  let height = lineHeight(font);
  let column = 0;
  for (const cell of row.cells) {
    const across = cell?.merge?.across ?? 1;
    // A cell that reaches over several rows has room enough in most of them.
    if (cell && (cell.merge?.down ?? 1) === 1) {
      height = Math.max(height, cellHeight(cell, columns.slice(column, column + across), font));
    }
    column += across;
  }
  return height;
}

function cellHeight(cell: CellLayout, columns: readonly { width: number }[], base: Font): number {
  const font = { ...base, ...cell.style.font };
  const line = lineHeight(font);
  if (cell.value?.kind !== 'text') return line;
  const chars = columns.reduce((sum, column) => sum + column.width, 0);
  const indent = (cell.style.indent ?? 0) * textWidth('   ', base);
  const width = (chars * digitWidth(base) - PADDING - indent) * CAUTION;
  const lines = cell.style.wrap ? linesOf(cell.value.text, width, font) : cell.value.text.split('\n').length;
  return lines * line;
}

/** Widths of columns are counted in digits that are whole pixels wide. */
function digitWidth(font: Font): number {
  return Math.round(textWidth('0', { ...font, bold: false }) / PIXEL) * PIXEL;
}
