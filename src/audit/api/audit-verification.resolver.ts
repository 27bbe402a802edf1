import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { ReadDatabase } from '../../database/read-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { type AnchoredHead, anchorText, readAnchor } from '../domain/audit-anchor.js';
import type { AuditEvent } from '../domain/audit-event.js';
import { auditAreas } from '../domain/audit-scope.js';
import type { AuditFault } from '../domain/verification.js';
import { findEvent } from '../store/audit-event.read-model.js';
import { findHeads } from '../store/audit-head.read-model.js';
import { sha256 } from '../store/sha256.js';
import { verifyChains } from '../store/verify-chains.js';
import { AuditAnchorType, AuditEventType, AuditFaultEnum } from './audit.type.js';
import { readLog, requireAuditor } from './audit-access.js';
import { readPlanId, requireChain } from './audit-chain.js';

@ObjectType('AuditBreak', { description: 'The place where a chain is broken.' })
class AuditBreakType {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the plan or goal whose chain it is; null: of the chain of what belongs to none.',
  })
  planCode!: string | null;

  @Field(() => Int, { description: 'The place in the chain.' })
  position!: number;

  @Field(() => AuditFaultEnum, { description: 'What is wrong there.' })
  what!: AuditFault;

  @Field(() => AuditEventType, {
    nullable: true,
    description: 'The event at this place, as it is now; null: there is none, or none that the viewer may see.',
  })
  event!: AuditEvent | null;
}

@ObjectType('AuditVerification', { description: 'What a verification of the audit log found.' })
class AuditVerificationType {
  @Field(() => Boolean, { description: 'Whether everything that was checked is as it was written.' })
  valid!: boolean;

  @Field(() => Int, { description: 'How many chains were checked.' })
  chainsChecked!: number;

  @Field(() => Int, {
    description: 'How many events were checked. Where a chain is broken, those after it are not all.',
  })
  eventsChecked!: number;

  @Field(() => AuditBreakType, {
    nullable: true,
    description: 'The first place that is broken, by chain and in it by position; null: none.',
  })
  firstBroken!: AuditBreakType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The hash of the anchor that was sent, to be held against the one that was published; null: none was.',
  })
  anchorHash!: string | null;
}

@Resolver()
export class AuditVerificationResolver {
  @Query(() => AuditVerificationType, {
    nullable: true,
    description:
      'Verifies that the audit log is as it was written, and names the first event that is not. Null with UNAUTHENTICATED, FORBIDDEN, UNKNOWN_PLAN, INVALID_ID or BAD_USER_INPUT; with QUERY_TIMEOUT for more events than can be verified in time: then plan by plan.',
  })
  async verifyAuditChain(
    @Ctx() context: RequestContext,
    @Arg('planId', () => ID, {
      nullable: true,
      description: 'The chain of this five-year plan or 20-year goal; null: all chains that the viewer may see.',
    })
    planId: string | null | undefined,
    @Arg('anchor', () => String, {
      nullable: true,
      description:
        'The `text` of an earlier `auditAnchor`: also verifies that its heads are still in their chains. A chain that the viewer may not see counts as gone.',
    })
    anchor: string | null | undefined,
  ): Promise<AuditVerificationType> {
    const viewer = requireAuditor(context);
    const anchored = anchor == null ? [] : readAnchor(anchor);
    const plan = planId == null ? null : await readPlanId(context, planId);
    return await readLog(context, viewer, async (db) => {
      const chains = plan ? [await requireChain(viewer, db, plan)] : await allChains(db, auditAreas(viewer));
      const wanted = plan ? anchored.filter((head) => head.code === plan.code) : anchored;
      const { firstBroken, ...checked } = await verifyChains(db, chains, wanted);
      return {
        ...checked,
        valid: firstBroken === null,
        firstBroken: firstBroken && {
          planCode: firstBroken.code,
          position: firstBroken.position,
          what: firstBroken.fault,
          event: await findEvent(db, firstBroken.chainId, firstBroken.position),
        },
        anchorHash: anchor == null ? null : sha256(anchor),
      };
    });
  }

  @Query(() => AuditAnchorType, {
    nullable: true,
    description:
      'Where the chains end that the viewer may see, to be kept outside of this database. Null with UNAUTHENTICATED or FORBIDDEN.',
  })
  async auditAnchor(@Ctx() context: RequestContext): Promise<AuditAnchorType> {
    const viewer = requireAuditor(context);
    const heads: AnchoredHead[] = await readLog(context, viewer, (db) => findHeads(db, auditAreas(viewer)));
    const text = anchorText(context.now, heads);
    return { takenAt: context.now, chains: heads.length, hash: sha256(text), text };
  }
}

/** The chains of some areas; null: all there are, also those whose heads are gone. */
async function allChains(db: ReadDatabase, areaIds: readonly number[] | null): Promise<readonly number[] | null> {
  return areaIds && (await findHeads(db, areaIds)).map(({ chainId }) => chainId);
}
