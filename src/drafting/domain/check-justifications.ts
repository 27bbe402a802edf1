import { OWN_LINES } from '../../gaps/domain/gap.js';
import { AREA_GAP_KINDS, type GapKind, LEVELS_OF_GAP } from '../../gaps/domain/gap-kind.js';
import type { FieldPath } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { LEVEL_NAMES, levelAt } from '../../plans/domain/plan-level.js';
import type { ChangeSet, NodeRef } from './change-set.js';
import { fiveYearPeriods } from './five-year-periods.js';
import type { Known } from './known.js';
import type { Report } from './report.js';

/** What tells justifications of nodes apart. */
export function justificationKey(nodeCode: string, kind: string, detail: string): string {
  return JSON.stringify([nodeCode, kind, detail]);
}

/** What a person can mend where gaps of nodes are explained. Withdrawn ones may be given anew in the same change set. */
export function checkJustifications(
  { justify, unjustify }: Pick<ChangeSet, 'justify' | 'unjustify'>,
  known: Known,
  levelOf: (ref: NodeRef, field: FieldPath) => number | null,
  report: Report,
): void {
  const there = new Set(known.justified);
  unjustify.forEach(({ nodeCode, kind, detail }, i) => {
    const at = ['unjustify', i];
    if (levelOf({ code: nodeCode }, [...at, 'nodeId']) === null) return;
    if (there.delete(justificationKey(nodeCode, kind, detail))) return;
    report(
      'NOT_JUSTIFIED',
      [...at, 'kind'],
      'Nobody has justified this gap of the node, with this detail.',
      'ช่องว่างนี้ยังไม่มีคำชี้แจง',
    );
  });
  justify.forEach(({ node, kind, detail, reason }, i) => {
    const at = ['justify', i];
    if (isBlank(reason)) report('BLANK', [...at, 'reason'], 'A justification says why.', 'ต้องระบุเหตุผล');
    const level = levelOf(node, [...at, 'node']);
    if (level === null) return;
    if (!LEVELS_OF_GAP[kind].includes(levelAt(level))) {
      report('NOT_FOR_THIS_LEVEL', [...at, 'kind'], ...notOf(kind, level));
    } else if (!isDetailOf(kind, detail, known)) {
      report('OUT_OF_RANGE', [...at, 'detail'], ...noDetail(kind, detail));
    }
    const key = justificationKey('code' in node ? node.code : ` ${node.ref}`, kind, detail);
    if (there.has(key)) {
      report(
        'ALREADY_JUSTIFIED',
        [...at, 'kind'],
        'This gap is justified already. To say something else, take that back in the same change.',
        'ช่องว่างนี้มีคำชี้แจงแล้ว หากต้องการชี้แจงใหม่ให้ถอนคำชี้แจงเดิมในการแก้ไขเดียวกัน',
      );
    }
    there.add(key);
  });
}

/** Whether gaps of a kind can have a detail: `Gap.detail` tells which. */
function isDetailOf(kind: GapKind, detail: string, { startYear, endYear }: Known): boolean {
  switch (kind) {
    case 'PERIOD_WITHOUT_PLAN':
      return fiveYearPeriods(startYear, endYear).some(
        (period) => detail === [...new Set([period.startYear, period.endYear])].join('-'),
      );
    case 'BUDGET_MISMATCH':
      return detail === '' || detail === OWN_LINES;
    case 'SUSPECT_ALIGNMENT':
      return /^[^/]+\/[^/]+\/[^/]+$/.test(detail);
    default:
      return detail === '';
  }
}

function notOf(kind: GapKind, level: number): [string, string] {
  const { en, th } = LEVEL_NAMES[levelAt(level)];
  return AREA_GAP_KINDS.includes(kind)
    ? [`${kind} is a gap of an area: use justifyAreaGap.`, 'ช่องว่างนี้เป็นของพื้นที่ ไม่ใช่ของรายการในแผน โปรดใช้ justifyAreaGap']
    : [`A ${en} has no gap ${kind}.`, `${th}ไม่มีช่องว่างชนิดนี้`];
}

function noDetail(kind: GapKind, detail: string): [string, string] {
  return [
    `A gap ${kind} has no detail "${detail}". Give that which \`gaps\` answers, and none where it is empty.`,
    'รายละเอียดของช่องว่างไม่ถูกต้อง โปรดใช้ค่า detail ที่ได้จาก gaps',
  ];
}
