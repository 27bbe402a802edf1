import type { Font } from '../layout/layout.js';
import { FIRST_LATIN, FIRST_THAI, LETTER_WIDTHS, OTHER_WIDTH } from './letter-widths.js';

/** How wide a text is, in points. */
export function textWidth(text: string, font: Font): number {
  const widths = font.bold ? LETTER_WIDTHS.bold : LETTER_WIDTHS.regular;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    sum += widths.thai[code - FIRST_THAI] ?? widths.latin[code - FIRST_LATIN] ?? OTHER_WIDTH;
  }
  return (sum * font.size) / 1000;
}

/** How high a line of it is, in points. Windows gives the font this much of its size, and whole pixels. */
export function lineHeight(font: Font): number {
  return Math.ceil((font.size * 1.2916) / PIXEL) * PIXEL;
}

/** A pixel of a spreadsheet, in points. */
export const PIXEL = 0.75;
