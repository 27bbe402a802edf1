import { notAWorkbook } from './refusals.js';

const SAVE_AS_XLSX = 'Save it as an Excel workbook (.xlsx) and send that.';

/** How files begin that people take for workbooks, or rename to .xlsx. */
const OTHER_KINDS: readonly (readonly [bytes: string, what: string])[] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a document in RTF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['\x1f\x8b', 'a gzip archive'],
];
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Refuses what is no ZIP archive from its beginning, and says what it seems to be. NOT_A_WORKBOOK. */
export function refuseOtherKinds(file: Buffer): void {
  const start = file.toString('latin1', 0, 16);
  if (start.startsWith('PK\x03\x04')) return;
  if (file.length === 0) throw notAWorkbook('The file is empty. Send an Excel workbook (.xlsx).');
  if (start.startsWith(OLE)) throw oldOrEncrypted(file);
  const other = OTHER_KINDS.find(([bytes]) => start.startsWith(bytes));
  if (other !== undefined) throw notAWorkbook(`The file is ${other[1]}, not a workbook. Send an .xlsx file.`);
  const isWebPage = /^\s*<(!doctype|html|table|\?xml)/i.test(
    file.toString('latin1', 0, 512).replace(/^\xef\xbb\xbf/, ''),
  );
  if (isWebPage) throw notAWorkbook(`The file is a web page or XML, whatever its name says. ${SAVE_AS_XLSX}`);
  throw notAWorkbook(`The file is no .xlsx workbook. ${SAVE_AS_XLSX}`);
}

/** Both stand in the same container; only one has a stream of this name. */
function oldOrEncrypted(file: Buffer) {
  return file.includes('EncryptedPackage', 0, 'utf16le')
    ? notAWorkbook('The file is protected by a password. Remove the password, save it and send that.')
    : notAWorkbook(`The file is of an old format (.xls or .doc). ${SAVE_AS_XLSX}`);
}
