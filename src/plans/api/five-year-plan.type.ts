import { Field, ObjectType } from 'type-graphql';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { SourceStatusEnum } from '../../provenance/api/provenance.enums.js';
import type { SourceStatus } from '../../provenance/domain/confidence.js';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('FiveYearPlan', {
  implements: PlanNodeType,
  description: 'แผนพัฒนาจังหวัด or แผนพัฒนากลุ่มจังหวัด: the plan of an area for five fiscal years.',
})
export class FiveYearPlanType extends PlanNodeType {
  @Field(() => FiscalYear, { description: 'The first fiscal year, Buddhist era.' })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'The last fiscal year, Buddhist era.' })
  endYear!: number;

  @Field(() => Boolean, { description: 'True for a plan that was made up to show the product or to measure it.' })
  synthetic!: boolean;

  @Field(() => SourceStatusEnum, {
    description: 'Whether the source is a draft that the area published, or an approved plan.',
  })
  sourceStatus!: SourceStatus;
}
