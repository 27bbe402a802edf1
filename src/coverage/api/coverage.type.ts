import { Field, Int, ObjectType } from 'type-graphql';
import { FrameworkElementType } from '../../frameworks/api/framework.type.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import { defineEnum } from '../../graphql/enum.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { FrameworkCode, FrameworkLevel } from '../../graphql/scalars/framework-names.js';
import { DevelopmentIssueType } from '../../plans/api/development-issue.type.js';
import { FiveYearPlanType } from '../../plans/api/five-year-plan.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { CoverageState } from '../domain/coverage.js';

const CoverageStateEnum = defineEnum<CoverageState>('CoverageState', 'Whether an element has support.', {
  COVERED: 'At least one alignment that is not suspect.',
  NEARLY: 'Suspect alignments only.',
  UNCOVERED: 'None.',
});

@ObjectType('CoverageRow', { description: 'An element with its support. It counts the element and those below it.' })
export class CoverageRowType {
  @Field(() => FrameworkElementType, { description: 'The element.' })
  element!: FrameworkElement;

  @Field(() => CoverageStateEnum, { description: 'Whether it has support.' })
  state!: CoverageState;

  @Field(() => Int, { description: 'Distinct nodes aligned directly to it or to an element below it.' })
  alignedNodeCount!: number;

  @Field(() => Int, { description: 'Distinct projects at or below those nodes.' })
  projectCount!: number;

  @Field(() => Baht, {
    description: 'Their planned money in baht, each baht once within the row; "0.00" where nothing is stated.',
  })
  totalBudget!: string;
}

@ObjectType('CoverageReport', {
  description:
    'Which elements of a level have support and which have none. Rows overlap where a project serves several elements.',
})
export class CoverageReportType {
  @Field(() => FrameworkCode, { description: 'The framework.' })
  framework!: string;

  @Field(() => FrameworkLevel, { description: 'The level.' })
  level!: string;

  @Field(() => Int, { description: 'How many elements the level has on record.' })
  elementCount!: number;

  @Field(() => Int, { description: 'How many are covered.' })
  coveredCount!: number;

  @Field(() => Int, { description: 'How many are nearly covered.' })
  nearlyCoveredCount!: number;

  @Field(() => Int, { description: 'How many are uncovered.' })
  uncoveredCount!: number;

  @Field(() => Boolean, {
    description: 'False where our list of elements is known to be incomplete, so that more may be uncovered.',
  })
  catalogueComplete!: boolean;

  @Field(() => [CoverageRowType], { description: 'One row for each element, in the order of the framework.' })
  rows!: CoverageRowType[];
}

@ObjectType('AlignmentMatrixCell', { description: 'What of one development issue supports one element.' })
export class AlignmentMatrixCellType {
  @Field(() => DevelopmentIssueType, {
    nullable: true,
    description: 'The development issue; null for what belongs to none: the plan itself and its unplaced projects.',
  })
  issue!: PlanNode | null;

  @Field(() => FrameworkElementType, { description: 'The element.' })
  element!: FrameworkElement;

  @Field(() => Int, { description: 'Distinct nodes of the issue aligned directly to the element or to one below it.' })
  alignedNodeCount!: number;

  @Field(() => Int, { description: 'Distinct projects at or below those nodes.' })
  projectCount!: number;

  @Field(() => Baht, { description: 'Their planned money in baht, each baht once within the cell.' })
  totalBudget!: string;
}

@ObjectType('AlignmentMatrix', {
  description: 'Development issues of a plan by elements of a framework, with counts and money.',
})
export class AlignmentMatrixType {
  @Field(() => FiveYearPlanType, { description: 'The plan.' })
  plan!: PlanNode;

  @Field(() => FrameworkCode, { description: 'The framework.' })
  framework!: string;

  @Field(() => FrameworkLevel, { description: 'The level.' })
  level!: string;

  @Field(() => [DevelopmentIssueType], { description: 'The rows: all issues of the plan, by ordinal.' })
  issues!: readonly PlanNode[];

  @Field(() => [FrameworkElementType], {
    description: 'The columns: all elements of the level, in the order of the framework.',
  })
  elements!: FrameworkElement[];

  @Field(() => [AlignmentMatrixCellType], { description: 'The cells that are not empty, by issue and element.' })
  cells!: AlignmentMatrixCellType[];
}
