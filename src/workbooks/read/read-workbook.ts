import { openArchive } from './archive.js';
import { refuseOtherKinds } from './file-kind.js';
import { tooLarge } from './refusals.js';
import { refuseUnsafeParts } from './refuse-unsafe-parts.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheetPart } from './sheet-part.js';
import { SheetTally } from './sheet-tally.js';
import { readDateStyles } from './styles.js';
import type { ReadSheet, ReadWorkbook } from './workbook.js';
import { DEFAULT_LIMITS, type WorkbookLimits } from './workbook-limits.js';
import { readWorkbookPart } from './workbook-part.js';

/**
 * Reads an .xlsx workbook in this thread, in turns of some milliseconds; one that was made to hold up its reader may take
 * turns of a second. A server reads what others send it with `readWorkbookApart`, which is bounded in time and memory too.
 *
 * What it refuses, each with the part, sheet or cell in `details`: NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE, WORKBOOK_UNSAFE.
 * Formulas are given as text, whatever they call: nothing is ever calculated or fetched.
 */
export async function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits = DEFAULT_LIMITS): Promise<ReadWorkbook> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > limits.fileBytes) {
    throw tooLarge(
      `The file is larger than ${Math.round(limits.fileBytes / 1024 / 1024)} MB. Delete pictures, and sheets that are not asked for.`,
      { limit: limits.fileBytes },
    );
  }
  refuseOtherKinds(file);
  const archive = await openArchive(file, limits);
  await refuseUnsafeParts(archive, limits);
  const { sheets: entries, system1904, sharedStringsPart, stylesPart } = await readWorkbookPart(archive, limits);
  const sharedStrings = sharedStringsPart === null ? [] : await readSharedStrings(archive, sharedStringsPart, limits);
  const dateStyles = stylesPart === null ? [] : await readDateStyles(archive, stylesPart, limits);

  const tally = new SheetTally(limits);
  const sheets: ReadSheet[] = [];
  for (const entry of entries) {
    sheets.push(await readSheetPart(archive, entry, { sharedStrings, dateStyles, system1904 }, tally));
  }
  return { sheets };
}
