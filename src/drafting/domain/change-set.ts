import type { AgencyRole } from '../../agencies/domain/agency.js';
import type { EvidenceKind } from '../../alignment/domain/alignment.js';
import type { BudgetSource, BudgetStage } from '../../budget/domain/node-budget.js';
import type { DetailLists } from '../../details/domain/details.js';
import type { GapKind } from '../../gaps/domain/gap-kind.js';
import type { Polarity } from '../../indicators/domain/indicator.js';
import type { BudgetDestination, OwnerSection, ProjectClass, WorkingStep } from '../../plans/domain/plan-node.js';
import type { Confidence, SourceStatus } from '../../provenance/domain/confidence.js';
import type { Verdict } from '../../rules/domain/judgement.js';

/** What a node says. Undefined: left as it is; null: taken away. */
export interface NodeContent {
  readonly title?: string;
  readonly printedNo?: string | null;
  /** In baht, exact; null: not stated, so that the sum of what stands below counts. */
  readonly statedBudget?: string | null;
  readonly projectClass?: ProjectClass | null;
  readonly ownerSection?: OwnerSection | null;
  /** Of a project. */
  readonly workingStep?: WorkingStep | null;
  /** Of an activity. */
  readonly destination?: BudgetDestination | null;
  readonly areaOfWork?: string | null;
  /** Dates as YYYY-MM-DD. */
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  /** The permanent code of the node of an earlier plan that it carries on. */
  readonly succeeds?: string | null;
  /** Of a project of an annual plan: the permanent code of the project or programme of a five-year plan that it carries out. */
  readonly implements?: string | null;
  /** Of a project or main activity of an annual plan: its rank, from 1 on. */
  readonly rank?: number | null;
  /** Of an annual plan, in baht, exact. */
  readonly ceiling?: string | null;
  readonly administrationCost?: string | null;
  /** All lines of money, in the place of those there are. */
  readonly budgetLines?: readonly BudgetLineContent[];
  /** All indicators, in order, in the place of those there are. */
  readonly indicators?: readonly IndicatorContent[];
  /** The texts of some fields of the forms; an empty list takes a field away. */
  readonly texts?: readonly TextContent[];
  /** All agencies, those of a role in order, in the place of those there are. */
  readonly agencies?: readonly AgencyContent[];
  /** Of an issue: all its guidelines, in order, in the place of those there are. */
  readonly guidelines?: readonly GuidelineContent[];
  /** Of a project: all guidelines that it names, in order, in the place of those there are. */
  readonly follows?: readonly FollowedGuideline[];
  /** Of a goal: all steps of its roadmap, those of a period in order, in the place of those there are. */
  readonly roadmap?: readonly RoadmapStepContent[];
  /** The lists that hang on it beside these, each a whole. */
  readonly details?: DetailLists;
  /** Of a plan or goal: where it comes from. */
  readonly provenance?: ProvenanceContent;
}

export interface BudgetLineContent {
  /** Buddhist era; null: not stated. */
  readonly fiscalYear: number | null;
  readonly source: BudgetSource | null;
  readonly stage: BudgetStage;
  readonly amount: string;
}

export interface IndicatorContent {
  /** The code of one that is there already; without it, it is a new one. */
  readonly code: string | null;
  readonly printedNo: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly polarity: Polarity | null;
  readonly baselineYear: number | null;
  readonly baselinePrinted: string | null;
  readonly baselineValue: string | null;
  readonly baselineUnit?: string | null;
  readonly note: string | null;
  readonly targets: readonly TargetContent[];
}

export interface TargetContent {
  readonly startYear: number;
  readonly endYear: number;
  readonly printed: string;
  readonly value: string | null;
}

export interface TextContent {
  readonly field: string;
  readonly bodies: readonly string[];
}

export interface AgencyContent {
  readonly role: AgencyRole;
  /** The database's key: what a code or a printed name means has been found out. */
  readonly agencyId: number;
  readonly printed: string;
}

export interface GuidelineContent {
  /** The code of one that is there already, or a permanent one for a new one; without it one is made. */
  readonly code: string | null;
  readonly printedNo: string | null;
  readonly body: string;
  readonly areaOfWork: string | null;
  readonly programmePrinted: string | null;
}

export interface FollowedGuideline {
  readonly printed: string;
  /** The code of a guideline of the plan; null: what is printed is none of them. */
  readonly guideline: string | null;
}

export interface RoadmapStepContent {
  readonly startYear: number;
  readonly endYear: number;
  readonly body: string;
}

export interface ProvenanceContent {
  readonly source: string;
  readonly confidence: Confidence;
  readonly confidenceNote: string | null;
  /** Undefined: left as it is. */
  readonly sourceStatus?: SourceStatus;
}

/** A node that is there, by its permanent code, or one of the same change set, by its `ref`. */
export type NodeRef = { readonly code: string } | { readonly ref: string };

export interface NewNode {
  /** A name within the change set. */
  readonly ref: string | null;
  readonly parent: NodeRef;
  /** A project that belongs to the plan, its parent, but to no programme. */
  readonly unplaced: boolean;
  /** A permanent code of the caller's choice; without it one is made. */
  readonly code: string | null;
  /** Its place among its siblings; those from there on move up. Without it: the last. */
  readonly ordinal: number | null;
  readonly content: NodeContent & { readonly title: string };
}

export interface NodeChange {
  readonly code: string;
  /** The version that the change was made on. */
  readonly version: number;
  readonly content: NodeContent;
}

export interface NodeMove {
  readonly code: string;
  readonly version: number;
  /** Null: it stays where it is, and only its place among its siblings changes. */
  readonly parent: NodeRef | null;
  readonly unplaced: boolean;
  readonly ordinal: number | null;
}

export interface NodeRemoval {
  readonly code: string;
  readonly version: number;
  /** Whether all that stands below goes too. */
  readonly withDescendants: boolean;
}

export interface NewAlignment {
  readonly node: NodeRef;
  /** The database's keys: what the codes mean has been found out. */
  readonly elementId: number;
  readonly statedRootId: number | null;
  readonly evidence: readonly NewEvidence[];
  /** What both ends were (their fingerprints) when it was first made; without it: as they are. */
  readonly asserted?: { readonly node: string; readonly element: string };
}

export interface NewEvidence {
  readonly kind: EvidenceKind;
  readonly assertedBy: string | null;
  readonly assertedAt: Date | null;
  readonly document: string | null;
  readonly page: string | null;
  readonly confidence: Confidence | null;
  readonly note: string | null;
}

export interface AlignmentRemoval {
  readonly nodeCode: string;
  readonly elementId: number;
}

/** A plan is put below another 20-year goal, or below none. */
export interface GoalChange {
  /** The version of the plan that the change was made on. */
  readonly version: number;
  readonly goal: Goal | null;
}

/** A 20-year goal, as far as plans below it depend on it. */
export interface Goal {
  readonly id: number;
  readonly areaId: number;
  readonly startYear: number;
  readonly endYear: number;
}

/** A gap that somebody explains. */
export interface NewJustification {
  readonly node: NodeRef;
  readonly kind: GapKind;
  readonly detail: string;
  readonly reason: string;
  readonly document: string | null;
  readonly justifiedBy: string;
}

export interface JustificationRemoval {
  readonly nodeCode: string;
  readonly kind: GapKind;
  readonly detail: string;
}

/** What a person says of a rule for a node of an annual plan. */
export interface NewJudgement {
  readonly node: NodeRef;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly document: string | null;
  readonly judgedBy: string;
}

export interface JudgementRemoval {
  readonly nodeCode: string;
  readonly rule: string;
}

/**
 * Changes of one plan (or goal) that are made together or not at all. They are carried out in this order, each kind at
 * once: put below its goal, created, moved, changed, aligned, unaligned, justified, judged, removed.
 */
export interface ChangeSet {
  /** Null: the plan stays where it is. */
  readonly goal: GoalChange | null;
  readonly create: readonly NewNode[];
  readonly move: readonly NodeMove[];
  readonly change: readonly NodeChange[];
  readonly align: readonly NewAlignment[];
  readonly unalign: readonly AlignmentRemoval[];
  readonly justify: readonly NewJustification[];
  readonly unjustify: readonly JustificationRemoval[];
  readonly judge: readonly NewJudgement[];
  readonly unjudge: readonly JudgementRemoval[];
  readonly remove: readonly NodeRemoval[];
}

export const NO_CHANGES: ChangeSet = {
  goal: null,
  create: [],
  move: [],
  change: [],
  align: [],
  unalign: [],
  justify: [],
  unjustify: [],
  judge: [],
  unjudge: [],
  remove: [],
};
