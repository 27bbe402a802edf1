import type { Confidence } from '../../provenance/domain/confidence.js';

/** The framework whose strategies every plan must reach for its chain to be complete. */
export const NATIONAL_STRATEGY = 'NATIONAL_STRATEGY';

/** The level of the national strategy at which a path is complete. */
export const STRATEGY = 'STRATEGY';

/** The level of the national strategy whose elements the forms name by number. */
export const MASTER_PLAN = 'MASTER_PLAN';

/** A framework of national or international goals: data, not code. */
export interface Framework {
  id: number;
  code: string;
  edition: string;
  nameTh: string;
  nameEn: string;
  isNational: boolean;
  source: string;
}

/** A level of a framework, such as MASTER_PLAN. */
export interface FrameworkLevel {
  frameworkId: number;
  level: string;
  ordinal: number;
  nameTh: string;
  nameEn: string;
  /** False where the list of elements that we have is known to be incomplete. */
  catalogueComplete: boolean;
  catalogueNote: string | null;
  /** The levels directly under which its elements stand; empty at the top. */
  parentLevels: string[];
}

/** An element of a framework: a strategy, a master plan, a milestone, a goal. */
export interface FrameworkElement {
  id: number;
  frameworkId: number;
  framework: string;
  level: string;
  code: string;
  nameTh: string | null;
  nameEn: string | null;
  parentId: number | null;
  indicatorTh: string | null;
  confidence: Confidence;
  confidenceNote: string | null;
  source: string;
}

/** Codes as people type them: Thai digits mean Arabic ones, spaces around do not count. */
export function normalCode(code: string): string {
  return code.trim().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}
