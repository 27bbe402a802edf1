import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbooks/read/read-workbook.js';
import { DEFAULT_LIMITS, type WorkbookLimits } from '../../../src/workbooks/read/workbook-limits.js';
import { cells, type Parts, partsOf, sheet, workbook, zip } from './make-workbook.js';

const NUMBER = '<c><v>1</v></c>';
const TEXT = '<c t="inlineStr"><is><t>12345</t></is></c>';
const SHARED_STRINGS = { 'xl/sharedStrings.xml': '<sst><si><t>12345</t></si><si><t>2</t></si></sst>' };
const STYLES = { 'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf/><xf/></cellXfs></styleSheet>' };
const ARRAY = '<c><f t="array" ref="A1:B1">1</f><v>1</v></c>';
const TWO_SHEETS = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="1" r:id="rId1"/><sheet name="2" r:id="rId1"/></sheets></workbook>',
};

/** What holds exactly so much of something, and what the refusal of one less names beside the limit. */
const CASES: [keyof WorkbookLimits, number, string, Parts, object][] = [
  ['parts', 5, cells(NUMBER), {}, {}],
  ['sheets', 2, cells(NUMBER), TWO_SHEETS, {}],
  ['rowsOfSheet', 3, sheet('<row/><row/><row/>'), {}, { sheet: 'S' }],
  ['cells', 3, cells(NUMBER, '<c s="1"/>', NUMBER, NUMBER), {}, { sheet: 'S', cell: 'D1' }],
  // Cells of both sheets count together.
  ['cells', 4, cells(NUMBER, NUMBER), TWO_SHEETS, { sheet: '2', cell: 'B1' }],
  ['merges', 2, sheet('', '<mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/>'), {}, { sheet: 'S' }],
  ['arrayFormulas', 1, cells(ARRAY), {}, { sheet: 'S' }],
  ['sharedStrings', 2, cells(NUMBER), SHARED_STRINGS, { part: 'xl/sharedStrings.xml' }],
  ['cellStyles', 3, cells(NUMBER), STYLES, { part: 'xl/styles.xml' }],
  ['cellText', 5, cells(NUMBER, TEXT), {}, { sheet: 'S', cell: 'B1' }],
  ['cellText', 5, cells(NUMBER), SHARED_STRINGS, { part: 'xl/sharedStrings.xml' }],
  ['cellText', 5, cells('<c><f>1+2+3</f></c>'), {}, { sheet: 'S', cell: 'A1' }],
  // Each cell counts what it shows, though the file has it once: a shared text, a shared formula.
  ['allText', 15, cells(...Array(3).fill('<c t="s"><v>0</v></c>')), SHARED_STRINGS, { sheet: 'S', cell: 'C1' }],
  ['allText', 6, cells('<c><f t="shared" si="0">1+1</f></c>', '<c><f t="shared" si="0"/></c>'), {}, { cell: 'B1' }],
  ['xmlDepth', 5, cells(NUMBER).replace('<sheetData>', '<a><a><a><a/></a></a></a><sheetData>'), {}, {}],
];

test.each(CASES)('%s: %d are read, and refused where one less is allowed', async (name, most, xml, others, details) => {
  const file = await workbook(xml, others);
  await expect(readWorkbook(file, { ...DEFAULT_LIMITS, [name]: most })).resolves.toBeDefined();
  await expect(readWorkbook(file, { ...DEFAULT_LIMITS, [name]: most - 1 })).rejects.toMatchObject({
    code: 'WORKBOOK_TOO_LARGE',
    details: { ...details, limit: most - 1 },
  });
});

test('a file as large as allowed is read, a larger one is not looked at', async () => {
  const file = await workbook(cells(NUMBER));
  await expect(readWorkbook(file, { ...DEFAULT_LIMITS, fileBytes: file.length })).resolves.toBeDefined();
  await expect(
    readWorkbook(Buffer.alloc(file.length + 1), { ...DEFAULT_LIMITS, fileBytes: file.length }),
  ).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE', details: { limit: file.length } });
});

test('what is unpacked of all parts counts together', async () => {
  const parts = partsOf(cells(NUMBER), SHARED_STRINGS);
  const all = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
  // The relationships of the workbook are read twice: once to see that they are safe.
  const twice = parts['_rels/.rels']!.length + parts['xl/_rels/workbook.xml.rels']!.length;
  const file = await zip(parts);
  await expect(readWorkbook(file, { ...DEFAULT_LIMITS, unpackedBytes: all + twice })).resolves.toBeDefined();
  await expect(readWorkbook(file, { ...DEFAULT_LIMITS, unpackedBytes: all + twice - 1 })).rejects.toMatchObject({
    code: 'WORKBOOK_TOO_LARGE',
    details: { part: 'xl/worksheets/sheet1.xml' },
  });
});

test.each<[string, string]>([
  ['text', `<worksheet><sheetData>${' '.repeat(3_000_000)}`],
  ['attribute', `<worksheet a="${'x'.repeat(3_000_000)}`],
  ['comment', `<worksheet><!--${'x'.repeat(3_000_000)}`],
  ['name', `<${'x'.repeat(3_000_000)}`],
])('a %s in the XML that does not end is not kept until it does', async (_name, xml) => {
  await expect(readWorkbook(await workbook(xml))).rejects.toMatchObject({
    code: 'WORKBOOK_TOO_LARGE',
    details: { part: 'xl/worksheets/sheet1.xml', limit: DEFAULT_LIMITS.xmlToken },
  });
});

test('a sheet that is formatted down to its last row is refused with what to do', async () => {
  const file = await workbook(sheet(Array.from({ length: 200_001 }, (_, i) => `<row r="${i + 1}" s="1"/>`).join('')));
  await expect(readWorkbook(file)).rejects.toThrow(
    'Sheet "S" has more than 200000 rows. Delete the rows below the table, also those that are only formatted.',
  );
});
