import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbooks/read/read-workbook.js';
import { cells, cellsOf, contentTypes, partsOf, relationships, sheet, short, workbook, zip } from './make-workbook.js';

const SHARED = `<sst><si><t>ก</t></si><si><r><t>จัด</t></r><r><rPr><b/></rPr><t xml:space="preserve"> หา</t></r></si>
  <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t/></si></sst>`;

/** The values of the cells of the first sheet, short. */
async function values(file: Promise<Buffer>): Promise<string[]> {
  return cellsOf(await readWorkbook(await file)).map(({ value }) => short(value));
}

test('a workbook saved by LibreOffice is read cell by cell', async () => {
  const file = await readFile(new URL('files/libreoffice.xlsx', import.meta.url));
  const read = await readWorkbook(file);
  expect(read.sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
    ['แบบ จ.2', false, 9],
    ['ซ่อน', true, 1],
    ['ว่าง', false, 0],
  ]);
  const [first] = read.sheets;
  expect(first!.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  const rows = first!.rows.map(({ number, hidden, cells: all }) => [
    number,
    hidden,
    all.map(({ column, value, formula }) => `${column} ${short(value)}${formula === undefined ? '' : ` =${formula}`}`),
  ]);
  expect(rows).toEqual([
    [1, false, ['1 text:แผนปฏิบัติราชการประจำปี']],
    [2, false, ['1 text:จัดหาเครื่องบรรจุสุญญากาศ\nบรรทัดที่ 2', '2 number:1234.56', '3 number:1017925618.84']],
    [3, false, ['1 date:2026-10-01', '2 date:2026-10-01T08:30:00', '3 date:08:30:00', '4 date:2026-10-01']],
    // 30 hours 15 minutes is a duration: a number of days.
    [4, true, ['1 boolean:true', '2 error:#DIV/0! =1/0', '3 number:1.26041666666667']],
    [
      5,
      false,
      [
        '1 number:2469.12 =B2*2',
        '2 number:2035851237.68 =C2*2',
        '3 number:2035854941.36 =SUM(A5:B5,$B$2)',
        '4 text:รวม 1234.56 ="รวม "&B2',
      ],
    ],
    [6, false, ['1 text:=1+1', '2 number:0.1', '3 number:0.3 =0.1+0.2', '4 number:1.21 =1.1*1.1']],
    [7, false, ['1 number:12345.6 =B2:B3*10']],
    [8, false, ['1 number:462963.541666667 =B2:B3*10']],
    [12, true, ['1 text:กรองออก']],
  ]);
});

test('texts are shared, inline or of a formula, with their runs joined and readings left out', async () => {
  const xml = cells(
    '<c t="s"><v>0</v></c>',
    '<c t="s"><v>1</v></c>',
    '<c t="s"><v>2</v></c>',
    '<c t="inlineStr"><is><t>น่าน</t></is></c>',
    '<c t="inlineStr"><is><r><t>ก</t></r><r><t>ข</t></r><rPh><t>ค</t></rPh></is></c>',
    '<c t="str"><f>A1</f><v> ก &amp; <![CDATA[<ข>]]></v></c>',
  );
  expect(await values(workbook(xml, { 'xl/sharedStrings.xml': SHARED }))).toEqual([
    'text:ก',
    'text:จัด หา',
    'text:東京',
    'text:น่าน',
    'text:กข',
    'text: ก & <ข>',
  ]);
});

test('characters that XML cannot carry are written out, and what only looks so stays', async () => {
  const xml = cells(
    '<c t="inlineStr"><is><t>ก_x000D_\nข</t></is></c>',
    '<c t="inlineStr"><is><t>_x005F_x000D_ _x0000_ _xD800_ _x0E01_</t></is></c>',
  );
  expect(await values(workbook(xml))).toEqual(['text:ก\nข', 'text:_x000D_ _x0000_ _xD800_ ก']);
});

test('booleans, errors, numbers and dates written as such', async () => {
  const xml = cells(
    '<c t="b"><v> 0\n</v></c>',
    '<c t="e"><v>#REF!</v></c>',
    '<c t="n"><v>1.1000000000000001</v></c>',
    '<c><v>12345678901234567890.12</v></c>',
    '<c t="d"><v>2026-10-01T00:00:00</v></c>',
    '<c t="d"><v>2026-10-01T08:30:00.000Z</v></c>',
  );
  expect(await values(workbook(xml))).toEqual([
    'boolean:false',
    'error:#REF!',
    'number:1.1',
    'number:12345678901234567890.12',
    'date:2026-10-01',
    'date:2026-10-01T08:30:00',
  ]);
});

test('a number is a date by its format, whether built in, Thai or of the file itself', async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d mmm bbbb"/><numFmt numFmtId="165" formatCode="#,##0.00&quot; วันที่ day&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="71"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
  const xml = cells(...[0, 1, 2, 3, 4, 9].map((style) => `<c s="${style}"><v>46296</v></c>`));
  const date = 'date:2026-10-01';
  const number = 'number:46296';
  expect(await values(workbook(xml, { 'xl/styles.xml': styles }))).toEqual([number, date, date, date, number, number]);

  const from1904 = partsOf(xml, { 'xl/styles.xml': styles });
  from1904['xl/workbook.xml'] = `${from1904['xl/workbook.xml']}`.replace(
    '<sheets>',
    '<workbookPr date1904="1"/><sheets>',
  );
  expect((await values(zip(from1904)))[1]).toBe('date:2030-10-02');
});

test('only cells with content are there, and a formula without a kept result is one', async () => {
  const xml = cells(
    '<c s="1"/>',
    '<c t="s"><v>3</v></c>',
    '<c><v></v></c>',
    '<c><f>NOW()</f></c>',
    '<c t="str"><f>""</f><v></v></c>',
    '<c t="inlineStr"><is><t> </t></is></c>',
  );
  expect(cellsOf(await readWorkbook(await workbook(xml, { 'xl/sharedStrings.xml': SHARED })))).toEqual([
    { column: 4, value: { kind: 'empty' }, formula: 'NOW()' },
    { column: 5, value: { kind: 'text', text: '' }, formula: '""' },
    { column: 6, value: { kind: 'text', text: ' ' } },
  ]);
});

test('rows and cells need no address: they follow each other', async () => {
  const rows =
    '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="7" ht="0"><c><v>4</v></c></row><row/><row hidden="1"><c><v>5</v></c></row>';
  const [first] = (await readWorkbook(await workbook(sheet(rows)))).sheets;
  expect(
    first!.rows.map(({ number, hidden, cells: all }) => [number, hidden, all.map(({ column }) => column)]),
  ).toEqual([
    [1, false, [1, 4, 5]],
    [7, true, [1]],
    [9, true, [1]],
  ]);
});

test('every cell of a shared formula, and of one that fills a range, says its formula', async () => {
  const rows = `<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:B3">A1*$C$1</f><v>1</v></c></row>
    <row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="array" ref="C2:D3">A1:B2*2</f><v>3</v></c><c r="D2"><v>4</v></c></row>
    <row r="3"><c r="B3"><f t="shared" si="0"/><v>5</v></c><c r="C3"><v>6</v></c><c r="E3"><v>7</v></c></row>`;
  const formulas = cellsOf(await readWorkbook(await workbook(sheet(rows)))).map(({ formula }) => formula);
  expect(formulas).toEqual(['A1*$C$1', 'A2*$C$1', 'A1:B2*2', 'A1:B2*2', 'A3*$C$1', 'A1:B2*2', undefined]);
});

test('a formula that calls other workbooks or the web is given as text: whoever uses the cell decides', async () => {
  const formulas = ["'[1]งบ'!A1", 'WEBSERVICE("http://a.example")', "cmd|'/c calc'!A0"];
  const xml = cells(...formulas.map((formula) => `<c><f>${formula}</f><v>1</v></c>`));
  expect(cellsOf(await readWorkbook(await workbook(xml))).map(({ formula }) => formula)).toEqual(formulas);
});

test('merged ranges, and what later versions of Excel add for themselves', async () => {
  const xml = sheet(
    '<row><c><v>1</v><extLst><ext><c><v>2</v></c></ext></extLst></c></row>',
    '<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="AA10:XFD1048576"/></mergeCells><extLst><ext><mergeCell ref="C1:D1"/></ext></extLst>',
  );
  const [first] = (await readWorkbook(await workbook(xml))).sheets;
  expect(first!.merges).toEqual([
    { top: 1, left: 1, bottom: 3, right: 2 },
    { top: 10, left: 27, bottom: 1_048_576, right: 16_384 },
  ]);
  expect(first!.rows[0]!.cells).toHaveLength(1);
});

test('sheets come in the order of the workbook, wherever their parts are; sheets of charts are left out', async () => {
  const parts = partsOf(cells('<c><v>1</v></c>'), {
    'xl/other/Two.xml': cells('<c><v>2</v></c>'),
    'xl/three.xml': cells('<c><v>3</v></c>'),
    'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', '/xl/other/two.xml'],
      ['worksheet', '../xl/./three.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
    ),
    'xl/workbook.xml': `<workbook xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
      <sheet name="3" q:id="rId3" state="veryHidden"/><sheet name="กราฟ" q:id="rId4"/><sheet name="2" q:id="rId2" state="hidden"/><sheet name="1" q:id="rId1"/></sheets></workbook>`,
  });
  const { sheets } = await readWorkbook(await zip(parts));
  expect(sheets.map(({ name, hidden, rows }) => [name, hidden, short(rows[0]!.cells[0]!.value)])).toEqual([
    ['3', true, 'number:3'],
    ['2', true, 'number:2'],
    ['1', false, 'number:1'],
  ]);
});

test('elements may have prefixes, parts may be in UTF-16, and links that can be clicked are harmless', async () => {
  const prefixed =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>น่าน</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const links = relationships(['hyperlink', 'https://www.nan.go.th/', 'External']);
  expect(await values(workbook(prefixed, { 'xl/worksheets/_rels/sheet1.xml.rels': links }))).toEqual(['text:น่าน']);
  const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${prefixed}`, 'utf16le');
  const parts = partsOf('', { 'xl/worksheets/sheet1.xml': utf16 });
  expect(await values(zip(parts))).toEqual(['text:น่าน']);
  expect(await values(zip(parts, Object.keys(parts)))).toEqual(['text:น่าน']);
});

test('printer settings, pictures and templates are harmless', async () => {
  const parts = partsOf(cells('<c><v>1</v></c>'), {
    '[Content_Types].xml': contentTypes(
      '<Override PartName="/xl/vba.bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
        '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>',
    ).replace('sheet.main', 'template.main'),
    'xl/printerSettings/printerSettings1.bin': 'x',
    'xl/media/image1.png': 'x',
  });
  // A content type without its part says nothing.
  expect(await values(zip(parts))).toEqual(['number:1']);
});
