import Big from 'big.js';
import { arabicDigits } from './thai-digits.js';

/** Words for amounts, in baht. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(ล้านบาท|ล้าน|ลบ\.?)$/, 1_000_000],
  [/(แสนบาท|แสน)$/, 100_000],
  [/(พันบาท|พัน)$/, 1_000],
  [/(บาท|\.-|-)$/, 1],
];
const PLAIN = /^\d+(\.\d+)?$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const MOST = new Big('9999999999999999.99');

export type ReadMoney =
  | { readonly ok: true; readonly baht: string | null }
  | { readonly ok: false; readonly suggestion: string | null };

/** How many baht the figures of a column stand for, by its heading: "งบประมาณ (ล้านบาท)". */
export function unitOfHeading(heading: string): number {
  const text = heading.replace(/\s+/g, '');
  if (text.includes('ล้านบาท')) return 1_000_000;
  if (text.includes('แสนบาท')) return 100_000;
  return text.includes('พันบาท') ? 1_000 : 1;
}

/** An amount as somebody has written it, in baht with two decimals; null: nothing. What could mean two things is refused. */
export function readMoney(written: string, columnUnit = 1): ReadMoney {
  let text = arabicDigits(written).replace(/[\s\u200b]+/g, '');
  if (text === '' || /^[-–—]+$/.test(text)) return { ok: true, baht: null };
  let unit = columnUnit;
  const found = UNITS.find(([word]) => word.test(text));
  if (found) {
    text = text.replace(found[0], '');
    // A word beside the figure says more than the heading; "บาท" in a column of millions is a contradiction.
    if (found[1] === 1 && columnUnit !== 1 && /บาท$/.test(written.trim())) return { ok: false, suggestion: null };
    unit = found[1] === 1 ? columnUnit : found[1];
  }
  if (!PLAIN.test(text) && !GROUPED.test(text)) return { ok: false, suggestion: suggestionFor(text) };
  const baht = new Big(text.replaceAll(',', '')).times(unit);
  if (!baht.eq(baht.round(2)) || baht.gt(MOST)) {
    return { ok: false, suggestion: baht.gt(MOST) ? null : baht.round(2, Big.roundHalfUp).toFixed(2) };
  }
  return { ok: true, baht: baht.toFixed(2) };
}

/** What "1.234.567" or "1,23" may have meant. */
function suggestionFor(text: string): string | null {
  const digits = text.replace(/[.,]/g, '');
  if (!/^\d+$/.test(digits)) return null;
  const decimals = /[.,](\d{1,2})$/.exec(text)?.[1];
  return decimals === undefined
    ? `${digits}.00`
    : `${digits.slice(0, -decimals.length) || '0'}.${decimals.padEnd(2, '0')}`;
}
