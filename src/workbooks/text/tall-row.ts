import type { Font, RowLayout } from '../layout/layout.js';
import { HIGHEST, neededHeight } from './row-height.js';

/** A row that is too high for a spreadsheet, as several rows that all its cells reach over: each stays one cell. */
export function tallRow(row: RowLayout, columns: readonly { width: number }[], font: Font): RowLayout[] {
  const needed = neededHeight(row, columns, font);
  if (needed <= HIGHEST) return [row];
  const down = Math.ceil(needed / HIGHEST);
  const height = Math.ceil((needed / down) * 4) / 4;
  // The same objects: a form fills its totals in when it knows them.
  for (const cell of row.cells) if (cell) cell.merge = { ...cell.merge, down };
  return [{ cells: row.cells, height }, ...Array.from({ length: down - 1 }, () => ({ cells: [], height }))];
}
