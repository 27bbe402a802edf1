import type { PlanLevel } from '../../plans/domain/plan-level.js';

/** What is looked for, and where. */
export interface SearchScope {
  /** The whole text, normalised. */
  text: string;
  /** Its words: every one of them must occur. */
  terms: readonly string[];
  levels: readonly PlanLevel[] | null;
  areaId: number | null;
}
