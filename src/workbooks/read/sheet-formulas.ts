import { type CellPlace, parseRange } from './cell-address.js';
import { UnreadableValue } from './cell-value.js';
import { shiftFormula } from './shared-formula.js';
import type { ReadMerge } from './workbook.js';

/** A formula as it stands in a cell. */
export interface WrittenFormula {
  /** `normal`, `shared`, `array` or `dataTable`. */
  readonly type: string;
  readonly text: string;
  /** Which of the shared formulas of the sheet; null for others. */
  readonly shared: string | null;
  /** The cells that it fills, or shares itself with; null where it is for its cell alone. */
  readonly range: string | null;
}

/**
 * The formulas of one sheet, cell by cell in their order. The file writes a formula that was filled down only once, and
 * one that fills a range only into its first cell: each of the cells is to say that it is reckoned.
 */
export class SheetFormulas {
  readonly #shared = new Map<string, { text: string; place: CellPlace }>();
  readonly #ofRanges: { text: string; range: ReadMerge }[] = [];

  /** Formulas so far that fill several cells. */
  get ofRanges(): number {
    return this.#ofRanges.length;
  }

  /** The formula of a cell; undefined for a cell that was typed. UnreadableValue. */
  formulaAt(place: CellPlace, written: WrittenFormula | null): string | undefined {
    if (written === null) return this.#ofRanges.find(({ range }) => isWithin(place, range))?.text;
    const { type, text } = written;
    if (type === 'shared' && written.shared !== null) return this.#sharedFormula(place, text, written.shared);
    if (type === 'array' || type === 'dataTable') this.#keepRange(text, written.range ?? '');
    return text;
  }

  #sharedFormula(place: CellPlace, text: string, index: string): string {
    if (text !== '') {
      this.#shared.set(index, { text, place });
      return text;
    }
    const first = this.#shared.get(index);
    if (first === undefined) throw new UnreadableValue('its formula is missing from the file');
    return shiftFormula(first.text, place.row - first.place.row, place.column - first.place.column);
  }

  #keepRange(text: string, written: string): void {
    const range = parseRange(written);
    if (range === null) throw new UnreadableValue(`"${written.slice(0, 50)}" is no range of cells`);
    if (range.top !== range.bottom || range.left !== range.right) this.#ofRanges.push({ text, range });
  }
}

function isWithin({ row, column }: CellPlace, { top, left, bottom, right }: ReadMerge): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
