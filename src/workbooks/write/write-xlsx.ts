import { type PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { checkLayout } from '../layout/check-layout.js';
import type { WorkbookLayout } from '../layout/layout.js';
import { type SheetXml, sheetXml } from './sheet.js';
import { Styles } from './styles.js';
import { packageParts, sheetPath, workbookParts } from './workbook.js';

/** The first day a ZIP can name. Taken in local time, as it is written: the same bytes in every time zone. */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** The file, piece by piece: rows are read only as fast as it is taken, and none is kept. */
export function streamXlsx(workbook: WorkbookLayout): Readable {
  checkLayout(workbook);
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  zip.on('error', (error) => output.destroy(error));
  const styles = new Styles(workbook.font);
  const add = (parts: Iterable<readonly [string, string]>) => {
    for (const [path, xml] of parts) zip.addBuffer(Buffer.from(xml), path, OPTIONS);
  };
  add(packageParts(workbook.sheets));
  const rowCounts: number[] = [];
  const addSheet = (index: number): void => {
    const sheet = workbook.sheets[index];
    if (!sheet) {
      // Which styles and rows there are is known only now.
      add([['xl/styles.xml', styles.xml()], ...workbookParts(workbook, rowCounts)]);
      zip.end();
      return;
    }
    const xml = sheetXml(sheet, workbook.font, styles);
    const stream = Readable.from(encoded(xml));
    stream.once('error', (error) => output.destroy(error));
    stream.once('end', () => {
      rowCounts[index] = xml.rows();
      try {
        addSheet(index + 1);
      } catch (error) {
        output.destroy(error as Error);
      }
    });
    zip.addReadStream(stream, sheetPath(index), OPTIONS);
  };
  addSheet(0);
  return output;
}

/** The whole file. */
export async function writeXlsx(workbook: WorkbookLayout): Promise<Buffer> {
  return buffer(streamXlsx(workbook));
}

function* encoded({ pieces }: SheetXml): Iterable<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}
