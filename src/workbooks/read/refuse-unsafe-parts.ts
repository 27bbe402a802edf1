import type { Archive } from './archive.js';
import { readXml } from './read-xml.js';
import { notAWorkbook, unsafe } from './refusals.js';
import { readRelationships } from './relationships.js';
import type { WorkbookLimits } from './workbook-limits.js';

const CONTENT_TYPES = '[Content_Types].xml';

interface Danger {
  /** What people know it as, and what to do about it. */
  readonly what: string;
  readonly fix: string;
  /** In the name of a part, in its content type, or in the type of a relationship: a part may have any name. */
  readonly signs: RegExp;
}

const DANGERS: readonly Danger[] = [
  {
    what: 'macros',
    fix: 'Save it as an Excel workbook without macros (.xlsx)',
    signs: /vbaProject|vbaData|macro-?sheet|macroEnabled|xl(Intl)?Macro/i,
  },
  {
    what: 'links to other workbooks',
    fix: 'Break the links (Data, Edit Links), so that the values stay',
    signs: /external-?link/i,
  },
  {
    what: 'data connections',
    fix: 'Remove them (Data, Queries & Connections), so that the values stay',
    signs: /(^|[/.])connections(\.xml|\+xml|$)|query-?table|powerPivot|(^|\/)model\/item/i,
  },
  {
    what: 'embedded objects or controls',
    fix: 'Delete them, and paste what they show as values or pictures',
    signs: /oleObject|(^|\/)embeddings\/|activeX|^(package|control)$/i,
  },
];

/** Places that need no look at their target: nothing of a link that can be clicked is read. */
const HARMLESS_OUTSIDE = 'hyperlink';

/**
 * Refuses workbooks with something that could run or that reaches beyond the file, and names the part: WORKBOOK_UNSAFE.
 * An archive of something else is NOT_A_WORKBOOK.
 */
export async function refuseUnsafeParts(archive: Archive, limits: WorkbookLimits): Promise<void> {
  const contentTypes = await readContentTypes(archive, limits);
  for (const name of archive.names) {
    refuse(name, name);
    refuse(contentTypes(name), name);
  }
  for (const part of archive.names.filter((name) => /(^|\/)_rels\/[^/]*\.rels$/i.test(name))) {
    for (const { type, target, external } of await readRelationships(archive, part, limits)) {
      refuse(type, part);
      if (external && type !== HARMLESS_OUTSIDE) {
        throw unsafe(
          `The file takes something from outside (${target.slice(0, 200)}, named in ${part}). Put it into the file, or delete it, and save the workbook again.`,
          { part },
        );
      }
    }
  }
}

function refuse(text: string, part: string): void {
  const danger = DANGERS.find(({ signs }) => signs.test(text));
  if (danger === undefined) return;
  throw unsafe(`The file has ${danger.what} (${part}). ${danger.fix}, save it and send that.`, { part });
}

/** The content type of each part; empty where the file names none. */
async function readContentTypes(archive: Archive, limits: WorkbookLimits): Promise<(part: string) => string> {
  const part = archive.find(CONTENT_TYPES);
  if (part === undefined) throw otherArchive(archive);
  const ofExtension = new Map<string, string>();
  const ofPart = new Map<string, string>();
  await readXml(archive, part, 'Types', limits, {
    open(name, { Extension = '', PartName = '', ContentType = '' }) {
      if (name === 'Default') ofExtension.set(Extension.toLowerCase(), ContentType);
      if (name === 'Override') ofPart.set(PartName.replace(/^\//, '').toLowerCase(), ContentType);
    },
  });
  return (name) => {
    const key = name.toLowerCase();
    return ofPart.get(key) ?? ofExtension.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
  };
}

function otherArchive(archive: Archive) {
  const isOpenDocument = archive.find('mimetype') !== undefined && archive.find('content.xml') !== undefined;
  return isOpenDocument
    ? notAWorkbook('The file is an OpenDocument (.ods). Save it as an Excel workbook (.xlsx) and send that.')
    : notAWorkbook('The file is a ZIP archive, not a workbook. Send the .xlsx file that is in it.');
}
