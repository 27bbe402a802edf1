import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { areaOf, requireArea } from '../../areas/api/area.loaders.js';
import type { Area } from '../../areas/domain/area.js';
import type { ListQuery } from '../../database/keyset.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { NodeType, type NodeValue } from '../../graphql/relay/node.type.js';
import { readPage } from '../../graphql/relay/page.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { requireAnnualPlan, requirePlan } from '../../plans/api/plan.queries.js';
import { nodeById } from '../../plans/api/plan-node.loaders.js';
import { typeNameOf } from '../../plans/api/plan-node-id.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { type Gap, gapKey } from '../domain/gap.js';
import { GAP_KINDS, type GapKind, type GapSeverity, SEVERITY_OF } from '../domain/gap-kind.js';
import { gapMessage } from '../domain/gap-message.js';
import { countGaps, countGapsByKind, findGaps, gapsQuery } from '../store/gap.read-model.js';
import { GapConnection, GapKindCountType, GapKindEnum, GapSeverityEnum, GapType } from './gap.type.js';

/** The plan that a question about gaps names; null: it names none. */
async function planNamed(
  context: RequestContext,
  area: Area,
  startYear: number | null | undefined,
  annualPlanOf: number | null | undefined,
): Promise<PlanNode | null> {
  if (startYear != null && annualPlanOf != null) {
    throw new PlanLineageError('BAD_USER_INPUT', 'annualPlanOf: give either startYear or annualPlanOf.', {
      field: 'annualPlanOf',
    });
  }
  if (annualPlanOf != null) return requireAnnualPlan(context, area, annualPlanOf);
  return startYear == null ? null : requirePlan(context, area, startYear);
}

@Resolver(() => GapType)
export class GapResolver {
  @Query(() => GapConnection, {
    nullable: true,
    description:
      'What breaks the chain or serves no national goal, the gravest first. Null with UNKNOWN_AREA or UNKNOWN_PLAN; fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  async gaps(
    @Ctx() context: RequestContext,
    @Arg('areaCode', () => String, { description: 'The area, such as "TH-55".' }) areaCode: string,
    @Arg('startYear', () => FiscalYear, {
      nullable: true,
      description:
        'Only the plan that begins in this year. Without it: the whole area, its goal and what stands outside any plan included.',
    })
    startYear: number | null | undefined,
    @Arg('annualPlanOf', () => FiscalYear, {
      nullable: true,
      description:
        'Only the annual plan of this fiscal year, which is left out unless it is named. Not together with startYear.',
    })
    annualPlanOf: number | null | undefined,
    @Arg('kinds', () => [GapKindEnum], { nullable: true, description: 'Only these kinds; null: all.' }) kinds:
      | GapKind[]
      | null
      | undefined,
    @Arg('includeJustified', () => Boolean, {
      defaultValue: false,
      description: 'Also gaps that somebody has justified.',
    })
    includeJustified: boolean,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ) {
    const area = await requireArea(context, areaCode);
    const plan = await planNamed(context, area, startYear, annualPlanOf);
    const query = gapsQuery({
      areaIds: [area.id],
      planId: plan?.id ?? null,
      kinds: kinds ?? GAP_KINDS,
      includeJustified,
      now: context.now,
    });
    const found = await findGaps(context.db, query, readPage(page, query.order.name));
    const connection = toConnection(found, query.order.name, () => countGaps(context.db, query));
    return Object.assign(connection, { query });
  }

  @FieldResolver(() => ID, { description: 'Opaque, and stable as long as the gap is there.' })
  id(@Root() gap: Gap): string {
    return toGlobalId('Gap', gapKey(gap));
  }

  @FieldResolver(() => GapSeverityEnum, { description: 'How grave it is.' })
  severity(@Root() gap: Gap): GapSeverity {
    return SEVERITY_OF[gap.kind];
  }

  @FieldResolver(() => String, { description: 'What is missing and what to do, in English.' })
  message(@Root() gap: Gap): string {
    return gapMessage(gap).en;
  }

  @FieldResolver(() => String, { description: 'What is missing and what to do, in Thai.' })
  messageTh(@Root() gap: Gap): string {
    return gapMessage(gap).th;
  }

  @FieldResolver(() => NodeType, { description: 'What it concerns: a plan node, or the area.' })
  async subject(@Ctx() context: RequestContext, @Root() gap: Gap): Promise<NodeValue> {
    if (gap.nodeId === null) return { __typename: 'Area', ...(await areaOf(context, gap.areaId)) };
    const node = await nodeById(context).load(gap.nodeId);
    if (!node) throw new Error(`gap ${gapKey(gap)} concerns a node that is no more`);
    return { __typename: typeNameOf(node.level), ...node };
  }
}

@Resolver(() => GapConnection)
export class GapConnectionResolver {
  @FieldResolver(() => [GapKindCountType], {
    description: 'How many gaps of each kind the whole list has, the gravest kind first.',
  })
  kindCounts(@Ctx() context: RequestContext, @Root() { query }: { query: ListQuery }) {
    return countGapsByKind(context.db, query);
  }
}
