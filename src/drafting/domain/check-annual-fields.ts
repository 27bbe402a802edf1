import type { FieldPath } from '../../mutation/domain/change-error.js';
import { depthOf } from '../../plans/domain/plan-level.js';
import type { NodeContent } from './change-set.js';
import type { Known } from './known.js';
import type { Report } from './report.js';

/** What only nodes of annual plans say, and on which levels. */
const LEVELS_OF = {
  implements: { levels: [depthOf('PROJECT')], en: 'a project', th: 'โครงการ' },
  rank: {
    levels: [depthOf('PROJECT'), depthOf('MAIN_ACTIVITY')],
    en: 'a project or main activity',
    th: 'โครงการและกิจกรรมหลัก',
  },
  ceiling: { levels: [depthOf('ANNUAL_PLAN')], en: 'the plan itself', th: 'ตัวแผน' },
  administrationCost: { levels: [depthOf('ANNUAL_PLAN')], en: 'the plan itself', th: 'ตัวแผน' },
} as const satisfies Partial<Record<keyof NodeContent, { levels: readonly number[]; en: string; th: string }>>;

/** The lowest rank that anybody gives. */
const LAST_RANK = 100_000;

/** What a person can mend in what only annual plans say. */
export function checkAnnualFields(
  content: NodeContent,
  level: number | null,
  at: FieldPath,
  known: Known,
  report: Report,
): void {
  for (const field of Object.keys(LEVELS_OF) as (keyof typeof LEVELS_OF)[]) {
    const { levels, en, th }: { levels: readonly number[]; en: string; th: string } = LEVELS_OF[field];
    if (content[field] == null || level === null || (known.annual && levels.includes(level))) continue;
    report(
      'NOT_FOR_THIS_LEVEL',
      [...at, field],
      `Only ${en} of an annual plan has ${field}.`,
      `${field} ใช้ได้เฉพาะ${th}ของแผนปฏิบัติราชการประจำปี`,
    );
  }
  const { rank } = content;
  if (rank != null && (rank < 1 || rank > LAST_RANK)) {
    report(
      'OUT_OF_RANGE',
      [...at, 'rank'],
      `A rank is a number from 1 to ${LAST_RANK}.`,
      `ลำดับความสำคัญต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง ${LAST_RANK}`,
    );
  }
  for (const field of ['ceiling', 'administrationCost'] as const) {
    if (!content[field]?.startsWith('-')) continue;
    report('OUT_OF_RANGE', [...at, field], 'Money is not negative.', 'จำนวนเงินติดลบไม่ได้');
  }
  if (content.implements) checkImplements(content.implements, [...at, 'implementsId'], known, report);
}

function checkImplements(code: string, at: FieldPath, { elsewhere, areaId }: Known, report: Report): void {
  const node = elsewhere.get(code);
  if (!node) {
    report(
      'UNKNOWN_NODE',
      at,
      `There is no project or programme ${code}. Use the ID of one of a five-year plan of the area.`,
      `ไม่พบโครงการหรือแผนงาน ${code} โปรดใช้ ID ของโครงการหรือแผนงานในแผนพัฒนา 5 ปีของพื้นที่`,
    );
    return;
  }
  const isFit = !node.annual && (node.level === depthOf('PROJECT') || node.level === depthOf('PROGRAMME'));
  if (isFit && node.areaId === areaId) return;
  report(
    'NOT_TO_BE_IMPLEMENTED',
    at,
    `${code} of ${node.holderCode} is no project or programme of a five-year plan of this area. A key project carries out a project of the plan, another necessary project a programme.`,
    `${code} ของ ${node.holderCode} ไม่ใช่โครงการหรือแผนงานในแผนพัฒนา 5 ปีของพื้นที่นี้ โครงการสำคัญต้องเชื่อมโยงกับโครงการในแผน โครงการอื่นที่จำเป็นเชื่อมโยงกับแผนงาน`,
  );
}
