import { ObjectType } from 'type-graphql';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('Programme', {
  implements: PlanNodeType,
  description: 'แผนงาน: a programme of a development issue.',
})
export class ProgrammeType extends PlanNodeType {}
