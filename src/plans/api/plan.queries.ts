import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { checkAreaCodes, requireArea } from '../../areas/api/area.loaders.js';
import { countAll, fetchPage } from '../../database/keyset.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { readPage } from '../../graphql/relay/page.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { SourceStatusEnum } from '../../provenance/api/provenance.enums.js';
import type { SourceStatus } from '../../provenance/domain/confidence.js';
import type { PlanNode } from '../domain/plan-node.js';
import { type PlanFilter, plansQuery } from '../store/plan-list.read-model.js';
import { type PlanNodeRow, toPlanNode } from '../store/plan-node-row.js';
import { AnnualActionPlanType } from './annual-action-plan.type.js';
import { FiveYearPlanType } from './five-year-plan.type.js';
import { annualPlansOfArea, nodeByCode, plansOfArea, plansOfAreaCode } from './plan-node.loaders.js';
import { PlanNodeType } from './plan-node.type.js';
import { AnnualActionPlanConnection, FiveYearPlanConnection } from './plan-node-connection.type.js';

@InputType('FiveYearPlanFilter', {
  description: 'What narrows a list of five-year plans. Conditions that are given must all hold.',
})
export class FiveYearPlanFilterInput implements PlanFilter {
  @Field(() => String, { nullable: true, description: 'Of this area.' })
  areaCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of areas in this region, such as "NORTH".' })
  regionCode?: string | null;

  @Field(() => FiscalYear, { nullable: true, description: 'Beginning in this fiscal year, Buddhist era.' })
  startYear?: number | null;

  @Field(() => FiscalYear, { nullable: true, description: 'Covering this fiscal year, Buddhist era.' })
  fiscalYear?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Only synthetic plans, or only real ones.' })
  synthetic?: boolean | null;

  @Field(() => SourceStatusEnum, { nullable: true, description: 'Drafts only, or approved plans only.' })
  sourceStatus?: SourceStatus | null;
}

@InputType('AnnualActionPlanFilter', {
  description: 'What narrows a list of annual plans. Conditions that are given must all hold.',
})
export class AnnualActionPlanFilterInput implements PlanFilter {
  @Field(() => String, { nullable: true, description: 'Of this area.' })
  areaCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of areas in this region, such as "NORTH".' })
  regionCode?: string | null;

  @Field(() => FiscalYear, { nullable: true, description: 'Of this fiscal year, Buddhist era.' })
  fiscalYear?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Only synthetic plans, or only real ones.' })
  synthetic?: boolean | null;

  @Field(() => SourceStatusEnum, { nullable: true, description: 'Drafts only, or approved plans only.' })
  sourceStatus?: SourceStatus | null;
}

@Resolver()
export class PlanQueries {
  @Query(() => FiveYearPlanType, {
    nullable: true,
    description:
      'The five-year plan of an area that begins in a fiscal year. Null with UNKNOWN_AREA or UNKNOWN_PLAN when there is none.',
  })
  async fiveYearPlan(
    @Ctx() context: RequestContext,
    @Arg('areaCode', () => String, { description: 'Such as "TH-55".' }) areaCode: string,
    @Arg('startYear', () => FiscalYear, { description: 'The first fiscal year, Buddhist era, such as 2571.' })
    startYear: number,
  ): Promise<PlanNode> {
    const plans = await plansOfAreaCode(context).load(areaCode);
    const plan = plans.find((candidate) => !candidate.annual && candidate.startYear === startYear);
    // What is missing, the area or the plan, is asked only then.
    return plan ?? requirePlan(context, await requireArea(context, areaCode), startYear);
  }

  @Query(() => AnnualActionPlanType, {
    nullable: true,
    description:
      'The annual action plan of an area for a fiscal year. Null with UNKNOWN_AREA or UNKNOWN_PLAN when there is none.',
  })
  async annualActionPlan(
    @Ctx() context: RequestContext,
    @Arg('areaCode', () => String, { description: 'Such as "TH-55".' }) areaCode: string,
    @Arg('fiscalYear', () => FiscalYear, { description: 'The fiscal year, Buddhist era, such as 2569.' })
    fiscalYear: number,
  ): Promise<PlanNode> {
    const plans = await plansOfAreaCode(context).load(areaCode);
    const plan = plans.find((candidate) => candidate.annual && candidate.startYear === fiscalYear);
    return plan ?? requireAnnualPlan(context, await requireArea(context, areaCode), fiscalYear, 'fiscalYear');
  }

  @Query(() => AnnualActionPlanConnection, {
    description:
      'The annual action plans on record, by area and fiscal year. Fails with UNKNOWN_AREA, INVALID_PAGE or INVALID_CURSOR.',
  })
  async annualActionPlans(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('filter', () => AnnualActionPlanFilterInput, { nullable: true, description: 'What narrows the list.' })
    filter: AnnualActionPlanFilterInput | null | undefined,
  ) {
    return planPage(context, page, 'ANNUAL_PLAN', filter ?? {});
  }

  @Query(() => FiveYearPlanConnection, {
    description: 'The five-year plans on record, by area and first year. Fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  async fiveYearPlans(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('filter', () => FiveYearPlanFilterInput, { nullable: true, description: 'What narrows the list.' })
    filter: FiveYearPlanFilterInput | null | undefined,
  ) {
    return planPage(context, page, 'FIVE_YEAR_PLAN', filter ?? {});
  }

  @Query(() => PlanNodeType, {
    nullable: true,
    description: 'A plan node of any level by its permanent code. Null with UNKNOWN_NODE when there is none.',
  })
  async planNode(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Such as "TH-55-P2571-PJ012".' }) code: string,
  ): Promise<PlanNode> {
    const node = await nodeByCode(context).load(code);
    if (!node) {
      throw new PlanLineageError(
        'UNKNOWN_NODE',
        `code: there is no plan node "${code}". Codes look like "TH-55-P2571-PJ012"; \`search\` finds nodes by title.`,
        {
          field: 'code',
        },
      );
    }
    return node;
  }
}

async function planPage(
  context: RequestContext,
  page: ConnectionArguments,
  kind: 'FIVE_YEAR_PLAN' | 'ANNUAL_PLAN',
  filter: PlanFilter,
) {
  await checkAreaCodes(context, filter);
  const query = plansQuery(kind, filter);
  const found = await fetchPage<PlanNodeRow>(context.db, query, readPage(page, query.order.name));
  const plans = { ...found, rows: found.rows.map(toPlanNode) };
  return toConnection(plans, query.order.name, () => countAll(context.db, query));
}

/** An area has one annual plan a year: these are more than there are areas. */
const ALL_OF_A_YEAR = { first: 200 };

/** All annual plans of a fiscal year, by area; fails with UNKNOWN_AREA. */
export async function annualPlansOfYear(
  context: RequestContext,
  filter: Pick<AnnualActionPlanFilterInput, 'areaCode' | 'regionCode'> & { readonly fiscalYear: number },
): Promise<PlanNode[]> {
  await checkAreaCodes(context, filter);
  const query = plansQuery('ANNUAL_PLAN', filter);
  const { rows } = await fetchPage<PlanNodeRow>(context.db, query, readPage(ALL_OF_A_YEAR, query.order.name));
  return rows.map(toPlanNode);
}

/** The plan of an area that begins in a fiscal year, or UNKNOWN_PLAN. */
export async function requirePlan(
  context: RequestContext,
  area: { id: number; code: string; nameEn: string },
  startYear: number,
): Promise<PlanNode> {
  const plans = await plansOfArea(context).load(area.id);
  const plan = plans.find((candidate) => candidate.startYear === startYear);
  if (!plan) {
    throw new PlanLineageError(
      'UNKNOWN_PLAN',
      `startYear: ${area.nameEn} (${area.code}) has no five-year plan that begins in fiscal year ${startYear}. Ask \`area(code: "${area.code}") { fiveYearPlans { startYear } }\`.`,
      { field: 'startYear' },
    );
  }
  return plan;
}

/** The annual plan of an area for a fiscal year, or UNKNOWN_PLAN. */
export async function requireAnnualPlan(
  context: RequestContext,
  { id, code, nameEn }: { id: number; code: string; nameEn: string },
  fiscalYear: number,
  field = 'annualPlanOf',
): Promise<PlanNode> {
  const plans = await annualPlansOfArea(context).load(id);
  const plan = plans.find(({ startYear }) => startYear === fiscalYear);
  if (plan) return plan;
  throw new PlanLineageError(
    'UNKNOWN_PLAN',
    `${field}: ${nameEn} (${code}) has no annual plan of fiscal year ${fiscalYear}. Ask \`area(code: "${code}") { annualActionPlans { fiscalYear } }\`.`,
    { field },
  );
}
