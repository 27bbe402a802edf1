import type { FieldPath } from '../../mutation/domain/change-error.js';
import { LEVEL_NAMES, levelAt } from '../../plans/domain/plan-level.js';
import type { ChangeSet } from './change-set.js';
import type { Known } from './known.js';
import type { Report } from './report.js';

/** The codes of the nodes that a change set says are carried on. */
export function predecessorCodesOf({ create, change }: ChangeSet): string[] {
  return [...new Set([...create, ...change].flatMap(({ content }) => content.succeeds ?? []))];
}

/** What a person can mend in the predecessor of a node: it has the level and the area of the node, and another plan. */
export function checkSuccession(
  succeeds: string,
  level: number | null,
  at: FieldPath,
  known: Known,
  report: Report,
): void {
  const predecessor = known.predecessors.get(succeeds);
  if (!predecessor) {
    report('UNKNOWN_NODE', at, `There is no node ${succeeds} that could be succeeded.`, `ไม่พบรายการ ${succeeds}`);
  } else if (predecessor.holderCode === known.code) {
    report(
      'NOT_A_PREDECESSOR',
      at,
      'A node succeeds one of an earlier plan, not of its own.',
      'รายการก่อนหน้าต้องอยู่ในแผนฉบับก่อน ไม่ใช่แผนเดียวกัน',
    );
  } else if (predecessor.startYear >= known.startYear) {
    report(
      'NOT_A_PREDECESSOR',
      at,
      `A node succeeds one of an earlier plan: ${predecessor.holderCode} begins in ${predecessor.startYear}, this plan in ${known.startYear}.`,
      `รายการก่อนหน้าต้องอยู่ในแผนที่เริ่มก่อน (${predecessor.holderCode} เริ่มปี ${predecessor.startYear})`,
    );
  } else if (predecessor.areaId !== known.areaId) {
    report('NOT_A_PREDECESSOR', at, 'A node succeeds one of its own area.', 'รายการก่อนหน้าต้องอยู่ในพื้นที่เดียวกัน');
  } else if (level !== null && predecessor.level !== level) {
    const [own, other] = [LEVEL_NAMES[levelAt(level)], LEVEL_NAMES[levelAt(predecessor.level)]];
    report(
      'NOT_A_PREDECESSOR',
      at,
      `A ${own.en} succeeds a ${own.en}, not a ${other.en}.`,
      `${own.th}ต้องสืบต่อจาก${own.th} ไม่ใช่${other.th}`,
    );
  }
}
