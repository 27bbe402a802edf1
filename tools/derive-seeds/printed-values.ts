/** A printed figure taken apart: its value without thousands separators, and what follows as its unit. */
export interface ParsedFigure {
  value: string;
  unit: string;
}

/** Parses `9,981.97 ล้านบาท` or `0.4770`; null where the text does not begin with a number. The unit stays as printed. */
export function parseFigure(printed: string): ParsedFigure | null {
  const match = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(.*)$/.exec(printed.trim());
  if (!match) return null;
  const [, number = '', unit = ''] = match;
  return { value: number.replaceAll(',', ''), unit };
}

/** A target found inside the sentence of an indicator. Years are null where the sentence names none. */
export interface SentenceTarget {
  year: number | null;
  printed: string;
  value: string;
  unit: string;
}

const YEARLY = /ร้อยละ\s*(\d+(?:\.\d+)?)\s*\(ปี\s*(\d{4})\)/g;
const PERCENT = /(?:ไม่น้อยกว่า|อย่างน้อย)?\s*ร้อยละ\s*(\d+(?:\.\d+)?)/g;
const AT_LEAST = /(?:ไม่น้อยกว่า|อย่างน้อย)\s*(\d+(?:\.\d+)?)\s*([^\s\d()]+)/g;
const AT_THE_END = /(\d+(?:\.\d+)?)\s*(ปี)$/g;

/**
 * The targets that an indicator's sentence states: one for each year that it names, else the only figure
 * of a known form. A sentence with several figures and no years is left unparsed.
 */
export function targetsInSentence(sentence: string): SentenceTarget[] {
  const yearly = [...sentence.matchAll(YEARLY)];
  if (yearly.length > 0) {
    return yearly.map(([printed, value = '', year]) => ({ year: Number(year), printed, value, unit: 'ร้อยละ' }));
  }
  for (const [pattern, ownUnit] of [
    [PERCENT, 'ร้อยละ'],
    [AT_LEAST, ''],
    [AT_THE_END, ''],
  ] as const) {
    const found = [...sentence.matchAll(pattern)];
    if (found.length > 1) return [];
    const [only] = found;
    if (only) return [{ year: null, printed: only[0].trim(), value: only[1] ?? '', unit: ownUnit || (only[2] ?? '') }];
  }
  return [];
}

/** Which way is better, where the source or the indicator's own name says so. */
export function polarityOf(name: string, flag = ''): string {
  if (flag.includes('ยิ่งน้อยยิ่งดี') || name.includes('ลดลง')) return 'LOWER_IS_BETTER';
  return /เพิ่มขึ้น|เพิ่มสูงขึ้น|ขยายตัว/.test(name) ? 'HIGHER_IS_BETTER' : '';
}
