import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import type { OwnerSection, ProjectClass } from '../domain/plan-node.js';
import { OwnerSectionEnum, ProjectClassEnum } from './plan.enums.js';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('Project', {
  implements: PlanNodeType,
  description:
    'โครงการ: a project of a five-year plan (form จ.1-1) or of an annual plan (form จ.2). An unplaced project belongs to a five-year plan but to no programme.',
})
export class ProjectType extends PlanNodeType {
  @Field(() => ProjectClassEnum, {
    nullable: true,
    description: 'Key or other necessary (decree of 2565, sections 4 and 28); null where not stated.',
  })
  projectClass!: ProjectClass | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'ลำดับความสำคัญ: of a project of an annual plan, its rank among all projects of the plan, 1 the first (criteria 1.6, rule B27); null where not stated.',
  })
  rank!: number | null;

  @Field(() => OwnerSectionEnum, { nullable: true, description: 'The section of form จ.2; null where not stated.' })
  ownerSection!: OwnerSection | null;

  @Field(() => String, {
    nullable: true,
    description: 'The area of work within the issue, such as การเกษตร; null where not stated.',
  })
  areaOfWork!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day (form จ.1-1, item 8); null where not stated.',
  })
  startDate!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day (form จ.1-1, item 8); null where not stated.',
  })
  endDate!: string | null;
}
