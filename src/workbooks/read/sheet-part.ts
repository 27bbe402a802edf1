import type { Archive } from './archive.js';
import { cellName, LAST_ROW, parseCellName, parseRange } from './cell-address.js';
import { type CellContext, cellValue, UnreadableValue } from './cell-value.js';
import { readXml, type XmlAttributes, type XmlHandler } from './read-xml.js';
import { damaged, damagedCell, type FaultPlace } from './refusals.js';
import { SheetFormulas } from './sheet-formulas.js';
import type { SheetTally } from './sheet-tally.js';
import type { ReadCell, ReadMerge, ReadRow, ReadSheet, ReadValue } from './workbook.js';
import { isTrue, type SheetEntry } from './workbook-part.js';

/** Reads the rows, cells and merged ranges of one sheet. NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE, WORKBOOK_UNSAFE. */
export async function readSheetPart(
  archive: Archive,
  entry: SheetEntry,
  context: CellContext,
  tally: SheetTally,
): Promise<ReadSheet> {
  const reading = new SheetReading(entry, context, tally);
  await readXml(archive, entry.part, 'worksheet', tally.limits, reading);
  return { name: entry.name, hidden: entry.hidden, rows: reading.rows, merges: reading.merges };
}

/** A sheet while it is read: the row and cell that are open, and what is complete. */
class SheetReading implements XmlHandler {
  readonly rows: ReadRow[] = [];
  readonly merges: ReadMerge[] = [];
  readonly #formulas = new SheetFormulas();
  #rowsSeen = 0;
  #row = { number: 0, hidden: false, cells: [] as ReadCell[] };
  #column = 0;
  #cell: XmlAttributes = {};
  #formula: XmlAttributes | null = null;
  /** Texts of the open cell: null where it has no such element. */
  #texts: Record<'v' | 'f' | 't', string | null> = { v: null, f: null, t: null };
  /** Which text the letters that come belong to. */
  #into: 'v' | 'f' | 't' | null = null;

  constructor(
    readonly entry: SheetEntry,
    readonly context: CellContext,
    readonly tally: SheetTally,
  ) {}

  open(name: string, attributes: XmlAttributes, parent: string): void {
    this.#into = null;
    if (name === 'c' && parent === 'row') this.#openCell(attributes);
    else if ((name === 'v' || name === 'f') && parent === 'c') {
      if (name === 'f') this.#formula = attributes;
      this.#openText(name);
    }
    // Readings of East Asian texts stand below rPh.
    else if (name === 't' && (parent === 'is' || parent === 'r')) this.#openText('t');
    else if (name === 'row' && parent === 'sheetData') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#addMerge(attributes.ref ?? '');
  }

  text(piece: string): void {
    if (this.#into === null) return;
    const text = this.#texts[this.#into] + piece;
    this.tally.checkText(text.length, this.#place());
    this.#texts[this.#into] = text;
  }

  close(name: string, parent: string): void {
    this.#into = null;
    if (name === 'c' && parent === 'row') this.#closeCell();
    else if (name === 'row' && parent === 'sheetData' && this.#row.cells.length > 0) this.rows.push(this.#row);
  }

  #openRow({ r, hidden, ht }: XmlAttributes): void {
    this.#rowsSeen += 1;
    this.tally.checkRows(this.#rowsSeen, this.entry.name);
    const number = r === undefined ? this.#row.number + 1 : Number(r);
    // Rows and cells that come twice or in disorder are read differently by different programs.
    if (!Number.isInteger(number) || number <= this.#row.number || number > LAST_ROW) {
      throw damaged(this.entry.part, `sheet "${this.entry.name}" has a row out of order after row ${this.#row.number}`);
    }
    this.#row = { number, hidden: isTrue(hidden) || (ht !== undefined && Number(ht) === 0), cells: [] };
    this.#column = 0;
  }

  #openCell(attributes: XmlAttributes): void {
    const { r } = attributes;
    const place = r === undefined ? { row: this.#row.number, column: this.#column + 1 } : parseCellName(r);
    if (place === null || place.row !== this.#row.number || place.column <= this.#column) {
      throw damaged(this.entry.part, `sheet "${this.entry.name}" has a cell out of order in row ${this.#row.number}`);
    }
    this.#column = place.column;
    this.#cell = attributes;
    this.#formula = null;
    this.#texts = { v: null, f: null, t: null };
  }

  #openText(name: 'v' | 'f' | 't'): void {
    this.#into = name;
    this.#texts[name] ??= '';
  }

  #closeCell(): void {
    const { formula, value } = this.#readCell();
    // A cell of style alone has no content.
    if (formula === undefined && (value === null || (value.kind === 'text' && value.text === ''))) return;
    this.tally.addCell(lettersOf(value) + (formula?.length ?? 0), this.#place());
    const cell = { column: this.#column, value: value ?? ({ kind: 'empty' } as const) };
    this.#row.cells.push(formula === undefined ? cell : { ...cell, formula });
  }

  #readCell(): { formula: string | undefined; value: ReadValue | null } {
    const { t: type = 'n', s: style = '0' } = this.#cell;
    const { v: written, f: text, t: inline } = this.#texts;
    const place = { row: this.#row.number, column: this.#column };
    const attributes = this.#formula;
    try {
      const formula = this.#formulas.formulaAt(
        place,
        attributes && {
          type: attributes.t ?? 'normal',
          text: text ?? '',
          shared: attributes.si ?? null,
          range: attributes.ref ?? null,
        },
      );
      this.tally.checkArrayFormulas(this.#formulas.ofRanges, this.entry.name);
      return { formula, value: cellValue({ type, style: Number(style), written, inline }, this.context) };
    } catch (error) {
      if (!(error instanceof UnreadableValue)) throw error;
      throw damagedCell(this.entry.name, cellName(place.row, place.column), error.message);
    }
  }

  #addMerge(ref: string): void {
    const merge = parseRange(ref);
    if (merge === null) {
      throw damaged(this.entry.part, `sheet "${this.entry.name}" merges "${ref.slice(0, 50)}", which is no range`);
    }
    this.tally.addMerge(this.entry.name);
    this.merges.push(merge);
  }

  #place(): FaultPlace {
    return { sheet: this.entry.name, cell: cellName(this.#row.number, this.#column) };
  }
}

function lettersOf(value: ReadValue | null): number {
  if (value === null) return 0;
  if (value.kind === 'text' || value.kind === 'error') return value.text.length;
  return value.kind === 'number' ? value.decimal.length : 0;
}
