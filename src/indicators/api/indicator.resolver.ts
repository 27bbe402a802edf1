import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader, manyEach } from '../../graphql/loader.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { nodeById } from '../../plans/api/plan-node.loaders.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { GOAL_PERIODS, type GoalPeriod, type Indicator, type IndicatorTarget } from '../domain/indicator.js';
import { findIndicatorsOfNodes, findTargets } from '../store/indicator.read-model.js';
import { GoalPeriodEnum } from './indicator.enums.js';
import { IndicatorTargetType, IndicatorType, IndicatorValueType } from './indicator.type.js';

const indicatorsOf = defineLoader(async ({ db }, nodeIds: readonly number[]) =>
  manyEach(nodeIds, await findIndicatorsOfNodes(db, nodeIds), (indicator) => indicator.nodeId),
);

const targetsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findTargets(db, ids), (target) => target.indicatorId),
);

@Resolver(() => PlanNodeType)
export class PlanNodeIndicatorsResolver {
  @FieldResolver(() => [IndicatorType], {
    description: "The node's own indicators, in their order. Those of nodes above do not count (rule A18).",
  })
  indicators(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<Indicator[]> {
    return indicatorsOf(context).load(node.id);
  }
}

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() indicator: Indicator): string {
    return toGlobalId('Indicator', indicator.code);
  }

  @FieldResolver(() => PlanNodeType, { nullable: true, description: 'The node whose indicator it is.' })
  node(@Ctx() context: RequestContext, @Root() indicator: Indicator): Promise<PlanNode | null> {
    return nodeById(context).load(indicator.nodeId);
  }

  @FieldResolver(() => IndicatorValueType, {
    nullable: true,
    description: 'ค่าฐาน; null where neither a value nor a year is printed.',
  })
  baseline(@Root() indicator: Indicator): IndicatorValueType | null {
    const { baselineYear: year, baselinePrinted: printed, baselineValue: value, baselineUnit: unit } = indicator;
    return year === null && printed === null ? null : { year, printed, value, unit };
  }

  @FieldResolver(() => [IndicatorValueType], { description: 'The targets of single fiscal years, in order.' })
  async yearTargets(@Ctx() context: RequestContext, @Root() indicator: Indicator): Promise<IndicatorValueType[]> {
    const targets = await targetsOf(context).load(indicator.id);
    return targets
      .filter((target) => target.startYear === target.endYear)
      .map(({ startYear: year, printed, value }) => ({ year, printed, value, unit: indicator.unit }));
  }

  @FieldResolver(() => [IndicatorTargetType], {
    description: 'All targets: of single years, and of periods such as the four of a 20-year goal (rule A14).',
  })
  async targets(
    @Ctx() context: RequestContext,
    @Root() indicator: Indicator,
    @Arg('period', () => GoalPeriodEnum, { nullable: true, description: 'Only the target of this period as a whole.' })
    period: GoalPeriod | null | undefined,
  ): Promise<IndicatorTarget[]> {
    const targets = await targetsOf(context).load(indicator.id);
    if (!period) return targets;
    const { startYear, endYear } = GOAL_PERIODS[period];
    return targets.filter((target) => target.startYear === startYear && target.endYear === endYear);
  }
}
