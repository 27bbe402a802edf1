import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import type { PlanNode } from '../domain/plan-node.js';
import { AnnualActionPlanType } from './annual-action-plan.type.js';
import { FiveYearPlanType } from './five-year-plan.type.js';
import { textListOf, textOf } from './node-detail.loaders.js';
import { fiveYearPlanOf } from './plan-node.loaders.js';
import { ProjectType } from './project.type.js';
import { type Children, childrenOf } from './tree.loaders.js';

@Resolver(() => AnnualActionPlanType)
export class AnnualActionPlanResolver {
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year of the plan, Buddhist era.' })
  fiscalYear(@Root() plan: PlanNode): number | null {
    return plan.startYear;
  }

  @FieldResolver(() => FiveYearPlanType, {
    nullable: true,
    description:
      'The five-year plan of the area that covers the fiscal year; of several, the one that begins last. Null where there is none on record.',
  })
  fiveYearPlan(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<PlanNode | null> {
    return fiveYearPlanOf(context, plan);
  }

  @FieldResolver(() => [ProjectType], { description: 'The projects of form จ.2 (of a group: กจ.2), by ordinal.' })
  projects(@Ctx() context: RequestContext, @Root() plan: PlanNode, @Info() info: GraphQLResolveInfo): Children {
    return childrenOf(context, plan, info);
  }

  @FieldResolver(() => String, { nullable: true, description: 'บทสรุปผู้บริหาร (part 2.1); null where not stated.' })
  executiveSummary(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'executiveSummary');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'ความสอดคล้องกับแผน ๓ ระดับ ตามมติคณะรัฐมนตรี ๔ ธันวาคม ๒๕๖๐ (part 2.2, rule A21); null where not stated.',
  })
  threeLevelAlignment(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'threeLevelAlignment');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'สรุปสาระสำคัญของแผนพัฒนาจังหวัด/กลุ่มจังหวัด (part 2.2); null where not stated.',
  })
  developmentPlanSummary(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'developmentPlanSummary');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'การประเมินสถานการณ์ ปัญหา และความจำเป็น (part 2.3.1); null where not stated.',
  })
  situationAssessment(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'situationAssessment');
  }

  @FieldResolver(() => [String], { description: 'วัตถุประสงค์ (part 2.3.2, 1).' })
  objectives(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string[]> {
    return textListOf(context, plan.id, 'planObjectives');
  }

  @FieldResolver(() => [String], {
    description: 'เป้าหมายการพัฒนาจังหวัด/กลุ่มจังหวัด, as in the five-year plan (part 2.3.2, 2; rule A22).',
  })
  goals(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string[]> {
    return textListOf(context, plan.id, 'planGoals');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'หน่วยงานที่เกี่ยวข้องกับการนำแผนไปดำเนินการ: how the plan is to be carried out, and by whom (part 2.3.3, rule A26); null where not stated.',
  })
  deliveryProcess(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<string | null> {
    return textOf(context, plan.id, 'deliveryProcess');
  }
}
