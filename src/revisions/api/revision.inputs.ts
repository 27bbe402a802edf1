import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import type { PlanRevision } from '../domain/plan-revision.js';
import { PlanRevisionType } from './revision.type.js';

@InputType('SubmitPlanInput', { description: 'A draft that is put on record as the next revision.' })
export class SubmitPlanInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;

  @Field(() => String, { nullable: true, description: 'What people call the revision.' })
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'The committee that resolved on it.' })
  committee?: string | null;

  @Field(() => String, { nullable: true, description: 'Its resolution, such as the number of the meeting.' })
  resolution?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The date of the resolution.' })
  resolutionDate?: string | null;

  @Field(() => String, { nullable: true, description: 'The document that it refers to.' })
  document?: string | null;
}

@InputType('PublishRevisionInput', { description: 'A revision that everybody is to read from now on.' })
export class PublishRevisionInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the revision.' })
  revisionId!: string;
}

@InputType('WithdrawPlanInput', { description: 'A published plan that is taken back, with nothing in its place.' })
export class WithdrawPlanInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;
}

@ObjectType('RevisionPayload', { description: 'What came of it. With userErrors nothing was changed.' })
export class RevisionPayloadType extends MutationPayload {
  @Field(() => PlanRevisionType, { nullable: true, description: 'The revision; null with userErrors.' })
  revision!: PlanRevision | null;
}
