import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { areaById } from '../../areas/api/area.loaders.js';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { countAll, fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader, manyEach } from '../../graphql/loader.js';
import { ConnectionArguments, ConnectionOf, EdgeOf, toConnection } from '../../graphql/relay/connection.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { readPage } from '../../graphql/relay/page.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { Agency, AgencyInvolvement, AgencyRole } from '../domain/agency.js';
import { agenciesQuery, findInvolvements } from '../store/agency.read-model.js';
import { AgencyInvolvementType, AgencyRoleEnum, AgencyType } from './agency.type.js';

const involvementsOf = defineLoader(async ({ db }, nodeIds: readonly number[]) =>
  manyEach(nodeIds, await findInvolvements(db, nodeIds), (involvement) => involvement.nodeId),
);

@ObjectType('AgencyEdge', { description: 'An agency in a list.' })
class AgencyEdge extends EdgeOf<Agency>(() => AgencyType, 'The agency.') {}

@ObjectType('AgencyConnection', { description: 'A page of the register of agencies.' })
class AgencyConnection extends ConnectionOf(AgencyEdge) {}

@Resolver(() => AgencyType)
export class AgencyResolver {
  @Query(() => AgencyConnection, {
    description: 'The register of agencies, by code. Fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  async agencies(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('nameContains', () => String, { nullable: true, description: 'Only agencies whose Thai name contains this.' })
    nameContains: string | null | undefined,
  ) {
    const query = agenciesQuery(nameContains ?? null);
    const found = await fetchPage<Agency>(context.db, query, readPage(page, query.order.name));
    return toConnection(found, query.order.name, () => countAll(context.db, query));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() agency: Agency): string {
    return toGlobalId('Agency', agency.code);
  }

  @FieldResolver(() => AreaType, {
    nullable: true,
    description: 'The province where it works; null where not known, or where it is not one.',
  })
  async area(@Ctx() context: RequestContext, @Root() agency: Agency): Promise<Area | null> {
    return agency.areaId === null ? null : areaById(context).load(agency.areaId);
  }
}

@Resolver(() => PlanNodeType)
export class PlanNodeAgenciesResolver {
  @FieldResolver(() => [AgencyInvolvementType], {
    description: 'The agencies that lead the node or are related to it, in the order of the plan.',
  })
  async agencies(
    @Ctx() context: RequestContext,
    @Root() node: PlanNode,
    @Arg('role', () => AgencyRoleEnum, { nullable: true, description: 'Only agencies with this part.' }) role:
      | AgencyRole
      | null
      | undefined,
  ): Promise<AgencyInvolvement[]> {
    const involvements = await involvementsOf(context).load(node.id);
    return involvements.filter((involvement) => role == null || involvement.role === role);
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'ผู้รับผิดชอบหลัก: the first lead agency; null where none is stated.',
  })
  async leadAgency(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<Agency | null> {
    const involvements = await involvementsOf(context).load(node.id);
    return involvements.find((involvement) => involvement.role === 'LEAD')?.agency ?? null;
  }

  @FieldResolver(() => [AgencyType], { description: 'หน่วยงานที่เกี่ยวข้อง, in the order of the plan.' })
  async relatedAgencies(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<Agency[]> {
    const involvements = await involvementsOf(context).load(node.id);
    return involvements
      .filter((involvement) => involvement.role === 'RELATED')
      .map((involvement) => involvement.agency);
  }
}
