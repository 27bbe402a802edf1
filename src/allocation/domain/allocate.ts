import Big from 'big.js';
import { toBaht } from '../../budget/domain/baht.js';
import type { AllocationCriterion } from '../../rules/domain/allocation-criteria.js';

/** Quotients are reckoned with so many decimals: a share of 10^15 baht is exact to far below a satang. */
const Exact = Big();
Exact.DP = 60;

/** The weight of each criterion, as a fraction of one. */
export type Weights = Readonly<Record<AllocationCriterion, string>>;

/** The figures of a province. What the criteria are counted in cancels out: persons, square kilometres, baht. */
export interface AllocationInput {
  readonly areaCode: string;
  readonly population: string;
  readonly area: string;
  readonly povertyRatio: string;
  readonly householdIncome: string;
  readonly gpp: string;
  readonly budgetEfficiency: string;
}

export interface AllocationQuestion {
  /** In baht. */
  readonly total: string;
  /** Shares are multiples of it, in baht: such as "0.01" or "100". */
  readonly unit: string;
  readonly weights: Weights;
  /** Whether more GPP is worth more money, or less. */
  readonly gppDirection: 'DIRECT' | 'INVERSE';
  readonly inputs: readonly AllocationInput[];
}

/** What one criterion gives a province. */
export interface CriterionShare {
  readonly criterion: AllocationCriterion;
  readonly weight: string;
  /** The part of the province in the criterion, as a fraction of one with twelve decimals. */
  readonly fraction: string;
  /** In baht: these add up to the share exactly. */
  readonly amount: string;
}

export interface AreaShare {
  readonly areaCode: string;
  /** In baht. */
  readonly amount: string;
  readonly criteria: readonly CriterionShare[];
}

/** The measure of each criterion: a part of the sum over all provinces. */
const MEASURES: Readonly<Record<AllocationCriterion, (input: AllocationInput, question: AllocationQuestion) => Big>> = {
  equalShare: () => new Exact(1),
  population: ({ population }) => new Exact(population),
  area: ({ area }) => new Exact(area),
  povertyRatio: ({ povertyRatio }) => new Exact(povertyRatio),
  householdIncomeInverse: ({ householdIncome }) => new Exact(1).div(householdIncome),
  gpp: ({ gpp }, { gppDirection }) => (gppDirection === 'DIRECT' ? new Exact(gpp) : new Exact(1).div(gpp)),
  budgetEfficiency: ({ budgetEfficiency }) => new Exact(budgetEfficiency),
};
const CRITERIA = Object.keys(MEASURES) as AllocationCriterion[];

/** Divides a sum among provinces by rule C01; the shares are multiples of the unit and add up to the total exactly. */
export function allocate(question: AllocationQuestion): AreaShare[] {
  const { total, unit, weights, inputs } = question;
  const fractions = CRITERIA.map((criterion) => {
    const measures = inputs.map((input) => MEASURES[criterion](input, question));
    const sum = measures.reduce((all, one) => all.plus(one), new Exact(0));
    return measures.map((measure) => measure.div(sum));
  });
  const parts = inputs.map((_, i) =>
    CRITERIA.map((criterion, k) => new Exact(total).times(weights[criterion]).times((fractions[k] as Big[])[i] as Big)),
  );
  const wholes = parts.map((ofArea) => ofArea.reduce((sum, part) => sum.plus(part), new Exact(0)));
  const amounts = rounded(wholes, new Exact(total), new Exact(unit));
  return inputs.map(({ areaCode }, i) => {
    const amount = amounts[i] as Big;
    // In proportion to what the share came to before it was rounded.
    const whole = wholes[i] as Big;
    const exact = (parts[i] as Big[]).map((part) => (whole.eq(0) ? part : part.times(amount).div(whole)));
    const shown = rounded(exact, amount, new Exact('0.01'));
    return {
      areaCode,
      amount: toBaht(amount),
      criteria: CRITERIA.map((criterion, k) => ({
        criterion,
        weight: weights[criterion],
        fraction: ((fractions[k] as Big[])[i] as Big).toFixed(12),
        amount: toBaht(shown[k] as Big),
      })),
    };
  });
}

/**
 * Amounts as multiples of a unit that add up to a total, by largest remainders: each is rounded down, and what is left goes to those
 * that lost most, in their order where they lost alike. A rest smaller than the unit goes to the first of them.
 */
function rounded(amounts: readonly Big[], total: Big, unit: Big): Big[] {
  const floors = amounts.map((amount) => amount.div(unit).round(0, Big.roundDown).times(unit));
  const left = floors.reduce((rest, floor) => rest.minus(floor), total);
  const byLoss = amounts
    .map((amount, place) => ({ place, loss: amount.minus(floors[place] as Big) }))
    .toSorted((a, b) => b.loss.cmp(a.loss) || a.place - b.place);
  const steps = left.div(unit).round(0, Big.roundDown);
  const rest = left.minus(steps.times(unit));
  const extra = new Map(
    byLoss.map(({ place }, rank) => [place, (steps.gt(rank) ? unit : new Exact(0)).plus(rank === 0 ? rest : 0)]),
  );
  return floors.map((floor, place) => floor.plus(extra.get(place) as Big));
}
