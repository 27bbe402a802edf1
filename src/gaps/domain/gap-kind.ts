import { PLAN_LEVELS, type PlanLevel } from '../../plans/domain/plan-level.js';

/**
 * The kinds of gap, the gravest first: what breaks the chain, what serves no national goal, what is
 * missing. The order is the order of lists.
 */
export const GAP_KINDS = [
  'AREA_WITHOUT_GOAL',
  'AREA_WITHOUT_PLAN',
  'BROKEN_CHAIN',
  'UNALIGNED_PROJECT',
  'BUDGET_MISMATCH',
  'KEY_PROJECT_WITHOUT_INDICATOR',
  'SUSPECT_ALIGNMENT',
  'PERIOD_WITHOUT_PLAN',
  'BUDGET_WITHOUT_YEAR',
  'CHILDLESS_NODE',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** HIGH: the way to a national goal or the money is broken. MEDIUM: a rule asks for what is missing. LOW: incomplete. */
export type GapSeverity = 'HIGH' | 'MEDIUM' | 'LOW';

export const SEVERITY_OF: Record<GapKind, GapSeverity> = {
  AREA_WITHOUT_GOAL: 'HIGH',
  AREA_WITHOUT_PLAN: 'HIGH',
  BROKEN_CHAIN: 'HIGH',
  UNALIGNED_PROJECT: 'HIGH',
  BUDGET_MISMATCH: 'HIGH',
  KEY_PROJECT_WITHOUT_INDICATOR: 'MEDIUM',
  SUSPECT_ALIGNMENT: 'MEDIUM',
  PERIOD_WITHOUT_PLAN: 'MEDIUM',
  BUDGET_WITHOUT_YEAR: 'MEDIUM',
  CHILDLESS_NODE: 'LOW',
};

/** The levels whose nodes can have a gap of a kind; none: it is a gap of a whole area. */
export const LEVELS_OF_GAP: Readonly<Record<GapKind, readonly PlanLevel[]>> = {
  AREA_WITHOUT_GOAL: [],
  AREA_WITHOUT_PLAN: [],
  BROKEN_CHAIN: ['FIVE_YEAR_PLAN', 'PROJECT'],
  UNALIGNED_PROJECT: ['PROJECT'],
  BUDGET_MISMATCH: PLAN_LEVELS,
  KEY_PROJECT_WITHOUT_INDICATOR: ['PROJECT'],
  SUSPECT_ALIGNMENT: PLAN_LEVELS,
  PERIOD_WITHOUT_PLAN: ['TWENTY_YEAR_GOAL'],
  BUDGET_WITHOUT_YEAR: PLAN_LEVELS.filter((level) => level !== 'TWENTY_YEAR_GOAL'),
  CHILDLESS_NODE: PLAN_LEVELS.filter((level) => level !== 'MAIN_ACTIVITY' && level !== 'SUB_ACTIVITY'),
};

/** Gaps of an area, which belong to no plan. */
export const AREA_GAP_KINDS: readonly GapKind[] = GAP_KINDS.filter((kind) => LEVELS_OF_GAP[kind].length === 0);
