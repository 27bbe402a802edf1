import type { Font } from '../layout/layout.js';
import { textWidth } from './text-width.js';

/** Thai has no spaces between words: a dictionary says where a line may end. Spreadsheets use another one. */
const WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** How many lines a text takes in a cell of a width in points. */
export function linesOf(text: string, width: number, font: Font): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += linesOfParagraph(paragraph, width, font);
  return lines;
}

function linesOfParagraph(paragraph: string, width: number, font: Font): number {
  // Most cells hold less than a line: the dictionary is not asked for them.
  if (textWidth(paragraph, font) <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const piece of unbreakable(paragraph)) {
    const wide = textWidth(piece, font);
    // A space that no longer fits hangs over the end of its line.
    if (used + wide <= width || piece.trim() === '') {
      used += wide;
      continue;
    }
    if (used > 0) lines += 1;
    // A piece that is wider than the cell is broken where the cell ends.
    const broken = Math.ceil(wide / width) - 1;
    lines += broken;
    used = wide - broken * width;
  }
  return lines;
}

/** What stays on one line: a word with the brackets and marks that touch it, or a space. */
function* unbreakable(paragraph: string): Iterable<string> {
  let piece = '';
  let endsWithWord = false;
  for (const { segment, isWordLike = false } of WORDS.segment(paragraph)) {
    const isSpace = segment.trim() === '';
    if (isSpace || (isWordLike && endsWithWord)) {
      if (piece !== '') yield piece;
      piece = '';
    }
    if (isSpace) yield segment;
    else piece += segment;
    endsWithWord = isWordLike;
  }
  if (piece !== '') yield piece;
}
