import type { Random } from './random.js';
import type { Theme } from './themes.js';

const PROJECT_VERBS = [
  'พัฒนาศักยภาพ',
  'ส่งเสริมและยกระดับ',
  'เพิ่มประสิทธิภาพการบริหารจัดการ',
  'ก่อสร้างและปรับปรุง',
  'ฟื้นฟูและอนุรักษ์',
  'ขับเคลื่อนเครือข่าย',
];
const PROJECT_ENDS = [
  'แบบครบวงจร',
  'อย่างยั่งยืน',
  'เพื่อเพิ่มรายได้ของประชาชน',
  'โดยการมีส่วนร่วมของชุมชน',
  'ด้วยเทคโนโลยีและนวัตกรรม',
  'ในพื้นที่เป้าหมาย',
];
const MAIN_VERBS = [
  'สำรวจและออกแบบ',
  'ก่อสร้างและติดตั้งระบบ',
  'อบรมเชิงปฏิบัติการด้าน',
  'จัดตั้งศูนย์เรียนรู้',
  'ประชาสัมพันธ์และขยายผล',
  'สนับสนุนวัสดุอุปกรณ์สำหรับ',
  'ติดตามและประเมินผล',
];
const SUB_VERBS = [
  'จัดประชุมชี้แจงกลุ่มเป้าหมาย',
  'จัดซื้อวัสดุอุปกรณ์',
  'จ้างเหมาดำเนินงาน',
  'ฝึกอบรมผู้เข้าร่วม',
  'จัดทำสื่อและคู่มือ',
  'ลงพื้นที่ติดตามผล',
  'ปรับปรุงสถานที่',
  'สรุปบทเรียน',
];
const PLACES = [
  'บ้านหนองบัว',
  'บ้านโนนสูง',
  'บ้านดอนแก้ว',
  'บ้านห้วยทราย',
  'บ้านสันติสุข',
  'บ้านท่าช้าง',
  'บ้านโคกกลาง',
  'บ้านใหม่พัฒนา',
  'บ้านวังทอง',
  'บ้านนาดี',
];

/** "จังหวัดน่าน", or the group's own name. */
export function areaTitle(area: { kind: string; nameTh: string }): string {
  return area.kind === 'PROVINCE' && !area.nameTh.startsWith('จังหวัด') ? `จังหวัด${area.nameTh}` : area.nameTh;
}

/** The title of a 20-year goal, or of a group's directions; it says that it is synthetic. */
export function goalTitle(area: { kind: string; nameTh: string }, startYear: number): string {
  const years = `พ.ศ. ${startYear}–${startYear + 19} (ข้อมูลสังเคราะห์)`;
  return area.kind === 'PROVINCE'
    ? `เป้าหมายการพัฒนา${areaTitle(area)} 20 ปี ${years}`
    : `จุดมุ่งหมายและทิศทางการพัฒนา${areaTitle(area)} ${years}`;
}

/** The title of a five-year plan; it says that it is synthetic. */
export function planTitle(area: { kind: string; nameTh: string }, startYear: number): string {
  return `แผนพัฒนา${areaTitle(area)} พ.ศ. ${startYear}–${startYear + 4} (ข้อมูลสังเคราะห์)`;
}

/** A title for a project or an activity of the theme. */
export function workTitle(level: number, theme: Theme, place: string, random: Random): string {
  const subject = random.pick(theme.subjects);
  const village = `${random.pick(PLACES)} หมู่ที่ ${random.between(1, 18)}`;
  if (level === 4)
    return `โครงการ${random.pick(PROJECT_VERBS)}${subject}${random.pick(PROJECT_ENDS)} ${village} ${place}`;
  if (level === 5) return `${random.pick(MAIN_VERBS)}${subject} ${village}`;
  return `${random.pick(SUB_VERBS)} ด้าน${subject} ครั้งที่ ${random.between(1, 12)}`;
}
