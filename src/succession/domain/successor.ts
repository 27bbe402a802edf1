import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { GoalKind } from '../../plans/domain/plan-node.js';
import type { Period } from './years.js';

/** A plan or goal that is copied: a state of it. */
export interface CopySource extends Period {
  readonly id: number;
  readonly code: string;
  readonly level: number;
  /** Whether it is an annual plan. */
  readonly annual: boolean;
  readonly areaId: number;
  readonly areaCode: string;
  /** The goal that it stands below. */
  readonly goalId: number | null;
  readonly goalKind: GoalKind | null;
}

/** The plan or goal that a copy begins. */
export interface Successor extends Period {
  readonly code: string;
  readonly goalId: number | null;
  /** Null: the title of its predecessor. */
  readonly title: string | null;
}

/** The letter in the codes of plans and goals: TH-55-P2571. */
const LETTERS: Partial<Record<PlanLevel, string>> = { TWENTY_YEAR_GOAL: 'G', FIVE_YEAR_PLAN: 'P', ANNUAL_PLAN: 'A' };

/** The permanent code of a plan or goal of an area that begins in a year. */
export function holderCode(level: PlanLevel, areaCode: string, startYear: number): string {
  return `${areaCode}-${LETTERS[level]}${startYear}`;
}

/** The code of a copy: it ends as that of its predecessor; null where that does not begin with the code of its plan. */
export function codeInSuccessor(code: string, planCode: string, successorCode: string): string | null {
  if (code === planCode) return successorCode;
  return code.startsWith(`${planCode}-`) ? `${successorCode}${code.slice(planCode.length)}` : null;
}
