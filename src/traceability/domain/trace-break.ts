import { LEVEL_NAMES, type PlanLevel } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { type BrokenChain, type BrokenChainReason, brokenChainText } from './broken-chain.js';

/** Why a trace does not reach its end. */
export type BreakReason = BrokenChainReason | 'NO_NATIONAL_PATH' | 'ONLY_SUSPECT_PATHS';

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
  area: Pick<BrokenChain, 'goals'> & BrokenChain['area'],
): ChainBreak | null {
  const top = chain.at(-1);
  if (!top || top.level === 'TWENTY_YEAR_GOAL') return null;
  const isProject = top.level === 'PROJECT';
  const { code = '', title = '', annual = false, startYear, endYear } = (isProject ? plan : top) ?? {};
  const { reason, en, th } = brokenChainText({
    title: top.title,
    isProject,
    plan: { code, title, annual, startYear: startYear ?? 0, endYear: endYear ?? 0 },
    missing: top.implements,
    area,
    goals: area.goals,
  });
  return { level: missingLevel(top), reason, message: en, messageTh: th };
}

/** The level that the chain lacks above its last node. */
function missingLevel({ level }: PlanNode): PlanLevel {
  if (level === 'PROJECT') return 'PROGRAMME';
  return level === 'ANNUAL_PLAN' ? 'FIVE_YEAR_PLAN' : 'TWENTY_YEAR_GOAL';
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
