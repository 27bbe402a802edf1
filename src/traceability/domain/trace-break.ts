import { LEVEL_NAMES, type PlanLevel } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';

/** Why a trace does not reach its end. */
export type BreakReason =
  | 'NO_GOAL_ON_RECORD'
  | 'PLAN_OUTSIDE_GOAL'
  | 'NO_PROGRAMME'
  | 'NO_NATIONAL_PATH'
  | 'ONLY_SUSPECT_PATHS';

/** A place where the way from a node to the national goals ends, with what a person can do about it. */
export interface ChainBreak {
  /** The level of the chain that is missing; null where the chain holds and the way to the national strategy ends. */
  level: PlanLevel | null;
  reason: BreakReason;
  message: string;
  messageTh: string;
}

/** Where the chain up to the 20-year goal breaks, or null where it holds. */
export function chainBreak(
  chain: readonly PlanNode[],
  plan: PlanNode | null,
  area: { nameTh: string; nameEn: string; hasGoal: boolean },
): ChainBreak | null {
  const top = chain.at(-1);
  if (!top || top.level === 'TWENTY_YEAR_GOAL') return null;
  if (top.level === 'FIVE_YEAR_PLAN') {
    if (area.hasGoal) {
      return {
        level: 'TWENTY_YEAR_GOAL',
        reason: 'PLAN_OUTSIDE_GOAL',
        message: `The plan "${top.title}" is not placed below the 20-year goal that ${area.nameEn} has on record. Place it below the goal.`,
        messageTh: `"${top.title}" ยังไม่เชื่อมโยงกับเป้าหมายการพัฒนา 20 ปีของ${area.nameTh}ที่มีอยู่ในระบบ โปรดเชื่อมโยงแผนกับเป้าหมายนั้น`,
      };
    }
    return {
      level: 'TWENTY_YEAR_GOAL',
      reason: 'NO_GOAL_ON_RECORD',
      message: `${area.nameEn} has no 20-year goal on record, so the plan "${top.title}" stands below none. Record the goal that the area has published, and place the plan below it.`,
      messageTh: `ยังไม่มีเป้าหมายการพัฒนา 20 ปีของ${area.nameTh}ในระบบ "${top.title}" จึงไม่เชื่อมโยงกับเป้าหมายใด โปรดบันทึกเป้าหมายที่ประกาศแล้ว และเชื่อมโยงแผนกับเป้าหมายนั้น`,
    };
  }
  return {
    level: 'PROGRAMME',
    reason: 'NO_PROGRAMME',
    message: `The project belongs to the plan "${plan?.title ?? ''}" (${plan?.code ?? ''}) but to none of its programmes. Place it under the programme that it carries out.`,
    messageTh: `โครงการนี้อยู่ใน "${plan?.title ?? ''}" (${plan?.code ?? ''}) แต่ไม่อยู่ภายใต้แผนงานใด โปรดจัดโครงการไว้ภายใต้แผนงานที่โครงการขับเคลื่อน`,
  };
}

/** Where no path reaches a strategy of the national strategy, or only suspect ones do; null where one does. */
export function pathBreak(subject: PlanNode, strategicPaths: number, soundPaths: number): ChainBreak | null {
  if (soundPaths > 0) return null;
  const { en, th } = LEVEL_NAMES[subject.level];
  if (strategicPaths > 0) {
    return {
      level: null,
      reason: 'ONLY_SUSPECT_PATHS',
      message: `Every path of this ${en} to the national strategy is suspect: one of its ends has changed. Review the alignments.`,
      messageTh: `ทุกเส้นทางของ${th}นี้ไปยังยุทธศาสตร์ชาติรอการทบทวน เพราะปลายทางด้านหนึ่งเปลี่ยนไป โปรดทบทวนความสอดคล้อง`,
    };
  }
  return {
    level: null,
    reason: 'NO_NATIONAL_PATH',
    message: `This ${en} reaches no strategy of the national strategy: neither it, nor a node above or below it, is aligned to one. Align it, or what it stands under, to a master plan with evidence.`,
    messageTh: `${th}นี้ไม่เชื่อมโยงกับยุทธศาสตร์ชาติ ทั้งโดยตรง โดยระดับที่อยู่เหนือขึ้นไป และโดยระดับที่อยู่ภายใต้ โปรดระบุแผนแม่บทที่สอดคล้องพร้อมหลักฐาน`,
  };
}
