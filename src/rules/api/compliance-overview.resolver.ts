import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { areaById } from '../../areas/api/area.loaders.js';
import type { Area } from '../../areas/domain/area.js';
import type { RequestContext } from '../../graphql/context.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { annualPlansOfYear } from '../../plans/api/plan.queries.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import {
  type Compliance,
  countByRule,
  countBySection,
  countOutcomes,
  type RuleResult,
  refusalsOf,
} from '../domain/compliance.js';
import { complianceOf } from './compliance.loader.js';
import { ComplianceOverviewType } from './compliance-overview.type.js';
import { countsInFields } from './counts-in-fields.js';

@Resolver(() => ComplianceOverviewType)
export class ComplianceOverviewResolver {
  @Query(() => ComplianceOverviewType, {
    nullable: true,
    description:
      'The annual plans of a fiscal year held against every rule of the catalogue, in all and by area, section and rule. Null with UNKNOWN_AREA when an area or region is not there.',
  })
  async complianceOverview(
    @Ctx() context: RequestContext,
    @Arg('fiscalYear', () => FiscalYear, { description: 'The fiscal year, Buddhist era, such as 2569.' })
    fiscalYear: number,
    @Arg('areaCode', () => String, { nullable: true, description: 'Only the plan of this area.' })
    areaCode: string | null | undefined,
    @Arg('regionCode', () => String, { nullable: true, description: 'Only of areas in this region, such as "NORTH".' })
    regionCode: string | null | undefined,
  ): Promise<ComplianceOverviewType> {
    const plans = await annualPlansOfYear(context, { fiscalYear, areaCode, regionCode });
    const [compliances, areas] = await Promise.all([
      Promise.all(plans.map((plan) => complianceOf(context, plan))),
      areaById(context).loadMany(plans.map(({ areaId }) => areaId)),
    ]);
    const results = compliances.flatMap((compliance) => compliance.results);
    return {
      fiscalYear,
      projectCount: compliances.reduce((sum, { byProject }) => sum + byProject.size, 0),
      ...rolledUp(results),
      rules: countByRule(results).map(({ rule, counts }) => ({ rule, counts: countsInFields(counts) })),
      areas: plans.map((plan, i) => ({
        area: areas[i] as Area,
        plan: plan as PlanNode,
        ...rolledUp((compliances[i] as Compliance).results),
      })),
    };
  }
}

/** What is told of all plans as of one. */
function rolledUp(results: readonly RuleResult[]) {
  return {
    counts: countsInFields(countOutcomes(results)),
    sections: countBySection(results).map(({ section, counts }) => ({ section, counts: countsInFields(counts) })),
    notConsideredCount: new Set(refusalsOf(results).map(({ projectId }) => projectId)).size,
  };
}
