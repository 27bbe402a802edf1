import { Field, ID, InputType, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { BudgetSource } from '../../budget/domain/node-budget.js';
import { defineEnum } from '../../graphql/enum.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { Decimal } from '../../graphql/scalars/decimal.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { FrameworkCode, FrameworkLevel } from '../../graphql/scalars/framework-names.js';
import { BudgetSourceEnum, PlanLevelEnum } from '../../plans/api/plan.enums.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { PlanDifferenceKind } from '../domain/plan-diff.js';

export const PlanDifferenceKindEnum = defineEnum<PlanDifferenceKind>(
  'PlanDifferenceKind',
  'What has changed of a node.',
  {
    ADDED: 'The node is new.',
    REMOVED: 'The node is gone.',
    MOVED: 'It stands below another node.',
    RETITLED: 'Its title.',
    RERANKED: 'Its place among its siblings.',
    REBUDGETED: 'The money that it states itself.',
    REWORDED: 'Anything else that it says.',
    INDICATOR_ADDED: 'It has a new indicator.',
    INDICATOR_REMOVED: 'An indicator is gone.',
    INDICATOR_CHANGED: 'An indicator says something else, or stands elsewhere among its indicators.',
    TARGET_CHANGED: 'The targets of an indicator, and nothing else of it.',
    ALIGNMENT_ADDED: 'It is aligned to another framework element.',
    ALIGNMENT_REMOVED: 'An alignment is gone.',
    EVIDENCE_CHANGED: 'The evidence of an alignment.',
  },
);

/** Which type tells a change of each kind. */
const TYPES: Readonly<Record<PlanDifferenceKind, string>> = {
  ADDED: 'NodeAdded',
  REMOVED: 'NodeRemoved',
  MOVED: 'NodeMoved',
  RETITLED: 'NodeRetitled',
  RERANKED: 'NodeReranked',
  REBUDGETED: 'NodeRebudgeted',
  REWORDED: 'NodeReworded',
  INDICATOR_ADDED: 'IndicatorChange',
  INDICATOR_REMOVED: 'IndicatorChange',
  INDICATOR_CHANGED: 'IndicatorChange',
  TARGET_CHANGED: 'IndicatorChange',
  ALIGNMENT_ADDED: 'AlignmentChange',
  ALIGNMENT_REMOVED: 'AlignmentChange',
  EVIDENCE_CHANGED: 'AlignmentChange',
};

@InterfaceType('PlanDifference', {
  description:
    'One change of one node between two states of a plan, or between a plan and its successor: then codes differ by nature, which is no change.',
  resolveType: ({ kind }: { kind: PlanDifferenceKind }) => TYPES[kind],
})
export abstract class PlanDifferenceType {
  @Field(() => PlanDifferenceKindEnum, { description: 'What has changed.' })
  kind!: PlanDifferenceKind;

  @Field(() => ID, {
    description:
      'The ID of the node: in the later state; in the earlier one, if it is gone. Of one plan it is the same in both.',
  })
  nodeId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of the node of an earlier plan that it succeeds, as the later state says; null: none. Of several that succeed one node, the first is compared with it, and the others are ADDED.',
  })
  succeedsId!: string | null;

  @Field(() => String, { description: 'Its permanent code, likewise.' })
  code!: string;

  @Field(() => PlanLevelEnum, { description: 'Its level.' })
  level!: PlanLevel;

  @Field(() => String, { description: 'Its title in the later state; in the earlier one, if it is gone.' })
  title!: string;

  @Field(() => [String], { description: 'Where it stands there: the titles above it, from the plan down.' })
  standsBelow!: readonly string[];
}

@ObjectType('NodeAdded', { implements: PlanDifferenceType, description: 'A node that only the later state has.' })
export class NodeAddedType extends PlanDifferenceType {}

@ObjectType('NodeRemoved', { implements: PlanDifferenceType, description: 'A node that only the earlier state has.' })
export class NodeRemovedType extends PlanDifferenceType {}

@ObjectType('NodePlace', { description: 'Where a node stands.' })
export class NodePlaceType {
  @Field(() => String, { nullable: true, description: 'The code of its parent; null for an unplaced project.' })
  parentCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of its parent; null for an unplaced project.' })
  parentTitle!: string | null;
}

@ObjectType('NodeMoved', { implements: PlanDifferenceType, description: 'A node that stands elsewhere.' })
export class NodeMovedType extends PlanDifferenceType {
  @Field(() => NodePlaceType, { description: 'Where it stood.' })
  before!: NodePlaceType;

  @Field(() => NodePlaceType, { description: 'Where it stands.' })
  after!: NodePlaceType;
}

@ObjectType('NodeRetitled', { implements: PlanDifferenceType, description: 'A node with another title.' })
export class NodeRetitledType extends PlanDifferenceType {
  @Field(() => String, { description: 'The title before.' })
  before!: string;

  @Field(() => String, { description: 'The title after.' })
  after!: string;
}

@ObjectType('NodeReranked', {
  implements: PlanDifferenceType,
  description: 'A node with another place among its siblings.',
})
export class NodeRerankedType extends PlanDifferenceType {
  @Field(() => Int, { description: 'The ordinal before.' })
  before!: number;

  @Field(() => Int, { description: 'The ordinal after.' })
  after!: number;
}

@ObjectType('StatedLine', { description: 'A stated line of money.' })
export class StatedLineType {
  @Field(() => FiscalYear, { nullable: true, description: 'The fiscal year, Buddhist era; null: not stated.' })
  fiscalYear!: number | null;

  @Field(() => BudgetSourceEnum, { nullable: true, description: 'Whose money; null: not stated.' })
  source!: BudgetSource | null;

  @Field(() => Baht, { description: 'In baht.' })
  amount!: string;
}

@ObjectType('StatedMoney', { description: 'The money that a node states itself.' })
export class StatedMoneyType {
  @Field(() => Baht, { nullable: true, description: 'The stated total, in baht; null: none.' })
  statedBudget!: string | null;

  @Field(() => [StatedLineType], { description: 'The stated lines.' })
  lines!: readonly StatedLineType[];
}

@ObjectType('NodeRebudgeted', { implements: PlanDifferenceType, description: 'A node that states other money.' })
export class NodeRebudgetedType extends PlanDifferenceType {
  @Field(() => StatedMoneyType, { description: 'What it stated before.' })
  before!: StatedMoneyType;

  @Field(() => StatedMoneyType, { description: 'What it states after.' })
  after!: StatedMoneyType;
}

@ObjectType('FactChange', { description: 'Another wording of one thing.' })
export class FactChangeType {
  @Field(() => String, { description: 'What: a name such as "areaOfWork", "startDate", "texts", "agencies".' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Before: a text as it is, anything else as JSON; null: nothing.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'After: a text as it is, anything else as JSON; null: nothing.' })
  after!: string | null;
}

@ObjectType('NodeReworded', { implements: PlanDifferenceType, description: 'A node that says something else.' })
export class NodeRewordedType extends PlanDifferenceType {
  @Field(() => [FactChangeType], { description: 'What it says otherwise.' })
  fields!: readonly FactChangeType[];
}

@ObjectType('TargetState', { description: 'A target of an indicator.' })
export class TargetStateType {
  @Field(() => FiscalYear, { description: 'The first fiscal year, Buddhist era.' })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'The last fiscal year, Buddhist era.' })
  endYear!: number;

  @Field(() => String, { description: 'As printed.' })
  printed!: string;

  @Field(() => Decimal, { nullable: true, description: 'The figure; null where it is none.' })
  value!: string | null;
}

@ObjectType('IndicatorState', { description: 'An indicator in one state.' })
export class IndicatorStateType {
  @Field(() => String, { description: 'What is measured.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The unit; null: not stated.' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'The baseline as printed; null: not stated.' })
  baselinePrinted!: string | null;

  @Field(() => Int, { description: 'Its place among the indicators of the node.' })
  ordinal!: number;

  @Field(() => [TargetStateType], { description: 'Its targets.' })
  targets!: readonly TargetStateType[];
}

@ObjectType('IndicatorChange', { implements: PlanDifferenceType, description: 'A change of an indicator of a node.' })
export class IndicatorChangeType extends PlanDifferenceType {
  @Field(() => String, { description: 'The permanent code of the indicator.' })
  indicatorCode!: string;

  @Field(() => IndicatorStateType, { nullable: true, description: 'Before; null: it is new.' })
  before!: IndicatorStateType | null;

  @Field(() => IndicatorStateType, { nullable: true, description: 'After; null: it is gone.' })
  after!: IndicatorStateType | null;
}

@ObjectType('AlignmentChange', { implements: PlanDifferenceType, description: 'A change of an alignment of a node.' })
export class AlignmentChangeType extends PlanDifferenceType {
  @Field(() => FrameworkCode, { description: 'The framework.' })
  framework!: string;

  @Field(() => FrameworkLevel, { description: 'The level of the element.' })
  elementLevel!: string;

  @Field(() => String, { description: 'The code of the element.' })
  elementCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The stated strategy and the evidence before, as JSON; null: it is new.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The stated strategy and the evidence after, as JSON; null: it is gone.',
  })
  after!: string | null;
}

/** Every type that tells a change. */
export const PLAN_DIFFERENCE_TYPES = [
  NodeAddedType,
  NodeRemovedType,
  NodeMovedType,
  NodeRetitledType,
  NodeRerankedType,
  NodeRebudgetedType,
  NodeRewordedType,
  IndicatorChangeType,
  AlignmentChangeType,
] as const;

@ObjectType('LevelMoneyChange', { description: 'What the nodes of one level come to, before and after.' })
export class LevelMoneyChangeType {
  @Field(() => PlanLevelEnum, { description: 'The level.' })
  level!: PlanLevel;

  @Field(() => Int, { description: 'How many nodes there were.' })
  nodesBefore!: number;

  @Field(() => Int, { description: 'How many there are.' })
  nodesAfter!: number;

  @Field(() => Baht, { description: 'Their budgets before, in baht; nodes without a figure count nothing.' })
  before!: string;

  @Field(() => Baht, { description: 'Their budgets after, in baht.' })
  after!: string;

  @Field(() => Baht, { description: 'After less before, in baht; negative where there is less.' })
  change!: string;
}

@ObjectType('PlanDiff', {
  description: 'How one state of a plan differs from another, or from the plan that it succeeds (rule A45).',
})
export class PlanDiffType {
  @Field(() => Int, { description: 'How many changes there are, whatever is asked for of them.' })
  changeCount!: number;

  @Field(() => [PlanDifferenceType], {
    description: 'The changes, node by node from the top of the plan down, and then what is gone.',
  })
  changes!: readonly object[];

  @Field(() => [LevelMoneyChangeType], { description: 'The money of each level that either state has.' })
  money!: readonly LevelMoneyChangeType[];
}

@InputType('PlanStateInput', {
  description: 'A state of a plan or 20-year goal; exactly one of the fields.',
})
export class PlanStateInput {
  @Field(() => ID, { nullable: true, description: 'The ID of a PlanRevision.' })
  revision?: string | null;

  @Field(() => ID, { nullable: true, description: 'The ID of a plan or goal: what is published of it now.' })
  published?: string | null;

  @Field(() => ID, { nullable: true, description: 'The ID of a plan or goal: its draft, for those who may see it.' })
  draft?: string | null;
}
