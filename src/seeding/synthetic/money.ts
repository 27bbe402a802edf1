import type { Random } from './random.js';

/** Money of one year of the plan (0: its first) in satang. */
export interface YearShare {
  year: number;
  satang: number;
}

// Lower and upper bound in hundreds of baht, with weights: most projects are small, a few are very large.
const SIZES: readonly (readonly [weight: number, low: number, high: number])[] = [
  [20, 500, 3_000],
  [35, 3_000, 10_000],
  [25, 10_000, 50_000],
  [14, 50_000, 200_000],
  [5, 200_000, 1_000_000],
  [1, 1_000_000, 5_000_000],
];

/** A project's money by year: one year mostly, up to five; whole hundreds of baht with a few odd amounts. */
export function projectMoney(random: Random): YearShare[] {
  let draw = random.below(100);
  const size = SIZES.find(([weight]) => {
    draw -= weight;
    return draw < 0;
  });
  const [, low, high] = size ?? [1, 500, 3_000];
  const total = random.between(low, high) * 10_000 + (random.chance(120) ? random.between(1, 9_999) : 0);
  const years = random.chance(550) ? 1 : random.between(2, 5);
  const first = random.between(0, 5 - years);
  return split(total, years, random).map((satang, i) => ({ year: first + i, satang }));
}

/**
 * Shares a node's money out to its children, to the satang. Where there are as many children as years,
 * each child works in one year; otherwise a child has several years of its own.
 */
export function shareOut(shares: readonly YearShare[], children: number, random: Random): YearShare[][] {
  const result: YearShare[][] = Array.from({ length: children }, () => []);
  if (children < shares.length) {
    shares.forEach((share, i) => {
      result[i % children]?.push(share);
    });
    return result;
  }
  shares.forEach(({ year, satang }, i) => {
    const mine = result.filter((_, child) => child % shares.length === i);
    split(satang, mine.length, random).forEach((part, n) => {
      mine[n]?.push({ year, satang: part });
    });
  });
  return result;
}

/** Parts that add up exactly, in whole hundreds of baht but for the last. */
function split(total: number, parts: number, random: Random): number[] {
  const weights = Array.from({ length: parts }, () => random.between(50, 150));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const result = weights.map((weight) => Math.floor((total / 10_000 / whole) * weight) * 10_000);
  const rest = total - result.reduce((sum, part) => sum + part, 0);
  result[parts - 1] = (result[parts - 1] ?? 0) + rest;
  return result;
}

/** The sum of the years. */
export function totalOf(shares: readonly YearShare[]): number {
  return shares.reduce((sum, { satang }) => sum + satang, 0);
}

/** Satang as baht with two decimals. */
export function bahtOf(satang: number): string {
  const digits = String(satang).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
