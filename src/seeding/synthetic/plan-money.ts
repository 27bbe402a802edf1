import { projectMoney, shareOut, totalOf } from './money.js';
import type { Random } from './random.js';
import type { StatedMoney } from './roll-up.js';
import type { Place } from './shape.js';

const NOTHING: StatedMoney = { total: null, shares: [] };

/**
 * What every node of a plan states: projects a total and years, activities years that add up to it exactly.
 * Deliberate faults, by thousand projects: 20 have no money, 20 a total without years, 15 a total and years
 * that their activities do not add up to. A quarter of the main activities leave their sub-activities blank.
 */
export function stateMoney(places: readonly Place[], random: Random): StatedMoney[] {
  const stated: StatedMoney[] = places.map(() => NOTHING);
  places.forEach((place, i) => {
    if (place.level === 4) stated[i] = stateProject(place, stated, random);
    if (place.level === 5 && random.chance(750)) giveBelow(place, stated[i] ?? NOTHING, stated, random);
  });
  return stated;
}

function stateProject(place: Place, stated: StatedMoney[], random: Random): StatedMoney {
  const fault = random.below(1000);
  if (fault < 20) return NOTHING;
  const shares = projectMoney(random);
  if (fault < 40) return { total: totalOf(shares), shares: [] };
  giveBelow(place, { total: null, shares }, stated, random);
  if (fault >= 55) return { total: totalOf(shares), shares };
  const wrong = shares.map((share, n) => (n === 0 ? { ...share, satang: share.satang + 1_000_000 } : share));
  return { total: totalOf(wrong), shares: wrong };
}

function giveBelow(place: Place, money: StatedMoney, stated: StatedMoney[], random: Random): void {
  if (money.shares.length === 0 || place.children.length === 0) return;
  const parts = shareOut(money.shares, place.children.length, random);
  place.children.forEach((child, n) => {
    stated[child] = { total: null, shares: parts[n] ?? [] };
  });
}
