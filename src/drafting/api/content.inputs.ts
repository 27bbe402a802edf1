import { Field, ID, InputType, Int } from 'type-graphql';
import { EvidenceKindEnum } from '../../alignment/api/alignment.type.js';
import type { EvidenceKind } from '../../alignment/domain/alignment.js';
import type { BudgetSource } from '../../budget/domain/node-budget.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { Decimal } from '../../graphql/scalars/decimal.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { PolarityEnum } from '../../indicators/api/indicator.enums.js';
import type { Polarity } from '../../indicators/domain/indicator.js';
import { BudgetSourceEnum, OwnerSectionEnum, ProjectClassEnum } from '../../plans/api/plan.enums.js';
import type { OwnerSection, ProjectClass } from '../../plans/domain/plan-node.js';
import { ConfidenceEnum } from '../../provenance/api/provenance.enums.js';
import type { Confidence } from '../../provenance/domain/confidence.js';

@InputType('BudgetLineInput', { description: 'Planned money of one fiscal year and source (form จ.1-1, item 9).' })
export class BudgetLineInput {
  @Field(() => FiscalYear, {
    nullable: true,
    description: 'The fiscal year, Buddhist era, within the plan; null: not stated.',
  })
  fiscalYear?: number | null;

  @Field(() => BudgetSourceEnum, { nullable: true, description: 'Whose money it is; null: not stated.' })
  source?: BudgetSource | null;

  @Field(() => Baht, { description: 'In baht, not negative.' })
  amount!: string;
}

@InputType('IndicatorTargetInput', { description: 'The target of an indicator for a period.' })
export class IndicatorTargetInput {
  @Field(() => FiscalYear, { description: 'The first fiscal year, Buddhist era.' })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'The last fiscal year, Buddhist era; the same for a target of one year.' })
  endYear!: number;

  @Field(() => String, { description: 'The target as the plan prints it, with its unit.' })
  printed!: string;

  @Field(() => Decimal, { nullable: true, description: 'The figure in it; null where it is none.' })
  value?: string | null;
}

@InputType('IndicatorInput', { description: 'An indicator of a node, with its baseline and targets.' })
export class IndicatorInput {
  @Field(() => String, {
    nullable: true,
    description: 'The code of an indicator that the node has already, which is changed; without it, it is a new one.',
  })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the plan prints.' })
  printedNo?: string | null;

  @Field(() => String, { description: 'What is measured.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The unit.' })
  unit?: string | null;

  @Field(() => PolarityEnum, { nullable: true, description: 'Which way is better; null: not stated.' })
  polarity?: Polarity | null;

  @Field(() => FiscalYear, { nullable: true, description: 'The year of the baseline, Buddhist era.' })
  baselineYear?: number | null;

  @Field(() => String, { nullable: true, description: 'The baseline as the plan prints it.' })
  baselinePrinted?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The figure in it.' })
  baselineValue?: string | null;

  @Field(() => String, { nullable: true, description: 'A note of the plan.' })
  note?: string | null;

  @Field(() => [IndicatorTargetInput], { nullable: true, description: 'Its targets, by period.' })
  targets?: IndicatorTargetInput[] | null;
}

@InputType('NodeTextInput', { description: 'The text of one field of the forms.' })
export class NodeTextInput {
  @Field(() => String, { description: 'The name of the field, such as "objectives".' })
  field!: string;

  @Field(() => [String], {
    description: 'Its texts, in order: one where the field is no list. An empty list takes the field away.',
  })
  bodies!: string[];
}

@InputType('EvidenceInput', { description: 'On whose word an alignment stands. What is unknown is left out.' })
export class EvidenceInput {
  @Field(() => EvidenceKindEnum, { description: 'The kind.' })
  kind!: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'Who asserted it.' })
  assertedBy?: string | null;

  @Field(() => Date, { nullable: true, description: 'When.' })
  assertedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The document.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'The page or slide in it.' })
  page?: string | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure it is.' })
  confidence?: Confidence | null;

  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;
}

@InputType('NodeContentInput', {
  description:
    'What a node says. What is left out stays as it is; null takes it away. A list takes the place of the whole list.',
})
export class NodeContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The title, in Thai. Required for a new node; never taken away.',
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the plan prints.' })
  printedNo?: string | null;

  @Field(() => Baht, {
    nullable: true,
    description:
      'The budget that the node itself states, in baht; null: the sum of its lines, or of what stands below it.',
  })
  statedBudget?: string | null;

  @Field(() => [BudgetLineInput], { nullable: true, description: 'Its money by year and source.' })
  budgetLines?: BudgetLineInput[] | null;

  @Field(() => ProjectClassEnum, { nullable: true, description: 'Of a project: its class.' })
  projectClass?: ProjectClass | null;

  @Field(() => OwnerSectionEnum, { nullable: true, description: 'Of a project: its section of form จ.2.' })
  ownerSection?: OwnerSection | null;

  @Field(() => String, { nullable: true, description: 'The area of work.' })
  areaOfWork?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it begins.' })
  startDate?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it ends; not before it begins.' })
  endDate?: string | null;

  @Field(() => [IndicatorInput], { nullable: true, description: 'Its indicators, in order.' })
  indicators?: IndicatorInput[] | null;

  @Field(() => [NodeTextInput], {
    nullable: true,
    description: 'Texts of the forms; fields left out stay as they are.',
  })
  texts?: NodeTextInput[] | null;
}

@InputType('NodeRefInput', {
  description:
    'A node: one that is there, by its ID, or one that the same change creates, by its ref. Exactly one of them.',
})
export class NodeRefInput {
  @Field(() => ID, { nullable: true, description: 'The ID.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'The ref of a node in `create`.' })
  ref?: string | null;
}

@InputType('NewNodeInput', { description: 'A node to be created. Its level is the one below its parent.' })
export class NewNodeInput {
  @Field(() => String, { nullable: true, description: 'A name by which others in the same change may refer to it.' })
  ref?: string | null;

  @Field(() => NodeRefInput, { description: 'The node that it stands below.' })
  parent!: NodeRefInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: a project that belongs to the plan, its parent, but to no programme.',
  })
  unplaced?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'A permanent code of your choice, unique in the country; without it one is made.',
  })
  code?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among its siblings, from 1 on; those in its way move up. Without it: the last.',
  })
  ordinal?: number | null;

  @Field(() => NodeContentInput, { description: 'What it says.' })
  content!: NodeContentInput;
}

@InputType('NodeChangeInput', { description: 'A change of what a node says.' })
export class NodeChangeInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the change was made on.' })
  version!: number;

  @Field(() => NodeContentInput, { description: 'What changes.' })
  content!: NodeContentInput;
}

@InputType('NodeMoveInput', { description: 'A node, with all that stands below it, that is to stand elsewhere.' })
export class NodeMoveInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the move was made on.' })
  version!: number;

  @Field(() => NodeRefInput, {
    nullable: true,
    description:
      'The node to stand below, in the same plan; without it, it stays and only its place among its siblings changes.',
  })
  parent?: NodeRefInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: among the unplaced projects of the plan, its new parent.',
  })
  unplaced?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Its place among its siblings, from 1 on. Without it: the last.' })
  ordinal?: number | null;
}

@InputType('NodeRemovalInput', { description: 'A node that is to go.' })
export class NodeRemovalInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that it was seen at.' })
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: all that stands below goes too. Else such a node stays, with HAS_CHILDREN.',
  })
  withDescendants?: boolean | null;
}

@InputType('NewAlignmentInput', { description: 'An assertion that a node serves an element of a framework.' })
export class NewAlignmentInput {
  @Field(() => NodeRefInput, { description: 'The node.' })
  node!: NodeRefInput;

  @Field(() => ID, { description: 'The ID of the framework element.' })
  elementId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Where the form states another strategy than the primary one of the element: the ID of that strategy.',
  })
  statedStrategyId?: string | null;

  @Field(() => [EvidenceInput], { description: 'The evidence, at least one.' })
  evidence!: EvidenceInput[];
}

@InputType('AlignmentRemovalInput', { description: 'An alignment that is to go.' })
export class AlignmentRemovalInput {
  @Field(() => ID, { description: 'The ID of the node where it was made.' })
  nodeId!: string;

  @Field(() => ID, { description: 'The ID of the framework element.' })
  elementId!: string;
}
