export type ChangedState = 'PUBLISHED' | 'DRAFT';

/** A plan of either kind, or a 20-year goal, of which something has changed: itself, or anything below it or said of it. */
export interface ChangedPlan {
  /** Its node in the database, which may be gone. */
  readonly nodeId: number;
  /** Its permanent code; null where nothing is on record of it any more. */
  readonly code: string | null;
  readonly areaId: number;
  readonly areaCode: string;
  /** Whether what is published has changed, or the draft. */
  readonly state: ChangedState;
  /** Greater after each change. Those of a draft and of what is published are counted apart. */
  readonly version: number;
  /** When this server noticed. */
  readonly at: Date;
}
