import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { areaById, requireArea } from '../../areas/api/area.loaders.js';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { countAll, fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { readPage } from '../../graphql/relay/page.js';
import type { ServiceToken } from '../domain/service-token.js';
import { serviceTokensQuery } from '../store/service-token.store.js';
import { createToken, revokeToken } from './change-service-token.js';
import { actorGlobalId, readNumberId } from './people-id.js';
import { readAs } from './read-as.js';
import { requireRole, requireViewer } from './require-role.js';
import {
  CreateServiceTokenInput,
  CreateServiceTokenPayloadType,
  RevokeServiceTokenInput,
  ServiceTokenConnection,
  ServiceTokenPayloadType,
  ServiceTokenType,
} from './service-token.type.js';

@Resolver(() => ServiceTokenType)
export class ServiceTokenResolver {
  @Query(() => ServiceTokenConnection, {
    description:
      'The tokens of scripts that the viewer may see, the latest first: an ADMINISTRATOR or AUDITOR sees those of the areas that their role reaches. Fails with UNAUTHENTICATED, FORBIDDEN, UNKNOWN_AREA, INVALID_PAGE or INVALID_CURSOR.',
  })
  async serviceTokens(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('areaCode', () => String, { nullable: true, description: 'Only tokens for this area.' })
    areaCode?: string | null,
    @Arg('includeEnded', () => Boolean, {
      nullable: true,
      description: 'Also those that have expired or were revoked.',
    })
    includeEnded?: boolean | null,
  ) {
    const viewer = requireViewer(context);
    const area = areaCode == null ? null : await requireArea(context, areaCode, 'areaCode');
    if (area) requireRole(context, ['ADMINISTRATOR', 'AUDITOR'], area.id);
    const query = serviceTokensQuery(area?.id ?? null, includeEnded ?? false);
    const wanted = readPage(page, query.order.name);
    const found = await readAs(context, viewer, (db) => fetchPage<ServiceToken>(db, query, wanted));
    return toConnection(found, query.order.name, () => readAs(context, viewer, (db) => countAll(db, query)));
  }

  @Mutation(() => CreateServiceTokenPayloadType, {
    description:
      'Makes a token for a script, and shows its secret once. The script acts under its own name, with one role. Fails with UNAUTHENTICATED, with FORBIDDEN without the role ADMINISTRATOR for that area (for the country: of the country), and with UNKNOWN_AREA.',
  })
  async createServiceToken(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateServiceTokenInput, { description: 'What for, and until when.' })
    input: CreateServiceTokenInput,
  ): Promise<CreateServiceTokenPayloadType> {
    const areaId = input.areaCode == null ? null : (await requireArea(context, input.areaCode, 'input.areaCode')).id;
    return await createToken(context, areaId, input);
  }

  @Mutation(() => ServiceTokenPayloadType, {
    description:
      'Ends a token from now on, with the role that came with it. Fails with UNAUTHENTICATED, with INVALID_ID, and with FORBIDDEN without the role ADMINISTRATOR for its area.',
  })
  async revokeServiceToken(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeServiceTokenInput, { description: 'Which token, and why.' })
    input: RevokeServiceTokenInput,
  ): Promise<ServiceTokenPayloadType> {
    return await revokeToken(context, readNumberId('ServiceToken', input.tokenId, 'input.tokenId'), input);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() token: ServiceToken): string {
    return toGlobalId('ServiceToken', String(token.id));
  }

  @FieldResolver(() => ID, { description: 'The script that has it: the `actorId` of the audit log.' })
  actorId(@Root() token: ServiceToken): string {
    return actorGlobalId(token.actorId);
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'For which area; null: the whole country.' })
  area(@Ctx() context: RequestContext, @Root() token: ServiceToken): Promise<Area | null> | null {
    return token.areaId === null ? null : areaById(context).load(token.areaId);
  }
}
