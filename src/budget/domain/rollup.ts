import type { OwnerSection, ProjectClass } from '../../plans/domain/plan-node.js';
import type { BudgetSource, BudgetStage } from './node-budget.js';

/** By what totals of money can be told apart. */
export const BUDGET_DIMENSIONS = [
  'AREA',
  'GROUP',
  'REGION',
  'FISCAL_YEAR',
  'LEVEL',
  'SOURCE',
  'STAGE',
  'OWNER_SECTION',
  'PROJECT_CLASS',
  'AGENCY',
  'FRAMEWORK_ELEMENT',
  'MILESTONE',
] as const;
export type BudgetDimension = (typeof BUDGET_DIMENSIONS)[number];

/** A node may have several of these, and then its money stands in several rows. */
export const OVERLAPPING: readonly BudgetDimension[] = ['AGENCY', 'FRAMEWORK_ELEMENT', 'MILESTONE'];

/** Which money is asked about. Empty lists narrow nothing. */
export interface RollupQuestion {
  readonly annual: boolean;
  readonly groupBy: readonly BudgetDimension[];
  /** Depths in the chain: 4 is a project. */
  readonly levels: readonly number[];
  readonly stages: readonly BudgetStage[];
  readonly areaIds: readonly number[];
  readonly regionCodes: readonly string[];
  readonly fiscalYears: readonly number[];
  readonly sources: readonly BudgetSource[];
  readonly ownerSections: readonly OwnerSection[];
  readonly projectClasses: readonly ProjectClass[];
  readonly framework: string | null;
  readonly frameworkLevel: string | null;
}

/** A total, with what it is of. A key that was not asked for, or that the money does not state, is null. */
export interface RollupRow {
  readonly areaId: number | null;
  readonly groupId: number | null;
  readonly regionId: number | null;
  readonly fiscalYear: number | null;
  readonly level: number | null;
  readonly source: BudgetSource | null;
  readonly stage: BudgetStage | null;
  readonly ownerSection: OwnerSection | null;
  readonly projectClass: ProjectClass | null;
  readonly agencyId: number | null;
  readonly elementId: number | null;
  readonly milestoneId: number | null;
  /** In baht, exact. */
  readonly amount: string;
  readonly nodeCount: number;
}

/** What would add up what must not be added: null where nothing does. */
export function mixedUp({
  groupBy,
  levels,
  stages,
}: RollupQuestion): { field: 'levels' | 'stages'; message: string } | null {
  if (levels.length > 1 && !groupBy.includes('LEVEL')) {
    const message =
      'the money of a project is that of its activities: several levels are not added up. Name one, or group by LEVEL.';
    return { field: 'levels', message };
  }
  if (stages.length > 1 && !groupBy.includes('STAGE')) {
    const message =
      'planned, requested, allocated and spent money are different measures: they are not added up. Name one, or group by STAGE.';
    return { field: 'stages', message };
  }
  return null;
}
