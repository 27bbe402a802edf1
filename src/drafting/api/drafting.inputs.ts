import { Field, ID, InputType, Int } from 'type-graphql';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import {
  AlignmentRemovalInput,
  EvidenceInput,
  NewAlignmentInput,
  NewNodeInput,
  NodeChangeInput,
  NodeContentInput,
  NodeMoveInput,
  NodeRemovalInput,
} from './content.inputs.js';

@InputType('ChangePlanInput', {
  description:
    'Changes of one plan or goal, made together or not at all. Whatever their order here, nodes are created first, then moved, changed, aligned, unaligned, removed.',
})
export class ChangePlanInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;

  @Field(() => [NewNodeInput], { nullable: true, description: 'New nodes.' })
  create?: NewNodeInput[] | null;

  @Field(() => [NodeMoveInput], { nullable: true, description: 'Nodes that move, with all that stands below them.' })
  move?: NodeMoveInput[] | null;

  @Field(() => [NodeChangeInput], { nullable: true, description: 'Nodes that say something else.' })
  change?: NodeChangeInput[] | null;

  @Field(() => [NewAlignmentInput], { nullable: true, description: 'New alignments.' })
  align?: NewAlignmentInput[] | null;

  @Field(() => [AlignmentRemovalInput], { nullable: true, description: 'Alignments that go.' })
  unalign?: AlignmentRemovalInput[] | null;

  @Field(() => [NodeRemovalInput], { nullable: true, description: 'Nodes that go.' })
  remove?: NodeRemovalInput[] | null;
}

@InputType('CreatePlanInput', { description: 'A new five-year plan, as a draft.' })
export class CreatePlanInput extends MutationInput {
  @Field(() => String, { description: 'The code of the area, such as "TH-55".' })
  areaCode!: string;

  @Field(() => FiscalYear, { description: 'Its first fiscal year, Buddhist era.' })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'Its last fiscal year, Buddhist era.' })
  endYear!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the 20-year goal that it stands below; without it the chain is broken there.',
  })
  goalId?: string | null;

  @Field(() => NodeContentInput, { description: 'What it says; the title is required.' })
  content!: NodeContentInput;
}

@InputType('DiscardDraftInput', { description: 'A draft that is to be given up.' })
export class DiscardDraftInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;
}

@InputType('CreateNodeInput', { description: 'One new node.' })
export class CreateNodeInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the node that it stands below.' })
  parentId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: a project that belongs to the plan, its parent, but to no programme.',
  })
  unplaced?: boolean | null;

  @Field(() => String, { nullable: true, description: 'A permanent code of your choice; without it one is made.' })
  code?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place among its siblings. Without it: the last.' })
  ordinal?: number | null;

  @Field(() => NodeContentInput, { description: 'What it says.' })
  content!: NodeContentInput;
}

@InputType('ChangeNodeInput', { description: 'A change of what one node says.' })
export class ChangeNodeInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the change was made on.' })
  version!: number;

  @Field(() => NodeContentInput, { description: 'What changes.' })
  content!: NodeContentInput;
}

@InputType('MoveNodeInput', { description: 'One node that is to stand elsewhere in its plan.' })
export class MoveNodeInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the move was made on.' })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the node to stand below; without it only its place among its siblings changes.',
  })
  parentId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: among the unplaced projects of the plan, its new parent.',
  })
  unplaced?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Its place among its siblings, from 1 on. Without it: the last.' })
  ordinal?: number | null;
}

@InputType('RemoveNodeInput', { description: 'One node that is to go.' })
export class RemoveNodeInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that it was seen at.' })
  version!: number;

  @Field(() => Boolean, { nullable: true, description: 'True: all that stands below goes too.' })
  withDescendants?: boolean | null;
}

@InputType('AlignNodeInput', { description: 'An assertion that one node serves an element of a framework.' })
export class AlignNodeInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  nodeId!: string;

  @Field(() => ID, { description: 'The ID of the framework element.' })
  elementId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the strategy that the form states, where it is not the primary one.',
  })
  statedStrategyId?: string | null;

  @Field(() => [EvidenceInput], { description: 'The evidence, at least one.' })
  evidence!: EvidenceInput[];
}

@InputType('UnalignNodeInput', { description: 'One alignment that is to go.' })
export class UnalignNodeInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the node where it was made.' })
  nodeId!: string;

  @Field(() => ID, { description: 'The ID of the framework element.' })
  elementId!: string;
}
