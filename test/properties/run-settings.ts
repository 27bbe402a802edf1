/** How often properties are tried: a few times in `npm test`, at length in `npm run test:long`. */
export const LONG = process.env.LONG === '1';

/** The number of runs, and a time for Jest that leaves room for shrinking. */
export function runs(short: number, long: number): { numRuns: number; timeout: number } {
  return LONG ? { numRuns: long, timeout: 1_200_000 } : { numRuns: short, timeout: 180_000 };
}
