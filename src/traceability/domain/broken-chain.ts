import { LEVEL_NAMES } from '../../plans/domain/plan-level.js';

/** Why the chain of a node does not reach a 20-year goal. */
export type BrokenChainReason =
  | 'NO_GOAL_ON_RECORD'
  | 'PLAN_OUTSIDE_GOAL'
  | 'NO_PROGRAMME'
  | 'NOT_IN_FIVE_YEAR_PLAN'
  | 'NO_FIVE_YEAR_PLAN';

/** First and last fiscal year (B.E.), both included. */
export interface Years {
  startYear: number;
  endYear: number;
}

/** What must be known of a place where the chain breaks: a plan below no goal, or a project in no programme. */
export interface BrokenChain {
  /** What has no parent. */
  title: string;
  isProject: boolean;
  /** The plan of the project, or the plan itself. */
  plan: { code: string; title: string; annual: boolean } & Years;
  /** The code that a project of an annual plan says it carries out, of which nothing is there. */
  missing?: string | null;
  area: { nameTh: string; nameEn: string };
  /** The 20-year goals that the area has on record. */
  goals: readonly Years[];
}

/** A break in words: why, and what a person can do about it. `trace` and `gaps` say the same of the same place. */
export interface BrokenChainText {
  reason: BrokenChainReason;
  en: string;
  th: string;
}

/** What to say of a break of the chain. */
export function brokenChainText(broken: BrokenChain): BrokenChainText {
  const { title, isProject, plan, area, goals } = broken;
  if (plan.annual) return isProject ? notInFiveYearPlan(broken) : noFiveYearPlan(broken);
  if (isProject) {
    const { en, th } = LEVEL_NAMES.PROJECT;
    return {
      reason: 'NO_PROGRAMME',
      en: `The ${en} "${title}" belongs to the plan "${plan.title}" (${plan.code}) but to none of its programmes. Place it under the programme that it carries out.`,
      th: `${th} "${title}" อยู่ใน "${plan.title}" (${plan.code}) แต่ไม่อยู่ภายใต้แผนงานใด โปรดจัดโครงการไว้ภายใต้แผนงานที่โครงการขับเคลื่อน`,
    };
  }
  if (goals.length === 0) {
    return {
      reason: 'NO_GOAL_ON_RECORD',
      en: `${area.nameEn} has no 20-year goal on record, so the plan "${title}" stands below none. Record the goal that the area has published, and place the plan below it.`,
      th: `ยังไม่มีเป้าหมายการพัฒนา 20 ปีของ${area.nameTh}ในระบบ "${title}" จึงไม่เชื่อมโยงกับเป้าหมายใด โปรดบันทึกเป้าหมายที่ประกาศแล้ว และเชื่อมโยงแผนกับเป้าหมายนั้น`,
    };
  }
  if (goals.some((goal) => goal.startYear <= plan.startYear && plan.endYear <= goal.endYear)) {
    return {
      reason: 'PLAN_OUTSIDE_GOAL',
      en: `The plan "${title}" is not placed below the 20-year goal that ${area.nameEn} has on record. Place it below the goal.`,
      th: `"${title}" ยังไม่เชื่อมโยงกับเป้าหมายการพัฒนา 20 ปีของ${area.nameTh}ที่มีอยู่ในระบบ โปรดเชื่อมโยงแผนกับเป้าหมายนั้น`,
    };
  }
  const recorded = goals.map(yearsText).join(', ');
  return {
    reason: 'PLAN_OUTSIDE_GOAL',
    en: `The plan "${title}" is of the years ${yearsText(plan)}, and the 20-year goal that ${area.nameEn} has on record is of ${recorded}. Record the goal of the plan's years, and place the plan below it.`,
    th: `"${title}" เป็นแผนของปี พ.ศ. ${yearsText(plan)} แต่เป้าหมายการพัฒนา 20 ปีของ${area.nameTh}ที่มีอยู่ในระบบเป็นของปี พ.ศ. ${recorded} โปรดบันทึกเป้าหมายของช่วงปีของแผน และเชื่อมโยงแผนกับเป้าหมายนั้น`,
  };
}

/** Every project of an annual plan carries out something of the five-year plan (criteria, preamble; rule A01). */
function notInFiveYearPlan({ title, plan, missing }: BrokenChain): BrokenChainText {
  const ofPlan = { en: `of the annual plan "${plan.title}" (${plan.code})`, th: `ใน "${plan.title}" (${plan.code})` };
  return {
    reason: 'NOT_IN_FIVE_YEAR_PLAN',
    en: missing
      ? `The project "${title}" ${ofPlan.en} carries out ${missing}, which is in no five-year plan that can be read in this state. Say which project or programme of the five-year plan it carries out (rule A01).`
      : `The project "${title}" ${ofPlan.en} is linked to no five-year plan. Say which project of the five-year plan it carries out, or, where it is no key project, which programme (rule A01).`,
    th: missing
      ? `โครงการ "${title}" ${ofPlan.th} อ้างถึง ${missing} ซึ่งไม่พบในแผนพัฒนา 5 ปี โปรดระบุโครงการหรือแผนงานในแผนพัฒนา 5 ปีที่โครงการนี้ขับเคลื่อน (ข้อ A01)`
      : `โครงการ "${title}" ${ofPlan.th} ไม่เชื่อมโยงกับแผนพัฒนา 5 ปี โปรดระบุโครงการในแผนพัฒนา 5 ปีที่โครงการนี้ขับเคลื่อน หรือแผนงานหากเป็นโครงการอื่นที่จำเป็น (ข้อ A01)`,
  };
}

function noFiveYearPlan({ title, plan, area }: BrokenChain): BrokenChainText {
  return {
    reason: 'NO_FIVE_YEAR_PLAN',
    en: `${area.nameEn} has no five-year plan on record that covers fiscal year ${plan.startYear}, so the annual plan "${title}" carries out none. Record the five-year plan.`,
    th: `ยังไม่มีแผนพัฒนา 5 ปีของ${area.nameTh}ที่ครอบคลุมปีงบประมาณ พ.ศ. ${plan.startYear} ในระบบ "${title}" จึงไม่เชื่อมโยงกับแผนใด โปรดบันทึกแผนพัฒนา 5 ปี`,
  };
}

function yearsText({ startYear, endYear }: Years): string {
  return startYear === endYear ? `${startYear}` : `${startYear}-${endYear}`;
}
