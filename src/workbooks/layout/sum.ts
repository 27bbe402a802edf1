import { placeName } from './place.js';

/** What a spreadsheet takes: arguments of a function, and characters of a formula. */
const ARGUMENTS = 255;
const LENGTH = 8192;

/** Adds up cells of one column, rows from 1 in rising order; null: too many to write down. */
export function sumFormula(column: number, rows: readonly number[]): string | null {
  const ranges = runs(rows).map(([from, to]) =>
    from === to ? placeName(column, from) : `${placeName(column, from)}:${placeName(column, to)}`,
  );
  if (ranges.length === 0) return null;
  const sums: string[] = [];
  for (let i = 0; i < ranges.length; i += ARGUMENTS) sums.push(`SUM(${ranges.slice(i, i + ARGUMENTS).join(',')})`);
  const formula = sums.join('+');
  return formula.length <= LENGTH ? formula : null;
}

/** Numbers that follow each other, as their first and last. */
function runs(rows: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
