import { ZipFile } from 'yazl';
import type { ReadCell, ReadValue, ReadWorkbook } from '../../../src/workbooks/read/workbook.js';

/** The parts of a workbook by their names. */
export type Parts = Record<string, string | Buffer>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Relationships of the types and targets, with the IDs rId1, rId2 and so on. */
export function relationships(...all: [type: string, target: string, external?: 'External'][]): string {
  const each = all.map(
    ([type, target, mode = 'Internal'], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="${mode}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

export const contentTypes = (overrides = '') =>
  `<Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${overrides}</Types>`;

/** A sheet with these rows (`<row>…`), and what stands after them. */
export const sheet = (rows: string, after = '') =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A sheet with these cells (`<c>…`) in its first row. */
export const cells = (...written: string[]) => sheet(`<row>${written.join('')}</row>`);

/** The parts of a workbook with one sheet named `S`. What is given stands in place of a part, or beside the others. */
export function partsOf(sheetXml: string, others: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetXml,
    ...others,
  };
}

/** A ZIP archive of these parts, each packed unless named in `stored`. */
export async function zip(parts: Parts, stored: readonly string[] = []): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    file.addBuffer(Buffer.from(content), name, { compress: !stored.includes(name) });
  }
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A workbook with one sheet named `S`. */
export const workbook = (sheetXml: string, others: Parts = {}) => zip(partsOf(sheetXml, others));

/** Archives are written with names as long as the ones that are meant: no library writes hostile ones. */
export function rename(archive: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('The names must have the same length.');
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

/** All cells of the first sheet. */
export function cellsOf({ sheets }: ReadWorkbook): ReadCell[] {
  return sheets[0]!.rows.flatMap((row) => row.cells);
}

/** A value in one word: `text:ก`, `number:1.5`. */
export function short(value: ReadValue): string {
  const content = Object.entries(value).find(([key]) => key !== 'kind')?.[1];
  return content === undefined ? value.kind : `${value.kind}:${content}`;
}
