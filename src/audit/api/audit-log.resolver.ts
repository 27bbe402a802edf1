import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { requireArea } from '../../areas/api/area.loaders.js';
import { countAll, fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import { readPage } from '../../graphql/relay/page.js';
import { requireRole } from '../../people/api/require-role.js';
import type { Viewer } from '../../people/domain/viewer.js';
import type { AuditEvent } from '../domain/audit-event.js';
import { AUDIT_ROLES, auditAreas } from '../domain/audit-scope.js';
import { AUDIT_ORDER, type AuditFilter, auditLogQuery } from '../store/audit-event.read-model.js';
import { readLog, requireAuditor } from './audit-access.js';
import { readPlanId, requireChain } from './audit-chain.js';
import { AuditEventConnection } from './audit-event.resolver.js';

@InputType('AuditLogFilter', { description: 'What narrows the audit log. Conditions that are given must all hold.' })
class AuditLogFilter {
  @Field(() => String, { nullable: true, description: 'Events that concern this area.' })
  areaCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The chain of this five-year plan or 20-year goal.' })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: 'What this person or script did: an `actorId` of the log.' })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'One kind of change, such as "plan.change-node".' })
  operation?: string | null;

  @Field(() => String, { nullable: true, description: 'Changes of the object with this permanent code.' })
  objectKey?: string | null;

  @Field(() => Date, { nullable: true, description: 'From this moment on.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  to?: Date | null;
}

@Resolver()
export class AuditLogResolver {
  @Query(() => AuditEventConnection, {
    description:
      'The audit log in the order of time, as far as the viewer may see it: an AUDITOR or ADMINISTRATOR of an area the events of that area, one of the country everything. Fails with UNAUTHENTICATED, FORBIDDEN, UNKNOWN_AREA, UNKNOWN_PLAN, INVALID_ID, INVALID_PAGE or INVALID_CURSOR.',
  })
  async auditLog(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('filter', () => AuditLogFilter, { nullable: true, description: 'What narrows the list.' }) filter:
      | AuditLogFilter
      | null
      | undefined,
  ) {
    const viewer = requireAuditor(context);
    const wanted = readPage(page, AUDIT_ORDER.name);
    const { planId, ...rest } = filter ?? {};
    // Before the log is read: whoever holds a connection should not wait for a second one.
    const plan = planId == null ? null : await readPlanId(context, planId, 'filter.planId');
    const narrowed = await readFilter(context, viewer, rest);
    const { found, query } = await readLog(context, viewer, async (db) => {
      const query = auditLogQuery({ ...narrowed, chainId: plan && (await requireChain(viewer, db, plan)) });
      return { query, found: await fetchPage<AuditEvent>(db, query, wanted) };
    });
    const count = () => readLog(context, viewer, (db) => countAll(db, query));
    return toConnection(found, AUDIT_ORDER.name, count);
  }
}

async function readFilter(
  context: RequestContext,
  viewer: Viewer,
  { areaCode, actorId, operation, objectKey, from, to }: Omit<AuditLogFilter, 'planId'>,
): Promise<Omit<AuditFilter, 'chainId'>> {
  const area = areaCode == null ? null : await requireArea(context, areaCode, 'filter.areaCode');
  if (area) requireRole(context, AUDIT_ROLES, area.id);
  return {
    areaIds: area ? [area.id] : auditAreas(viewer),
    actorId: actorId == null ? null : readActorId(actorId),
    operation: operation ?? null,
    objectKey: objectKey ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}

/** The number of an actor; an ID of somebody who never was finds nothing. */
function readActorId(actorId: string): number {
  const { key } = fromGlobalIdOf(['Actor'], actorId, 'filter.actorId');
  return /^\d{1,15}$/.test(key) ? Number(key) : 0;
}
