import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import {
  BudgetSourceEnum,
  BudgetStageEnum,
  OwnerSectionEnum,
  PlanLevelEnum,
  ProjectClassEnum,
} from '../../plans/api/plan.enums.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { OwnerSection, ProjectClass } from '../../plans/domain/plan-node.js';
import type { BudgetSource, BudgetStage } from '../domain/node-budget.js';
import type { BudgetDimension, RollupRow } from '../domain/rollup.js';

export const BudgetPlanKindEnum = defineEnum<'FIVE_YEAR_PLAN' | 'ANNUAL_PLAN'>(
  'BudgetPlanKind',
  'Which plans: the money of both is never added up.',
  {
    FIVE_YEAR_PLAN: 'Five-year plans.',
    ANNUAL_PLAN: 'Annual action plans.',
  },
);

export const BudgetDimensionEnum = defineEnum<BudgetDimension>(
  'BudgetDimension',
  'By what totals of money are told apart.',
  {
    AREA: 'The province or provincial group whose plan it is.',
    GROUP: 'The provincial group that the province belongs to today, or that the plan is of.',
    REGION: 'The development region of the area.',
    FISCAL_YEAR: 'The fiscal year; null: money without a year.',
    LEVEL: 'The level of the chain.',
    SOURCE: 'Whose money it is; null: not stated.',
    STAGE: 'Planned, requested, allocated or spent.',
    OWNER_SECTION: 'Whose project it is; null: not stated, or above projects.',
    PROJECT_CLASS: 'Key or other necessary projects; null likewise.',
    AGENCY: 'The agencies that lead the project. One with several stands in several rows.',
    FRAMEWORK_ELEMENT:
      'The elements of `framework` and `frameworkLevel` that the node serves, by an alignment of its own, of what stands above it or of what it carries out. One that serves several stands in several rows.',
    MILESTONE: 'The milestones of the 13th national plan, likewise.',
  },
);

@InputType('BudgetRollupFilterInput', {
  description: 'What narrows the money. A list that is missing or empty narrows nothing.',
})
export class BudgetRollupFilterInput {
  @Field(() => [String], { nullable: true, description: 'Of plans of these areas.' })
  areaCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of plans of areas in these regions, such as "NORTH".' })
  regionCodes?: string[] | null;

  @Field(() => [FiscalYear], { nullable: true, description: 'Dated in these fiscal years, Buddhist era.' })
  fiscalYears?: number[] | null;

  @Field(() => [BudgetSourceEnum], { nullable: true, description: 'From these sources.' })
  sources?: BudgetSource[] | null;

  @Field(() => [OwnerSectionEnum], { nullable: true, description: 'Of projects of these sections.' })
  ownerSections?: OwnerSection[] | null;

  @Field(() => [ProjectClassEnum], { nullable: true, description: 'Of projects of these classes.' })
  projectClasses?: ProjectClass[] | null;
}

@ObjectType('BudgetRollupRow', { description: 'A total of money, with what it is of.' })
export class BudgetRollupRowType {
  @Field(() => FiscalYear, {
    nullable: true,
    description: 'The fiscal year, Buddhist era; null: not grouped by it, or not dated.',
  })
  fiscalYear!: number | null;

  @Field(() => PlanLevelEnum, { nullable: true, description: 'The level; null: not grouped by it.' })
  level!: PlanLevel | null;

  @Field(() => BudgetSourceEnum, { nullable: true, description: 'The source; null: not grouped by it, or not stated.' })
  source!: BudgetSource | null;

  @Field(() => BudgetStageEnum, { nullable: true, description: 'The stage; null: not grouped by it.' })
  stage!: BudgetStage | null;

  @Field(() => OwnerSectionEnum, {
    nullable: true,
    description: 'The section; null: not grouped by it, or not stated.',
  })
  ownerSection!: OwnerSection | null;

  @Field(() => ProjectClassEnum, { nullable: true, description: 'The class; null: not grouped by it, or not stated.' })
  projectClass!: ProjectClass | null;

  @Field(() => Baht, { description: 'The money, in baht, exact.' })
  amount!: string;

  @Field(() => Int, { description: 'How many nodes it is of.' })
  nodeCount!: number;
}

@ObjectType('BudgetRollupEdge', { description: 'A total in a list.' })
class BudgetRollupEdge extends EdgeOf<RollupRow>(() => BudgetRollupRowType, 'The total.') {}

@ObjectType('BudgetRollupConnection', { description: 'A page of totals, the largest first.' })
export class BudgetRollupConnection extends ConnectionOf(BudgetRollupEdge) {}

@ObjectType('BudgetRollup', { description: 'Totals of money of one kind of plan.' })
export class BudgetRollupType {
  @Field(() => Baht, {
    nullable: true,
    description:
      'All of it, in baht, each baht once; null where several levels or stages are asked for, which are never added up.',
  })
  total!: string | null;

  @Field(() => Int, { description: 'How many nodes the money is of.' })
  nodeCount!: number;

  @Field(() => Boolean, {
    description:
      'Whether a node may stand in several rows (agencies, elements, milestones): the rows then come to more than `total`.',
  })
  overlapping!: boolean;
}
