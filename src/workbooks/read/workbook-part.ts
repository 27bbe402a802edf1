import type { Archive } from './archive.js';
import { readXml, type XmlAttributes } from './read-xml.js';
import { damaged, notAWorkbook, tooLarge } from './refusals.js';
import { type Relationship, readRelationships, relationshipsPartOf } from './relationships.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** What the workbook says of its sheets, and where the other parts are. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904, as old Excel for Mac does. */
  readonly system1904: boolean;
  /** Null where the workbook has none. */
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
}

/** One sheet of the workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Reads the part that everything else hangs on. NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE, WORKBOOK_UNSAFE. */
export async function readWorkbookPart(archive: Archive, limits: WorkbookLimits): Promise<WorkbookPart> {
  const part = await findWorkbookPart(archive, limits);
  const related = archive.find(relationshipsPartOf(part));
  if (related === undefined) throw damaged(part, 'the workbook does not say where its sheets are');
  const relationships = await readRelationships(archive, related, limits);

  const listed: XmlAttributes[] = [];
  let system1904 = false;
  await readXml(archive, part, 'workbook', limits, {
    open(name, attributes, parent) {
      if (name === 'workbookPr') system1904 = isTrue(attributes.date1904);
      if (name === 'sheet' && parent === 'sheets') listed.push(attributes);
      if (listed.length > limits.sheets) {
        throw tooLarge(`The workbook has more than ${limits.sheets} sheets. Delete those that are not asked for.`, {
          limit: limits.sheets,
        });
      }
    },
  });

  const ofType = (type: string) => relationships.find((one) => one.type === type)?.target ?? '';
  return {
    sheets: sheetsOf(archive, part, listed, relationships),
    system1904,
    sharedStringsPart: archive.find(ofType('sharedStrings')) ?? null,
    stylesPart: archive.find(ofType('styles')) ?? null,
  };
}

/** True as the format writes it. */
export function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

async function findWorkbookPart(archive: Archive, limits: WorkbookLimits): Promise<string> {
  const root = archive.find(relationshipsPartOf(''));
  const relationships = root === undefined ? [] : await readRelationships(archive, root, limits);
  const target = relationships.find(({ type }) => type === 'officeDocument')?.target ?? '';
  const part = archive.find(target);
  if (part === undefined) throw notAWorkbook('The file has no workbook in it. Save it as .xlsx again and send that.');
  if (/\.bin$/i.test(part)) {
    throw notAWorkbook('The file is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) and send that.');
  }
  if (/(^|\/)(word|ppt)\//i.test(part)) throw notAWorkbook('The file is a document or slides. Send an .xlsx workbook.');
  return part;
}

function sheetsOf(
  archive: Archive,
  part: string,
  listed: readonly XmlAttributes[],
  relationships: readonly Relationship[],
): SheetEntry[] {
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const names = new Set<string>();
  const sheets: SheetEntry[] = [];
  for (const attributes of listed) {
    const { name = '', state = 'visible' } = attributes;
    const relationship = byId.get(relationshipId(attributes));
    if (name === '' || relationship === undefined) throw damaged(part, 'a sheet lacks its name or its part');
    // Excel allows no two: one of them would hide behind the other.
    if (names.has(name.toLowerCase())) throw damaged(part, `two sheets have the name "${name}"`);
    names.add(name.toLowerCase());
    if (relationship.type !== 'worksheet') continue;
    const sheetPart = archive.find(relationship.target);
    if (sheetPart === undefined) throw damaged(relationship.target, `sheet "${name}" is not there`);
    sheets.push({ name, hidden: state !== 'visible', part: sheetPart });
  }
  return sheets;
}

/** The attribute `id` of another vocabulary: its prefix is `r` by custom only. */
function relationshipId(attributes: XmlAttributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}
