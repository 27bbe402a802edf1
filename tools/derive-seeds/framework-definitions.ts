/** The frameworks and their levels, as the seed files name them. Their elements come from the sources. */
export const FRAMEWORKS = [
  {
    code: 'NATIONAL_STRATEGY',
    edition: '2561-2580',
    name_th: 'ยุทธศาสตร์ชาติ 20 ปี (พ.ศ. 2561-2580)',
    name_en: 'National Strategy (2018–2037)',
    is_national: 'true',
    ordinal: 1,
    source:
      'names of strategies: sto.go.th; of master plans: nscr.nesdc.go.th slides (anyflip.com/tbnvn/vojk), plan.bsru.ac.th',
  },
  {
    code: 'NESDP_13',
    edition: '2566-2570',
    name_th: 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13 (พ.ศ. 2566-2570)',
    name_en: 'Thirteenth National Economic and Social Development Plan (2023–2027)',
    is_national: 'true',
    ordinal: 2,
    source: 'Government Gazette vol. 139, special part 258 ง (2565)',
  },
  {
    code: 'SDG',
    edition: '2015-2030',
    name_th: 'เป้าหมายการพัฒนาที่ยั่งยืน',
    name_en: 'Sustainable Development Goals',
    is_national: 'false',
    ordinal: 3,
    source: 'United Nations, resolution A/RES/70/1',
  },
] as const;

const SUB_PLAN_NOTE =
  'The list has 86 sub-plans where about 85 are usually quoted: one may be newer. None is known to be missing.';
const TARGET_NOTE =
  'Of about 177 targets (37 of master plans, 140 of sub-plans) 28 are known: those of master plans 03 and 05 in part, and 090202.';

/** The levels of each framework, from the top. */
export const FRAMEWORK_LEVELS = [
  level('NATIONAL_STRATEGY', 'STRATEGY', 1, 'ยุทธศาสตร์', 'Strategy'),
  level('NATIONAL_STRATEGY', 'MASTER_PLAN', 2, 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ', 'Master plan'),
  level('NATIONAL_STRATEGY', 'SUB_PLAN', 3, 'แผนย่อยของแผนแม่บท', 'Sub-plan', 'true', SUB_PLAN_NOTE),
  level('NATIONAL_STRATEGY', 'TARGET', 4, 'เป้าหมายของแผนแม่บท', 'Target', 'false', TARGET_NOTE),
  level('NESDP_13', 'GOAL', 1, 'เป้าหมายหลัก', 'Main goal'),
  level('NESDP_13', 'DIMENSION', 2, 'มิติการพัฒนา', 'Dimension'),
  level('NESDP_13', 'MILESTONE', 3, 'หมุดหมายการพัฒนา', 'Milestone'),
  level('SDG', 'GOAL', 1, 'เป้าหมาย', 'Goal'),
];

function level(framework: string, name: string, ordinal: number, th: string, en: string, complete = 'true', note = '') {
  return {
    framework,
    level: name,
    ordinal,
    name_th: th,
    name_en: en,
    catalogue_complete: complete,
    catalogue_note: note,
  };
}
