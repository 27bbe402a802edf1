import { bahtDifference, exact, sumOfBaht, toBaht } from '../../../budget/domain/baht.js';
import { assetTotal, productOf } from '../../../details/domain/line-amount.js';
import { ALLOCATION_CRITERIA } from '../allocation-criteria.js';
import { type Evaluators, ofPlan, ofProject } from '../evaluator.js';
import { computed, fail, needsHuman, notApplicable, pass, passUnless, row } from '../finding.js';
import { fromAreaBudget, moneyOf, proposedStage, shareOf } from '../money.js';
import type { PlanFacts, ProjectFacts } from '../plan-facts.js';
import type { RuleParameters } from '../rule-parameters.js';

/** What the projects of a plan ask of the budget of the area, by class. */
function proposals(plan: PlanFacts) {
  const stage = proposedStage(plan);
  const of = (projects: readonly ProjectFacts[]) =>
    sumOfBaht(projects.map((project) => fromAreaBudget(project, plan, stage)));
  const keys = plan.projects.filter(({ projectClass }) => projectClass === 'KEY');
  const others = plan.projects.filter(({ projectClass }) => projectClass !== 'KEY');
  return { stage, all: of(plan.projects), key: of(keys), other: of(others), keys };
}

/** So many times the ceiling, in baht. */
const times = (ceiling: string, factor: string): string => toBaht(exact(ceiling).times(factor));

/** Projects in the order of their ranks; those without one come last, in their places. */
export function byRank(projects: readonly ProjectFacts[]): ProjectFacts[] {
  return projects.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.ordinal - b.ordinal);
}

/** Which projects lie within so many times the ceiling, by rank, and which do not. */
export function withinLimit(plan: PlanFacts, parameters: RuleParameters) {
  const limit = times(plan.ceiling ?? '0', parameters.text('C06', 'consideredUpToTimes'));
  const stops = parameters.text('C06', 'straddlingProject') === 'STOP_AT_FIRST_THAT_DOES_NOT_FIT';
  const { stage } = proposals(plan);
  let total = '0.00';
  let isOver = false;
  const list = byRank(plan.projects).map((project) => {
    const amount = fromAreaBudget(project, plan, stage) ?? '0.00';
    const next = sumOfBaht([total, amount]);
    const fits = exact(next).lte(limit) && !(stops && isOver);
    if (fits) total = next;
    else isOver = true;
    return { project, amount, fits, runningTotal: fits ? next : total };
  });
  return { limit, list };
}

/** What one person, or whatever else benefits, costs: rows by group; empty where nothing is stated. */
export function costOfBenefits(project: ProjectFacts) {
  const budget = moneyOf(project, 'PLANNED');
  if (budget === null) return [];
  return project.details.beneficiaries.flatMap(({ name, count, unit }) => {
    if (count === null || exact(count).eq(0)) return [];
    return [
      row(name, project, { beneficiaries: count, unit, amount: budget, unitCost: toBaht(exact(budget).div(count)) }),
    ];
  });
}

function unitCosts(project: ProjectFacts) {
  const rows = costOfBenefits(project);
  if (rows.length > 0) return computed(rows, { count: rows.length });
  return needsHuman(['budget', 'beneficiaries.count'], [project]);
}

export const MONEY: Evaluators = {
  B12: ofProject(unitCosts),
  C25: ofProject(unitCosts),

  C01: ofPlan(({ plan }, parameters) => {
    const rows = ALLOCATION_CRITERIA.map((criterion) =>
      row(criterion, plan, { weight: parameters.text('C01', criterion) }),
    );
    // The figures of the provinces are given to the query `allocation`: no plan states them.
    return computed(rows, { total: toBaht(rows.reduce((sum, { facts }) => sum.plus(facts[0]?.value ?? 0), exact(0))) });
  }),

  C02: ofPlan(({ plan }, parameters) => {
    const weights = ALLOCATION_CRITERIA.map((criterion) => parameters.text('C01', criterion));
    const sum = weights.reduce((total, weight) => total.plus(weight), exact(0));
    const required = parameters.text('C02', 'weightsTotal');
    return passUnless(sum.eq(required) ? [] : [plan], { sum: sum.toFixed(), required });
  }),

  C03: ofPlan((plan, parameters) => {
    if (plan.ceiling === null) return needsHuman(['ceiling'], [plan.plan]);
    const { key, keys } = proposals(plan);
    const least = times(plan.ceiling, parameters.text('C03', 'keyProjectShareMin'));
    const short = bahtDifference(least, key);
    const facts = { keyTotal: key, ceiling: plan.ceiling, share: shareOf(key, plan.ceiling), least };
    const isShort = exact(short).gt(0);
    const rows = keys.map((project) => row(project.title, project, { amount: moneyOf(project, 'PLANNED') }));
    return isShort ? fail([plan.plan], { ...facts, shortfall: short }, { rows }) : pass(facts, { rows });
  }),

  C04: ofPlan((plan, parameters) => {
    if (plan.ceiling === null) return needsHuman(['ceiling'], [plan.plan]);
    const { other } = proposals(plan);
    const most = times(plan.ceiling, parameters.text('C04', 'otherProjectShareMax'));
    return computed([], { otherTotal: other, ceiling: plan.ceiling, most, room: bahtDifference(most, other) });
  }),

  C05: ofPlan((plan, parameters) => {
    if (plan.ceiling === null) return needsHuman(['ceiling'], [plan.plan]);
    const { all } = proposals(plan);
    const least = times(plan.ceiling, parameters.text('C05', 'proposalMinimumTimes'));
    const most = times(plan.ceiling, parameters.text('C05', 'proposalMaximumTimes'));
    const facts = { proposed: all, ceiling: plan.ceiling, least, most };
    if (exact(all).lt(least)) return fail([plan.plan], { ...facts, shortfall: bahtDifference(least, all) });
    if (exact(all).gt(most)) return fail([plan.plan], { ...facts, excess: bahtDifference(all, most) });
    return pass(facts);
  }),

  C06: ofPlan((plan, parameters) => {
    if (plan.ceiling === null) return needsHuman(['ceiling'], [plan.plan]);
    const { limit, list } = withinLimit(plan, parameters);
    const outside = list.filter(({ fits }) => !fits);
    const rows = list.map(({ project, amount, fits, runningTotal }) =>
      row(project.title, project, { rank: project.rank, amount, runningTotal, considered: fits ? 'YES' : 'NO' }),
    );
    return computed(
      rows,
      { most: limit, count: outside.length },
      outside.map(({ project }) => project),
    );
  }),

  C07: ofProject((project, _, parameters) => {
    if (project.projectClass === null) return needsHuman(['projectClass'], [project]);
    if (project.projectClass !== 'KEY') return notApplicable({ projectClass: project.projectClass });
    const counted = parameters.list('C07', 'budgetSources');
    const sources = new Set(
      project.budgetLines
        .filter(({ stage, amount }) => stage === 'PLANNED' && exact(amount).gt(0))
        .map(({ source }) => source),
    );
    const found = counted.filter((source) => sources.has(source as never));
    const least = parameters.count('C07', 'sourcesMin');
    const facts = { sources: found, count: found.length, required: least };
    if (found.length >= least) return pass(facts);
    return fail([project], { ...facts, lacking: counted.filter((source) => !found.includes(source)) });
  }),

  C08: ofPlan((plan) => {
    const isFunded = (project: ProjectFacts) => exact(moneyOf(project, 'ALLOCATED') ?? 0).gt(0);
    const funded = plan.projects.filter(isFunded);
    if (funded.length === 0) return notApplicable({ count: 0 });
    const inOrder = byRank(plan.projects).toSorted(
      (a, b) => Number(a.projectClass !== 'KEY') - Number(b.projectClass !== 'KEY'),
    );
    const lastFunded = inOrder.findLastIndex(isFunded);
    const passedOver = inOrder.slice(0, lastFunded).filter((project) => !isFunded(project));
    const rows = inOrder.map((project) =>
      row(project.title, project, {
        rank: project.rank,
        projectClass: project.projectClass,
        amount: moneyOf(project, 'ALLOCATED'),
      }),
    );
    return passUnless(passedOver, { count: funded.length }, { rows });
  }),

  C23: ofProject((project, _, parameters) => {
    const amount = moneyOf(project, 'PLANNED');
    if (amount === null) return needsHuman(['budget'], [project]);
    const ofSources = project.budgetLines.filter(({ stage, source }) => stage === 'PLANNED' && source !== null);
    const sum = sumOfBaht(ofSources.map((line) => line.amount));
    const difference = bahtDifference(amount, sum);
    const allowed = parameters.text('C23', 'differenceAllowed');
    const facts = { amount, sum, difference, sources: ofSources.map(({ source }) => source as string) };
    return passUnless(ofSources.length > 0 && exact(difference).abs().lte(allowed) ? [] : [project], facts);
  }),

  C24: ofProject((project, _, parameters) => {
    const assets = project.details.mouAssets;
    if (assets.length === 0) return notApplicable({ count: 0 });
    const allowed = parameters.text('C24', 'differenceAllowed');
    const wrong = assets.flatMap((asset) => {
      const product = productOf(asset);
      if (product === null || asset.total === null) return [];
      const difference = bahtDifference(asset.total, product);
      return exact(difference).abs().lte(allowed)
        ? []
        : [row(asset.item, project, { stated: asset.total, sum: product, difference })];
    });
    return passUnless(wrong.length > 0 ? [project] : [], { total: sumOfBaht(assets.map(assetTotal)) }, { rows: wrong });
  }),
};
