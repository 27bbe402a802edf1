import { type FrameworkSize, findFrameworkSizes } from '../../frameworks/store/framework.read-model.js';
import { nodeByCode, plansOfArea, plansOfAreaCode } from '../../plans/api/plan-node.loaders.js';
import {
  findDetailCounts,
  findPlanSizes,
  findSizesOfAllPlans,
  type PlanDetail,
  type PlanSize,
  type SizesOfAllPlans,
} from '../../plans/store/plan-size.read-model.js';
import type { RequestContext } from '../context.js';
import { defineKeptLoader, manyEach } from '../loader.js';
import type { NodeName } from './measures.js';

/** How many nodes of each level a plan has. */
export const sizesOfPlan = defineKeptLoader<number, PlanSize[]>(
  { name: 'plan-sizes', scopeOf: (_, plan) => ({ plan }) },
  async ({ db }, planIds) => manyEach(planIds, await findPlanSizes(db, planIds), ({ planId }) => planId),
);

interface DetailOfPlan {
  readonly plan: number;
  readonly detail: PlanDetail;
}

/** How many rows of a detail the nodes of a plan have. */
export const detailOfPlan = defineKeptLoader<DetailOfPlan, number>(
  {
    name: 'plan-detail',
    keyOf: ({ plan, detail }) => `${plan} ${detail}`,
    scopeOf: (_, { plan }) => ({ plan }),
  },
  async ({ db }, keys) => {
    const plans = [...new Set(keys.map(({ plan }) => plan))];
    const details = [...new Set(keys.map(({ detail }) => detail))].sort();
    const counts = await findDetailCounts(db, plans, details);
    const found = new Map(counts.map(({ planId, detail, count }) => [`${planId} ${detail}`, count]));
    return keys.map(({ plan, detail }) => found.get(`${plan} ${detail}`) ?? 0);
  },
);

export function sizesOfAllPlans({ kept }: RequestContext): Promise<SizesOfAllPlans> {
  return kept.read({ key: 'sizes-of-all-plans', scope: 'country', load: ({ db }) => findSizesOfAllPlans(db) });
}

export function frameworkSizes({ kept }: RequestContext): Promise<FrameworkSize[]> {
  return kept.read({ key: 'framework-sizes', scope: 'reference', load: ({ db }) => findFrameworkSizes(db) });
}

/** The plans that a named node belongs to, a goal to all of its plans; none where there is no such node. */
export async function plansOfName(context: RequestContext, name: NodeName): Promise<number[]> {
  if ('areaCode' in name) {
    const plans = await plansOfAreaCode(context).load(name.areaCode);
    const [annual, year] = 'startYear' in name ? [false, name.startYear] : [true, name.fiscalYear];
    return plans.flatMap((plan) => (plan.annual === annual && plan.startYear === year ? [plan.id] : []));
  }
  const node = await nodeByCode(context).load(name.code);
  if (!node) return [];
  if (node.planId !== null) return [node.planId];
  const plans = await plansOfArea(context).load(node.areaId);
  return plans.flatMap(({ id, parentId }) => (parentId === node.id ? [id] : []));
}
