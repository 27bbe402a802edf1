import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import type { PlanNode } from '../domain/plan-node.js';
import { DevelopmentIssueType } from './development-issue.type.js';
import { FiveYearPlanType } from './five-year-plan.type.js';
import { textListOf, textOf } from './node-detail.loaders.js';
import { goalOf } from './plan-node.resolver.js';
import { ProjectType } from './project.type.js';
import { type Children, childrenOf, unplacedProjectsOf } from './tree.loaders.js';
import { TwentyYearGoalType } from './twenty-year-goal.type.js';

@ObjectType('ComparativeData', { description: 'ข้อมูลเชิงเปรียบเทียบ (five-year plan, part 1; rule A17).' })
class ComparativeDataType {
  @Field(() => String, { nullable: true, description: 'เศรษฐกิจ; null where not stated.' })
  economy!: string | null;

  @Field(() => String, { nullable: true, description: 'สังคมและความมั่นคง; null where not stated.' })
  socialAndSecurity!: string | null;

  @Field(() => String, { nullable: true, description: 'ทรัพยากรธรรมชาติและสิ่งแวดล้อม; null where not stated.' })
  naturalResourcesAndEnvironment!: string | null;
}

@Resolver(() => FiveYearPlanType)
export class FiveYearPlanResolver {
  @FieldResolver(() => TwentyYearGoalType, {
    nullable: true,
    description:
      'The 20-year goal that the plan stands below; null where its area has none on record, which breaks the chain there.',
  })
  goal(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<PlanNode | null> {
    return goalOf(context, plan);
  }

  @FieldResolver(() => [DevelopmentIssueType], { description: 'The development issues, by ordinal.' })
  developmentIssues(
    @Ctx() context: RequestContext,
    @Root() plan: PlanNode,
    @Info() info: GraphQLResolveInfo,
  ): Children {
    return childrenOf(context, plan, info);
  }

  @FieldResolver(() => [ProjectType], {
    description:
      "Projects that belong to the plan but to no programme, by ordinal. Their money is part of the plan's budget.",
  })
  unplacedProjects(@Ctx() context: RequestContext, @Root() plan: PlanNode, @Info() info: GraphQLResolveInfo): Children {
    return unplacedProjectsOf(context, plan, info);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'วิสัยทัศน์; null where not stated. A vision is not a 20-year goal.',
  })
  vision(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'vision');
  }

  @FieldResolver(() => [String], { description: 'เป้าหมายการพัฒนา (ระยะ 5 ปี), part 2. They are not a 20-year goal.' })
  fiveYearGoals(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string[]> {
    return textListOf(context, plan.id, 'fiveYearGoals');
  }

  @FieldResolver(() => [String], { description: 'แผนงานหลัก (ตามเป้าหมายการพัฒนาจังหวัด 20 ปี), as form จ.1-1 prints them.' })
  mainProgrammes(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string[]> {
    return textListOf(context, plan.id, 'mainProgrammes');
  }

  @FieldResolver(() => String, { nullable: true, description: 'ข้อมูลพื้นฐานทางกายภาพ (part 1); null where not stated.' })
  physicalData(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'physicalData');
  }

  @FieldResolver(() => ComparativeDataType, { description: 'ข้อมูลเชิงเปรียบเทียบ (part 1).' })
  async comparativeData(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<ComparativeDataType> {
    const [economy, socialAndSecurity, naturalResourcesAndEnvironment] = await Promise.all([
      textOf(context, plan.id, 'comparativeEconomy'),
      textOf(context, plan.id, 'comparativeSocialAndSecurity'),
      textOf(context, plan.id, 'comparativeNaturalResourcesAndEnvironment'),
    ]);
    return { economy, socialAndSecurity, naturalResourcesAndEnvironment };
  }

  @FieldResolver(() => String, { nullable: true, description: 'ปัญหาความต้องการเชิงพื้นที่ (part 1); null where not stated.' })
  areaProblemsAndNeeds(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'areaProblemsAndNeeds');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'ผลการพัฒนา-แก้ไขปัญหาในช่วงที่ผ่านมา (part 1); null where not stated.',
  })
  pastResults(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'pastResults');
  }

  @FieldResolver(() => String, { nullable: true, description: 'บทวิเคราะห์ (part 2); null where not stated.' })
  analysis(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'analysis');
  }
}
