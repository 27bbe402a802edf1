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
