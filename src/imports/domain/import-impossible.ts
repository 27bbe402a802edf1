import type { ImportFault } from './import-fault.js';

/** Why a file cannot be imported at all, with what to do. */
const REASONS = {
  PLAN_NOT_NAMED: {
    message:
      'The file does not say which plan it is of. Give planId, or name the area and the fiscal year in the file.',
    messageTh: 'ไฟล์ไม่ได้ระบุว่าเป็นแผนใด โปรดระบุ planId หรือระบุพื้นที่และปีงบประมาณในไฟล์',
  },
  UNKNOWN_PLAN: {
    message: 'There is no such plan. Begin it with createPlan, or give the planId of one that is there.',
    messageTh: 'ไม่พบแผนนี้ โปรดสร้างแผนด้วย createPlan หรือระบุ planId ของแผนที่มีอยู่',
  },
  ANOTHER_PLAN: {
    message: 'The file names another plan than planId. Leave planId out, or send in the file of that plan.',
    messageTh: 'ไฟล์ระบุแผนอื่นที่ไม่ตรงกับ planId โปรดเว้น planId หรือส่งไฟล์ของแผนนั้น',
  },
  ANOTHER_KIND: {
    message: 'The form is of annual plans, and planId names a plan of another kind.',
    messageTh: 'แบบฟอร์มนี้เป็นของแผนปฏิบัติราชการประจำปี แต่ planId เป็นแผนประเภทอื่น',
  },
  TOO_MANY_ROWS: {
    message: 'The file has more than 20,000 rows. No plan has as many: leave out what is not of it.',
    messageTh: 'ไฟล์มีมากกว่า 20,000 แถว ซึ่งเกินกว่าแผนหนึ่งฉบับ โปรดตัดส่วนที่ไม่เกี่ยวข้องออก',
  },
  FORBIDDEN: {
    message: 'This needs the role PLANNER for the area of the plan. An administrator of the area can grant it.',
    messageTh: 'ต้องมีบทบาท PLANNER ของพื้นที่นี้ โปรดติดต่อผู้ดูแลสิทธิ์ของพื้นที่',
  },
  FILE_GONE: {
    message: 'The file is no longer kept: send it in again.',
    messageTh: 'ไม่มีไฟล์นี้แล้ว โปรดส่งไฟล์อีกครั้ง',
  },
} as const;

/** Stops an import as a whole: nothing of it is done. */
export class ImportImpossible extends Error {
  override readonly name = 'ImportImpossible';
  readonly reason: Pick<ImportFault, 'code' | 'message' | 'messageTh'>;

  constructor(reason: keyof typeof REASONS | Pick<ImportFault, 'code' | 'message' | 'messageTh'>) {
    const told = typeof reason === 'string' ? { code: reason, ...REASONS[reason] } : reason;
    super(told.message);
    this.reason = told;
  }
}
