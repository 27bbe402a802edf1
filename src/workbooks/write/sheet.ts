import type { CellLayout, Font, PrintLayout, RowLayout, SheetLayout } from '../layout/layout.js';
import { columnName, placeName } from '../layout/place.js';
import { rowHeight } from '../text/row-height.js';
import { cellXml } from './cell.js';
import type { Styles } from './styles.js';
import { escapeXml, MAIN, XML } from './xml.js';

/** A4, as the file counts papers. */
const A4 = 9;
/** The XML is handed on in pieces of about this many characters, so that it never stands in memory as a whole. */
const PIECE = 64 * 1024;

/** A sheet's XML in pieces, and how many rows it has got, known at its end. */
export interface SheetXml {
  pieces: Iterable<string>;
  rows(): number;
}

export function sheetXml(sheet: SheetLayout, font: Font, styles: Styles): SheetXml {
  let rows = 0;
  function* pieces(): Iterable<string> {
    let piece = opening(sheet);
    const merges: string[] = [];
    // Places below a cell that reaches over several rows are taken: the row they are in does not name them.
    const taken: Taken[] = [];
    for (const row of sheet.rows) {
      rows += 1;
      piece += rowXml(row, rows, sheet.columns, font, styles, merges, taken);
      if (piece.length >= PIECE) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sheetData>${mergesXml(merges)}${printXml(sheet.print)}</worksheet>`;
  }
  return { pieces: pieces(), rows: () => rows };
}

function opening(sheet: SheetLayout): string {
  const columns = sheet.columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = sheet.print.headingRows?.[1];
  const frozen = heads
    ? `<pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  return [
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="21"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

interface Taken {
  column: number;
  across: number;
  /** The last row of it. */
  row: number;
  cell: CellLayout;
}

function rowXml(
  row: RowLayout,
  number: number,
  columns: SheetLayout['columns'],
  font: Font,
  styles: Styles,
  merges: string[],
  taken: Taken[],
): string {
  // Without customHeight: a program that knows the fonts better may still change it, and grows the row on editing.
  const height =
    row.height === undefined ? `ht="${rowHeight(row, columns, font)}"` : `ht="${row.height}" customHeight="1"`;
  let xml = `<row r="${number}" ${height}>`;
  let column = 0;
  const fillTaken = () => {
    let found = taken.find((it) => it.column === column && it.row >= number);
    while (found) {
      xml += emptyCells(column, found.across, number, found.cell, styles);
      column += found.across;
      found = taken.find((it) => it.column === column && it.row >= number);
    }
  };
  for (const cell of row.cells) {
    fillTaken();
    if (!cell) {
      column += 1;
      continue;
    }
    const { across = 1, down = 1 } = cell.merge ?? {};
    xml += cellXml(placeName(column, number), cell, styles);
    // A border goes around the whole only when each place below the merged cell has it.
    xml += emptyCells(column + 1, across - 1, number, cell, styles);
    if (across > 1 || down > 1) {
      merges.push(`${placeName(column, number)}:${placeName(column + across - 1, number + down - 1)}`);
    }
    if (down > 1) taken.push({ column, across, row: number + down - 1, cell });
    column += across;
  }
  fillTaken();
  if (taken.length > 0 && taken.every((it) => it.row <= number)) taken.length = 0;
  return `${xml}</row>`;
}

function emptyCells(column: number, count: number, row: number, { style }: CellLayout, styles: Styles): string {
  let xml = '';
  for (let i = 0; i < count; i++) xml += cellXml(placeName(column + i, row), { style }, styles);
  return xml;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}

/** As wide as the page, and as many pages as it takes. */
function printXml({ orientation, footer }: PrintLayout): string {
  const parts = [
    footer?.left && `&L${footer.left}`,
    footer?.center && `&C${footer.center}`,
    footer?.right && `&R${footer.right}`,
  ];
  const text = parts.filter(Boolean).join('');
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    text === '' ? '' : `<headerFooter><oddFooter>${escapeXml(text)}</oddFooter></headerFooter>`,
  ].join('');
}

/** The name of the last column of a sheet that is printed. */
export function lastPrinted({ columns, print }: SheetLayout): string {
  return columnName((print.columns ?? columns.length) - 1);
}
