/** A column of form จ.2, with the number that is printed below its heading; 3 to 6 are the sections of rows. */
export interface AnnualColumn {
  readonly name:
    | 'title'
    | 'strategy'
    | 'milestone'
    | 'rank'
    | 'programme'
    | 'subActivities'
    | 'indicators'
    | 'units'
    | 'budget'
    | 'code';
  readonly number: number | null;
  readonly title: string;
  readonly width: number;
}

/** The last one is not printed: by it a row is known again. */
export const ANNUAL_COLUMNS: readonly AnnualColumn[] = [
  { name: 'title', number: 2, title: 'ประเด็นการพัฒนา/\nโครงการของจังหวัด', width: 36 },
  { name: 'strategy', number: 7, title: 'ยุทธศาสตร์ชาติ/\nแผนแม่บทฯ\n(X.Y)', width: 14 },
  { name: 'milestone', number: 8, title: 'หมุดหมายของ\nแผนพัฒนาฯ\nฉบับที่ ๑๓', width: 13 },
  { name: 'rank', number: 9, title: 'ลำดับความ\nสำคัญ', width: 10 },
  { name: 'programme', number: 10, title: 'แผนงาน', width: 18 },
  { name: 'subActivities', number: 11, title: 'กิจกรรมย่อย', width: 36 },
  { name: 'indicators', number: 12, title: 'ตัวชี้วัดโครงการ', width: 27 },
  { name: 'units', number: 13, title: 'หน่วยดำเนินงาน', width: 19 },
  { name: 'budget', number: 14, title: 'งบประมาณ (บาท)', width: 16 },
  { name: 'code', number: null, title: 'รหัส', width: 24 },
];
export const MONEY_COLUMN = ANNUAL_COLUMNS.findIndex(({ name }) => name === 'budget');
