import {
  activity,
  CHAIN,
  FIVE_YEAR,
  GOAL,
  GROUP,
  IDS,
  ISSUE,
  KEY_PROJECT,
  node,
  of,
  PROGRAMME,
  plan,
  project,
} from '../plan-builder.js';
import { CasesOf } from './cases-of.js';

const { plan: PLAN, project: PROJECT, second: SECOND, activity: ACTIVITY, other: OTHER, sub: SUB } = IDS;
const text = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, ['ข้อความ']]));
const NATIONAL = { framework: 'NATIONAL_STRATEGY', level: 'MASTER_PLAN', element: '03', statedStrategy: null };
const MILESTONE = { framework: 'NESDP_13', level: 'MILESTONE', element: '4', statedStrategy: null };
const UNLINKED = of({});
const INDICATOR = { name: 'รายได้', unit: 'บาท', baseline: '1', targets: [] };
const PERIODS = [2566, 2571, 2576, 2581].map((startYear) => ({ startYear, endYear: startYear + 4, printed: '5' }));
const WHOLE_FIVE_YEAR = {
  plan: node(101, {
    level: 'FIVE_YEAR_PLAN',
    texts: {
      ...text(
        'physicalData',
        'comparativeEconomy',
        'comparativeSocialAndSecurity',
        'areaProblemsAndNeeds',
        'pastResults',
      ),
      ...text('comparativeNaturalResourcesAndEnvironment'),
      fiveYearGoals: ['อยู่ดี', 'มีสุข'],
    },
  }),
  issues: [
    node(102, {
      level: 'DEVELOPMENT_ISSUE',
      texts: text('objectives'),
      guidelineCount: 1,
      indicators: [{ ...INDICATOR, targets: PERIODS.slice(0, 1) }],
    }),
  ],
  programmes: [PROGRAMME],
};

/** Section A. */
export const PLAN_CASES = [
  // Linked to a project of the five-year plan that covers 2569, which follows a guideline of an issue.
  new CasesOf('A01')
    .pass(of({ chain: CHAIN }), { facts: { planPeriod: '2566-2570', guidelines: '1' } })
    .fail(UNLINKED, [PROJECT], { facts: { guidelines: '0' } })
    // The plan of the years before.
    .fail(of({ chain: CHAIN.map((one) => (one === FIVE_YEAR ? { ...one, startYear: 2561, endYear: 2565 } : one)) }), [
      PROJECT,
    ])
    // A project that stands in no issue.
    .fail(of({ chain: [KEY_PROJECT, FIVE_YEAR] }), [PROJECT])
    .fail(of({ chain: CHAIN.map((one) => (one === KEY_PROJECT ? { ...one, guidelineCount: 0 } : one)) }), [PROJECT]),
  new CasesOf('A02')
    .pass(of({ projectClass: 'KEY', ownerSection: 'PROVINCE', chain: CHAIN }))
    .fail(of({ projectClass: 'KEY', ownerSection: 'PROVINCE' }), [PROJECT])
    .fail(of({ projectClass: 'KEY', ownerSection: 'PRIVATE', chain: CHAIN }), [PROJECT])
    .fail(of({ projectClass: 'KEY', ownerSection: 'PROVINCE', chain: CHAIN.slice(0, 4) }), [PROJECT])
    .skip(of({ projectClass: 'OTHER_NECESSARY' }))
    .ask(of({}), ['projectClass'], [PROJECT])
    .ask(of({ projectClass: 'KEY', chain: CHAIN }), ['ownerSection'], [PROJECT, KEY_PROJECT.id]),
  new CasesOf('A03')
    .pass(of({ projectClass: 'KEY' }))
    .pass(of({ projectClass: 'OTHER_NECESSARY', texts: text('problemStatement') }))
    .fail(of({ projectClass: 'OTHER_NECESSARY' }), [PROJECT], { facts: { lacking: 'problemStatement' } })
    .fail(of({}), [PROJECT]),
  new CasesOf('A04').pass(of({ texts: text('areaPotentials') })).fail(of({}), [PROJECT]),
  new CasesOf('A05').compute(
    plan({
      projects: [project({ chain: CHAIN, texts: { valueChainStages: ['ผลิต', 'แปรรูป'] } }), project({}, SECOND)],
      fiveYearPlan: WHOLE_FIVE_YEAR,
    }),
    { stages: '2', lacking: 'N11' },
    [SECOND],
  ),
  new CasesOf('A06')
    .pass(of({ chain: CHAIN }))
    .fail(of({ chain: CHAIN.slice(0, 4) }), [PROJECT], { facts: { chainEndsAt: 'FIVE_YEAR_PLAN N101' } }),
  new CasesOf('A07')
    .pass(
      of({
        alignments: [NATIONAL, MILESTONE],
        texts: text('securityPolicies', 'sectorPlans', 'regionalGuidelines', 'governmentPolicies'),
      }),
      { facts: { percent: '100' } },
    )
    .fail(of({ alignments: [NATIONAL] }), [PROJECT], {
      facts: { count: '2', lacking: 'NESDP, SECURITY_POLICY, SECTOR_PLANS, REGIONAL_GUIDELINES, GOVERNMENT_POLICY' },
    }),
  new CasesOf('A08')
    .pass(of({ alignments: [NATIONAL], texts: text('localNeeds') }))
    .fail(of({ alignments: [NATIONAL] }), [PROJECT])
    .skip(of({})),
  new CasesOf('A09')
    .compute(
      of({
        agencies: [
          { role: 'LEAD', agency: 'AG-1' },
          { role: 'RELATED', agency: 'AG-2' },
        ],
      }),
      { count: '1' },
    )
    .compute(of({ agencies: [{ role: 'LEAD', agency: 'AG-1' }] }), { count: '0' }, [PROJECT]),
  new CasesOf('A10')
    .pass(
      plan({
        projects: [
          project({ projectClass: 'KEY', rank: 1 }),
          project({ projectClass: 'OTHER_NECESSARY', rank: 2 }, SECOND),
        ],
      }),
    )
    .fail(
      plan({
        projects: [
          project({ projectClass: 'KEY', rank: 2 }),
          project({ projectClass: 'OTHER_NECESSARY', rank: 1 }, SECOND),
        ],
      }),
      [SECOND],
    )
    .pass(
      plan({
        projects: [
          project({ projectClass: 'KEY', rank: 2 }),
          project({ projectClass: 'OTHER_NECESSARY', rank: 1, texts: text('rankingNote') }, SECOND),
        ],
      }),
    )
    .skip(of({ projectClass: 'KEY', rank: 1 }))
    .ask(
      plan({ projects: [project({ projectClass: 'KEY' }), project({ projectClass: 'OTHER_NECESSARY' }, SECOND)] }),
      ['rank'],
      [PLAN],
    ),
  new CasesOf('A11').pass(of({ projectClass: 'KEY' })).fail(of({}), [PROJECT]),
  new CasesOf('A12')
    .compute(of({ chain: CHAIN }), { chain: 'N10, N104, N103, N102, N101, N100' })
    .compute(of({ implements: 'GONE' }), { chainEndsAt: 'GONE (?)' }, [PROJECT]),
  new CasesOf('A13')
    .pass(of({}, { goal: GOAL }))
    .fail(of({}, { goal: { ...GOAL, endYear: 2580 } }), [GOAL.id], {
      facts: { stated: '2566-2580', required: '2566-2585' },
    })
    .skip(of({}, { area: GROUP }))
    .ask(of({}), ['goal'], [PLAN]),
  new CasesOf('A14')
    .pass(of({}, { goal: { ...GOAL, indicators: [{ ...INDICATOR, targets: PERIODS }] } }), {
      facts: { period: '2566-2570' },
    })
    .fail(of({}, { goal: { ...GOAL, indicators: [{ ...INDICATOR, targets: PERIODS.slice(0, 3) }] } }), [GOAL.id])
    .skip(of({}, { area: GROUP })),
  new CasesOf('A15')
    .pass(
      of(
        {},
        {
          goal: {
            ...GOAL,
            texts: text('introduction', 'driversAndTrends', 'environmentInternal', 'environmentExternal', 'annexes'),
            indicators: [INDICATOR],
            roadmap: [{ startYear: 2566, endYear: 2570, body: 'x' }],
          },
        },
      ),
      { facts: { percent: '100' } },
    )
    .fail(of({}, { goal: GOAL }), [GOAL.id], { facts: { count: '1', required: '7' } })
    .skip(of({}, { area: GROUP })),
  new CasesOf('A16')
    .compute(
      of({}, { goal: { ...GOAL, roadmap: [{ startYear: 2566, endYear: 2570, body: 'x' }] } }),
      { count: '1', lacking: '2571-2575, 2576-2580, 2581-2585' },
      [GOAL.id],
    )
    .skip(of({}, { area: GROUP })),
  new CasesOf('A17')
    .pass(of({}, { fiveYearPlan: WHOLE_FIVE_YEAR }))
    .fail(of({}, { fiveYearPlan: { ...WHOLE_FIVE_YEAR, plan: FIVE_YEAR } }), [FIVE_YEAR.id], {
      facts: { count: '0', required: '6' },
    })
    .ask(of({}), ['fiveYearPlan'], [PLAN]),
  new CasesOf('A18')
    .pass(of({}, { fiveYearPlan: WHOLE_FIVE_YEAR }))
    .fail(of({}, { fiveYearPlan: { ...WHOLE_FIVE_YEAR, programmes: [] } }), [ISSUE.id])
    .fail(of({}, { fiveYearPlan: { ...WHOLE_FIVE_YEAR, issues: [ISSUE] } }), [ISSUE.id]),
  new CasesOf('A19')
    .pass(of({ projectClass: 'KEY', chain: CHAIN }))
    .fail(of({ projectClass: 'KEY', chain: CHAIN.slice(1) }), [PROJECT])
    .skip(of({ projectClass: 'OTHER_NECESSARY' })),
  new CasesOf('A20')
    .pass(
      plan({
        plan: node(PLAN, {
          level: 'ANNUAL_PLAN',
          texts: {
            ...text('executiveSummary', 'threeLevelAlignment', 'developmentPlanSummary', 'situationAssessment'),
            ...text('planObjectives', 'planGoals', 'deliveryProcess'),
          },
          details: { attachments: [{ kind: 'ACTIVITY_MAP' }] },
        }),
        administrationCost: '1.00',
        projects: [project({ chain: CHAIN, details: { attachments: [{ kind: 'BASIC_DATA_FORM' }] } })],
      }),
      { facts: { percent: '100' } },
    )
    .fail(of({}), [PLAN], { facts: { count: '1', required: '11' } }),
  new CasesOf('A21')
    .pass(of({ alignments: [NATIONAL], chain: CHAIN }))
    .fail(of({ chain: CHAIN }), [PLAN], { facts: { lacking: 'LEVEL_1, LEVEL_2' } })
    .fail(of({ alignments: [NATIONAL] }), [PLAN], { facts: { lacking: 'LEVEL_3' } }),
  new CasesOf('A22')
    .pass(of({}, { fiveYearPlan: WHOLE_FIVE_YEAR, plan: node(PLAN, { texts: { planGoals: ['มีสุข', 'อยู่ดี'] } }) }))
    .fail(of({}, { fiveYearPlan: WHOLE_FIVE_YEAR, plan: node(PLAN, { texts: { planGoals: ['อยู่ดี', 'ใหม่'] } }) }), [PLAN])
    .ask(of({}), ['fiveYearPlan'], [PLAN]),
  new CasesOf('A23')
    .pass(
      of({
        activities: [
          activity(ACTIVITY, { details: { locations: [{ areaCode: 'TH-55', latitude: '19', longitude: '100' }] } }),
        ],
      }),
    )
    .fail(
      of({ activities: [activity(ACTIVITY), activity(OTHER, { details: { locations: [{ areaCode: 'TH-54' }] } })] }),
      [ACTIVITY, OTHER],
    )
    // Within one of the provinces of the group.
    .pass(
      of({ activities: [activity(ACTIVITY, { details: { locations: [{ areaCode: 'TH-44' }] } })] }, { area: GROUP }),
    )
    .skip(of({})),
  new CasesOf('A24')
    .compute(of({ budget: '100.00' }, { administrationCost: '20.50' }), { projectTotal: '100.00', total: '120.50' })
    .fail(
      of({ details: { expenditureLines: [{ name: 'ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ', amount: '8000000.00' }] } }),
      [PROJECT],
      {
        facts: { amount: '8000000.00' },
      },
    )
    .ask(of({ budget: '100.00' }), ['administrationCost'], [PLAN]),
  new CasesOf('A25')
    .pass(of({ activities: [activity(ACTIVITY, { details: { attachments: [{ kind: 'BUDGET_DETAIL_FORM' }] } })] }))
    .fail(of({ activities: [activity(ACTIVITY)] }), [ACTIVITY])
    .skip(of({})),
  new CasesOf('A26')
    .pass(
      of({ agencies: [{ role: 'LEAD', agency: 'AG-1' }] }, { plan: node(PLAN, { texts: text('deliveryProcess') }) }),
    )
    .fail(of({}), [PROJECT, PLAN], { facts: { lacking: 'deliveryProcess' } }),
  new CasesOf('A27')
    .pass(of({ alignments: [NATIONAL] }), { facts: { code: '2.3' } })
    .pass(
      of({
        chain: [
          { ...PROGRAMME, alignments: [{ ...NATIONAL, element: '0301', level: 'SUB_PLAN', statedStrategy: '4' }] },
        ],
      }),
      {
        facts: { code: '4.3' },
      },
    )
    .fail(of({ alignments: [MILESTONE] }), [PROJECT])
    .fail(of({ alignments: [{ ...NATIONAL, element: '99' }] }), [PROJECT]),
  new CasesOf('A28')
    .pass(of({ alignments: [MILESTONE] }), { facts: { milestone: '4' } })
    .fail(of({ alignments: [NATIONAL] }), [PROJECT])
    .fail(of({ alignments: [{ ...MILESTONE, element: '14' }] }), [PROJECT])
    .skip(of({}, { fiscalYear: 2571 })),
  new CasesOf('A29').compute(
    plan({ projects: [project({ ownerSection: 'PROVINCE', budget: '10.25' }), project({ budget: '5.00' }, SECOND)] }),
    { total: '15.25' },
    [SECOND],
  ),
  new CasesOf('A30').compute(of({ activities: [activity(ACTIVITY, { below: [node(SUB)] })] }), { count: '3' }),
  new CasesOf('A31')
    .compute(of({ activities: [activity(ACTIVITY)] }), { count: '1' })
    .compute(of({ activities: [activity(ACTIVITY, { title: '1) อบรม 2) จัดซื้อ' })] }), { count: '1' }, [ACTIVITY]),
  new CasesOf('A32')
    .pass(
      of({ budget: '3.00', activities: [activity(ACTIVITY, { budget: '1.00' }), activity(OTHER, { budget: '2.00' })] }),
      {
        facts: { total: '3.00' },
      },
    )
    .fail(
      of({ budget: '4.00', activities: [activity(ACTIVITY, { budget: '1.00' }), activity(OTHER, { budget: '2.00' })] }),
      [PROJECT],
    )
    .fail(
      of({
        budget: '1.00',
        activities: [activity(ACTIVITY, { budget: '1.00', below: [node(SUB, { budget: '2.00' })] })],
      }),
      [ACTIVITY],
    )
    .fail(of({ budget: '4.00' }, { plan: node(PLAN, { statedBudget: '5.00' }) }), [PLAN])
    // Where one has no figure, nothing is claimed.
    .pass(of({ budget: '4.00', activities: [activity(ACTIVITY, { budget: '1.00' }), activity(OTHER)] })),
  new CasesOf('A35')
    .pass(of({ ownerSection: 'MINISTRY_DEPARTMENT', chain: CHAIN }))
    .fail(of({ ownerSection: 'MINISTRY_DEPARTMENT' }), [PROJECT])
    .skip(of({ ownerSection: 'PROVINCE' })),
];
