/** Abbreviations that plans print, and the words that they stand for. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^สนง\.\s*/, 'สำนักงาน'],
  [/^อบต\.\s*/, 'องค์การบริหารส่วนตำบล'],
  [/^อบจ\.\s*/, 'องค์การบริหารส่วนจังหวัด'],
];

/** Words with which the name of an agency begins: lists are printed without commas between the names. */
const BEGINNINGS = 'กรม|สำนัก|องค์การ|จังหวัด|อุทยาน|แขวง|เทศบาล|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|หน่วยงาน|สนง\\.|อบต\\.|อบจ\\.';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(องค์การบริหารส่วน|เทศบาล)/, 'LOCAL_GOVERNMENT'],
  [/^(มหาวิทยาลัย|วิทยาลัย|โรงเรียน)/, 'EDUCATION'],
  [/^(จังหวัด|สำนักงาน.*จังหวัด|ที่ทำการปกครองจังหวัด)/, 'PROVINCIAL'],
  [
    /^(กรม|กระทรวง|แขวง|โครงการชลประทาน|อุทยานแห่งชาติ|ด่านศุลกากร|สำนักจัดการ|สำนักบริหารพื้นที่|สำนักงานพัฒนาฝีมือแรงงาน|หน่วยงานสังกัดกระทรวง)/,
    'CENTRAL',
  ],
];

/** The full Thai name of an agency that a plan prints, abbreviated or not. */
export function fullName(printed: string): string {
  const [pattern, words] = ABBREVIATIONS.find(([abbreviation]) => abbreviation.test(printed)) ?? [/^/, ''];
  return printed.replace(pattern, words);
}

/** The names in a printed list, divided by strokes or by nothing but a space. */
export function namesInList(printed: string): string[] {
  return printed
    .split(new RegExp(`\\s*/\\s*|\\s+(?=(?:${BEGINNINGS}))`))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What kind of body an agency is, by its name; empty where the name does not tell. */
export function kindOf(name: string): string {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? '';
}

/**
 * Whether an agency belongs to the province whose plan names it: its name says so, or it is a local
 * government, which proposes to the plan of its own province.
 */
export function isOfProvince(name: string, provinceTh: string): boolean {
  return kindOf(name) === 'LOCAL_GOVERNMENT' || new RegExp(`${provinceTh}( ?ที่ \\d+)?$`).test(name);
}
