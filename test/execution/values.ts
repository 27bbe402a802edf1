import { idOf } from '../limits/operations.js';
import type { TestDatabase } from '../support/database.js';
import type { Values } from './generate-operation.js';

const TYPES = [
  'TwentyYearGoal',
  'FiveYearPlan',
  'DevelopmentIssue',
  'Programme',
  'Project',
  'MainActivity',
  'SubActivity',
];

/** Values for arguments that name what is in the seeds, and some that name nothing or are wrong. */
export async function seedValues({ pool }: Pick<TestDatabase, 'pool'>): Promise<Values> {
  const { rows: nodes } = await pool.query<{ code: string; level: number }>(
    `select code, level from (select code, level, row_number() over (partition by level order by md5(code)) as place
      from plan_node) n where place <= 4 order by level, code`,
  );
  const { rows: others } = await pool.query<{ type: string; code: string }>(
    `(select 'Area' as type, code from area order by md5(code) limit 2)
      union all (select 'Indicator', code from indicator order by md5(code) limit 3)
      union all (select 'DevelopmentGuideline', code from development_guideline order by md5(code) limit 2)
      union all (select 'Agency', code from agency order by md5(code) limit 2)
      union all (select 'FrameworkElement', f.code || '/' || e.level || '/' || e.code
        from framework_element e join framework f on f.id = e.framework_id order by md5(e.code) limit 3)`,
  );
  const ids = [
    ...nodes.map(({ level, code }) => idOf(TYPES[level] as string, code)),
    ...others.map(({ type, code }) => idOf(type, code)),
  ];
  const unknown = [idOf('Project', 'TH-00-P1'), 'nonsense'];
  const plans = nodes.filter(({ level }) => level === 1).map(({ code }) => code);
  return {
    good: {
      id: ids,
      ids: [ids.slice(0, 3), ids.slice(5, 12), [...ids.slice(0, 20), ids[2] as string], ids[0] as string],
      planId: plans.map((code) => idOf('FiveYearPlan', code)),
      code: nodes.map(({ code }) => code),
      areaCode: ['TH-55'],
      startYear: [2571],
      framework: ['NATIONAL_STRATEGY'],
      fromFramework: ['NESDP_13'],
      toFramework: ['SDG'],
      level: ['MASTER_PLAN', 'STRATEGY'],
      levels: [['PROJECT'], ['PROGRAMME', 'MAIN_ACTIVITY'], 'PROJECT', null],
      text: ['การ', 'ท่องเที่ยว'],
      first: [2, 3, 1, 0, 5],
      fiscalYear: [2571, 2573, null],
      includeMembers: [true, false],
      includeJustified: [true, false],
      filter: [{}, null],
      role: ['LEAD', null],
      planKind: ['FIVE_YEAR_PLAN'],
      total: ['1000'],
      inputs: [
        [
          {
            areaCode: 'TH-55',
            population: '1',
            area: '1',
            povertyRatio: '1',
            householdIncome: '1',
            gpp: '1',
            budgetEfficiency: '1',
          },
        ],
      ],
      groupBy: [['AREA'], ['LEVEL', 'SOURCE', 'AGENCY'], []],
    },
    bad: {
      id: unknown,
      ids: [[unknown[0] as string, ids[4] as string, 'nonsense', ids[5] as string]],
      planId: unknown,
      code: ['TH-55', '1', 'none'],
      areaCode: ['TH-99', 'TH-10'],
      startYear: [2566, 12],
      framework: ['SDG', 'NONE'],
      toFramework: ['NONE'],
      level: ['MILESTONE', 'NONE'],
      levels: [[], ['NONE']],
      text: [''],
      first: [null, -1, 201],
      last: [2],
      after: ['nonsense'],
      filter: [{ areaCode: 'none' }],
    },
  };
}
