import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { areaOf } from '../../areas/api/area.loaders.js';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { type BudgetLine, type BudgetStage, type YearBudget, yearBudgets } from '../../budget/domain/node-budget.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { readPage } from '../../graphql/relay/page.js';
import { ProvenanceType } from '../../provenance/api/provenance.type.js';
import type { PlanLevel } from '../domain/plan-level.js';
import type { PlanNode } from '../domain/plan-node.js';
import { AnnualActionPlanType } from './annual-action-plan.type.js';
import { BudgetLineType, YearBudgetType } from './budget.type.js';
import { FiveYearPlanType } from './five-year-plan.type.js';
import { budgetLinesOf } from './node-detail.loaders.js';
import { BudgetStageEnum, PlanLevelEnum } from './plan.enums.js';
import {
  ancestorsOf,
  goalsOfArea,
  nodeById,
  nodeCountOf,
  nodePageOf,
  predecessorOf,
  successorsOf,
} from './plan-node.loaders.js';
import { PlanNodeType } from './plan-node.type.js';
import { PlanNodeConnection } from './plan-node-connection.type.js';
import { planNodeId } from './plan-node-id.js';

@Resolver(() => PlanNodeType)
export class PlanNodeResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent. It stays when the node moves.' })
  id(@Root() node: PlanNode): string {
    return planNodeId(node);
  }

  @FieldResolver(() => AreaType, { description: 'The province or provincial group whose node it is.' })
  area(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<Area> {
    return areaOf(context, node.areaId);
  }

  @FieldResolver(() => FiveYearPlanType, {
    nullable: true,
    description:
      'The five-year plan that the node belongs to: of a plan itself. Null for a 20-year goal, and for what belongs to an annual plan.',
  })
  async plan(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<PlanNode | null> {
    return node.annual ? null : planOf(context, node);
  }

  @FieldResolver(() => AnnualActionPlanType, {
    nullable: true,
    description:
      'The annual plan that the node belongs to: of an annual plan itself. Null for what belongs to a five-year plan, and for a 20-year goal.',
  })
  async annualPlan(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<PlanNode | null> {
    return node.annual ? planOf(context, node) : null;
  }

  @FieldResolver(() => PlanNodeType, {
    nullable: true,
    description:
      'The node directly above; null for a goal, for an annual plan, for a plan whose area has no goal on record, and for an unplaced project.',
  })
  async parent(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<PlanNode | null> {
    // What stands directly below an annual plan has no other parent.
    const parentId = node.parentId ?? (node.annual && node.planId !== node.id ? node.planId : null);
    return parentId === null ? null : nodeById(context).load(parentId);
  }

  @FieldResolver(() => [PlanNodeType], { description: 'The nodes above, nearest first. Without the node itself.' })
  ancestors(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<readonly PlanNode[]> {
    return ancestorsOf(context).load(node.id);
  }

  @FieldResolver(() => PlanNodeType, {
    nullable: true,
    description:
      'The node of an earlier plan (of a goal or plan: the earlier one) that this one carries on, as recorded when the plan was copied forward or by a planner. Null where it carries on none, or none that there is in this state for the viewer to see.',
  })
  succeeds(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<PlanNode | null> {
    return predecessorOf(context).load(node.id);
  }

  @FieldResolver(() => [PlanNodeType], {
    description:
      'The nodes of later plans that carry this one on: several where it was split. Those of drafts only in states that show drafts.',
  })
  succeededBy(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<readonly PlanNode[]> {
    return successorsOf(context).load(node.id);
  }

  @FieldResolver(() => PlanNodeConnection, {
    description:
      "The nodes directly below, by ordinal. A plan's unplaced projects are not among them. Fails with INVALID_PAGE or INVALID_CURSOR.",
  })
  async children(
    @Ctx() context: RequestContext,
    @Root() node: PlanNode,
    @Args(() => ConnectionArguments) args: ConnectionArguments,
  ) {
    const list = { kind: 'children' as const };
    const page = readPage(args, 'children');
    const found = await nodePageOf(context).load({ id: node.id, args: { list, page } });
    return toConnection(found, 'children', () => nodeCountOf(context).load({ id: node.id, args: { list } }));
  }

  @FieldResolver(() => PlanNodeConnection, {
    description:
      'Everything below, of the chosen levels, upper levels first. Fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  async descendants(
    @Ctx() context: RequestContext,
    @Root() node: PlanNode,
    @Args(() => ConnectionArguments) args: ConnectionArguments,
    @Arg('levels', () => [PlanLevelEnum], { nullable: true, description: 'Only these levels; null: all.' }) levels:
      | PlanLevel[]
      | null
      | undefined,
  ) {
    const list = { kind: 'descendants' as const, levels: levels ?? null };
    const page = readPage(args, 'descendants');
    const found = await nodePageOf(context).load({ id: node.id, args: { list, page } });
    return toConnection(found, 'descendants', () => nodeCountOf(context).load({ id: node.id, args: { list } }));
  }

  @FieldResolver(() => [YearBudgetType], {
    description:
      'The dated part of the budget by fiscal year, in order; years without a figure are left out. Empty for a 20-year goal.',
  })
  async yearBudgets(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<YearBudget[]> {
    if (node.budgetByYear === null || node.planId === null) return [];
    const plan = node.id === node.planId ? node : await nodeById(context).load(node.planId);
    return yearBudgets(node.budgetByYear, plan?.startYear ?? 0);
  }

  @FieldResolver(() => [BudgetLineType], {
    description:
      'The figures that the node itself states by fiscal year and source of money. Empty where it states a total only, or nothing.',
  })
  async budgetLines(
    @Ctx() context: RequestContext,
    @Root() node: PlanNode,
    @Arg('stage', () => BudgetStageEnum, {
      nullable: true,
      defaultValue: 'PLANNED',
      description: 'Only money of this stage; null: of all stages, which are not to be added to each other.',
    })
    stage: BudgetStage | null,
  ): Promise<BudgetLine[]> {
    const lines = await budgetLinesOf(context).load(node.id);
    return stage === null ? lines : lines.filter((line) => line.stage === stage);
  }

  @FieldResolver(() => ProvenanceType, {
    description: 'Where the node comes from: the provenance of its goal or plan.',
  })
  async provenance(@Ctx() context: RequestContext, @Root() node: PlanNode): Promise<ProvenanceType | null> {
    const holder = node.source !== null || node.planId === null ? node : await nodeById(context).load(node.planId);
    if (!holder || holder.source === null || holder.confidence === null) return null;
    const { source, confidence, confidenceNote, sourceStatus } = holder;
    return { source, confidence, confidenceNote, sourceStatus, synthetic: holder.synthetic ?? false };
  }
}

/** The plan of either kind that a node belongs to. */
async function planOf(context: RequestContext, node: PlanNode): Promise<PlanNode | null> {
  return node.planId === null ? null : nodeById(context).load(node.planId);
}

/** The 20-year goal of an area, for plans: the node above them, where there is one. */
export async function goalOf(context: RequestContext, plan: PlanNode): Promise<PlanNode | null> {
  const goals = await goalsOfArea(context).load(plan.areaId);
  return goals.find((goal) => goal.id === plan.parentId) ?? null;
}
