import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { damaged, notAWorkbook, tooLarge, unsafe } from './refusals.js';
import type { WorkbookLimits } from './workbook-limits.js';

const STORED = 0;
const DEFLATED = 8;

/** The parts of a workbook by name. Nothing is ever written to a disk. */
export interface Archive {
  /** As they stand in the archive. */
  readonly names: readonly string[];
  /** The name as it stands in the archive, whatever letter case it was asked in; undefined where there is none. */
  find(name: string): string | undefined;
  /** The unpacked bytes of a part, a piece at a time. NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE. */
  read(name: string): AsyncGenerator<Buffer>;
}

/** Opens a ZIP archive in memory. NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE, WORKBOOK_UNSAFE. */
export async function openArchive(file: Buffer, limits: WorkbookLimits): Promise<Archive> {
  const zip = await orDamaged(fromBufferPromise(file, { lazyEntries: true, decodeStrings: false, autoClose: false }));
  const entries = await listEntries(zip, limits);
  let unpacked = 0;

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name.toLowerCase())!.entry;
    let size = 0;
    let sum = 0;
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        size += piece.length;
        unpacked += piece.length;
        if (unpacked > limits.unpackedBytes) throw tooMuch(name, limits.unpackedBytes);
        if (size > limits.ratioFromBytes && size > entry.compressedSize * limits.ratio) throw tooDense(name, limits);
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch (error) {
      throw error instanceof PlanLineageError ? error : damaged(name, 'a part cannot be unpacked');
    }
    if (sum !== entry.crc32) throw damaged(name, 'a part is not what was saved');
  }

  return {
    names: [...entries.values()].map(({ name }) => name),
    find: (name) => entries.get(name.toLowerCase())?.name,
    read,
  };
}

/** The files of the archive by their names in small letters: Office takes names that differ in case for one. */
async function listEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, { name: string; entry: Entry }>> {
  if (zip.entryCount > limits.parts) throw tooManyParts(limits);
  const entries = new Map<string, { name: string; entry: Entry }>();
  const all = zip.eachEntry();
  for (let next = await orDamaged(all.next()); !next.done; next = await orDamaged(all.next())) {
    const entry = next.value;
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) {
      throw notAWorkbook('The file is protected by a password. Remove the password, save it and send that.');
    }
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
      throw damaged(name, 'a part is packed in a way that workbooks do not use');
    }
    // Of two parts with one name, one program shows the first and another the second.
    if (entries.has(name.toLowerCase())) {
      throw unsafe(`The file has the part ${name} twice. Open it in Excel or LibreOffice and save it again.`, {
        part: name,
      });
    }
    entries.set(name.toLowerCase(), { name, entry });
  }
  return entries;
}

function nameOf(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  if (validateFileName(name) !== null || name.includes('\0')) {
    throw unsafe('The file has a part whose name leads out of the file. Save the workbook again and send that.', {
      part: name,
    });
  }
  return name;
}

/** Whatever the reader of ZIP archives stumbles over is a fault of the file: it holds nothing else. */
async function orDamaged<T>(opened: Promise<T>): Promise<T> {
  try {
    return await opened;
  } catch {
    throw notAWorkbook('The file is cut off or damaged. Open it in Excel or LibreOffice, save it again and send that.');
  }
}

function tooManyParts({ parts }: WorkbookLimits) {
  return tooLarge(`The file has more than ${parts} parts. Send the sheets of the plan alone, without pictures.`, {
    limit: parts,
  });
}

function tooMuch(part: string, limit: number) {
  return tooLarge(
    `The workbook is larger than ${Math.round(limit / 1024 / 1024)} MB when it is unpacked (${part}). Delete sheets, and rows that are only formatted, below the table.`,
    { part, limit },
  );
}

function tooDense(part: string, { ratio }: WorkbookLimits) {
  return tooLarge(
    `A part of the file unpacks to more than ${ratio} times its size (${part}). Delete rows that are only formatted, below the table.`,
    { part, limit: ratio },
  );
}
