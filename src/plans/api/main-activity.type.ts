import { Field, Int, ObjectType } from 'type-graphql';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('MainActivity', {
  implements: PlanNodeType,
  description: 'กิจกรรมหลัก: a main activity of a project (form จ.1-1, item 6).',
})
export class MainActivityType extends PlanNodeType {
  @Field(() => Int, {
    nullable: true,
    description:
      'Of an annual plan: the rank within the project, 1 the first, which infrastructure projects give (criteria 1.6, rule B28); null where not stated.',
  })
  rank!: number | null;
}
