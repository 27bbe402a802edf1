import type { AlignmentDoubt } from '../../alignment/domain/alignment.js';
import { LEVEL_NAMES, levelBelow } from '../../plans/domain/plan-level.js';
import { brokenChainText } from '../../traceability/domain/broken-chain.js';
import { type Gap, OWN_LINES } from './gap.js';
import type { GapKind } from './gap-kind.js';

type Message = (gap: Gap) => { en: string; th: string };

const subject = (gap: Gap) => {
  const names = gap.subjectLevel ? LEVEL_NAMES[gap.subjectLevel] : { en: 'area', th: '' };
  return { en: `The ${names.en} "${gap.subjectTitle}"`, th: `${names.th} "${gap.subjectTitle}"` };
};

const childOf = (gap: Gap) => {
  const below = gap.subjectLevel && levelBelow(gap.subjectLevel);
  return below ? LEVEL_NAMES[below] : { en: 'node', th: '' };
};

/** Years in rising order as ranges: "2571, 2573-2575". */
function yearRanges(years: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}

/** What to say of a gap: what is missing, and what a person can do about it. */
const MESSAGES: Record<GapKind, Message> = {
  AREA_WITHOUT_GOAL: (gap) => ({
    en: `${gap.subjectTitle} has no 20-year goal on record. Record the goal that the area has published.`,
    th: `${gap.facts.nameTh ?? gap.subjectTitle} ยังไม่มีเป้าหมายการพัฒนา 20 ปีในระบบ โปรดบันทึกเป้าหมายที่ประกาศแล้ว`,
  }),
  AREA_WITHOUT_PLAN: (gap) => ({
    en: `${gap.subjectTitle} has no five-year plan on record. Record its plans.`,
    th: `${gap.facts.nameTh ?? gap.subjectTitle} ยังไม่มีแผนพัฒนา 5 ปีในระบบ โปรดบันทึกแผน`,
  }),
  BROKEN_CHAIN: (gap) =>
    brokenChainText({
      title: gap.subjectTitle,
      isProject: gap.subjectLevel === 'PROJECT',
      plan: gap.facts.plan ?? { code: '', title: '', annual: false, startYear: 0, endYear: 0 },
      area: gap.facts.area ?? { nameTh: '', nameEn: '' },
      goals: gap.facts.goals ?? [],
    }),
  UNALIGNED_PROJECT: (gap) => ({
    en: `${subject(gap).en} serves no element of a national framework: neither it nor anything above or below it is aligned. Align it with evidence.`,
    th: `${subject(gap).th} ไม่สอดคล้องกับเป้าหมายระดับชาติใด ทั้งโดยตรง โดยระดับเหนือขึ้นไป และโดยระดับภายใต้ โปรดระบุความสอดคล้องพร้อมหลักฐาน`,
  }),
  BUDGET_MISMATCH: (gap) => {
    const [en, th] =
      gap.detail === OWN_LINES
        ? ['its own budget lines add', 'รายการงบประมาณของรายการนี้เอง']
        : ['what stands below it adds', 'รายการภายใต้'];
    return {
      en: `${subject(gap).en} states ${gap.facts.stated ?? ''} baht, but ${en} up to ${gap.facts.summed ?? ''} baht. Mend the figure that is wrong.`,
      th: `${subject(gap).th} ระบุงบประมาณ ${gap.facts.stated ?? ''} บาท แต่ผลรวมของ${th}เป็น ${gap.facts.summed ?? ''} บาท โปรดแก้ไขตัวเลขที่ผิด`,
    };
  },
  KEY_PROJECT_WITHOUT_INDICATOR: (gap) => ({
    en: `${subject(gap).en} is a key project without an indicator of its own. State its indicators and targets (form จ.1-1, item 4).`,
    th: `${subject(gap).th} เป็นโครงการสำคัญที่ยังไม่มีตัวชี้วัดของโครงการ โปรดระบุตัวชี้วัดและค่าเป้าหมาย (แบบ จ.1-1 ข้อ 4)`,
  }),
  SUSPECT_ALIGNMENT: (gap) => {
    const element = [gap.facts.element?.code, gap.facts.element?.nameTh].filter(Boolean).join(' ');
    const changed = gap.facts.changed ?? [];
    const isOf = (doubt: AlignmentDoubt) => changed.includes(doubt);
    const en = isOf('NODE_CHANGED') ? (isOf('ELEMENT_CHANGED') ? 'both ends' : 'the node') : 'the national element';
    const th = isOf('NODE_CHANGED') ? (isOf('ELEMENT_CHANGED') ? 'ทั้งสองด้าน' : 'รายการ') : 'เป้าหมายระดับชาติ';
    return {
      en: `${subject(gap).en} is aligned to "${element}", but the wording of ${en} has changed since. Review whether it still holds (reviewAlignments), or take it away.`,
      th: `${subject(gap).th} เชื่อมโยงกับ "${element}" แต่ถ้อยคำของ${th}เปลี่ยนไปแล้ว โปรดทบทวนว่ายังสอดคล้องอยู่หรือไม่ หรือยกเลิกการเชื่อมโยง`,
    };
  },
  PERIOD_WITHOUT_PLAN: (gap) => {
    const missing = yearRanges(gap.facts.missingYears ?? []);
    if (missing === gap.detail) {
      return {
        en: `${subject(gap).en} has no five-year plan for ${gap.detail}. Record the plan of that period.`,
        th: `${subject(gap).th} ยังไม่มีแผนพัฒนา 5 ปีสำหรับช่วง พ.ศ. ${gap.detail} โปรดบันทึกแผนของช่วงนั้น`,
      };
    }
    return {
      en: `${subject(gap).en} has no five-year plan for ${missing}, a part of its period ${gap.detail}. Record the plan of those years.`,
      th: `${subject(gap).th} ยังไม่มีแผนพัฒนา 5 ปีสำหรับปี พ.ศ. ${missing} ในช่วง พ.ศ. ${gap.detail} โปรดบันทึกแผนของปีดังกล่าว`,
    };
  },
  BUDGET_WITHOUT_YEAR: (gap) => ({
    en: `${subject(gap).en} states ${gap.facts.undated ?? ''} baht without a fiscal year. Say in which years it is to be spent.`,
    th: `${subject(gap).th} ระบุงบประมาณ ${gap.facts.undated ?? ''} บาทโดยไม่ระบุปีงบประมาณ โปรดระบุปีที่จะใช้จ่าย`,
  }),
  CHILDLESS_NODE: (gap) => ({
    en: `${subject(gap).en} has no ${childOf(gap).en} below it. Record what carries it out.`,
    th: `${subject(gap).th} ยังไม่มี${childOf(gap).th}ภายใต้ โปรดบันทึกสิ่งที่จะดำเนินการ`,
  }),
};

/** The message of a gap in both languages. */
export function gapMessage(gap: Gap): { en: string; th: string } {
  return MESSAGES[gap.kind](gap);
}
