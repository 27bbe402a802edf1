import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { areaById, requireArea } from '../../areas/api/area.loaders.js';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { countAll, fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { readPage } from '../../graphql/relay/page.js';
import type { RoleGrant } from '../domain/role-grant.js';
import { roleGrantsQuery } from '../store/role-grant.store.js';
import { giveRole, takeRole } from './change-grant.js';
import { actorGlobalId, readNumberId } from './people-id.js';
import { readAs } from './read-as.js';
import { requireRole, requireViewer } from './require-role.js';
import {
  GrantRoleInput,
  RoleGrantConnection,
  RoleGrantPayloadType,
  RoleGrantType,
  WithdrawRoleInput,
} from './role-grant.type.js';

@Resolver(() => RoleGrantType)
export class RoleGrantResolver {
  @Query(() => RoleGrantConnection, {
    description:
      'Who may do what: the grants that the viewer may see, the latest first. An ADMINISTRATOR or AUDITOR sees those of the areas that their role reaches, and everybody sees their own. Fails with UNAUTHENTICATED, FORBIDDEN, UNKNOWN_AREA, INVALID_ID, INVALID_PAGE or INVALID_CURSOR.',
  })
  async roleGrants(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('areaCode', () => String, { nullable: true, description: 'Only grants for this area.' })
    areaCode?: string | null,
    @Arg('actorId', () => ID, { nullable: true, description: 'Only what this person or script was given.' })
    actorId?: string | null,
    @Arg('includeEnded', () => Boolean, { nullable: true, description: 'Also those that are over or withdrawn.' })
    includeEnded?: boolean | null,
  ) {
    const viewer = requireViewer(context);
    const area = areaCode == null ? null : await requireArea(context, areaCode, 'areaCode');
    if (area) requireRole(context, ['ADMINISTRATOR', 'AUDITOR'], area.id);
    const query = roleGrantsQuery({
      areaId: area?.id ?? null,
      actorId: actorId == null ? null : readNumberId('Actor', actorId, 'actorId'),
      includeEnded: includeEnded ?? false,
    });
    const wanted = readPage(page, query.order.name);
    const found = await readAs(context, viewer, (db) => fetchPage<RoleGrant>(db, query, wanted));
    return toConnection(found, query.order.name, () => readAs(context, viewer, (db) => countAll(db, query)));
  }

  @Mutation(() => RoleGrantPayloadType, {
    description:
      'Gives somebody a role for an area. Fails with UNAUTHENTICATED, with FORBIDDEN without the role ADMINISTRATOR for that area (for the country: of the country; for the members of a group: with them), and with UNKNOWN_AREA.',
  })
  async grantRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => GrantRoleInput, { description: 'Who, what, where.' }) input: GrantRoleInput,
  ): Promise<RoleGrantPayloadType> {
    const areaId = input.areaCode == null ? null : (await requireArea(context, input.areaCode, 'input.areaCode')).id;
    return await giveRole(context, areaId, input);
  }

  @Mutation(() => RoleGrantPayloadType, {
    description:
      'Takes a role away again, from now on. Fails with UNAUTHENTICATED, with INVALID_ID, and with FORBIDDEN without the role ADMINISTRATOR for its area.',
  })
  async withdrawRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawRoleInput, { description: 'Which grant, and why.' }) input: WithdrawRoleInput,
  ): Promise<RoleGrantPayloadType> {
    return await takeRole(context, readNumberId('RoleGrant', input.grantId, 'input.grantId'), input);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() grant: RoleGrant): string {
    return toGlobalId('RoleGrant', String(grant.id));
  }

  @FieldResolver(() => ID, { description: 'Who holds it: the `actorId` of the audit log.' })
  actorId(@Root() grant: RoleGrant): string {
    return actorGlobalId(grant.actorId);
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'The area; null: the whole country.' })
  area(@Ctx() context: RequestContext, @Root() grant: RoleGrant): Promise<Area | null> | null {
    return grant.areaId === null ? null : areaById(context).load(grant.areaId);
  }
}
