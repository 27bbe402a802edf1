import { sqlStateOf } from '../../database/sql-state.js';
import { type ChangeError, ChangeRefused, changeError } from '../domain/change-error.js';
import { REFUSED, refusedByDatabase } from '../domain/refused-by-database.js';

/** The SQLSTATE of a sum that has no room in its column. */
const OVERFLOW = '22003';

/** What a person can mend; anything else goes on as the error that it is. */
export function refusedBy(error: unknown): readonly ChangeError[] {
  if (error instanceof ChangeRefused) return error.errors;
  if (sqlStateOf(error) === REFUSED) return [refusedByDatabase(String((error as { detail?: string }).detail))];
  if (sqlStateOf(error) === OVERFLOW) {
    return [
      changeError(
        'OUT_OF_RANGE',
        [],
        'The amounts add up to more than a plan or goal can hold: 9,999,999,999,999,999.99 baht. One of them has too many digits.',
        'ผลรวมของจำนวนเงินเกินกว่าที่ระบบรองรับ โปรดตรวจสอบจำนวนหลักของตัวเลข',
      ),
    ];
  }
  // Integrity constraints: rules that only the database knows.
  if (!sqlStateOf(error)?.startsWith('23')) throw error;
  const { constraint, message } = error as { constraint?: string; message: string };
  return [
    changeError(
      'RULE_BROKEN',
      [],
      `A rule of the plan refuses the change: ${message}${constraint ? ` (${constraint})` : ''}.`,
      `การแก้ไขขัดกับกฎเกณฑ์ของแผน${constraint ? ` (${constraint})` : ''}`,
    ),
  ];
}
