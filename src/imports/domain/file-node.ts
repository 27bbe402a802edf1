import type { AgencyRole } from '../../agencies/domain/agency.js';
import type { DetailLists } from '../../details/domain/details.js';
import type { BudgetLineContent, FollowedGuideline, IndicatorContent } from '../../drafting/domain/change-set.js';
import type { ChainLevel } from '../../plans/domain/plan-level.js';
import type { OwnerSection, ProjectClass } from '../../plans/domain/plan-node.js';

/** Where something stands in a file. */
export interface FilePlace {
  /** Null: the file has no sheets. */
  readonly sheet: string | null;
  /** Such as "B12"; of a CSV, the row and the column. */
  readonly cell: string | null;
}

export interface FileIndicator extends Omit<IndicatorContent, 'code' | 'polarity' | 'note' | 'printedNo'> {}

/**
 * What a file says of a node. A field that it has no place for is missing: it stays as it is. Null or an empty list: it says
 * that there is nothing. Money is in baht, exact; years are of the Buddhist era.
 */
export interface FileFields {
  readonly printedNo?: string | null;
  readonly projectClass?: ProjectClass | null;
  readonly ownerSection?: OwnerSection | null;
  readonly rank?: number | null;
  /** Dates as YYYY-MM-DD. */
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  /** The code of what it carries out of a five-year plan. */
  readonly implements?: string | null;
  /** What it comes to: its own figure, else the sum of what stands below it. */
  readonly budget?: string | null;
  /** What it comes to by fiscal year. */
  readonly budgetByYear?: Readonly<Record<string, string>>;
  /** All its lines of money. */
  readonly budgetLines?: readonly BudgetLineContent[];
  readonly indicators?: readonly FileIndicator[];
  /** Indicators with their targets of the year, a line each, where the form has no more room. */
  readonly indicatorLines?: readonly string[];
  /** The title of the programme of the five-year plan that it belongs to, by what it carries out. */
  readonly programme?: string | null;
  /** By the field of the forms. */
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  /** By role, as the register names them. */
  readonly agencies?: Readonly<Partial<Record<AgencyRole, readonly string[]>>>;
  /** By framework and level, such as "NATIONAL_STRATEGY/MASTER_PLAN": the codes of elements. */
  readonly alignments?: Readonly<Record<string, readonly string[]>>;
  /** Of a project: the guidelines that it names, as printed. */
  readonly follows?: readonly FollowedGuideline['printed'][];
  readonly details?: DetailLists;
}

/** A node as a file has it. */
export interface FileNode {
  readonly level: ChainLevel;
  /** The permanent code; null: the file gives none. */
  readonly code: string | null;
  readonly title: string;
  readonly place: FilePlace;
  readonly fields: FileFields;
  readonly below: readonly FileNode[];
}

/** A node as the plan has it. */
export interface CurrentNode {
  readonly code: string;
  readonly level: ChainLevel;
  /** The code of the node that it stands below; of what stands below the plan itself, that of the plan. */
  readonly home: string;
  readonly title: string;
  readonly version: number;
  /** In baht, where it states a figure of its own. */
  readonly statedBudget: string | null;
  /** With what no form shows of them. */
  readonly indicators: readonly IndicatorContent[];
  readonly agencies: readonly { readonly role: AgencyRole; readonly agency: string; readonly printed: string }[];
  readonly follows: readonly FollowedGuideline[];
  readonly fields: Required<Omit<FileFields, 'details' | 'texts' | 'alignments' | 'agencies'>> &
    Pick<FileFields, 'details' | 'texts' | 'alignments' | 'agencies'>;
}
