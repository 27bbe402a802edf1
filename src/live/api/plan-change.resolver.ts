import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { requireArea } from '../../areas/api/area.loaders.js';
import type { Area } from '../../areas/domain/area.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { requireRole, requireViewer } from '../../people/api/require-role.js';
import { holds, holdsAnywhere, SEES_DRAFTS, type Viewer } from '../../people/domain/viewer.js';
import { AnnualActionPlanType } from '../../plans/api/annual-action-plan.type.js';
import { FiveYearPlanType } from '../../plans/api/five-year-plan.type.js';
import { nodeById } from '../../plans/api/plan-node.loaders.js';
import { typeNameOf } from '../../plans/api/plan-node-id.js';
import { TwentyYearGoalType } from '../../plans/api/twenty-year-goal.type.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { ChangedPlan } from '../domain/changed-plan.js';
import type { LiveContext } from './live-context.js';
import { PlanChangeType } from './plan-change.type.js';

interface Wanted {
  readonly args: { readonly areaCode?: string | null; readonly includeDrafts: boolean };
  readonly context: LiveContext;
}

/**
 * Who hears of what: everybody of what is published, and of drafts who may see them. Whether they still may is asked again
 * before each event.
 */
async function changesWanted({ args, context }: Wanted): Promise<AsyncIterable<ChangedPlan>> {
  const { areaCode, includeDrafts } = args;
  const area = areaCode == null ? null : await requireArea(context, areaCode);
  const isOfArea = ({ areaId }: ChangedPlan) => area === null || areaId === area.id;
  if (!includeDrafts) return await context.planChanges(['PUBLISHED'], isOfArea);
  const viewer = requireDraftReader(context, area);
  return await context.planChanges(
    ['PUBLISHED', 'DRAFT'],
    (change) => isOfArea(change) && (change.state === 'PUBLISHED' || holds(viewer, SEES_DRAFTS, change.areaId)),
  );
}

/** Who asks, if they may see drafts: of the area, or of any. */
function requireDraftReader(context: RequestContext, area: Area | null): Viewer {
  if (area) return requireRole(context, SEES_DRAFTS, area.id);
  const viewer = requireViewer(context);
  if (holdsAnywhere(viewer, SEES_DRAFTS)) return viewer;
  throw new PlanLineageError(
    'FORBIDDEN',
    `includeDrafts: this needs the role ${SEES_DRAFTS.join(' or ')}, of an area or of the country. An administrator can grant it.`,
    { roles: SEES_DRAFTS },
  );
}

@Resolver(() => PlanChangeType)
export class PlanChangeResolver {
  @Subscription(() => PlanChangeType, {
    subscribe: changesWanted,
    description:
      'Tells of each change of published plans and goals, and of drafts where that is asked for, soon after it is committed, whoever made it and on whichever server. Changes of one plan that follow each other closely are told as one. Fails at once with UNKNOWN_AREA, and for drafts with UNAUTHENTICATED or FORBIDDEN. Over WebSocket only.',
  })
  planChanged(
    @Root() change: ChangedPlan,
    @Arg('areaCode', () => String, {
      nullable: true,
      description: 'Only of this area, such as "TH-55"; null: of all areas. A group does not include its provinces.',
    })
    _areaCode: string | null | undefined,
    @Arg('includeDrafts', () => Boolean, {
      defaultValue: false,
      description:
        'Also changes of drafts, of the areas whose drafts the viewer may see. Needs a token, and with areaCode a role for that area. It ends with the role: an event is told only to who may see the draft at that moment.',
    })
    _includeDrafts: boolean,
  ): ChangedPlan {
    return change;
  }

  @FieldResolver(() => FiveYearPlanType, {
    nullable: true,
    description:
      'The five-year plan as it is now, in the state that has changed; null where something else has changed, or where the plan is gone.',
  })
  plan(@Ctx() context: RequestContext, @Root() change: ChangedPlan): Promise<PlanNode | null> {
    return nodeOf(context, change, 'FIVE_YEAR_PLAN');
  }

  @FieldResolver(() => AnnualActionPlanType, {
    nullable: true,
    description:
      'The annual plan as it is now, in the state that has changed; null where something else has changed, or where the plan is gone.',
  })
  annualPlan(@Ctx() context: RequestContext, @Root() change: ChangedPlan): Promise<PlanNode | null> {
    return nodeOf(context, change, 'ANNUAL_PLAN');
  }

  @FieldResolver(() => TwentyYearGoalType, {
    nullable: true,
    description:
      'The 20-year goal as it is now, in the state that has changed; null where a plan has changed, or where the goal is gone.',
  })
  goal(@Ctx() context: RequestContext, @Root() change: ChangedPlan): Promise<PlanNode | null> {
    return nodeOf(context, change, 'TWENTY_YEAR_GOAL');
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'The ID of the plan or goal that has changed, also where it is gone; null where nothing is on record of it any more.',
  })
  planId(@Root() { code }: ChangedPlan): string | null {
    return code && toGlobalId(typeOfHolder(code), code);
  }

  @FieldResolver(() => String, {
    description:
      'The version of the plan or goal in this state: a whole number as text. Of two events about one plan and state the greater number is the newer one.',
  })
  version(@Root() change: ChangedPlan): string {
    return String(change.version);
  }
}

/** The codes of goals and of plans of both kinds are told apart by their last part. */
function typeOfHolder(code: string): string {
  const letter = /-([AGP])\d+$/.exec(code)?.[1];
  return typeNameOf(letter === 'G' ? 'TWENTY_YEAR_GOAL' : letter === 'A' ? 'ANNUAL_PLAN' : 'FIVE_YEAR_PLAN');
}

async function nodeOf(context: RequestContext, { nodeId }: ChangedPlan, level: PlanLevel): Promise<PlanNode | null> {
  const node = await nodeById(context).load(nodeId);
  return node?.level === level ? node : null;
}
