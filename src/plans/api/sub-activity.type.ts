import { ObjectType } from 'type-graphql';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('SubActivity', {
  implements: PlanNodeType,
  description: 'กิจกรรมย่อย: a sub-activity of a main activity (form จ.2, column ๑๑).',
})
export class SubActivityType extends PlanNodeType {}
