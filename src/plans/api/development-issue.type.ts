import { ObjectType } from 'type-graphql';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('DevelopmentIssue', {
  implements: PlanNodeType,
  description: 'ประเด็นการพัฒนา (formerly ประเด็นยุทธศาสตร์): an issue of a five-year plan.',
})
export class DevelopmentIssueType extends PlanNodeType {}
