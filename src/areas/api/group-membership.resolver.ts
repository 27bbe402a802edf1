import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import type { Area, GroupMembership } from '../domain/area.js';
import { areaOf } from './area.loaders.js';
import { AreaType, GroupMembershipType } from './area.type.js';

@Resolver(() => GroupMembershipType)
export class GroupMembershipResolver {
  @FieldResolver(() => AreaType, { description: 'The provincial group.' })
  group(@Ctx() context: RequestContext, @Root() membership: GroupMembership): Promise<Area> {
    return areaOf(context, membership.groupId);
  }

  @FieldResolver(() => AreaType, { description: 'The member province.' })
  province(@Ctx() context: RequestContext, @Root() membership: GroupMembership): Promise<Area> {
    return areaOf(context, membership.provinceId);
  }
}
