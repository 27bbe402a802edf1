import { type FaultPlace, tooLarge } from './refusals.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** Counts what all sheets of a workbook hold, and refuses what is more than the limits: WORKBOOK_TOO_LARGE. */
export class SheetTally {
  #cells = 0;
  #merges = 0;
  #letters = 0;

  constructor(readonly limits: WorkbookLimits) {}

  /** Counts a cell with the letters of its value and formula. */
  addCell(letters: number, place: FaultPlace): void {
    this.#cells += 1;
    this.#letters += letters;
    const { cells, allText } = this.limits;
    if (this.#cells > cells) {
      throw tooLarge(`The workbook has more than ${cells} cells with content. Divide it.`, { ...place, limit: cells });
    }
    if (this.#letters > allText) {
      throw tooLarge(`The texts of the workbook have more than ${allText} letters. Divide it.`, {
        ...place,
        limit: allText,
      });
    }
  }

  addMerge(sheet: string): void {
    this.#merges += 1;
    const { merges } = this.limits;
    if (this.#merges <= merges) return;
    throw tooLarge(`The workbook has more than ${merges} merged cells. Split those that are not needed.`, {
      sheet,
      limit: merges,
    });
  }

  /** Refuses a text that is longer than a cell can hold; to be asked before more of it is kept. */
  checkText(letters: number, place: FaultPlace): void {
    const { cellText } = this.limits;
    if (letters <= cellText) return;
    throw tooLarge(
      `Sheet "${place.sheet}", cell ${place.cell}: the text is longer than ${cellText} letters. Shorten it.`,
      {
        ...place,
        limit: cellText,
      },
    );
  }

  /** Refuses a sheet with more rows, empty ones counted, than a plan can have. */
  checkRows(rows: number, sheet: string): void {
    const { rowsOfSheet } = this.limits;
    if (rows <= rowsOfSheet) return;
    throw tooLarge(
      `Sheet "${sheet}" has more than ${rowsOfSheet} rows. Delete the rows below the table, also those that are only formatted.`,
      { sheet, limit: rowsOfSheet },
    );
  }

  checkArrayFormulas(count: number, sheet: string): void {
    const { arrayFormulas } = this.limits;
    if (count <= arrayFormulas) return;
    throw tooLarge(`Sheet "${sheet}" has more than ${arrayFormulas} formulas that fill ranges. Paste their values.`, {
      sheet,
      limit: arrayFormulas,
    });
  }
}
