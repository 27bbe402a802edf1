import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbooks/read/read-workbook.js';
import {
  cells,
  contentTypes,
  type Parts,
  partsOf,
  relationships,
  rename,
  sheet,
  workbook,
  zip,
} from './make-workbook.js';

const FINE = cells('<c><v>1</v></c>');
const refusal = (file: Uint8Array) =>
  readWorkbook(file).then(
    () => 'read',
    (error: unknown) => error,
  );
const OLE = 'd0cf11e0a1b11ae1';

describe('what is no workbook', () => {
  test.each<[string, Buffer, RegExp]>([
    ['an empty file', Buffer.alloc(0), /^The file is empty/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /is a PDF, not a workbook/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /is a picture/],
    ['a web page that is named .xls', Buffer.from('\ufeff\n<html><table>'), /is a web page or XML/],
    ['text', Buffer.from('รหัส,ชื่อ\n1,ก'), /is no \.xlsx workbook\. Save it as/],
    [
      'an encrypted workbook',
      Buffer.concat([Buffer.from(OLE, 'hex'), Buffer.from('\0\0EncryptedPackage', 'utf16le')]),
      /protected by a password/,
    ],
  ])('%s', async (_name, file, message) => {
    expect(await refusal(file)).toMatchObject({ code: 'NOT_A_WORKBOOK', message: expect.stringMatching(message) });
  });

  test('a workbook of Excel 97', async () => {
    const file = await readFile(new URL('files/excel-97.xls', import.meta.url));
    expect(await refusal(file)).toMatchObject({
      code: 'NOT_A_WORKBOOK',
      message: expect.stringMatching(/of an old format/),
    });
  });

  test.each<[string, Parts, RegExp]>([
    ['another archive', { 'a.txt': 'a' }, /is a ZIP archive, not a workbook/],
    ['an OpenDocument', { mimetype: 'x', 'content.xml': '<x/>' }, /is an OpenDocument/],
    ['no workbook in it', { '[Content_Types].xml': contentTypes() }, /has no workbook in it/],
    [
      'a document',
      {
        '[Content_Types].xml': contentTypes(),
        '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
        'word/document.xml': '<x/>',
      },
      /is a document or slides/,
    ],
    [
      'a binary workbook',
      {
        '[Content_Types].xml': contentTypes(),
        '_rels/.rels': relationships(['officeDocument', 'xl/workbook.bin']),
        'xl/workbook.bin': 'x',
      },
      /is a binary workbook/,
    ],
  ])('%s', async (_name, parts, message) => {
    expect(await refusal(await zip(parts))).toMatchObject({
      code: 'NOT_A_WORKBOOK',
      message: expect.stringMatching(message),
    });
  });
});

describe('damage', () => {
  test('a workbook that is cut off anywhere', async () => {
    const file = await workbook(FINE);
    for (let length = 4; length < file.length; length += 7) {
      expect(await refusal(file.subarray(0, length))).toMatchObject({ code: 'NOT_A_WORKBOOK' });
    }
  });

  test('an archive whose parts are encrypted', async () => {
    const file = await workbook(FINE);
    const central = file.indexOf(Buffer.from('504b0102', 'hex'));
    file.writeUInt16LE(file.readUInt16LE(central + 8) | 1, central + 8);
    expect(await refusal(file)).toMatchObject({
      code: 'NOT_A_WORKBOOK',
      message: expect.stringContaining('protected by a password'),
    });
  });

  test('a workbook with a byte changed anywhere is read or refused, and never fails otherwise', async () => {
    const file = await workbook(FINE);
    for (let at = 4; at < file.length; at += 3) {
      const changed = Buffer.from(file);
      changed[at]! ^= 0xff;
      expect(['read', 'NOT_A_WORKBOOK', 'WORKBOOK_UNSAFE', 'WORKBOOK_TOO_LARGE']).toContain(
        await refusal(changed).then((answer) => (answer === 'read' ? answer : (answer as { code: string }).code)),
      );
    }
  });

  test('a part that is not what was saved, though it can be unpacked', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const file = await zip(partsOf(cells('<c><v>1234</v></c>')), [name]);
    const changed = Buffer.from(file.toString('latin1').replace('<v>1234</v>', '<v>9234</v>'), 'latin1');
    expect(await refusal(changed)).toMatchObject({ code: 'NOT_A_WORKBOOK', details: { part: name } });
  });

  test.each<[string, string, string]>([
    ['XML that does not close', '<worksheet><sheetData>', 'no well-formed XML'],
    ['an entity that XML does not have', cells('<c t="str"><v>&nbsp;</v></c>'), 'no well-formed XML'],
    ['another root', '<html/>', 'begins with html, not worksheet'],
    ['rows out of order', sheet('<row r="2"/><row r="2"/>'), 'a row out of order after row 2'],
    ['a row beyond the sheet', sheet('<row r="1048577"/>'), 'a row out of order'],
    ['cells out of order', cells('<c r="B1"/>', '<c r="A1"/>'), 'a cell out of order in row 1'],
    ['a cell of another row', cells('<c r="A2"/>'), 'a cell out of order in row 1'],
    ['a cell beyond the sheet', cells('<c r="XFE1"/>'), 'a cell out of order in row 1'],
    ['a merge of nothing', sheet('', '<mergeCells><mergeCell ref="A1:"/></mergeCells>'), 'merges "A1:"'],
    ['a merge beyond the sheet', sheet('', '<mergeCell ref="A1:A1048577"/>'), 'merges "A1:A1048577"'],
  ])('%s', async (_name, xml, message) => {
    expect(await refusal(await workbook(xml))).toMatchObject({
      code: 'NOT_A_WORKBOOK',
      message: expect.stringContaining(message),
      details: { part: 'xl/worksheets/sheet1.xml' },
    });
  });

  test.each<[string, string, string]>([
    ['a number that is none', '<c r="B1"><v>1,000</v></c>', '"1,000" is no number'],
    ['an endless number', '<c r="B1"><v>1E999</v></c>', '"1E999" is no number'],
    ['a text that is missing', '<c r="B1" t="s"><v>7</v></c>', 'its text is missing from the file'],
    ['a boolean that is none', '<c r="B1" t="b"><v>yes</v></c>', '"yes" is neither true nor false'],
    ['a date that is none', '<c r="B1" t="d"><v>2026-02-30</v></c>', '"2026-02-30" is no date'],
    ['a type that is none', '<c r="B1" t="x"><v>1</v></c>', 'there is no type "x" of cells'],
    ['a shared formula that is missing', '<c r="B1"><f t="shared" si="3"/></c>', 'its formula is missing'],
    ['a formula of no range', '<c r="B1"><f t="array" ref="B">1</f></c>', '"B" is no range of cells'],
  ])('%s is named with its sheet and cell', async (_name, cell, message) => {
    expect(await refusal(await workbook(cells(cell)))).toMatchObject({
      code: 'NOT_A_WORKBOOK',
      message: expect.stringMatching(/^Sheet "S", cell B1: /),
      details: { sheet: 'S', cell: 'B1' },
    });
    expect(await refusal(await workbook(cells(cell)))).toHaveProperty('message', expect.stringContaining(message));
  });

  test('bytes that are no UTF-8', async () => {
    const thai = Buffer.concat([
      Buffer.from('<worksheet><a>'),
      Buffer.from('a1a2', 'hex'),
      Buffer.from('</a></worksheet>'),
    ]);
    const file = await zip(partsOf('', { 'xl/worksheets/sheet1.xml': thai }));
    expect(await refusal(file)).toMatchObject({ code: 'NOT_A_WORKBOOK', message: expect.stringContaining('UTF-8') });
  });

  test('two sheets with one name, and a sheet that is not there', async () => {
    const parts = partsOf(FINE);
    const twice = `${parts['xl/workbook.xml']}`
      .replace('name="S"', 'name="a"')
      .replace('</sheets>', '<sheet name="A" r:id="rId1"/></sheets>');
    expect(await refusal(await zip({ ...parts, 'xl/workbook.xml': twice }))).toMatchObject({
      code: 'NOT_A_WORKBOOK',
      message: expect.stringContaining('two sheets have the name "A"'),
    });
    const lost = { ...parts, 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/lost.xml']) };
    expect(await refusal(await zip(lost))).toMatchObject({
      code: 'NOT_A_WORKBOOK',
      message: expect.stringContaining('sheet "S" is not there'),
    });
  });
});

describe('what is unsafe', () => {
  const override = (part: string, type: string) => ({
    '[Content_Types].xml': contentTypes(`<Override PartName="/${part}" ContentType="${type}"/>`),
    [part]: 'x',
  });
  const related = (...relationship: Parameters<typeof relationships>[0]) => ({
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(relationship),
  });

  test.each<[string, string, Parts]>([
    ['macros', 'xl/vbaProject.bin', { 'xl/vbaProject.bin': 'x' }],
    ['macros', 'xl/harmless.bin', override('xl/harmless.bin', 'application/vnd.ms-office.vbaProject')],
    ['macros', 'xl/macrosheets/sheet1.xml', { 'xl/macrosheets/sheet1.xml': '<x/>' }],
    [
      'macros',
      'xl/workbook.xml',
      {
        '[Content_Types].xml': contentTypes().replace(
          /application\/vnd[^"]*main/,
          'application/vnd.ms-excel.sheet.macroEnabled.main',
        ),
      },
    ],
    ['macros', 'xl/worksheets/_rels/sheet1.xml.rels', related('xlMacrosheet', 'a.xml')],
    [
      'links to other workbooks',
      'xl/externalLinks/externalLink1.xml',
      { 'xl/externalLinks/externalLink1.xml': '<x/>' },
    ],
    ['links to other workbooks', 'xl/worksheets/_rels/sheet1.xml.rels', related('externalLink', 'a.xml')],
    ['data connections', 'xl/connections.xml', { 'xl/connections.xml': '<x/>' }],
    ['data connections', 'xl/queryTables/queryTable1.xml', { 'xl/queryTables/queryTable1.xml': '<x/>' }],
    ['data connections', 'xl/model/item.data', { 'xl/model/item.data': 'x' }],
    ['embedded objects', 'xl/embeddings/oleObject1.bin', { 'xl/embeddings/oleObject1.bin': 'x' }],
    ['embedded objects', 'xl/activeX/activeX1.xml', { 'xl/activeX/activeX1.xml': '<x/>' }],
    ['embedded objects', 'xl/worksheets/_rels/sheet1.xml.rels', related('package', 'a.docx')],
    [
      'something from outside (http://a.example/a.png',
      'xl/worksheets/_rels/sheet1.xml.rels',
      related('image', 'http://a.example/a.png', 'External'),
    ],
    ['a relationship that leads out', 'xl/worksheets/_rels/sheet1.xml.rels', related('image', '../../../etc/passwd')],
  ])('%s: %s', async (what, part, parts) => {
    expect(await refusal(await workbook(FINE, parts))).toMatchObject({
      code: 'WORKBOOK_UNSAFE',
      message: expect.stringContaining(what),
      details: { part },
    });
  });

  test('entities of a document type', async () => {
    const laughs = `<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${cells('<c t="str"><v>&b;</v></c>')}`;
    expect(await refusal(await workbook(laughs))).toMatchObject({
      code: 'WORKBOOK_UNSAFE',
      message: expect.stringContaining('declares a document type (xl/worksheets/sheet1.xml)'),
    });
  });

  test.each(['../../etc/passwd', '/xl/worksheets/a', 'C:/worksheets/a.', '..\\..\\etc\\passwd'])(
    'a part named %s',
    async (name) => {
      const harmless = 'x'.repeat(name.length);
      const file = rename(await workbook(FINE, { [harmless]: 'a' }), harmless, name);
      expect(await refusal(file)).toMatchObject({ code: 'WORKBOOK_UNSAFE' });
    },
  );

  test('two parts with one name, of which every program may take the other', async () => {
    const file = rename(await workbook(FINE, { 'xl/worksheets/sheet2.xml': FINE }), 'sheet2.xml', 'SHEET1.xml');
    expect(await refusal(file)).toMatchObject({ code: 'WORKBOOK_UNSAFE', message: expect.stringContaining('twice') });
  });
});

test('a part that claims to be small is not unpacked further than the limits', async () => {
  const name = 'xl/worksheets/sheet1.xml';
  const bomb = deflateRawSync(Buffer.from(`<worksheet><sheetData>${`<row>${' '.repeat(114)}</row>`.repeat(100_000)}`));
  const file = await zip(partsOf('', { [name]: bomb }), [name]);
  // The packed bytes were stored as they are: now the headers say what they are, and lie about the size.
  const local = file.indexOf(name) - 30;
  const central = file.lastIndexOf(name) - 46;
  file.writeUInt16LE(8, local + 8);
  file.writeUInt16LE(8, central + 10);
  expect(await refusal(file)).toMatchObject({ code: 'NOT_A_WORKBOOK', details: { part: name } });
  // The claim is true now, and the ratio is not.
  file.writeUInt32LE(22 + 12_500_000, central + 24);
  expect(await refusal(file)).toMatchObject({ code: 'WORKBOOK_TOO_LARGE', details: { part: name, limit: 200 } });
});
