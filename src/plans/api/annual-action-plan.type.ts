import { Field, ObjectType } from 'type-graphql';
import { Baht } from '../../graphql/scalars/baht.js';
import { SourceStatusEnum } from '../../provenance/api/provenance.enums.js';
import type { SourceStatus } from '../../provenance/domain/confidence.js';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('AnnualActionPlan', {
  implements: PlanNodeType,
  description:
    'แผนปฏิบัติราชการประจำปีของจังหวัด or ของกลุ่มจังหวัด: what an area means to do in one fiscal year to carry out its five-year plan (decree of 2565, section 28). Its projects are its children. Figures of areas and of the country leave annual plans out, since they repeat the projects of five-year plans: ask for the plan itself, or for its kind.',
})
export class AnnualActionPlanType extends PlanNodeType {
  @Field(() => Baht, {
    nullable: true,
    description: 'กรอบวงเงิน: the ceiling that the area was told for the year, in baht; null where not stated.',
  })
  ceiling!: string | null;

  @Field(() => Baht, {
    nullable: true,
    description:
      'ค่าใช้จ่ายในการบริหารงานจังหวัด/กลุ่มจังหวัดแบบบูรณาการ, in baht, apart from the projects and not in the budget (rule A24); null where not stated.',
  })
  administrationCost!: string | null;

  @Field(() => Boolean, { description: 'True for a plan that was made up to show the product or to measure it.' })
  synthetic!: boolean;

  @Field(() => SourceStatusEnum, {
    description: 'Whether the source is a draft that the area published, or an approved plan.',
  })
  sourceStatus!: SourceStatus;
}
