import { type ChangeError, changeError } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import type { MoveNeed, MoveRule } from './approval.js';

/** What goes on record with a move; null: nothing is said. */
export interface MoveFacts {
  readonly label?: string | null;
  readonly committee: string | null;
  readonly resolution: string | null;
  readonly decidedOn: string | null;
  readonly document: string | null;
  readonly reason: string | null;
  readonly comments: readonly NodeComment[];
}

export interface NodeComment {
  readonly code: string;
  readonly field: string | null;
  readonly text: string;
}

/** The field of a move that states what is needed, and its Thai name. */
const STATED_BY: Readonly<Record<MoveNeed, readonly [field: keyof MoveFacts, th: string]>> = {
  COMMITTEE: ['committee', 'คณะกรรมการ'],
  RESOLUTION: ['resolution', 'มติ'],
  DATE: ['decidedOn', 'วันที่มีมติ'],
  DOCUMENT: ['document', 'เอกสารอ้างอิง'],
  REASON: ['reason', 'เหตุผล'],
};

/** What a person can mend in a move. `today` is the day in Thailand. */
export function checkMove(
  { action, needs }: Pick<MoveRule, 'action' | 'needs'>,
  facts: MoveFacts,
  today: string,
): ChangeError[] {
  const errors = needs.flatMap((need) => {
    const [field, th] = STATED_BY[need];
    // What is wrong with single nodes is a reason.
    if (facts[field] !== null || (need === 'REASON' && facts.comments.length > 0)) return [];
    const [or, orTh] =
      need === 'REASON' && action === 'RETURN' ? [', or comments on nodes', 'หรือความเห็นต่อรายการ (comments)'] : ['', ''];
    return [changeError('BLANK', [field], `This move needs ${field}${or}.`, `ต้องระบุ${th}${orTh}`)];
  });
  facts.comments.forEach(({ text }, i) => {
    if (isBlank(text))
      errors.push(changeError('BLANK', ['comments', i, 'text'], 'A comment says something.', 'ต้องระบุความเห็น'));
  });
  return [...errors, ...checkDay('decidedOn', facts.decidedOn, today)];
}

/** Nothing is on record before it has happened. */
export function checkDay(field: string, day: string | null, today: string): ChangeError[] {
  if (day === null || day <= today) return [];
  return [
    changeError(
      'OUT_OF_RANGE',
      [field],
      `${field} lies in the future. Give the day on which it happened.`,
      `${field} เป็นวันที่ในอนาคต โปรดระบุวันที่ที่ผ่านมาแล้ว (ปี ค.ศ.)`,
    ),
  ];
}

/** A text as it goes on record; one that says nothing is null. */
export function stated(text: string | null | undefined): string | null {
  return text && !isBlank(text) ? text : null;
}

/** The day in Thailand at a moment, as YYYY-MM-DD. */
export function dayInThailand(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
