import { Field, ObjectType } from 'type-graphql';
import { RoleEnum } from '../../people/api/people.enums.js';
import type { Role } from '../../people/domain/viewer.js';
import type { ApprovalState, Decision, MoveAction, MoveNeed, PlanKind } from '../domain/approval.js';
import { ApprovalStateEnum, DecisionEnum, MoveActionEnum, MoveNeedEnum, PlanKindEnum } from './approval.enums.js';

@ObjectType('ApprovalRouteMove', { description: 'A move that can be made from a state.' })
export class ApprovalRouteMoveType {
  @Field(() => MoveActionEnum, { description: 'What is done.' })
  action!: MoveAction;

  @Field(() => DecisionEnum, { description: 'What goes on record of it.' })
  decision!: Decision;

  @Field(() => ApprovalStateEnum, { description: 'Where the plan goes.' })
  toState!: ApprovalState;

  @Field(() => [RoleEnum], { description: 'Who may make it: one of these roles for the area.' })
  roles!: readonly Role[];

  @Field(() => [MoveNeedEnum], { description: 'What it has to state.' })
  needs!: readonly MoveNeed[];
}

@ObjectType('ApprovalRouteState', { description: 'A state on the way of a kind of plan.' })
export class ApprovalRouteStateType {
  @Field(() => ApprovalStateEnum, { description: 'The state.' })
  state!: ApprovalState;

  @Field(() => String, { description: 'Its Thai name.' })
  name!: string;

  @Field(() => String, { description: 'Its English name.' })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: 'On whom the plan of a province waits there; null: on nobody.' })
  waitsOnTh!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  waitsOnEn!: string | null;

  @Field(() => String, { nullable: true, description: 'On whom the plan of a provincial group waits there.' })
  groupWaitsOnTh!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  groupWaitsOnEn!: string | null;

  @Field(() => String, { description: 'The rules of the domain that it follows, such as "E01".' })
  clause!: string;

  @Field(() => [ApprovalRouteMoveType], { description: 'The moves from there.' })
  moves!: readonly ApprovalRouteMoveType[];
}

@ObjectType('ApprovalRoute', { description: 'The way of a kind of plan to approval.' })
export class ApprovalRouteType {
  @Field(() => PlanKindEnum, { description: 'The kind of plan.' })
  kind!: PlanKind;

  @Field(() => String, { description: 'The rule of the domain that it follows.' })
  clause!: string;

  @Field(() => String, { description: 'What is our reading of the documents, and why.' })
  note!: string;

  @Field(() => [ApprovalRouteStateType], { description: 'Its states, in order.' })
  steps!: readonly ApprovalRouteStateType[];
}
