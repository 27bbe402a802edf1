import { Ctx, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { areaOf } from '../../areas/api/area.loaders.js';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import type { AuditEvent } from '../domain/audit-event.js';
import { canonicalText } from '../domain/canonical-event.js';
import { AuditEventType } from './audit.type.js';
import { headById } from './audit-chain.js';

@ObjectType('AuditEventEdge', { description: 'An event in a list.' })
class AuditEventEdge extends EdgeOf<AuditEvent>(() => AuditEventType, 'The event.') {}

@ObjectType('AuditEventConnection', { description: 'A page of the audit log.' })
export class AuditEventConnection extends ConnectionOf(AuditEventEdge) {}

@Resolver(() => AuditEventType)
export class AuditEventResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The code of the plan or goal whose chain it is in; null: it belongs to none.',
  })
  async planCode(@Ctx() context: RequestContext, @Root() event: AuditEvent): Promise<string | null> {
    return (await headById(context).load(event.chainId))?.code ?? null;
  }

  @FieldResolver(() => Date, { description: 'When, by the clock of the database. To the microsecond in `canonical`.' })
  at(@Root() event: AuditEvent): Date {
    return new Date(`${event.at}Z`);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Who did it; null: no one who logged in.' })
  actorId(@Root() event: AuditEvent): string | null {
    return event.actorId === null ? null : toGlobalId('Actor', String(event.actorId));
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'The area that it concerns; null: none.' })
  async area(@Ctx() context: RequestContext, @Root() event: AuditEvent): Promise<Area | null> {
    return event.areaId === null ? null : areaOf(context, event.areaId);
  }

  @FieldResolver(() => String, {
    description:
      'All of the event as the text that was hashed, in the form of docs/audit.md: a script can verify it without this server.',
  })
  canonical(@Root() event: AuditEvent): string {
    return canonicalText(event);
  }
}
