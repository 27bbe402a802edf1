import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FrameworkElementType } from '../../frameworks/api/framework.type.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import { defineEnum } from '../../graphql/enum.js';
import { FrameworkCode } from '../../graphql/scalars/framework-names.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { LeftReason } from '../domain/carry-over.js';

export const LeftReasonEnum = defineEnum<LeftReason>(
  'AlignmentLeftReason',
  'Why an alignment stayed with the old edition of its framework.',
  {
    UNMAPPED: 'Nothing in the new edition follows its element.',
    SPLIT: 'Several elements follow it: choose among them.',
    STATED_STRATEGY_UNMAPPED: 'Nothing, or not one thing, follows the strategy that the form states.',
  },
);

@InputType('RealignPlanInput', { description: 'A plan whose alignments are to follow a new edition of a framework.' })
export class RealignPlanInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;

  @Field(() => FrameworkCode, { description: 'The old edition.' })
  fromFramework!: string;

  @Field(() => FrameworkCode, { description: 'The new edition.' })
  toFramework!: string;
}

@ObjectType('AlignmentLeft', { description: 'An alignment that a person must decide about.' })
export class AlignmentLeftType {
  @Field(() => PlanNodeType, { nullable: true, description: 'The node; null where it is not there any more.' })
  node!: PlanNode | null;

  @Field(() => FrameworkElementType, { description: 'The element of the old edition.' })
  element!: FrameworkElement;

  @Field(() => LeftReasonEnum, { description: 'Why it stayed.' })
  reason!: LeftReason;

  @Field(() => [FrameworkElementType], { description: 'The elements of the new edition to choose from, if any.' })
  candidates!: readonly FrameworkElement[];
}

@ObjectType('RealignPlanPayload', {
  description: 'What came of it, in the draft. With userErrors nothing was changed.',
})
export class RealignPlanPayloadType extends MutationPayload {
  @Field(() => PlanNodeType, {
    nullable: true,
    description: 'The plan or goal as the draft has it; null with userErrors.',
  })
  plan!: PlanNode | null;

  @Field(() => Int, {
    description: 'How many alignments went along. Where the wording is another one, they are SUSPECT.',
  })
  realignedCount!: number;

  @Field(() => [AlignmentLeftType], { description: 'Those that stayed.' })
  left!: readonly AlignmentLeftType[];
}
