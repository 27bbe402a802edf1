import type { BudgetBasis } from '../../budget/domain/node-budget.js';
import { levelAt, type PlanLevel } from '../domain/plan-level.js';
import type { OwnerSection, PlanNode, ProjectClass } from '../domain/plan-node.js';
import type { PlanNodeColumn } from './plan-node-row.js';

/** What a node below a plan can be read of: the rest is stated by goals and plans alone. */
export const TREE_COLUMNS = [
  'id',
  'parentId',
  'level',
  'code',
  'ordinal',
  'planId',
  'areaId',
  'annual',
  'implements',
  'rank',
  'printedNo',
  'title',
  'budget',
  'budgetBasis',
  'budgetByYear',
  'undatedBudget',
  'projectClass',
  'ownerSection',
  'areaOfWork',
  'startDate',
  'endDate',
  'version',
] as const satisfies readonly PlanNodeColumn[];

export type TreeColumn = (typeof TREE_COLUMNS)[number];

/** Where the columns stand in a row; what was not read stands behind its end. */
export type RowPlan = Readonly<Record<TreeColumn, number>>;

export function planRow(columns: readonly TreeColumn[]): RowPlan {
  const places = TREE_COLUMNS.map((column) => [
    column,
    columns.includes(column) ? columns.indexOf(column) : columns.length,
  ]);
  return Object.fromEntries(places) as RowPlan;
}

/** The plan of all nodes, where they have one only. */
export interface PlanOf {
  readonly planId: number;
  readonly areaId: number;
  readonly annual: boolean;
}

/**
 * A node of a tree that was read as a whole, some thousand at a time: one constructor with all properties keeps them
 * small and quick to read. A column that nobody asked for is undefined, and nobody reads it.
 */
export class TreeNode implements PlanNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly level: PlanLevel;
  readonly code: string;
  readonly ordinal: number;
  readonly planId: number;
  readonly areaId: number;
  readonly annual: boolean;
  readonly implements: string | null;
  readonly rank: number | null;
  readonly printedNo: string | null;
  readonly title: string;
  readonly budget: string | null;
  readonly budgetBasis: BudgetBasis | null;
  readonly budgetByYear: (string | null)[] | null;
  readonly undatedBudget: string | null;
  readonly projectClass: ProjectClass | null;
  readonly ownerSection: OwnerSection | null;
  readonly areaOfWork: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly version: number;
  readonly startYear = null;
  readonly endYear = null;
  readonly goalKind = null;
  readonly ceiling = null;
  readonly administrationCost = null;
  readonly sourceStatus = null;
  readonly synthetic = null;
  readonly source = null;
  readonly confidence = null;
  readonly confidenceNote = null;
  below: TreeNode[] | undefined = undefined;

  constructor(row: readonly unknown[], at: RowPlan, plan: PlanOf | null) {
    this.id = row[at.id] as number;
    this.parentId = row[at.parentId] as number | null;
    this.level = levelAt(row[at.level] as number);
    this.code = row[at.code] as string;
    this.ordinal = row[at.ordinal] as number;
    this.planId = plan ? plan.planId : (row[at.planId] as number);
    this.areaId = plan ? plan.areaId : (row[at.areaId] as number);
    this.annual = plan ? plan.annual : (row[at.annual] as boolean);
    this.implements = row[at.implements] as string | null;
    this.rank = row[at.rank] as number | null;
    this.printedNo = row[at.printedNo] as string | null;
    this.title = row[at.title] as string;
    this.budget = row[at.budget] as string | null;
    this.budgetBasis = row[at.budgetBasis] as BudgetBasis | null;
    this.budgetByYear = row[at.budgetByYear] as (string | null)[] | null;
    this.undatedBudget = row[at.undatedBudget] as string | null;
    this.projectClass = row[at.projectClass] as ProjectClass | null;
    this.ownerSection = row[at.ownerSection] as OwnerSection | null;
    this.areaOfWork = row[at.areaOfWork] as string | null;
    this.startDate = row[at.startDate] as string | null;
    this.endDate = row[at.endDate] as string | null;
    this.version = row[at.version] as number;
  }
}
