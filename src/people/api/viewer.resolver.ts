import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { areaById } from '../../areas/api/area.loaders.js';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import type { RoleGrant } from '../domain/role-grant.js';
import type { HeldRole } from '../domain/viewer.js';
import { roleGrantsQuery } from '../store/role-grant.store.js';
import { actorGlobalId } from './people-id.js';
import { readAs } from './read-as.js';
import { requireViewer } from './require-role.js';
import { RoleGrantType } from './role-grant.type.js';
import { ViewerRoleType, ViewerType } from './viewer.type.js';

/** Nobody is given more than a few. */
export const MAX_OWN_GRANTS = 200;

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'Who asks, with the roles that they hold today; null for somebody who sends no token.',
  })
  viewer(@Ctx() context: RequestContext): ViewerType | null {
    const { viewer } = context;
    // Roles have no version that an answer could stand on.
    context.scopes.noteUnversioned();
    if (!viewer) return null;
    const { actorId, kind, name, roles, scopes = null } = viewer;
    return { actorId: actorGlobalId(actorId), kind, name, roles, scopes };
  }

  @FieldResolver(() => [RoleGrantType], {
    description: `The grants that the roles rest on, with their dates, and those that are still to come; the latest first, at most ${MAX_OWN_GRANTS}.`,
  })
  async grants(@Ctx() context: RequestContext): Promise<RoleGrant[]> {
    const viewer = requireViewer(context);
    const query = roleGrantsQuery({ areaId: null, actorId: viewer.actorId, includeEnded: false });
    const page = { size: MAX_OWN_GRANTS, direction: 'forward', from: null } as const;
    return await readAs(context, viewer, async (db) => (await fetchPage<RoleGrant>(db, query, page)).rows);
  }
}

@Resolver(() => ViewerRoleType)
export class ViewerRoleResolver {
  @FieldResolver(() => [AreaType], {
    nullable: true,
    description: 'The areas that it reaches, members of a group included where the grant says so; null: the country.',
  })
  async areas(@Ctx() context: RequestContext, @Root() { areaIds }: HeldRole): Promise<Area[] | null> {
    if (areaIds === null) return null;
    const areas = await Promise.all([...areaIds].map((id) => areaById(context).load(id)));
    return areas.filter((area) => area !== null);
  }
}
