import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { requireArea } from '../../areas/api/area.loaders.js';
import type { RequestContext } from '../../graphql/context.js';
import { FiveYearPlanType } from '../../plans/api/five-year-plan.type.js';
import { nodeById } from '../../plans/api/plan-node.loaders.js';
import { TwentyYearGoalType } from '../../plans/api/twenty-year-goal.type.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { ChangedPlan } from '../domain/changed-plan.js';
import type { LiveContext } from './live-context.js';
import { PlanChangeType } from './plan-change.type.js';

interface Wanted {
  readonly args: { readonly areaCode?: string | null };
  readonly context: LiveContext;
}

/** Who hears of what: everybody of what is published. Changes of drafts will join here, for viewers who may see them. */
async function changesWanted({ args: { areaCode }, context }: Wanted): Promise<AsyncIterable<ChangedPlan>> {
  if (areaCode == null) return await context.planChanges(() => true);
  const { id } = await requireArea(context, areaCode);
  return await context.planChanges(({ areaId }) => areaId === id);
}

@Resolver(() => PlanChangeType)
export class PlanChangeResolver {
  @Subscription(() => PlanChangeType, {
    subscribe: changesWanted,
    description:
      'Tells of each change of published plans and goals, soon after it is committed, whoever made it and on whichever server. Changes of one plan that follow each other closely are told as one. Fails at once with UNKNOWN_AREA. Over WebSocket only.',
  })
  planChanged(
    @Root() change: ChangedPlan,
    @Arg('areaCode', () => String, {
      nullable: true,
      description: 'Only of this area, such as "TH-55"; null: of all areas. A group does not include its provinces.',
    })
    _areaCode: string | null | undefined,
  ): ChangedPlan {
    return change;
  }

  @FieldResolver(() => FiveYearPlanType, {
    nullable: true,
    description: 'The plan as it is now; null where a goal has changed, or where the plan is gone.',
  })
  plan(@Ctx() context: RequestContext, @Root() change: ChangedPlan): Promise<PlanNode | null> {
    return nodeOf(context, change, 'FIVE_YEAR_PLAN');
  }

  @FieldResolver(() => TwentyYearGoalType, {
    nullable: true,
    description: 'The 20-year goal as it is now; null where a plan has changed, or where the goal is gone.',
  })
  goal(@Ctx() context: RequestContext, @Root() change: ChangedPlan): Promise<PlanNode | null> {
    return nodeOf(context, change, 'TWENTY_YEAR_GOAL');
  }

  @FieldResolver(() => String, {
    description:
      'The version of the content of the plan or goal: a whole number as text. Of two events about one plan the greater number is the newer state.',
  })
  version(@Root() change: ChangedPlan): string {
    return String(change.version);
  }
}

async function nodeOf(context: RequestContext, { nodeId }: ChangedPlan, level: PlanLevel): Promise<PlanNode | null> {
  const node = await nodeById(context).load(nodeId);
  return node?.level === level ? node : null;
}
