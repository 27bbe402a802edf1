/** The fiscal years of a plan or goal, Buddhist era. */
export interface Period {
  readonly startYear: number;
  readonly endYear: number;
}

/** What becomes of what is dated when a plan is copied into another period. */
export const YEAR_CHOICES = ['LEAVE_OUT', 'SHIFT'] as const;
export type YearChoice = (typeof YEAR_CHOICES)[number];

/** How years go along: by how many they move, and which of them the copy takes. */
export interface YearRule extends Period {
  readonly shift: number;
  /** Whether money without a year goes along: it is of the old period as a whole. */
  readonly takesUndated: boolean;
}

/** The rule of a choice, from one period to another. */
export function yearRule(choice: YearChoice, from: Period, to: Period): YearRule {
  const shift = choice === 'SHIFT' ? to.startYear - from.startYear : 0;
  return { startYear: to.startYear, endYear: to.endYear, shift, takesUndated: choice === 'SHIFT' };
}

/** Whether a period lies within another. */
export function isWithin(inner: Period, outer: Period): boolean {
  return inner.startYear >= outer.startYear && inner.endYear <= outer.endYear;
}
