/** What a number format shows: days (perhaps with a time), or a time of day alone. */
export type DateKind = 'date' | 'time';

/** Formats that files name by number alone. 27 to 36 and 50 to 58 are dates of East Asia, 71 to 81 of Thailand. */
const BUILT_IN_DATES: readonly (readonly [from: number, to: number, kind: DateKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [47, 47, 'time'],
  [50, 58, 'date'],
  [71, 74, 'date'],
  [75, 76, 'time'],
  [77, 77, 'date'],
  [78, 78, 'time'],
  [80, 80, 'time'],
  [81, 81, 'date'],
];

/** What a built-in format shows; null for numbers, and for durations ("30:15 hours"), which stay numbers of days. */
export function builtInDateKind(formatId: number): DateKind | null {
  return BUILT_IN_DATES.find(([from, to]) => formatId >= from && formatId <= to)?.[2] ?? null;
}

/** What a format of the file's own shows (`dd/mm/bbbb`, `#,##0.00 "บาท"`); null for numbers and durations. */
export function dateKindOfFormat(code: string): DateKind | null {
  const [forPositive = ''] = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gs, '')
    .split(';');
  if (/\[(h+|m+|s+)\]/i.test(forPositive)) return null;
  // In brackets: colours, conditions, currencies, the language of the names of months.
  const letters = forPositive.replace(/\[[^\]]*\]?/g, '').replace(/general|AM\/PM|A\/P/gi, '');
  if (/[ydb]/i.test(letters)) return 'date';
  if (/[hs]/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'date' : null;
}
