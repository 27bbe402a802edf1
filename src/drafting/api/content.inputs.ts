import { Field, ID, InputType, Int } from 'type-graphql';
import type { BudgetSource, BudgetStage } from '../../budget/domain/node-budget.js';
import { DetailListsInput } from '../../details/api/detail.inputs.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { Decimal } from '../../graphql/scalars/decimal.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { PolarityEnum } from '../../indicators/api/indicator.enums.js';
import type { Polarity } from '../../indicators/domain/indicator.js';
import {
  BudgetDestinationEnum,
  BudgetSourceEnum,
  BudgetStageEnum,
  OwnerSectionEnum,
  ProjectClassEnum,
  WorkingStepEnum,
} from '../../plans/api/plan.enums.js';
import type { BudgetDestination, OwnerSection, ProjectClass, WorkingStep } from '../../plans/domain/plan-node.js';
import {
  DevelopmentGuidelineInput,
  NodeAgencyInput,
  ProjectGuidelineInput,
  ProvenanceInput,
  RoadmapStepInput,
} from './detail.inputs.js';

@InputType('BudgetLineInput', {
  description: 'Money of one stage, fiscal year and source (form จ.1-1, item 9; form กจ.1-1, item 11).',
})
export class BudgetLineInput {
  @Field(() => FiscalYear, {
    nullable: true,
    description: 'The fiscal year, Buddhist era, within the plan; null: not stated.',
  })
  fiscalYear?: number | null;

  @Field(() => BudgetSourceEnum, { nullable: true, description: 'Whose money it is; null: not stated.' })
  source?: BudgetSource | null;

  @Field(() => BudgetStageEnum, {
    nullable: true,
    description: 'Which money it is; without it, planned money. The stages never mix.',
  })
  stage?: BudgetStage | null;

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
    description:
      'The code of an indicator that the node has already, which is changed; or a permanent code of your choice for a new one, unique in the country. Without it one is made.',
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

  @Field(() => String, { nullable: true, description: 'The unit of the baseline, where it is another one.' })
  baselineUnit?: string | null;

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

@InputType('NodeContentInput', {
  description:
    'What a node says. What is left out stays as it is; null takes it away. A list takes the place of the whole list.',
})
export class NodeContentInput extends DetailListsInput {
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

  @Field(() => [BudgetLineInput], { nullable: true, description: 'Its money by stage, year and source.' })
  budgetLines?: BudgetLineInput[] | null;

  @Field(() => ProjectClassEnum, { nullable: true, description: 'Of a project: its class.' })
  projectClass?: ProjectClass | null;

  @Field(() => OwnerSectionEnum, { nullable: true, description: 'Of a project: its section of form จ.2.' })
  ownerSection?: OwnerSection | null;

  @Field(() => WorkingStepEnum, { nullable: true, description: 'Of a project: how far it is.' })
  workingStep?: WorkingStep | null;

  @Field(() => BudgetDestinationEnum, {
    nullable: true,
    description: 'Of an activity: where its money is to be asked for.',
  })
  destination?: BudgetDestination | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of a project of an annual plan: the ID of what it carries out of a five-year plan of its area. A key project names a project, another necessary project may name a programme.',
  })
  implementsId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of a project of an annual plan: its rank among all projects of the plan, from 1 on (rule B27); of a main activity: its rank within the project (rule B28).',
  })
  rank?: number | null;

  @Field(() => Baht, {
    nullable: true,
    description: 'Of an annual plan: กรอบวงเงิน, the ceiling that the area was told, in baht.',
  })
  ceiling?: string | null;

  @Field(() => Baht, {
    nullable: true,
    description: 'Of an annual plan: ค่าใช้จ่ายในการบริหารงานแบบบูรณาการ, in baht, apart from the projects (rule A24).',
  })
  administrationCost?: string | null;

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

  @Field(() => [NodeAgencyInput], {
    nullable: true,
    description: 'The agencies that lead it or are related to it, those of each role in order.',
  })
  agencies?: NodeAgencyInput[] | null;

  @Field(() => [DevelopmentGuidelineInput], {
    nullable: true,
    description:
      'Of a development issue: its guidelines, in order. Projects that named one which is left out go on to print it.',
  })
  guidelines?: DevelopmentGuidelineInput[] | null;

  @Field(() => [ProjectGuidelineInput], {
    nullable: true,
    description: 'Of a project: the guidelines that it names, in order.',
  })
  follows?: ProjectGuidelineInput[] | null;

  @Field(() => [RoadmapStepInput], { nullable: true, description: 'Of a 20-year goal: the steps of its roadmap.' })
  roadmap?: RoadmapStepInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of the node of an earlier plan that it carries on: of the same level and area. Copying a plan forward records it; here it is corrected, or taken away.',
  })
  succeeds?: string | null;

  @Field(() => ProvenanceInput, {
    nullable: true,
    description: 'Of a plan or 20-year goal: where it comes from; never taken away.',
  })
  provenance?: ProvenanceInput | null;
}
