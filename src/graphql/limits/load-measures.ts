import type { RequestContext } from '../context.js';
import { keyOf, type Measures, type MeasuresWanted, type NodeName } from './measures.js';
import { detailOfPlan, frameworkSizes, plansOfName, sizesOfAllPlans, sizesOfPlan } from './size.loaders.js';

/** Reads what a reckoning wants to know; no statement where it wants nothing. */
export async function loadMeasures(context: RequestContext, wanted: MeasuresWanted): Promise<Measures> {
  const [plansOf, allPlans, frameworks] = await Promise.all([
    loadPlans(context, [...wanted.names.values()]),
    wanted.allPlans ? sizesOfAllPlans(context) : null,
    wanted.frameworks ? frameworkSizes(context) : null,
  ]);
  const plans = [...new Set([...plansOf.values()].flat())];
  const [sizes, details] = await Promise.all([
    Promise.all(plans.map((plan) => sizesOfPlan(context).load(plan))),
    Promise.all(
      plans.flatMap((plan) =>
        [...wanted.details].map(async (detail) => ({
          plan,
          detail,
          count: await detailOfPlan(context).load({ plan, detail }),
        })),
      ),
    ),
  ]);
  const nodes = new Map(sizes.flat().map(({ planId, level, count }) => [`${planId} ${level}`, count]));
  const rows = new Map(details.map(({ plan, detail, count }) => [`${plan} ${detail}`, count]));
  const sum = (names: readonly NodeName[], counts: ReadonlyMap<string, number>, what: string | number) => {
    const named = new Set(names.flatMap((name) => read(plansOf.get(keyOf(name)), keyOf(name))));
    return [...named].reduce((total, plan) => total + (counts.get(`${plan} ${what}`) ?? 0), 0);
  };
  const elements = () => read(frameworks, 'frameworks');
  return {
    named: (names, level) => sum(names, nodes, level),
    namedDetail: (names, detail) => sum(names, rows, read(wanted.details.has(detail) ? detail : null, detail)),
    largest: (level) => read(allPlans, 'all plans').largest[level] ?? 0,
    total: (level) => read(allPlans, 'all plans').total[level] ?? 0,
    mostPlansOfArea: () => read(allPlans, 'all plans').mostPlansOfArea,
    elements: (framework, level) =>
      elements().find((size) => size.framework === framework && size.level === level)?.count ?? 0,
    allElements: () => elements().reduce((total, { level, count }) => total + (level === null ? 0 : count), 0),
    mostChildElements: () => elements().find(({ level }) => level === null)?.count ?? 0,
  };
}

async function loadPlans(context: RequestContext, names: readonly NodeName[]): Promise<Map<string, number[]>> {
  const plans = await Promise.all(names.map((name) => plansOfName(context, name)));
  return new Map(names.map((name, i) => [keyOf(name), plans[i] as number[]]));
}

/** Fails when something is asked for that was not read: an answer of none would let too much through. */
function read<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`the reckoning of a cost has not read ${what}`);
  return value;
}
