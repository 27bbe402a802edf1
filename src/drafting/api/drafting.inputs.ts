import { Field, ID, InputType, Int } from 'type-graphql';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { MutationInput, mutationOf } from '../../mutation/api/mutation-input.js';
import { AlignmentRemovalInput, NewAlignmentFields, NewAlignmentInput } from './alignment.inputs.js';
import { NodeContentInput } from './content.inputs.js';
import { NewRuleJudgementInput, RuleJudgementRemovalInput } from './judgement.inputs.js';
import { GapJustificationRemovalInput, NewGapJustificationInput } from './justification.inputs.js';
import {
  NewNodeFields,
  NewNodeInput,
  NodeChangeInput,
  NodeMoveFields,
  NodeMoveInput,
  NodeRemovalInput,
} from './node.inputs.js';

@InputType('PlanGoalInput', { description: 'Which 20-year goal a plan is to stand below.' })
export class PlanGoalInput {
  @Field(() => Int, { description: 'The version of the plan that the change was made on.' })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of a goal of its area and its years; null: it stands below none, and the chain is broken there.',
  })
  goalId?: string | null;
}

@InputType('ChangePlanInput', {
  description:
    'Changes of one plan or goal, made together or not at all. Whatever their order here, the plan is put below its goal first, then nodes are created, moved, changed, aligned, unaligned, their gaps justified, rules judged for them, and nodes removed.',
})
export class ChangePlanInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan, annual action plan or 20-year goal.' })
  planId!: string;

  @Field(() => PlanGoalInput, {
    nullable: true,
    description: 'Of a five-year plan: the goal that it is to stand below, last among the plans there.',
  })
  goal?: PlanGoalInput | null;

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

  @Field(() => [NewGapJustificationInput], { nullable: true, description: 'Gaps of nodes that are no faults.' })
  justify?: NewGapJustificationInput[] | null;

  @Field(() => [GapJustificationRemovalInput], {
    nullable: true,
    description: 'Justifications that are taken back; the same gap may be justified anew in the same change.',
  })
  unjustify?: GapJustificationRemovalInput[] | null;

  @Field(() => [NewRuleJudgementInput], {
    nullable: true,
    description: 'Of an annual plan: what people say of rules that facts do not decide, or whose breach they accept.',
  })
  judge?: NewRuleJudgementInput[] | null;

  @Field(() => [RuleJudgementRemovalInput], {
    nullable: true,
    description: 'Judgements that are taken back; the same rule may be judged anew in the same change.',
  })
  unjudge?: RuleJudgementRemovalInput[] | null;

  @Field(() => [NodeRemovalInput], { nullable: true, description: 'Nodes that go.' })
  remove?: NodeRemovalInput[] | null;
}

/** What begins: a plan or a goal. */
@InputType({ description: 'A new plan or goal.' })
abstract class NewHolderInput extends MutationInput {
  @Field(() => String, { description: 'The code of the area, such as "TH-55".' })
  areaCode!: string;

  @Field(() => FiscalYear, { description: 'Its first fiscal year, Buddhist era.' })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'Its last fiscal year, Buddhist era.' })
  endYear!: number;

  @Field(() => NodeContentInput, { description: 'What it says; the title is required.' })
  content!: NodeContentInput;
}

@InputType('CreatePlanInput', { description: 'A new five-year plan, as a draft.' })
export class CreatePlanInput extends NewHolderInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the 20-year goal that it stands below; without it the chain is broken there.',
  })
  goalId?: string | null;
}

@InputType('CreateAnnualPlanInput', { description: 'A new annual action plan, as a draft.' })
export class CreateAnnualPlanInput extends MutationInput {
  @Field(() => String, { description: 'The code of the area, such as "TH-55".' })
  areaCode!: string;

  @Field(() => FiscalYear, { description: 'Its fiscal year, Buddhist era.' })
  fiscalYear!: number;

  @Field(() => NodeContentInput, { description: 'What it says; the title is required.' })
  content!: NodeContentInput;
}

@InputType('CreateGoalInput', {
  description:
    'A new 20-year goal of a province, or the future directions of a group, as a draft. The goal of a province covers 20 years.',
})
export class CreateGoalInput extends NewHolderInput {}

@InputType('DiscardDraftInput', { description: 'A draft that is to be given up.' })
export class DiscardDraftInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal.' })
  planId!: string;
}

@InputType('CreateNodeInput', { description: 'One new node.' })
export class CreateNodeInput extends mutationOf(NewNodeFields) {
  @Field(() => ID, { description: 'The ID of the node that it stands below.' })
  parentId!: string;
}

@InputType('ChangeNodeInput', { description: 'A change of what one node says.' })
export class ChangeNodeInput extends mutationOf(NodeChangeInput) {}

@InputType('MoveNodeInput', { description: 'One node that is to stand elsewhere in its plan.' })
export class MoveNodeInput extends mutationOf(NodeMoveFields) {
  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the node to stand below; without it only its place among its siblings changes.',
  })
  parentId?: string | null;
}

@InputType('RemoveNodeInput', { description: 'One node that is to go.' })
export class RemoveNodeInput extends mutationOf(NodeRemovalInput) {}

@InputType('AlignNodeInput', { description: 'An assertion that one node serves an element of a framework.' })
export class AlignNodeInput extends mutationOf(NewAlignmentFields) {
  @Field(() => ID, { description: 'The ID of the node.' })
  nodeId!: string;
}

@InputType('UnalignNodeInput', { description: 'One alignment that is to go.' })
export class UnalignNodeInput extends mutationOf(AlignmentRemovalInput) {}
