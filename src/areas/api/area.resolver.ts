import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { countAll, fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, ConnectionOf, EdgeOf, toConnection } from '../../graphql/relay/connection.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { readPage } from '../../graphql/relay/page.js';
import { AnnualActionPlanType } from '../../plans/api/annual-action-plan.type.js';
import { FiveYearPlanType } from '../../plans/api/five-year-plan.type.js';
import { annualPlansOfArea, goalsOfArea, plansOfArea } from '../../plans/api/plan-node.loaders.js';
import { TwentyYearGoalType } from '../../plans/api/twenty-year-goal.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { ProvenanceType } from '../../provenance/api/provenance.type.js';
import type { Area, AreaKind, AreaName, Region } from '../domain/area.js';
import { AREA_ORDERS, type AreaFilter, type AreaOrder, areasQuery, findAllRegions } from '../store/area.read-model.js';
import { AreaKindEnum, AreaOrderEnum } from './area.enums.js';
import { areaById, areaOf, checkAreaCodes, membershipsOf, namesOf, regionById, requireArea } from './area.loaders.js';
import { AreaNameType, AreaType, GroupMembershipType, RegionType } from './area.type.js';

@InputType('AreaFilter', { description: 'What narrows a list of areas. Conditions that are given must all hold.' })
export class AreaFilterInput implements AreaFilter {
  @Field(() => AreaKindEnum, { nullable: true, description: 'Provinces only, or groups only.' })
  kind?: AreaKind | null;

  @Field(() => String, { nullable: true, description: 'In this region, such as "NORTH".' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Provinces that are members of this group today.' })
  groupCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only areas with, or only areas without, a five-year plan on record.',
  })
  hasPlan?: boolean | null;
}

@ObjectType('AreaEdge', { description: 'An area in a list.' })
class AreaEdge extends EdgeOf<Area>(() => AreaType, 'The area.') {}

@ObjectType('AreaConnection', { description: 'A page of a list of areas.' })
class AreaConnection extends ConnectionOf(AreaEdge) {}

@Resolver(() => AreaType)
export class AreaResolver {
  @Query(() => AreaConnection, {
    description:
      'The areas that plan: 76 provinces and 18 provincial groups. Fails with UNKNOWN_AREA, UNKNOWN_REGION, INVALID_PAGE or INVALID_CURSOR.',
  })
  async areas(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('filter', () => AreaFilterInput, { nullable: true, description: 'What narrows the list.' }) filter:
      | AreaFilterInput
      | null
      | undefined,
    @Arg('orderBy', () => AreaOrderEnum, { defaultValue: 'CODE', description: 'The order of the list.' })
    orderBy: AreaOrder,
  ) {
    await checkAreaCodes(context, filter ?? {});
    const query = areasQuery(filter ?? {}, orderBy);
    const found = await fetchPage<Area>(context.db, query, readPage(page, AREA_ORDERS[orderBy].name));
    return toConnection(found, query.order.name, () => countAll(context.db, query));
  }

  @Query(() => AreaType, {
    nullable: true,
    description: 'An area by its code. Null with UNKNOWN_AREA when there is none.',
  })
  area(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Such as "TH-55" or "north-upper-1".' }) code: string,
  ): Promise<Area> {
    return requireArea(context, code, 'code');
  }

  @Query(() => [RegionType], { description: 'The six development regions.' })
  regions(@Ctx() context: RequestContext): Promise<Region[]> {
    return findAllRegions(context.db);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() area: Area): string {
    return toGlobalId('Area', area.code);
  }

  @FieldResolver(() => RegionType, { description: 'The development region.' })
  async region(@Ctx() context: RequestContext, @Root() area: Area): Promise<Region | null> {
    return regionById(context).load(area.regionId);
  }

  @FieldResolver(() => AreaType, {
    nullable: true,
    description: 'Of a province: the group that it is a member of today. Null for a group.',
  })
  async group(@Ctx() context: RequestContext, @Root() area: Area): Promise<Area | null> {
    const memberships = await membershipsOf(context).load(area.id);
    const current = memberships.find((membership) => membership.current && membership.provinceId === area.id);
    return current ? areaById(context).load(current.groupId) : null;
  }

  @FieldResolver(() => [AreaType], {
    description: "Of a group: its member provinces today, in the order of the group's list. Empty for a province.",
  })
  async members(@Ctx() context: RequestContext, @Root() area: Area): Promise<Area[]> {
    const memberships = await membershipsOf(context).load(area.id);
    const current = memberships.filter((membership) => membership.current && membership.groupId === area.id);
    return Promise.all(current.map((membership) => areaOf(context, membership.provinceId)));
  }

  @FieldResolver(() => AreaType, {
    nullable: true,
    description: 'Of a group: the province of its operating centre today. Null for a province.',
  })
  async operatingCentre(@Ctx() context: RequestContext, @Root() area: Area): Promise<Area | null> {
    const memberships = await membershipsOf(context).load(area.id);
    const centre = memberships.find((m) => m.current && m.isOperatingCentre && m.groupId === area.id);
    return centre ? areaById(context).load(centre.provinceId) : null;
  }

  @FieldResolver(() => [GroupMembershipType], {
    description: 'Every membership of the area, past ones included, with the dates they hold.',
  })
  memberships(@Ctx() context: RequestContext, @Root() area: Area) {
    return membershipsOf(context).load(area.id);
  }

  @FieldResolver(() => [AreaNameType], {
    description: 'Every name of the area, past ones included, with the dates they hold.',
  })
  names(@Ctx() context: RequestContext, @Root() area: Area): Promise<AreaName[]> {
    return namesOf(context).load(area.id);
  }

  @FieldResolver(() => [FiveYearPlanType], { description: 'The five-year plans on record, by first year.' })
  fiveYearPlans(@Ctx() context: RequestContext, @Root() area: Area): Promise<PlanNode[]> {
    return plansOfArea(context).load(area.id);
  }

  @FieldResolver(() => [AnnualActionPlanType], { description: 'The annual action plans on record, by fiscal year.' })
  annualActionPlans(@Ctx() context: RequestContext, @Root() area: Area): Promise<PlanNode[]> {
    return annualPlansOfArea(context).load(area.id);
  }

  @FieldResolver(() => TwentyYearGoalType, {
    nullable: true,
    description: 'The 20-year goal on record; null where there is none.',
  })
  async goal(@Ctx() context: RequestContext, @Root() area: Area): Promise<PlanNode | null> {
    return (await goalsOfArea(context).load(area.id)).at(-1) ?? null;
  }

  @FieldResolver(() => ProvenanceType, { description: 'Where the code and kind of the area come from.' })
  provenance(@Root() area: Area): ProvenanceType {
    const { source, confidence, confidenceNote } = area;
    return { source, confidence, confidenceNote, synthetic: false, sourceStatus: null };
  }
}
