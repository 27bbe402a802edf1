import { Field, ObjectType } from 'type-graphql';

@ObjectType('PlanChange', {
  description:
    'Something of a five-year plan or of a 20-year goal has changed: the plan or goal itself, anything below it in its plan, or what is said of any of these (money, texts, indicators, agencies, alignments).',
})
export class PlanChangeType {
  @Field(() => String, { description: 'The area of the plan or goal.' })
  areaCode!: string;

  @Field(() => Date, { description: 'When the server noticed: well within a second after the change.' })
  at!: Date;
}
