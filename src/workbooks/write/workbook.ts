import type { SheetLayout, WorkbookLayout } from '../layout/layout.js';
import { fixedRange, quotedSheet } from '../layout/place.js';
import { lastPrinted } from './sheet.js';
import { escapeXml, MAIN, PACKAGE, RELATIONSHIPS, XML } from './xml.js';

/** A file inside the workbook's file. */
export type Part = readonly [path: string, xml: string];

const FORMAT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** All parts besides the sheets and their styles. */
export function workbookParts(workbook: WorkbookLayout, rowCounts: readonly number[]): Part[] {
  return [
    ['xl/workbook.xml', workbookXml(workbook.sheets, rowCounts)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(workbook.sheets)],
    ['docProps/core.xml', propertiesXml(workbook)],
    ['docProps/app.xml', APPLICATION],
  ];
}

/** The parts that a reader looks for first. */
export function packageParts(sheets: readonly SheetLayout[]): Part[] {
  const overrides = [
    ['xl/workbook.xml', `${FORMAT}.sheet.main+xml`],
    ...sheets.map((_, i) => [sheetPath(i), `${FORMAT}.worksheet+xml`]),
    ['xl/styles.xml', `${FORMAT}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
  ];
  const relations = [
    relation(1, `${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'),
    relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation(3, `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'),
  ];
  return [
    ['[Content_Types].xml', `${XML}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`],
    ['_rels/.rels', relationsXml(relations)],
  ];
}

export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function workbookXml(sheets: readonly SheetLayout[], rowCounts: readonly number[]): string {
  const entries = sheets.map(
    (sheet, i) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, i) => namesXml(sheet, i, rowCounts[i] ?? 1));
  return [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${entries.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    // The results of all formulas are in the file. Without this Excel asks to save a file that was only looked at.
    '<calcPr calcId="191029"/></workbook>',
  ].join('');
}

function namesXml(sheet: SheetLayout, index: number, rows: number): string[] {
  const printed = fixedRange(sheet.name, `A1:${lastPrinted(sheet)}${rows}`);
  const heads = sheet.print.headingRows;
  return [
    `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${escapeXml(printed)}</definedName>`,
    heads
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${quotedSheet(sheet.name)}!$${heads[0]}:$${heads[1]}`)}</definedName>`
      : '',
    ...Object.entries(sheet.names ?? {}).map(
      ([name, range]) =>
        `<definedName name="${escapeXml(name)}">${escapeXml(fixedRange(sheet.name, range))}</definedName>`,
    ),
  ];
}

function workbookRelations(sheets: readonly SheetLayout[]): string {
  const relations = sheets.map((_, i) => relation(i + 1, `${RELATIONSHIPS}/worksheet`, `worksheets/sheet${i + 1}.xml`));
  return relationsXml([...relations, relation(sheets.length + 1, `${RELATIONSHIPS}/styles`, 'styles.xml')]);
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

const APPLICATION = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>plan-lineage</Application></Properties>`;

function propertiesXml({ title, date }: WorkbookLayout): string {
  const time = date.toISOString().replace(/\.\d{3}Z$/, 'Z');
  return [
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>plan-lineage</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}
