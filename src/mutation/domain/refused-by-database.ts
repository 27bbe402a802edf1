import { type ChangeError, changeError } from './change-error.js';

/** The SQLSTATE by which functions of the database refuse what a person can mend. */
export const REFUSED = 'PR001';

/** What the detail of such a refusal says. */
interface Refusal {
  readonly code: 'UNDER_CONSIDERATION' | 'NOT_WAITING' | 'NO_DRAFT' | 'GOAL_NOT_PUBLISHED' | 'PLANS_BELOW';
  /** Where the plan waits, if it does. */
  readonly waiting: Waiting | null;
}

interface Waiting {
  readonly state: string;
  readonly since: string;
  readonly waitsOnTh: string;
  readonly waitsOnEn: string;
}

/** Puts a refusal of the database into words. */
export function refusedByDatabase(detail: string): ChangeError {
  const { code, waiting } = JSON.parse(detail) as Refusal;
  const where = waiting && whereItWaits(waiting);
  switch (code) {
    case 'NO_DRAFT':
      return noDraft();
    case 'GOAL_NOT_PUBLISHED':
      return changeError(
        code,
        [],
        'The plan stands below a 20-year goal that is not published. Publish the goal first, or put the plan below another one.',
        'เป้าหมายการพัฒนา 20 ปีของแผนนี้ยังไม่ได้ประกาศใช้ ต้องประกาศใช้เป้าหมายก่อน หรือย้ายแผนไปอยู่ใต้เป้าหมายอื่น',
      );
    case 'PLANS_BELOW':
      return changeError(
        code,
        ['planId'],
        'Published plans stand below the goal. Withdraw them first, or put them below another goal.',
        'ยังมีแผนที่ประกาศใช้อยู่ใต้เป้าหมายนี้ ต้องถอนแผนเหล่านั้นหรือย้ายไปอยู่ใต้เป้าหมายอื่นก่อน',
      );
    case 'UNDER_CONSIDERATION':
      return changeError(
        code,
        [],
        `The plan is under consideration: it ${where?.en}. It can be changed once it is returned or recalled.`,
        `แผนอยู่ระหว่างการพิจารณา: ${where?.th} แก้ไขได้เมื่อถูกส่งคืนหรือขอถอนกลับแล้ว`,
      );
    case 'NOT_WAITING':
      return changeError(
        code,
        ['state'],
        `The plan does not wait there with this revision: ${where ? `it ${where.en}` : 'it is not under consideration'}. Read its approval again.`,
        `แผนฉบับนี้ไม่ได้อยู่ในขั้นตอนดังกล่าว: ${where?.th ?? 'ไม่ได้อยู่ระหว่างการพิจารณา'} โปรดอ่านสถานะใหม่`,
      );
  }
}

export function noDraft(): ChangeError {
  return changeError(
    'NO_DRAFT',
    ['planId'],
    'Nothing of it has been changed: it has no draft.',
    'ยังไม่มีการแก้ไขใด จึงไม่มีร่าง',
  );
}

/** Moments and days are those of Thailand, in its own calendar where the text is Thai. */
function whereItWaits({ state, since, waitsOnTh, waitsOnEn }: Waiting): { en: string; th: string } {
  const day = (locale: string) =>
    new Date(since).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'Asia/Bangkok' });
  return {
    en: `waits on ${waitsOnEn} (${state}) since ${day('en-GB')}`,
    th: `รอ${waitsOnTh} (${state}) ตั้งแต่ ${day('th-TH')}`,
  };
}
