export const POLARITIES = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
/** Whether a higher or a lower value is the better one. */
export type Polarity = (typeof POLARITIES)[number];

/** An indicator of a plan node: what is measured, from which baseline. Printed values stand beside parsed ones. */
export interface Indicator {
  id: number;
  code: string;
  nodeId: number;
  ordinal: number;
  printedNo: string | null;
  name: string;
  unit: string | null;
  polarity: Polarity | null;
  baselineYear: number | null;
  baselinePrinted: string | null;
  baselineValue: string | null;
  baselineUnit: string | null;
  note: string | null;
}

/** A target of an indicator for one fiscal year (start and end are the same) or for a period. */
export interface IndicatorTarget {
  indicatorId: number;
  startYear: number;
  endYear: number;
  printed: string;
  value: string | null;
}

/** The four five-year periods of the 20-year goal, พ.ศ. 2566–2585 (rule A14). */
export const GOAL_PERIODS = {
  P2566_2570: { startYear: 2566, endYear: 2570 },
  P2571_2575: { startYear: 2571, endYear: 2575 },
  P2576_2580: { startYear: 2576, endYear: 2580 },
  P2581_2585: { startYear: 2581, endYear: 2585 },
} as const;
export type GoalPeriod = keyof typeof GOAL_PERIODS;
