const BUDDHIST_ERA = 543;

/** Thailand is seven hours ahead of UTC the whole year. */
const BANGKOK_MS = 7 * 60 * 60 * 1000;

/** October, counted from 0: the fiscal year begins with it, and is called by the year in which it ends. */
const FIRST_MONTH = 9;

/** The Thai fiscal year (B.E.) of a moment: 2570 from 1 October 2026 in Bangkok on. */
export function fiscalYearAt(moment: Date): number {
  const there = new Date(moment.getTime() + BANGKOK_MS);
  return there.getUTCFullYear() + BUDDHIST_ERA + (there.getUTCMonth() >= FIRST_MONTH ? 1 : 0);
}
