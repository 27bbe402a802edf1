import { Field, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import type { ChangedState } from '../domain/changed-plan.js';

const ChangedStateEnum = defineEnum<ChangedState>('ChangedState', 'What of a plan or goal has changed.', {
  PUBLISHED: 'What everybody reads.',
  DRAFT: 'Its draft: it was changed, submitted, moved on its way to approval, published or given up.',
});

@ObjectType('PlanChange', {
  description:
    'Something of a five-year plan or of a 20-year goal has changed: the plan or goal itself, anything below it in its plan, or what is said of any of these (money, texts, indicators, agencies, alignments).',
})
export class PlanChangeType {
  @Field(() => String, { description: 'The area of the plan or goal.' })
  areaCode!: string;

  @Field(() => ChangedStateEnum, { description: 'Whether what is published has changed, or the draft.' })
  state!: ChangedState;

  @Field(() => Date, { description: 'When the server noticed: well within a second after the change.' })
  at!: Date;
}
