/** Why something of a plan was not copied into its successor. */
export const LEFT_OUT_REASONS = [
  'BUDGET_OUTSIDE_PERIOD',
  'BUDGET_WITHOUT_YEAR',
  'STATED_TOTAL',
  'TARGET_OUTSIDE_PERIOD',
  'ROADMAP_STEP_OUTSIDE_PERIOD',
  'JUSTIFICATION',
  'JUDGEMENT',
  'OTHER_STAGE',
  'FIGURE_OF_THE_YEAR',
  'PAPER_OF_THE_YEAR',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What was left out for one reason. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
  /** In baht, exact; null where it is no money. */
  readonly amount: string | null;
}
