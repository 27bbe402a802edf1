import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../../graphql/relay/node.type.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';

@ObjectType('PlanRevision', {
  implements: NodeType,
  description:
    'A state of a plan or 20-year goal that was put on record. It never changes; what was approved in error is succeeded by another one, or withdrawn with a reason. Its ID serves as asOf: { revision }.',
})
export class PlanRevisionType extends NodeType {
  @Field(() => Int, { description: 'From 1 on, in the order in which they were made.' })
  number!: number;

  @Field(() => String, { nullable: true, description: 'What people call it; null: nothing.' })
  label!: string | null;

  @Field(() => Date, { description: 'When it was put on record.' })
  madeAt!: Date;

  @Field(() => String, { nullable: true, description: 'The committee that resolved on it; null: none is on record.' })
  committee!: string | null;

  @Field(() => String, { nullable: true, description: 'Its resolution, such as the number of the meeting.' })
  resolution!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The date of the resolution.' })
  resolutionDate!: string | null;

  @Field(() => String, { nullable: true, description: 'The document that it refers to.' })
  document!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was made.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it first became what everybody reads; null: it never has.' })
  publishedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is what everybody reads now.' })
  isPublished!: boolean;
}
