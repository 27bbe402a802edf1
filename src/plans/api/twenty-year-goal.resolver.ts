import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import type { RoadmapStep } from '../domain/node-text.js';
import type { PlanNode } from '../domain/plan-node.js';
import { FiveYearPlanType } from './five-year-plan.type.js';
import { roadmapOf, textListOf, textOf } from './node-detail.loaders.js';
import { type Children, childrenOf } from './tree.loaders.js';
import { TwentyYearGoalType } from './twenty-year-goal.type.js';

@ObjectType('RoadmapStep', { description: 'แผนที่นำทาง: a step of the roadmap of a 20-year goal (rule A16).' })
class RoadmapStepType {
  @Field(() => FiscalYear, { description: 'The first fiscal year of the period, Buddhist era.' })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'The last fiscal year of the period, Buddhist era.' })
  endYear!: number;

  @Field(() => Int, { description: 'The place within the period, from 1 on.' })
  ordinal!: number;

  @Field(() => String, { description: 'What is to be done, in Thai.' })
  body!: string;
}

@ObjectType('EnvironmentAnalysis', { description: 'การวิเคราะห์สภาพแวดล้อม (20-year goal, part 3; rule A15).' })
class EnvironmentAnalysisType {
  @Field(() => String, { nullable: true, description: 'ภายใน; null where not stated.' })
  internal!: string | null;

  @Field(() => String, { nullable: true, description: 'ภายนอก; null where not stated.' })
  external!: string | null;

  @Field(() => [String], { description: 'ศักยภาพของพื้นที่.' })
  potentials!: string[];

  @Field(() => [String], { description: 'โอกาสของพื้นที่.' })
  opportunities!: string[];
}

@Resolver(() => TwentyYearGoalType)
export class TwentyYearGoalResolver {
  @FieldResolver(() => String, { description: 'เป้าหมายการพัฒนาจังหวัดระยะ 20 ปี (part 4): the same as the title.' })
  statement(@Root() goal: PlanNode): string {
    return goal.title;
  }

  @FieldResolver(() => [FiveYearPlanType], { description: 'The five-year plans below the goal, by ordinal.' })
  fiveYearPlans(@Ctx() context: RequestContext, @Root() goal: PlanNode, @Info() info: GraphQLResolveInfo): Children {
    return childrenOf(context, goal, info);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'บทนำ : สถานการณ์การพัฒนาของจังหวัด (part 1); null where not stated.',
  })
  introduction(@Ctx() context: RequestContext, @Root() goal: PlanNode): Promise<string | null> {
    return textOf(context, goal.id, 'introduction');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'ปัจจัยและแนวโน้มการเปลี่ยนแปลง (part 2); null where not stated.',
  })
  driversAndTrends(@Ctx() context: RequestContext, @Root() goal: PlanNode): Promise<string | null> {
    return textOf(context, goal.id, 'driversAndTrends');
  }

  @FieldResolver(() => EnvironmentAnalysisType, { description: 'การวิเคราะห์สภาพแวดล้อม (part 3).' })
  async environmentAnalysis(@Ctx() context: RequestContext, @Root() goal: PlanNode): Promise<EnvironmentAnalysisType> {
    const [internal, external, potentials, opportunities] = await Promise.all([
      textOf(context, goal.id, 'environmentInternal'),
      textOf(context, goal.id, 'environmentExternal'),
      textListOf(context, goal.id, 'potentials'),
      textListOf(context, goal.id, 'opportunities'),
    ]);
    return { internal, external, potentials, opportunities };
  }

  @FieldResolver(() => [RoadmapStepType], { description: 'แผนการดำเนินงานที่สำคัญ/แผนที่นำทาง (part 6), by period.' })
  roadmap(@Ctx() context: RequestContext, @Root() goal: PlanNode): Promise<RoadmapStep[]> {
    return roadmapOf(context).load(goal.id);
  }

  @FieldResolver(() => [String], { description: 'ภาคผนวก (part 7).' })
  annexes(@Ctx() context: RequestContext, @Root() goal: PlanNode): Promise<string[]> {
    return textListOf(context, goal.id, 'annexes');
  }
}
