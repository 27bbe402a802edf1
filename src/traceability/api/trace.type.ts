import { Field, Int, ObjectType } from 'type-graphql';
import { AlignmentStatusEnum, EvidenceType } from '../../alignment/api/alignment.type.js';
import type { AlignmentStatus, Evidence } from '../../alignment/domain/alignment.js';
import { FrameworkElementType } from '../../frameworks/api/framework.type.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import { defineEnum } from '../../graphql/enum.js';
import { PlanLevelEnum } from '../../plans/api/plan.enums.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { PathBasis } from '../domain/trace.js';
import type { BreakReason } from '../domain/trace-break.js';

const PathBasisEnum = defineEnum<PathBasis>('PathBasis', 'By what right a node is said to serve an element.', {
  DIRECT: 'The subject is aligned itself.',
  INHERITED: 'A node above it is aligned.',
  CONTRIBUTED: 'Nodes below it are aligned; grouped by element.',
});

const BreakReasonEnum = defineEnum<BreakReason>('BreakReason', 'Why a trace does not reach its end.', {
  NO_GOAL_ON_RECORD: 'The area has no 20-year goal on record.',
  PLAN_OUTSIDE_GOAL: 'The area has a 20-year goal on record, but the plan is not placed below it.',
  NO_PROGRAMME: 'The project belongs to a plan but to no programme.',
  NOT_IN_FIVE_YEAR_PLAN:
    'The project of an annual plan names nothing of a five-year plan that it carries out, or something that is not there (rule A01).',
  NO_FIVE_YEAR_PLAN: 'The area has no five-year plan on record for the fiscal year of the annual plan.',
  NO_NATIONAL_PATH: 'No alignment at, above or below the subject reaches a strategy of the national strategy.',
  ONLY_SUSPECT_PATHS: 'Every path to the national strategy is suspect.',
});

@ObjectType('TraceBreak', { description: 'A place where the way from a node to the national goals ends.' })
export class TraceBreakType {
  @Field(() => PlanLevelEnum, {
    nullable: true,
    description:
      'The level that is missing from the chain; null where the way from the plan to the national strategy ends.',
  })
  level!: PlanLevel | null;

  @Field(() => BreakReasonEnum, { description: 'Why.' })
  reason!: BreakReason;

  @Field(() => String, { description: 'What is missing and what to do, in English.' })
  message!: string;

  @Field(() => String, { description: 'What is missing and what to do, in Thai.' })
  messageTh!: string;
}

@ObjectType('FrameworkPath', { description: 'One way from the subject to the root of a framework.' })
export class FrameworkPathType {
  @Field(() => PathBasisEnum, { description: 'By what right.' })
  basis!: PathBasis;

  @Field(() => AlignmentStatusEnum, { description: 'SUSPECT where every alignment that it rests on is.' })
  status!: AlignmentStatus;

  @Field(() => Int, { description: 'How many nodes carry it: more than one only where nodes below contribute.' })
  nodeCount!: number;

  @Field(() => [FrameworkElementType], {
    description: 'From the aligned element, the most specific, up to the root of its framework.',
  })
  elements!: FrameworkElement[];

  @Field(() => PlanNodeType, {
    nullable: true,
    description: 'The node that carries the alignment: the subject, a node above, or the first of the nodes below.',
  })
  via!: PlanNode | null;

  @Field(() => [EvidenceType], {
    description: 'What it stands on; of several nodes below, each different piece once.',
  })
  evidence!: readonly Evidence[];
}

@ObjectType('Trace', {
  description: 'Which goals a node serves, by which path, on whose word, and where the path breaks.',
})
export class TraceType {
  @Field(() => PlanNodeType, { description: 'The node that was asked about.' })
  subject!: PlanNode;

  @Field(() => Boolean, {
    description:
      'Whether the chain reaches a 20-year goal unbroken and at least one path that is not suspect reaches a strategy of the national strategy.',
  })
  complete!: boolean;

  @Field(() => [PlanNodeType], {
    description: 'From the subject, which stands first, up to the 20-year goal, as far as the chain holds.',
  })
  chain!: PlanNode[];

  @Field(() => [TraceBreakType], { description: 'Every break, named. Empty where the trace is complete.' })
  breaks!: TraceBreakType[];
}
