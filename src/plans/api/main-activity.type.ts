import { ObjectType } from 'type-graphql';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('MainActivity', {
  implements: PlanNodeType,
  description: 'กิจกรรมหลัก: a main activity of a project (form จ.1-1, item 6).',
})
export class MainActivityType extends PlanNodeType {}
