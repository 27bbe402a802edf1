import { Field, ObjectType } from 'type-graphql';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { SourceStatusEnum } from '../../provenance/api/provenance.enums.js';
import type { SourceStatus } from '../../provenance/domain/confidence.js';
import type { GoalKind } from '../domain/plan-node.js';
import { GoalKindEnum } from './plan.enums.js';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('TwentyYearGoal', {
  implements: PlanNodeType,
  description:
    'เป้าหมายการพัฒนาจังหวัดระยะ 20 ปี, or the future objectives and directions of a group. Its title is the statement of the goal.',
})
export class TwentyYearGoalType extends PlanNodeType {
  @Field(() => GoalKindEnum, { description: 'A provincial goal or the directions of a group.' })
  goalKind!: GoalKind;

  @Field(() => FiscalYear, { description: 'The first fiscal year, Buddhist era: 2566 by law (rule A13).' })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'The last fiscal year, Buddhist era: 2585 by law (rule A13).' })
  endYear!: number;

  @Field(() => Boolean, { description: 'True for a goal that was made up to show the product or to measure it.' })
  synthetic!: boolean;

  @Field(() => SourceStatusEnum, { description: 'Whether the source is a draft or approved.' })
  sourceStatus!: SourceStatus;
}
