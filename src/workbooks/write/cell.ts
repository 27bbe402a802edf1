import { checkDecimal, fitsSpreadsheet, readableDecimal } from '../layout/decimal.js';
import type { CellLayout, CellStyle } from '../layout/layout.js';
import { QUOTED, type Styles } from './styles.js';
import { escapeXml } from './xml.js';

/** The longest text that a cell holds. */
const LONGEST = 32_767;
/** Keeps what is typed over it, such as =1+1, as text. Older Excel shows only ##### for a longer text in it. */
const TEXT = '@';
const LONGEST_IN_TEXT_FORMAT = 255;

/** Spaces that XML would drop. */
const NEEDS_SPACE = /^\s|\s$|\n|\s{2}/;

/** A cell of a sheet. Text is written into its cell, so that no table of all texts is kept while rows go by. */
export function cellXml(place: string, cell: CellLayout, styles: Styles): string {
  const { value, style } = cell;
  if (value === undefined) return `<c r="${place}" s="${styles.numberOf(style, style.format ?? 'General')}"/>`;
  if (value.kind === 'text') return textCell(place, value.text, style, styles);
  const decimal = checkDecimal(value.decimal);
  if (!fitsSpreadsheet(decimal)) {
    // As a number its last digits would be lost: it is shown exactly, and no formula adds it up.
    return textCell(place, readableDecimal(decimal, style.format), likeNumber(style), styles);
  }
  const formula = value.kind === 'formula' ? `<f>${escapeXml(value.formula)}</f>` : '';
  return `<c r="${place}" s="${styles.numberOf(style, style.format ?? 'General')}">${formula}<v>${decimal}</v></c>`;
}

function textCell(place: string, text: string, style: CellStyle, styles: Styles): string {
  if (text.length > LONGEST)
    throw new RangeError(`${place}: a cell holds ${LONGEST} characters, this text has ${text.length}.`);
  const number = styles.numberOf(style, text.length > LONGEST_IN_TEXT_FORMAT ? QUOTED : TEXT);
  const space = NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${number}" t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`;
}

const asNumbers = new WeakMap<CellStyle, CellStyle>();

/** Where a number would stand, and never cut. The same style object each time: so it is found among the styles. */
function likeNumber(style: CellStyle): CellStyle {
  const known = asNumbers.get(style);
  if (known) return known;
  const like: CellStyle = { ...style, align: style.align ?? 'right', wrap: false, shrink: true };
  asNumbers.set(style, like);
  return like;
}
