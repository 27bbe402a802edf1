import type { Archive } from './archive.js';
import { builtInDateKind, type DateKind, dateKindOfFormat } from './date-format.js';
import { readXml } from './read-xml.js';
import { tooLarge } from './refusals.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** Which styles of cells show dates, by the place of the style; null for the others. */
export type DateStyles = readonly (DateKind | null)[];

/** Reads what the reader needs of the styles: the number formats. */
export async function readDateStyles(archive: Archive, part: string, limits: WorkbookLimits): Promise<DateStyles> {
  const ownFormats = new Map<number, DateKind | null>();
  const formatIds: number[] = [];
  await readXml(archive, part, 'styleSheet', limits, {
    open(name, { numFmtId, formatCode = '' }, parent) {
      if (name === 'numFmt' && parent === 'numFmts') ownFormats.set(Number(numFmtId), dateKindOfFormat(formatCode));
      if (name === 'xf' && parent === 'cellXfs') formatIds.push(Number(numFmtId ?? 0));
      if (formatIds.length > limits.cellStyles) {
        throw tooLarge(`The workbook has more than ${limits.cellStyles} cell styles. Copy its sheets into a new one.`, {
          part,
          limit: limits.cellStyles,
        });
      }
    },
  });
  // A format of the file's own stands before the one that its number would mean otherwise.
  return formatIds.map((id) => (ownFormats.has(id) ? ownFormats.get(id)! : builtInDateKind(id)));
}
