import { totalOf, type YearShare } from './money.js';
import type { Place } from './shape.js';

/** What a node states about its own money, in satang. */
export interface StatedMoney {
  total: number | null;
  shares: readonly YearShare[];
}

/** The figures that the database keeps for a node, in satang. */
export interface KeptMoney {
  budget: number | null;
  basis: 'STATED' | 'SUMMED' | null;
  byYear: readonly (number | null)[] | null;
  undated: number | null;
}

const YEARS = [0, 1, 2, 3, 4];
const add = (left: number | null, right: number | null): number | null => (right === null ? left : (left ?? 0) + right);

/** A node's own figure, else the sum over the nodes whose home it is: the rule of the database's triggers. */
export function keptMoney(places: readonly Place[], stated: readonly StatedMoney[]): KeptMoney[] {
  const kept: KeptMoney[] = stated.map(ownMoney);
  // Children stand after their parents, so the last node is a leaf.
  for (let i = places.length - 1; i >= 0; i -= 1) {
    const below = i === 0 ? homesAtPlan(places) : (places[i]?.children ?? []);
    if (kept[i]?.basis === null) kept[i] = summed(below.map((child) => kept[child]));
  }
  return kept;
}

/** Issues, and projects that are unplaced. */
function homesAtPlan(places: readonly Place[]): number[] {
  return places.flatMap((place, i) => (place.parent === 0 || (place.level === 4 && place.parent === null) ? [i] : []));
}

function ownMoney({ total, shares }: StatedMoney): KeptMoney {
  const dated = totalOf(shares);
  const budget = total ?? (shares.length > 0 ? dated : null);
  if (budget === null) return { budget, basis: null, byYear: null, undated: null };
  const byYear = YEARS.map((year) => shares.find((share) => share.year === year)?.satang ?? null);
  return {
    budget,
    basis: 'STATED',
    byYear: shares.length > 0 ? byYear : null,
    undated: Math.max(budget - dated, 0),
  };
}

function summed(children: readonly (KeptMoney | undefined)[]): KeptMoney {
  let budget: number | null = null;
  let undated: number | null = null;
  const byYear: (number | null)[] = YEARS.map(() => null);
  for (const child of children) {
    budget = add(budget, child?.budget ?? null);
    undated = add(undated, child?.undated ?? null);
    for (const year of YEARS) byYear[year] = add(byYear[year] ?? null, child?.byYear?.[year] ?? null);
  }
  return {
    budget,
    basis: budget === null ? null : 'SUMMED',
    byYear: byYear.some((amount) => amount !== null) ? byYear : null,
    undated,
  };
}
