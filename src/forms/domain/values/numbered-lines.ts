import { arabicDigits, thaiDigits } from './thai-digits.js';

const MARK = /^\s*(?:([0-9๐-๙]{1,3})\s*[).]|[-•*–])\s*/;

/** Entries of a list in one cell, each on a line of its own that begins with ๑). Breaks within an entry become spaces. */
export function numberedLines(entries: readonly string[]): string {
  return entries.map((entry, i) => `${thaiDigits(i + 1)}) ${oneLine(entry)}`).join('\n');
}

/** The entries of a list in one cell: what begins with the next number, or with a dash; a list without any, by lines. */
export function readNumberedLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const isMarked = lines.some((line) => MARK.test(line));
  const entries: string[] = [];
  let last = 0;
  for (const line of lines) {
    const [mark, digits] = MARK.exec(line) ?? [];
    const number = digits === undefined ? null : Number(arabicDigits(digits));
    const begins = !isMarked || (mark !== undefined && (number === null || number === last + 1));
    if (begins || entries.length === 0) {
      entries.push(begins && mark !== undefined ? line.slice(mark.length) : line);
      last = number ?? last + 1;
    } else entries[entries.length - 1] += ` ${line}`;
  }
  return entries.map(oneLine).filter(Boolean);
}

/** A text without breaks, and with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
