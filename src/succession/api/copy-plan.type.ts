import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { LeftOut, LeftOutReason } from '../domain/left-out.js';
import type { YearChoice } from '../domain/years.js';

export const YearChoiceEnum = defineEnum<YearChoice>(
  'YearChoice',
  'What becomes of what is dated when a plan is copied into another period.',
  {
    LEAVE_OUT:
      'Years stay what they are: what lies in the new period goes along, all else is left out. Money without a year is of the old period, and is left out too.',
    SHIFT:
      'Every year moves by the difference between the first years of the two plans. Only what lies outside the new period even so is left out.',
  },
);

export const LeftOutReasonEnum = defineEnum<LeftOutReason>('LeftOutReason', 'Why something was not copied.', {
  BUDGET_OUTSIDE_PERIOD: 'A line of money of a year outside the new period.',
  BUDGET_WITHOUT_YEAR: 'A line of money without a year, where years are not moved.',
  STATED_TOTAL:
    'A total that a node states, and that is of the old period: not all of its lines went along, or (where years are not moved) it is not the sum of them.',
  TARGET_OUTSIDE_PERIOD: 'A target of an indicator for years outside the new period.',
  ROADMAP_STEP_OUTSIDE_PERIOD: 'A step of the roadmap of a goal in years outside the new period.',
  JUSTIFICATION: 'The explanation of a gap: it was given for the old plan.',
  JUDGEMENT: 'What somebody said of a rule, or an exception from it: it was said of the old plan.',
  OTHER_STAGE: 'A line of money that was requested, allocated or spent: it is of the year in which that was.',
  PAPER_OF_THE_YEAR:
    'An attachment, a journey abroad, a request to a ministry or a memorandum: it was made for its year.',
  FIGURE_OF_THE_YEAR: 'The ceiling or the administration cost of an annual plan: each year has its own.',
});

@InputType('CopyPlanForwardInput', { description: 'A plan or goal, and the successor that begins as a copy of it.' })
export class CopyPlanForwardInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the five-year plan or 20-year goal that is copied.' })
  planId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the PlanRevision of it that is copied; without it, what is published.',
  })
  revisionId?: string | null;

  @Field(() => FiscalYear, {
    description: 'The first fiscal year of the successor, Buddhist era: another one than that of the plan.',
  })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'Its last fiscal year, Buddhist era.' })
  endYear!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of a plan: the ID of the 20-year goal that the successor stands below; null: below none. Left out: below the goal of its predecessor, where that covers its years.',
  })
  goalId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its title, in Thai; without it, that of its predecessor.' })
  title?: string | null;

  @Field(() => YearChoiceEnum, { description: 'How money goes along.' })
  budgets!: YearChoice;

  @Field(() => YearChoiceEnum, {
    description: 'How the targets of indicators go along, and the steps of the roadmap of a goal.',
  })
  targets!: YearChoice;
}

@ObjectType('LeftOut', { description: 'What was not copied, for one reason.' })
export class LeftOutType implements LeftOut {
  @Field(() => LeftOutReasonEnum, { description: 'The reason.' })
  reason!: LeftOutReason;

  @Field(() => Int, { description: 'How many lines, totals, targets, steps or explanations.' })
  count!: number;

  @Field(() => Baht, {
    nullable: true,
    description: 'What they come to, in baht; null where it is no money. Totals and lines may be of the same money.',
  })
  amount!: string | null;
}

@ObjectType('CopyPlanForwardPayload', { description: 'What came of it. With userErrors nothing was begun.' })
export class CopyPlanForwardPayloadType extends MutationPayload {
  @Field(() => PlanNodeType, { nullable: true, description: 'The successor, as a draft; null with userErrors.' })
  plan!: PlanNode | null;

  @Field(() => Int, { description: 'How many nodes it has, itself included.' })
  copiedNodeCount!: number;

  @Field(() => [LeftOutType], { description: 'What was left out: every reason for which something was.' })
  leftOut!: readonly LeftOut[];
}
