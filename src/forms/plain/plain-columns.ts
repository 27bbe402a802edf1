/** The columns of the CSV of form จ.2, in this order. Several values of a cell stand on lines of their own. */
export const PLAIN_COLUMNS = [
  'form',
  'area_code',
  'fiscal_year',
  'level',
  'code',
  'parent_code',
  'title',
  'project_class',
  'owner_section',
  'rank',
  'issue',
  'programme',
  'strategy_master_plan',
  'milestones',
  'indicators',
  'implementing_units',
  'budget_baht',
] as const;
export type PlainColumn = (typeof PLAIN_COLUMNS)[number];
