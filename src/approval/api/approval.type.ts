import { Field, ID, ObjectType } from 'type-graphql';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import type { ApprovalState, Decision, PlanKind, Standing } from '../domain/approval.js';
import { ApprovalStateEnum, DecisionEnum, PlanKindEnum } from './approval.enums.js';

@ObjectType('PlanApproval', {
  description:
    'Where a plan or 20-year goal stands on its way to approval now, whichever state of it was asked for. Who may not see its draft sees it PUBLISHED or WITHDRAWN.',
})
export class PlanApprovalType {
  @Field(() => PlanKindEnum, { description: 'Which way it goes: `approvalRoute`.' })
  kind!: PlanKind;

  @Field(() => ApprovalStateEnum, { description: 'The state.' })
  state!: ApprovalState;

  @Field(() => String, { description: 'The Thai name of the state.' })
  stateNameTh!: string;

  @Field(() => String, { description: 'The English name of the state.' })
  stateNameEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'On whom it waits, in Thai: by the area, ก.บ.จ. or ก.บ.ก.; null: on nobody.',
  })
  waitsOnTh!: string | null;

  @Field(() => String, { nullable: true, description: 'On whom it waits, in English; null: on nobody.' })
  waitsOnEn!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it is in this state; of a draft since it was begun, or came back last.',
  })
  since!: Date | null;

  @Field(() => ApprovalStateEnum, {
    nullable: true,
    description: 'The state that comes next on its way; null where the way is over.',
  })
  nextState!: ApprovalState | null;
}

@ObjectType('ApprovalMove', {
  description:
    'One move on the way of a plan, on record for ever. Everybody sees those of revisions that came into force.',
})
export class ApprovalMoveType {
  @Field(() => DecisionEnum, { description: 'What was decided.' })
  decision!: Decision;

  @Field(() => ApprovalStateEnum, { description: 'Where the plan was.' })
  fromState!: ApprovalState;

  @Field(() => ApprovalStateEnum, { description: 'Where it went.' })
  toState!: ApprovalState;

  @Field(() => Date, { description: 'When it was put on record.' })
  madeAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who put it on record; null for those who may not see drafts of the area.',
  })
  madeBy!: string | null;

  @Field(() => String, { nullable: true, description: 'The committee; null: none was named.' })
  committee!: string | null;

  @Field(() => String, { nullable: true, description: 'Its resolution, such as the number of the meeting.' })
  resolution!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the decision.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The document that it refers to.' })
  document!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
}

@ObjectType('ApprovalComment', { description: 'What was said of one node when a plan was returned.' })
export class ApprovalCommentType {
  @Field(() => String, { nullable: true, description: 'Which field of the node it is about; null: the whole of it.' })
  field!: string | null;

  @Field(() => String, { description: 'What was said.' })
  text!: string;
}

@ObjectType('NodeMention', { description: 'A node as it was called when it was written down; it may be gone since.' })
export class NodeMentionType {
  @Field(() => ID, { description: 'Its ID.' })
  nodeId!: string;

  @Field(() => String, { description: 'Its permanent code.' })
  code!: string;

  @Field(() => String, { description: 'Its title then.' })
  title!: string;
}

@ObjectType('PlanApprovalEdge', { description: 'A plan that waits, in a list.' })
class PlanApprovalEdge extends EdgeOf<Standing>(() => PlanApprovalType, 'The plan, and where it waits.') {}

@ObjectType('PlanApprovalConnection', { description: 'A page of plans that wait, those that wait longest first.' })
export class PlanApprovalConnection extends ConnectionOf(PlanApprovalEdge) {}
