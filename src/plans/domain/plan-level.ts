/** The seven levels of the chain, from the 20-year goal down, as the law orders them. */
export const PLAN_LEVELS = [
  'TWENTY_YEAR_GOAL',
  'FIVE_YEAR_PLAN',
  'DEVELOPMENT_ISSUE',
  'PROGRAMME',
  'PROJECT',
  'MAIN_ACTIVITY',
  'SUB_ACTIVITY',
] as const;

export type ChainLevel = (typeof PLAN_LEVELS)[number];

/** A level of the chain; or the annual action plan, which stands beside the five-year plans with its projects directly below it. */
export type PlanLevel = ChainLevel | 'ANNUAL_PLAN';

/** The depth of a level as the database keeps it: 0 for the 20-year goal, 1 for a plan of either kind, 6 for a sub-activity. */
export function depthOf(level: PlanLevel): number {
  return PLAN_LEVELS.indexOf(level === 'ANNUAL_PLAN' ? 'FIVE_YEAR_PLAN' : level);
}

/** The level at a depth of the database; `annual`: in an annual plan. */
export function levelAt(depth: number, annual = false): PlanLevel {
  if (annual && depth === depthOf('ANNUAL_PLAN')) return 'ANNUAL_PLAN';
  const level = PLAN_LEVELS[depth];
  if (!level) throw new RangeError(`there is no plan level at depth ${depth}`);
  return level;
}

/** The level directly below, or null for a sub-activity. */
export function levelBelow(level: PlanLevel): PlanLevel | null {
  if (level === 'ANNUAL_PLAN') return 'PROJECT';
  return PLAN_LEVELS[depthOf(level) + 1] ?? null;
}

/** What people call a level, for messages in both languages. */
export const LEVEL_NAMES: Record<PlanLevel, { en: string; th: string }> = {
  TWENTY_YEAR_GOAL: { en: '20-year goal', th: 'เป้าหมายการพัฒนา 20 ปี' },
  FIVE_YEAR_PLAN: { en: 'five-year plan', th: 'แผนพัฒนา 5 ปี' },
  ANNUAL_PLAN: { en: 'annual action plan', th: 'แผนปฏิบัติราชการประจำปี' },
  DEVELOPMENT_ISSUE: { en: 'development issue', th: 'ประเด็นการพัฒนา' },
  PROGRAMME: { en: 'programme', th: 'แผนงาน' },
  PROJECT: { en: 'project', th: 'โครงการ' },
  MAIN_ACTIVITY: { en: 'main activity', th: 'กิจกรรมหลัก' },
  SUB_ACTIVITY: { en: 'sub-activity', th: 'กิจกรรมย่อย' },
};
