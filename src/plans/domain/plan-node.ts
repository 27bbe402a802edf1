import type { BudgetBasis } from '../../budget/domain/node-budget.js';
import type { Confidence, SourceStatus } from '../../provenance/domain/confidence.js';
import type { PlanLevel } from './plan-level.js';

export const PROJECT_CLASSES = ['KEY', 'OTHER_NECESSARY'] as const;
export type ProjectClass = (typeof PROJECT_CLASSES)[number];

export const OWNER_SECTIONS = ['PROVINCE', 'MINISTRY_DEPARTMENT', 'LOCAL_GOVERNMENT', 'PRIVATE'] as const;
export type OwnerSection = (typeof OWNER_SECTIONS)[number];

/** How far a project is in the four working steps (rule E04). */
export type WorkingStep = 'CLARIFIED' | 'CONSULTED' | 'DETAILED' | 'PROPOSED';

/** Where the money of an activity is to be asked for (rule E05). */
export type BudgetDestination = 'PROVINCE_BUDGET' | 'AGENCY_BUDGET' | 'LOCAL_BUDGET' | 'PRIVATE';

export const GOAL_KINDS = ['PROVINCIAL_GOAL', 'GROUP_DIRECTION'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** A node of the plan chain as the read models answer it. Money is in baht, exact, as strings. */
export interface PlanNode {
  id: number;
  code: string;
  level: PlanLevel;
  areaId: number;
  parentId: number | null;
  /** The plan it belongs to; null for a 20-year goal, itself for a plan. */
  planId: number | null;
  /** Whether it belongs to an annual plan. */
  annual: boolean;
  /** Of a project of an annual plan: the code of the project or programme of a five-year plan that it carries out. */
  implements: string | null;
  /** Of a project or main activity of an annual plan. */
  rank: number | null;
  ordinal: number;
  printedNo: string | null;
  title: string;
  /** Its own figure, else the sum over what stands below it. */
  budget: string | null;
  budgetBasis: BudgetBasis | null;
  /** One figure for each fiscal year of the plan, in order; null: nothing is dated. */
  budgetByYear: (string | null)[] | null;
  /** What has a total but no fiscal year. */
  undatedBudget: string | null;
  projectClass: ProjectClass | null;
  ownerSection: OwnerSection | null;
  areaOfWork: string | null;
  startDate: string | null;
  endDate: string | null;
  startYear: number | null;
  endYear: number | null;
  goalKind: GoalKind | null;
  /** Of an annual plan, in baht. */
  ceiling: string | null;
  administrationCost: string | null;
  sourceStatus: SourceStatus | null;
  synthetic: boolean | null;
  source: string | null;
  confidence: Confidence | null;
  confidenceNote: string | null;
  /** Another number after every change of the node, or of what hangs on it. */
  version: number;
  /** Its children, where they were read along with it: by ordinal. */
  below?: readonly PlanNode[];
}
