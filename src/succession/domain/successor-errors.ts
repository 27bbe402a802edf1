import { goalYearsRefusal } from '../../drafting/domain/new-goal.js';
import { annualYearRefusal, planYearsRefusal } from '../../drafting/domain/new-plan.js';
import { type ChangeError, changeError } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import type { CopySource, Successor } from './successor.js';

function yearsRefusal({ goalKind, annual }: CopySource, startYear: number, endYear: number): ChangeError | null {
  if (goalKind !== null) return goalYearsRefusal(goalKind, startYear, endYear);
  return annual ? annualYearRefusal(startYear, endYear) : planYearsRefusal(startYear, endYear);
}

/** What a person can mend in what a successor is to be. */
export function successorErrors(
  source: CopySource,
  { startYear, endYear, title }: Pick<Successor, 'startYear' | 'endYear' | 'title'>,
): ChangeError[] {
  const errors: ChangeError[] = [];
  if (endYear < startYear) {
    errors.push(changeError('OUT_OF_RANGE', ['endYear'], 'endYear lies before startYear.', 'ปีสิ้นสุดอยู่ก่อนปีเริ่มต้น'));
  } else {
    const refusal = yearsRefusal(source, startYear, endYear);
    if (refusal) errors.push(refusal);
  }
  if (startYear <= source.startYear) {
    errors.push(
      changeError(
        'OUT_OF_RANGE',
        ['startYear'],
        `A successor begins after its predecessor: in ${source.startYear + 1} at the earliest.`,
        `แผนฉบับใหม่ต้องเริ่มหลังแผนเดิม (ตั้งแต่ปี ${source.startYear + 1})`,
      ),
    );
  }
  if (title !== null && isBlank(title)) {
    errors.push(
      changeError('BLANK', ['title'], 'Leave title out for that of the predecessor.', 'ชื่อว่างเปล่า หากใช้ชื่อเดิมไม่ต้องระบุ'),
    );
  }
  return errors;
}
