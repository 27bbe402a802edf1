import { ObjectType } from 'type-graphql';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import type { PlanNode } from '../domain/plan-node.js';
import { AnnualActionPlanType } from './annual-action-plan.type.js';
import { FiveYearPlanType } from './five-year-plan.type.js';
import { PlanNodeType } from './plan-node.type.js';

@ObjectType('PlanNodeEdge', { description: 'A plan node in a list.' })
class PlanNodeEdge extends EdgeOf<PlanNode>(() => PlanNodeType, 'The node.') {}

@ObjectType('PlanNodeConnection', { description: 'A page of a list of plan nodes.' })
export class PlanNodeConnection extends ConnectionOf(PlanNodeEdge) {}

@ObjectType('FiveYearPlanEdge', { description: 'A five-year plan in a list.' })
class FiveYearPlanEdge extends EdgeOf<PlanNode>(() => FiveYearPlanType, 'The plan.') {}

@ObjectType('FiveYearPlanConnection', { description: 'A page of a list of five-year plans.' })
export class FiveYearPlanConnection extends ConnectionOf(FiveYearPlanEdge) {}

@ObjectType('AnnualActionPlanEdge', { description: 'An annual plan in a list.' })
class AnnualActionPlanEdge extends EdgeOf<PlanNode>(() => AnnualActionPlanType, 'The plan.') {}

@ObjectType('AnnualActionPlanConnection', { description: 'A page of a list of annual plans.' })
export class AnnualActionPlanConnection extends ConnectionOf(AnnualActionPlanEdge) {}
