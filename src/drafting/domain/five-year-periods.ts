/** The periods of five years that the years of a 20-year goal are divided into; the last may be shorter. */
export function fiveYearPeriods(startYear: number, endYear: number): { startYear: number; endYear: number }[] {
  const count = Math.ceil((endYear - startYear + 1) / 5);
  return Array.from({ length: count }, (_, i) => {
    const first = startYear + 5 * i;
    return { startYear: first, endYear: Math.min(first + 4, endYear) };
  });
}
