import type { BudgetSource, BudgetStage } from '../../budget/domain/node-budget.js';
import type { DetailName, Details } from '../../details/domain/details.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { OwnerSection, ProjectClass } from '../../plans/domain/plan-node.js';
import type { Judgement } from './judgement.js';

/** What has been stated of a node, as far as rules look at it. Money is in baht, exact; dates are YYYY-MM-DD. */
export interface NodeFacts {
  readonly id: number;
  readonly code: string;
  readonly level: PlanLevel;
  readonly title: string;
  /** The node that it stands below; of a project of an annual plan, the plan. */
  readonly homeId: number | null;
  readonly ordinal: number;
  /** What it states, else the sum of what stands below it; null: neither. */
  readonly budget: string | null;
  readonly statedBudget: string | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly projectClass: ProjectClass | null;
  readonly ownerSection: OwnerSection | null;
  readonly rank: number | null;
  /** The code of the node of an earlier plan that it carries on. */
  readonly succeeds: string | null;
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly budgetLines: readonly BudgetLineFact[];
  readonly agencies: readonly {
    readonly role: 'LEAD' | 'RELATED';
    readonly agency: string;
    /** As the plan prints its name. */
    readonly printed?: string;
  }[];
  readonly indicators: readonly IndicatorFact[];
  readonly alignments: readonly AlignmentFact[];
  /** Of an issue: how many guidelines it has; of a project: how many it names. */
  readonly guidelineCount: number;
  readonly roadmap: readonly { readonly startYear: number; readonly endYear: number; readonly body: string }[];
  /** What people say of rules for it. */
  readonly judgements: readonly Judgement[];
  readonly details: { readonly [Name in DetailName]: readonly Details[Name][] };
}

export interface BudgetLineFact {
  readonly stage: BudgetStage;
  readonly fiscalYear: number | null;
  readonly source: BudgetSource | null;
  readonly amount: string;
}

export interface IndicatorFact {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: string | null;
  readonly targets: readonly { readonly startYear: number; readonly endYear: number; readonly printed: string }[];
}

export interface AlignmentFact {
  readonly framework: string;
  readonly level: string;
  readonly element: string;
  /** The strategy that the form states, where it is not the primary one. */
  readonly statedStrategy: string | null;
}

/** A main activity with its sub-activities. */
export interface ActivityFacts extends NodeFacts {
  readonly below: readonly NodeFacts[];
}

/** A project of the annual plan, with what stands below it and what it carries out. */
export interface ProjectFacts extends NodeFacts {
  readonly activities: readonly ActivityFacts[];
  /** What it carries out of the five-year plan and all above that, the nearest first; empty: nothing. */
  readonly chain: readonly NodeFacts[];
  /** The code that it says it carries out, whether that is there or not. */
  readonly implements: string | null;
}

/** A project of an earlier year's plan of the area. */
export interface EarlierProject {
  readonly code: string;
  readonly title: string;
  readonly fiscalYear: number;
}

/** All that the rules look at of one annual plan. */
export interface PlanFacts {
  readonly plan: NodeFacts;
  readonly fiscalYear: number;
  readonly ceiling: string | null;
  readonly administrationCost: string | null;
  readonly projects: readonly ProjectFacts[];
  readonly area: {
    readonly code: string;
    readonly isGroup: boolean;
    /** The codes of the provinces of a group. */
    readonly members: readonly string[];
  };
  /** The five-year plan that covers the year, with its issues and programmes; null: none is on record. */
  readonly fiveYearPlan: {
    readonly plan: NodeFacts;
    readonly issues: readonly NodeFacts[];
    readonly programmes: readonly NodeFacts[];
  } | null;
  /** The 20-year goal that covers the year; null: none is on record. */
  readonly goal: NodeFacts | null;
  readonly earlierProjects: readonly EarlierProject[];
  /** The primary strategy of each master plan, by their codes. */
  readonly strategyOf: ReadonlyMap<string, string>;
  /** The day that counts as today, in Thailand. */
  readonly today: string;
}

/** The texts of a field of the forms; empty where nothing is stated. */
export function textsOf(node: NodeFacts, field: string): readonly string[] {
  return node.texts[field] ?? [];
}

/** Every node of a project: itself, its activities and what stands below these. */
export function nodesOf(project: ProjectFacts): NodeFacts[] {
  return [project, ...project.activities.flatMap((activity) => [activity, ...activity.below])];
}

/** The nodes of the chain that have a level, the nearest first. */
export function inChain(project: ProjectFacts, level: PlanLevel): NodeFacts | null {
  return project.chain.find((node) => node.level === level) ?? null;
}

/** What a project and all that it carries out are aligned to. */
export function alignmentsOf(project: ProjectFacts): AlignmentFact[] {
  return [...nodesOf(project), ...project.chain].flatMap(({ alignments }) => alignments);
}
