import type { Archive } from './archive.js';
import { unescapeText } from './escaped-text.js';
import { readXml } from './read-xml.js';
import { tooLarge } from './refusals.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** The texts that cells share, by their place. Readings of East Asian texts are left out. */
export async function readSharedStrings(archive: Archive, part: string, limits: WorkbookLimits): Promise<string[]> {
  const strings: string[] = [];
  let letters = '';
  let inText = false;
  await readXml(archive, part, 'sst', limits, {
    open(name, _attributes, parent) {
      if (name === 'si') letters = '';
      inText = name === 't' && (parent === 'si' || parent === 'r');
    },
    text(piece) {
      if (!inText) return;
      letters += piece;
      if (letters.length > limits.cellText) {
        throw tooLarge(`A text of the workbook is longer than ${limits.cellText} letters. Shorten it.`, {
          part,
          limit: limits.cellText,
        });
      }
    },
    close(name) {
      inText = false;
      if (name !== 'si') return;
      strings.push(unescapeText(letters));
      if (strings.length > limits.sharedStrings) {
        throw tooLarge(
          `The workbook has more than ${limits.sharedStrings} texts. Delete sheets that are not asked for.`,
          {
            part,
            limit: limits.sharedStrings,
          },
        );
      }
    },
  });
  return strings;
}
