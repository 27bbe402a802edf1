import type { SheetLayout } from '../../workbooks/layout/layout.js';
import { FORM_STYLES as S } from './styles.js';

/** The sheet by which a file is known again, whatever its headings have become: in plain words, for people to see. */
export const INFO_SHEET = 'ข้อมูลแบบฟอร์ม';

/** What the sheet says, and the words before it. */
export const INFO_WORDS = {
  form: 'แบบฟอร์ม',
  area: 'รหัสพื้นที่',
  year: 'ปีแรกของแผน (พ.ศ.)',
  version: 'รุ่นของรูปแบบไฟล์',
} as const;

/** Another version, when what a file means changes. */
export const FORMAT_VERSION = '1';

export interface FormInfo {
  readonly form: string;
  readonly area: string;
  readonly year: number;
}

export function infoSheet({ form, area, year }: FormInfo): SheetLayout {
  const line = (word: string, value: string) => ({
    cells: [
      { value: { kind: 'text' as const, text: word }, style: S.text },
      { value: { kind: 'text' as const, text: value }, style: S.text },
    ],
  });
  return {
    name: INFO_SHEET,
    columns: [{ width: 28 }, { width: 40 }],
    rows: [
      line(INFO_WORDS.form, form),
      line(INFO_WORDS.area, area),
      line(INFO_WORDS.year, String(year)),
      line(INFO_WORDS.version, FORMAT_VERSION),
      {
        cells: [
          {
            value: {
              kind: 'text' as const,
              text: 'โปรดอย่าลบแผ่นงานนี้และคอลัมน์ "รหัส" ใช้สำหรับนำไฟล์กลับเข้าระบบ รายการใหม่ให้เว้นรหัสว่าง',
            },
            style: S.note,
            merge: { across: 2 },
          },
        ],
      },
    ],
    print: { orientation: 'portrait' },
  };
}
