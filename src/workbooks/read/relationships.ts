import type { Archive } from './archive.js';
import { readXml, type XmlAttributes } from './read-xml.js';
import { damaged, unsafe } from './refusals.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** How one part of a workbook leads to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `sharedStrings`. The rest differs between editions of the format. */
  readonly type: string;
  /** The name of the part, or an address outside of the file where `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The name of the part that holds the relationships of another; of the whole file for an empty name. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships in a part that holds some, in its order. NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE, WORKBOOK_UNSAFE. */
export async function readRelationships(
  archive: Archive,
  relationshipsPart: string,
  limits: WorkbookLimits,
): Promise<Relationship[]> {
  const found: Relationship[] = [];
  await readXml(archive, relationshipsPart, 'Relationships', limits, {
    open(name, attributes) {
      if (name === 'Relationship') found.push(relationshipOf(relationshipsPart, attributes));
    },
  });
  return found;
}

function relationshipOf(part: string, { Id, Type, Target, TargetMode }: XmlAttributes): Relationship {
  if (Id === undefined || Type === undefined || Target === undefined) {
    throw damaged(part, 'a relationship lacks its ID, type or target');
  }
  const external = TargetMode?.toLowerCase() === 'external';
  const type = Type.slice(Type.lastIndexOf('/') + 1);
  return { id: Id, type, target: external ? Target : partName(part, Target), external };
}

/** Targets are written as seen from the folder above `_rels`, or from the root of the file. */
function partName(relationshipsPart: string, target: string): string {
  const folder = target.startsWith('/') ? [] : relationshipsPart.split('/').slice(0, -2);
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') folder.push(step);
    else if (folder.pop() === undefined) {
      throw unsafe(`The file has a relationship that leads out of the file. Save the workbook again and send that.`, {
        part: relationshipsPart,
      });
    }
  }
  return folder.join('/');
}
