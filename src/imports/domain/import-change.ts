import type { PlanLevel } from '../../plans/domain/plan-level.js';

export const IMPORT_ACTIONS = ['CREATE', 'CHANGE', 'MOVE', 'REMOVE'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** A field of a node before and after. */
export interface FieldChange {
  /** Such as "budgetLines". */
  readonly field: string;
  /** As text; null: it says nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What an import does, or would do, with a node. */
export interface ImportChange {
  readonly action: ImportAction;
  readonly level: PlanLevel;
  /** Null: it is new, and nothing was written. */
  readonly code: string | null;
  readonly title: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly fields: readonly FieldChange[];
}
