import Big from 'big.js';
import type { AllocationQuestion } from './allocate.js';

/** What cannot be reckoned with: where, and what to do. */
export interface AllocationFault {
  readonly field: string;
  readonly message: string;
}

/** Figures that are summed over provinces. */
const SUMMED = ['population', 'area', 'povertyRatio', 'gpp', 'budgetEfficiency'] as const;

/** The first thing that makes an allocation impossible; null: nothing does. */
export function allocationFault(
  { total, unit, weights, gppDirection, inputs }: AllocationQuestion,
  weightsTotal: string,
): AllocationFault | null {
  if (inputs.length === 0) return { field: 'inputs', message: 'name one province at least.' };
  if (new Big(total).lt(0)) return { field: 'total', message: 'a total cannot be negative.' };
  if (new Big(unit).lte(0)) return { field: 'unit', message: 'a unit is more than nothing, such as "1" or "0.01".' };
  const seen = new Set<string>();
  for (const [i, input] of inputs.entries()) {
    const at = `inputs.${i}`;
    if (seen.has(input.areaCode)) return { field: `${at}.areaCode`, message: `${input.areaCode} is named twice.` };
    seen.add(input.areaCode);
    const negative = SUMMED.find((name) => new Big(input[name]).lt(0));
    if (negative) return { field: `${at}.${negative}`, message: 'a figure cannot be negative.' };
    if (new Big(input.householdIncome).lte(0)) {
      return { field: `${at}.householdIncome`, message: 'the formula divides by it: it must be more than nothing.' };
    }
    if (gppDirection === 'INVERSE' && new Big(input.gpp).eq(0)) {
      return { field: `${at}.gpp`, message: 'the formula divides by it: it must be more than nothing.' };
    }
  }
  const empty = SUMMED.find((name) => inputs.every((input) => new Big(input[name]).eq(0)));
  if (empty)
    return { field: `inputs.0.${empty}`, message: 'it is nothing for every province: there is no share of it.' };
  const sum = Object.values(weights).reduce((all, weight) => all.plus(weight), new Big(0));
  const below = Object.values(weights).some((weight) => new Big(weight).lt(0));
  if (below) return { field: 'weights', message: 'a weight cannot be negative.' };
  if (!sum.eq(weightsTotal)) {
    return {
      field: 'weights',
      message: `the weights come to ${sum.toFixed()}, and must come to ${weightsTotal} (C02).`,
    };
  }
  return null;
}
