/** The criteria of the allocation formula, in the order of the slide. */
export const ALLOCATION_CRITERIA = [
  'equalShare',
  'population',
  'area',
  'povertyRatio',
  'householdIncomeInverse',
  'gpp',
  'budgetEfficiency',
] as const;
export type AllocationCriterion = (typeof ALLOCATION_CRITERIA)[number];
