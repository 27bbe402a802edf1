import { activity, CHAIN, GROUP, IDS, node, of, plan, project } from '../plan-builder.js';
import { CasesOf } from './cases-of.js';

const { plan: PLAN, project: PROJECT, second: SECOND, activity: ACTIVITY, other: OTHER } = IDS;
const text = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, ['ข้อความ']]));
const is = (...traits: string[]) => ({ traits: traits.map((trait) => ({ trait: trait as never, holds: true })) });
const isNot = (...traits: string[]) => ({ traits: traits.map((trait) => ({ trait: trait as never, holds: false })) });
const LONG_PREPARED = is('MULTI_YEAR', 'NEEDS_PREPARATION');
const papers = (...kinds: string[]) => ({ attachments: kinds.map((kind) => ({ kind: kind as never })) });
const TARGET = { startYear: 2569, endYear: 2569, printed: '10' };
const INDICATOR = { name: 'รายได้', unit: 'บาท', baseline: '1', targets: [TARGET] };
const LINE = { name: 'ค่าวัสดุ', quantity: '2', unitPrice: '50.00' };

/** Every field that B04 asks for. */
const WHOLE = {
  texts: text('rationale', 'objectives', 'targetAreas', 'outputs', 'outcomes'),
  indicators: [INDICATOR],
  activities: [activity(ACTIVITY)],
  agencies: [{ role: 'LEAD' as const, agency: 'AG-1' }],
  startDate: '2025-10-01',
  endDate: '2026-09-30',
  budget: '100.00',
  projectClass: 'KEY' as const,
  ownerSection: 'PROVINCE' as const,
  rank: 1,
};

const share = (areaCode: string, more: object = {}) => ({ areaCode, ...more });
const inGroup = (stated: Parameters<typeof of>[0]) => of(stated, { area: GROUP });
const trip = (more: object) => ({ country: 'JP', purpose: 'TOURISM' as const, ...more });
const journey = (more: object, stated: object = {}) => of({ details: { foreignTrips: [trip(more)] }, ...stated });
const NO_JOURNEY = of({ details: isNot('FOREIGN_TRAVEL') });

/** Section B. */
export const PROJECT_CASES = [
  new CasesOf('B01')
    .pass(inGroup({ details: { groupShares: [share('TH-40'), share('TH-44')] } }))
    .fail(inGroup({ details: { groupShares: [share('TH-40'), share('TH-44', { benefits: false })] } }), [PROJECT])
    .fail(inGroup({ details: { groupShares: [share('TH-40'), share('TH-55')] } }), [PROJECT])
    .skip(of({}))
    .ask(inGroup({}), ['groupShares'], [PROJECT]),
  new CasesOf('B02')
    .pass(inGroup({ details: { groupShares: [share('TH-40', { role: 'ผลิต' }), share('TH-44', { role: 'แปรรูป' })] } }))
    .fail(inGroup({ details: { groupShares: [share('TH-40', { role: 'ผลิต' }), share('TH-44')] } }), [PROJECT])
    .skip(of({})),
  new CasesOf('B03')
    // Four provinces, a quarter each, each from a project of its own.
    .fail(
      plan({
        area: GROUP,
        projects: GROUP.members.map((code, i) =>
          project({ details: { groupShares: [share(code, { amount: '25.00' })] } }, 10 + i),
        ),
      }),
      [PLAN, 10, 11, 12, 13],
    )
    .pass(
      inGroup({ details: { groupShares: [share('TH-40', { amount: '70.00' }), share('TH-44', { amount: '30.00' })] } }),
    )
    // Even, but every project serves all four.
    .pass(inGroup({ details: { groupShares: GROUP.members.map((code) => share(code, { amount: '25.00' })) } }))
    .skip(of({})),
  new CasesOf('B04')
    .pass(of(WHOLE), { facts: { percent: '100' } })
    .fail(of({ ...WHOLE, startDate: null, rank: null }), [PROJECT], { facts: { lacking: 'startDate, rank' } }),
  new CasesOf('B05')
    .pass(
      of({ details: { ...is('CONSTRUCTION'), ...papers('SITE_READINESS', 'OUTLINE_DRAWING', 'START_CONFIRMATION') } }),
    )
    .fail(of({ details: { ...is('CONSTRUCTION'), ...papers('SITE_READINESS') } }), [PROJECT], {
      facts: { lacking: 'OUTLINE_DRAWING, START_CONFIRMATION' },
    })
    // A line for construction says as much; a paper that is only asked for is none.
    .fail(
      of({
        details: {
          expenditureLines: [{ ...LINE, nature: 'CONSTRUCTION' }],
          attachments: [
            { kind: 'SITE_READINESS', status: 'APPLIED' },
            { kind: 'OUTLINE_DRAWING' },
            { kind: 'START_CONFIRMATION' },
          ],
        },
      }),
      [PROJECT],
      { facts: { lacking: 'SITE_READINESS' } },
    )
    .skip(of({ details: isNot('CONSTRUCTION') }))
    .ask(of({}), ['traits.CONSTRUCTION'], [PROJECT]),
  new CasesOf('B06')
    .pass(of({ budget: '100.00', details: { expenditureLines: [LINE] } }))
    .fail(of({ details: { expenditureLines: [{ name: 'เหมา', amount: '5.00' }] } }), [PROJECT], {
      facts: { lacking: 'เหมา' },
    })
    .fail(of({ activities: [activity(ACTIVITY, { budget: '99.00', details: { expenditureLines: [LINE] } })] }), [
      ACTIVITY,
    ])
    .fail(of({}), [PROJECT], { facts: { count: '0' } }),
  new CasesOf('B07')
    .pass(of({ agencies: WHOLE.agencies, texts: text('legalMandate') }))
    .fail(of({ agencies: WHOLE.agencies }), [PROJECT], { facts: { lacking: 'legalMandate' } }),
  new CasesOf('B08')
    .pass(of({ details: is('CREATES_ASSETS'), texts: text('maintenancePlan') }))
    .fail(of({ details: is('CREATES_ASSETS') }), [PROJECT])
    .skip(of({ details: isNot('CREATES_ASSETS') }))
    .ask(of({}), ['traits.CREATES_ASSETS'], [PROJECT]),
  new CasesOf('B09')
    .pass(
      of({ details: { mous: [{ kind: 'ASSET_TRANSFER', signedOn: '2025-08-01' }], mouAssets: [{ item: 'อาคาร' }] } }),
    )
    .fail(of({ details: { mous: [{ kind: 'ASSET_TRANSFER' }], mouAssets: [{ item: 'อาคาร' }] } }), [PROJECT], {
      facts: { lacking: 'signedOn' },
    })
    .fail(of({ details: is('TRANSFERS_ASSETS') }), [PROJECT], { facts: { lacking: 'mou, signedOn, assets' } })
    .skip(of({ details: isNot('TRANSFERS_ASSETS') })),
  new CasesOf('B10').pass(of({ texts: text('feasibilityTechnical') })).fail(of({}), [PROJECT]),
  new CasesOf('B11')
    .pass(of({ texts: text('feasibilitySite', 'feasibilityPeople', 'feasibilityRisk', 'feasibilityAdministration') }))
    .fail(of({ texts: text('feasibilitySite', 'feasibilityPeople', 'feasibilityAdministration') }), [PROJECT], {
      facts: { lacking: 'feasibilityRisk' },
    }),
  new CasesOf('B12')
    .compute(of({ budget: '1000.00', details: { beneficiaries: [{ name: 'เกษตรกร', count: '3' }] } }), { count: '1' })
    .ask(of({ budget: '1000.00' }), ['budget', 'beneficiaries.count'], [PROJECT]),
  new CasesOf('B13')
    .pass(of({ startDate: '2025-10-01', endDate: '2026-09-30' }))
    .fail(of({ startDate: '2025-10-01', endDate: '2026-10-01' }), [PROJECT])
    .fail(of({ startDate: '2025-09-30', endDate: '2026-09-30' }), [PROJECT])
    // Split into years.
    .pass(
      of({
        startDate: '2025-10-01',
        endDate: '2027-09-30',
        details: {
          phases: [
            { fiscalYear: 2569, amount: '1.00' },
            { fiscalYear: 2570, amount: '1.00' },
          ],
        },
      }),
    )
    .ask(of({ startDate: '2025-10-01' }), ['endDate'], [PROJECT]),
  new CasesOf('B14')
    .pass(of({ texts: text('impactsPositive', 'impactsNegative') }))
    .fail(of({ texts: text('impactsPositive') }), [PROJECT], { facts: { lacking: 'impactsNegative' } }),
  new CasesOf('B15')
    .pass(of({ details: { ...is('NEEDS_ENVIRONMENTAL_ASSESSMENT'), ...papers('EIA') } }))
    .fail(of({ details: is('NEEDS_ENVIRONMENTAL_ASSESSMENT') }), [PROJECT])
    .skip(of({ details: isNot('NEEDS_ENVIRONMENTAL_ASSESSMENT') })),
  new CasesOf('B16')
    .pass(
      of({
        details: { ...is('WATER_SOURCE'), attachments: [{ kind: 'WATER_COMMITTEE_APPROVAL', issuedOn: '2025-12-31' }] },
      }),
    )
    .fail(
      of({
        details: { ...is('WATER_SOURCE'), attachments: [{ kind: 'WATER_COMMITTEE_APPROVAL', issuedOn: '2026-01-02' }] },
      }),
      [PROJECT],
    )
    .fail(of({ details: is('WATER_SOURCE') }), [PROJECT])
    .skip(of({ details: isNot('WATER_SOURCE') })),
  new CasesOf('B17')
    .pass(
      of({
        details: {
          ...is('NEEDS_PERMIT'),
          attachments: [
            { kind: 'PERMIT', status: 'APPLIED' },
            { kind: 'PERMIT', status: 'REFUSED' },
          ],
        },
      }),
    )
    .fail(of({ details: { ...is('NEEDS_PERMIT'), attachments: [{ kind: 'PERMIT', status: 'NEEDED' }] } }), [PROJECT])
    .fail(of({ details: is('NEEDS_PERMIT') }), [PROJECT])
    .skip(of({ details: isNot('NEEDS_PERMIT') })),
  new CasesOf('B18').compute(of({}), { verdict: 'NOT_READY' }, [PROJECT]).compute(
    of({
      ...WHOLE,
      texts: {
        ...WHOLE.texts,
        ...text('legalMandate', 'feasibilityTechnical', 'feasibilitySite', 'feasibilityPeople', 'feasibilityRisk'),
        ...text('feasibilityAdministration', 'impactsPositive', 'impactsNegative'),
      },
      details: {
        ...isNot(
          ...['CONSTRUCTION', 'CREATES_ASSETS', 'TRANSFERS_ASSETS', 'NEEDS_ENVIRONMENTAL_ASSESSMENT', 'WATER_SOURCE'],
          ...['NEEDS_PERMIT', 'NEEDS_PREPARATION', 'MULTI_YEAR'],
        ),
        expenditureLines: [LINE],
      },
    }),
    { verdict: 'READY' },
  ),
  new CasesOf('B19')
    .pass(of({ details: { benefits: [{ dimension: 'ECONOMY', description: 'รายได้', value: '5', unit: 'บาท' }] } }))
    .fail(of({ details: { benefits: [{ dimension: 'ECONOMY', description: 'รายได้' }] } }), [PROJECT]),
  new CasesOf('B20')
    .pass(of({ details: { beneficiaries: [{ name: 'เกษตรกร', count: '3' }] } }))
    .fail(of({ details: { beneficiaries: [{ name: 'เกษตรกร' }] } }), [PROJECT]),
  new CasesOf('B21')
    .pass(of({ texts: text('needsMet', 'sustainability', 'selfReliance') }))
    .fail(of({ texts: text('needsMet') }), [PROJECT], { facts: { lacking: 'sustainability, selfReliance' } }),
  new CasesOf('B22')
    .pass(
      of({
        budget: '1.00',
        details: {
          ...is('MULTI_YEAR'),
          phases: [
            { fiscalYear: 2569, amount: '1.00' },
            { fiscalYear: 2570, amount: '2.00' },
          ],
        },
      }),
      {
        facts: { total: '3.00', difference: '0.00' },
      },
    )
    .fail(
      of({
        budget: '1.50',
        details: {
          phases: [
            { fiscalYear: 2569, amount: '1.00' },
            { fiscalYear: 2570, amount: '2.00' },
          ],
        },
      }),
      [PROJECT],
      {
        facts: { difference: '0.50' },
      },
    )
    .fail(of({ details: is('MULTI_YEAR') }), [PROJECT])
    .skip(of({ details: isNot('MULTI_YEAR') })),
  new CasesOf('B23')
    .pass(of({ details: is('MULTI_YEAR'), texts: text('multiYearReason', 'effectIfStopped') }))
    .fail(of({ details: is('MULTI_YEAR'), texts: text('multiYearReason') }), [PROJECT], {
      facts: { lacking: 'effectIfStopped' },
    })
    .skip(of({ details: isNot('MULTI_YEAR') })),
  new CasesOf('B24')
    .pass(of({ details: { ...LONG_PREPARED, ...papers('STUDY_AND_DESIGN', 'COST_FORM_4') } }))
    .fail(of({ details: { ...LONG_PREPARED, attachments: [{ kind: 'COST_FORM_5', status: 'NEEDED' }] } }), [PROJECT], {
      facts: { lacking: 'COST_FORM_5' },
    })
    .fail(of({ details: LONG_PREPARED }), [PROJECT])
    // The clause asks for both: more than a year, and preparation.
    .skip(of({ details: isNot('MULTI_YEAR') }))
    .skip(of({ details: { traits: [...is('MULTI_YEAR').traits, ...isNot('NEEDS_PREPARATION').traits] } }))
    .ask(of({ details: is('MULTI_YEAR') }), ['traits.NEEDS_PREPARATION'], [PROJECT]),
  new CasesOf('B25')
    .pass(of({ details: is('RECURRING'), texts: text('pastResults') }))
    // What carries on a project of last year's plan recurs.
    .fail(of({ succeeds: 'TH-55-A2568-PJ001' }), [PROJECT])
    .skip(of({ details: isNot('RECURRING', 'MULTI_YEAR') })),
  new CasesOf('B26')
    .compute(
      of(
        { title: 'โครงการส่งเสริมการท่องเที่ยวเมืองน่าน' },
        {
          earlierProjects: [{ code: 'X', title: 'โครงการส่งเสริมการท่องเที่ยวเมืองน่าน', fiscalYear: 2568 }],
        },
      ),
      { count: '1' },
      [PROJECT],
    )
    .compute(of({ title: 'ถนน' }, { earlierProjects: [{ code: 'X', title: 'การท่องเที่ยว', fiscalYear: 2568 }] }), {
      count: '0',
    })
    .skip(of({}, { earlierProjects: [{ code: 'X', title: 'เก่า', fiscalYear: 2560 }] })),
  new CasesOf('B27')
    .pass(plan({ projects: [project({ rank: 2 }), project({ rank: 1 }, SECOND)] }))
    .fail(plan({ projects: [project({ rank: 1 }), project({ rank: 1 }, SECOND)] }), [PROJECT, SECOND], {
      facts: { lacking: '2' },
    })
    .fail(plan({ projects: [project({ rank: 1 }), project({ rank: 3 }, SECOND)] }), [SECOND], {
      facts: { lacking: '2' },
    }),
  new CasesOf('B28')
    .pass(
      of({
        details: is('INFRASTRUCTURE'),
        activities: [activity(ACTIVITY, { rank: 1 }), activity(OTHER, { rank: 2 })],
      }),
    )
    .fail(of({ details: is('INFRASTRUCTURE'), activities: [activity(ACTIVITY, { rank: 1 }), activity(OTHER)] }), [
      OTHER,
    ])
    .skip(of({ details: isNot('INFRASTRUCTURE') })),
  ...(['B29', 'B31', 'B32'] as const).map((rule) => {
    const nature = ({ B29: 'GIVEAWAY', B31: 'ROUTINE_EQUIPMENT', B32: 'OWN_BUILDING' } as const)[rule];
    const cases = new CasesOf(rule)
      .pass(of({ details: { expenditureLines: [{ ...LINE, nature: 'OTHER' }] } }))
      .fail(
        of({ activities: [activity(ACTIVITY, { details: { expenditureLines: [{ ...LINE, nature }] } })] }),
        [ACTIVITY],
        {
          facts: { amount: '100.00' },
        },
      )
      .ask(of({ details: { expenditureLines: [LINE] } }), ['expenditureLines.nature'], [PROJECT])
      .ask(of({}), ['expenditureLines'], [PROJECT]);
    const excepted = of({ texts: text('spendingException'), details: { expenditureLines: [{ ...LINE, nature }] } });
    return rule === 'B32' ? cases.fail(excepted, [PROJECT]) : cases.pass(excepted);
  }),
  new CasesOf('B30')
    .pass(of({ details: { ...is('OCCUPATION'), expenditureLines: [{ ...LINE, nature: 'TRAINING_MATERIAL' }] } }))
    .fail(of({ details: { ...is('OCCUPATION'), expenditureLines: [{ ...LINE, nature: 'GIVEAWAY' }] } }), [PROJECT])
    .skip(of({ details: isNot('OCCUPATION') })),
  new CasesOf('B33')
    .compute(of({ details: { expenditureLines: [{ ...LINE, nature: 'ASSET_UPKEEP' }] } }), { amount: '100.00' }, [
      PROJECT,
    ])
    .skip(of({ details: { expenditureLines: [LINE] } })),
  new CasesOf('B34')
    .pass(of({ details: is('TRAINING', 'OCCUPATION') }), { facts: { stated: 'OCCUPATION' } })
    .fail(
      of({ details: { traits: [...is('TRAINING').traits, ...isNot('OCCUPATION', 'SECURITY', 'MAJOR_ISSUE').traits] } }),
      [PROJECT],
    )
    .skip(of({ details: isNot('TRAINING') }))
    .ask(of({ details: is('TRAINING') }), ['traits.OCCUPATION', 'traits.SECURITY', 'traits.MAJOR_ISSUE'], [PROJECT]),
  new CasesOf('B35')
    .pass(
      of(
        { details: { traits: [...is('TRAINING').traits, { trait: 'MAJOR_ISSUE', holds: true, reason: 'หน้า 12' }] } },
        {
          fiveYearPlan: {
            plan: node(101, { texts: text('areaProblemsAndNeeds', 'analysis') }),
            issues: [],
            programmes: [],
          },
        },
      ),
    )
    .fail(
      of({ details: is('TRAINING', 'MAJOR_ISSUE') }, { fiveYearPlan: { plan: node(101), issues: [], programmes: [] } }),
      [PROJECT, 101],
      {
        facts: { lacking: 'areaProblemsAndNeeds, analysis' },
      },
    )
    .skip(of({ details: isNot('TRAINING') })),
  new CasesOf('B36')
    .pass(
      of({
        texts: text('sharedScope'),
        details: { ...is('TRAINING'), beneficiaries: [{ name: 'เกษตรกร', stateOfficials: false }] },
      }),
    )
    .fail(
      of({
        texts: text('sharedScope'),
        details: { ...is('TRAINING'), beneficiaries: [{ name: 'ข้าราชการ', stateOfficials: true }] },
      }),
      [PROJECT],
    )
    .fail(
      of({ details: { ...is('TRAINING'), beneficiaries: [{ name: 'เกษตรกร', stateOfficials: false }] } }),
      [PROJECT],
      {
        facts: { lacking: 'sharedScope' },
      },
    )
    .skip(of({ details: isNot('TRAINING') })),
  new CasesOf('B37')
    .pass(of({ details: { expenditureLines: [LINE, { ...LINE, nature: 'ACTIVITY_EQUIPMENT' }] } }), {
      facts: { share: '0.5000' },
    })
    // The clause is garbled in print: what looks like it is never refused, and somebody has to judge.
    .ask(of({ details: { expenditureLines: [{ ...LINE, nature: 'ACTIVITY_EQUIPMENT' }] } }), ['judgement'], [PROJECT], {
      facts: { share: '1.0000' },
    })
    .skip(of({})),
  new CasesOf('B38')
    .pass(journey({}))
    .pass(journey({ country: 'LA', purpose: 'RELATIONS' }))
    .fail(journey({ country: 'FR' }), [PROJECT])
    .fail(journey({ purpose: 'OTHER' }), [PROJECT])
    .skip(NO_JOURNEY)
    .ask(of({ details: is('FOREIGN_TRAVEL') }), ['foreignTrips'], [PROJECT]),
  new CasesOf('B39')
    .pass(journey({ binding: true }, { texts: text('travelPlan') }))
    .fail(journey({ binding: false }, { texts: text('travelPlan') }), [PROJECT], { facts: { lacking: 'travelWorth' } })
    .skip(NO_JOURNEY),
  new CasesOf('B40')
    .pass(journey({ purpose: 'TRADE_INVESTMENT', opinionOn: '2026-02-01', departsOn: '2026-02-02' }))
    .fail(journey({ purpose: 'TRADE_INVESTMENT', opinionOn: '2026-02-02', departsOn: '2026-02-02' }), [PROJECT])
    .pass(journey({ purpose: 'TOURISM' }))
    .skip(NO_JOURNEY),
  new CasesOf('B41')
    // 45 days after the return of 17 November 2025 is 1 January 2026, which is today.
    .compute(journey({ returnsOn: '2025-11-17' }), { count: '1' })
    .compute(journey({ returnsOn: '2025-11-16' }), { lacking: 'JP' }, [PROJECT])
    .compute(journey({ returnsOn: '2025-11-01', reportSentOn: '2025-12-20' }), { count: '1' })
    .skip(NO_JOURNEY)
    .ask(journey({}), ['foreignTrips.returnsOn'], [PROJECT]),
  new CasesOf('B42')
    .pass(requests(10))
    .fail(requests(11), [PLAN], { facts: { count: '11', most: '10' } })
    .skip(requests(0)),
  new CasesOf('B43')
    .pass(requests(2))
    .fail(
      requests(2, () => 1),
      [PLAN],
      { facts: { lacking: '2' } },
    )
    .skip(requests(0)),
  new CasesOf('B44')
    .compute(
      requests(4, undefined, (i) => (i === 0 ? 'FUNDED' : 'SENT_TO_MOI')),
      { considered: '1', share: '0.2500' },
    )
    .skip(requests(0)),
  new CasesOf('B45')
    .compute(twins('PROVINCE', 'FUNCTION'), { count: '1' }, [PROJECT, SECOND])
    .compute(twins('PROVINCE', 'PROVINCE'), { count: '0' }),
  new CasesOf('B46')
    .pass(of({ projectClass: 'KEY', details: { traits: qualities('เหตุผล') } }))
    .fail(of({ projectClass: 'KEY', details: { traits: qualities(null) } }), [PROJECT])
    .skip(of({ projectClass: 'OTHER_NECESSARY' }))
    .ask(of({ projectClass: 'KEY' }), ['traits.HIGH_POTENTIAL', 'traits.HIGH_PRIORITY'], [PROJECT]),
  new CasesOf('B47')
    .pass(
      of({
        texts: text('agenda', 'painPoints', 'publicNeeds'),
        agencies: WHOLE.agencies,
        budgetLines: [{ stage: 'PLANNED', fiscalYear: 2569, source: 'PROVINCE', amount: '1.00' }],
        indicators: [INDICATOR],
      }),
    )
    .fail(of({ texts: text('agenda') }), [PROJECT], {
      facts: { lacking: 'painPointOrPotential, actorsBySource, publicNeedOrData, indicators' },
    }),
  new CasesOf('B48')
    .pass(of({ projectClass: 'KEY', indicators: [INDICATOR], texts: text('objectives', 'outputs') }))
    .fail(
      of({ projectClass: 'KEY', indicators: [{ ...INDICATOR, baseline: null }], texts: text('objectives', 'outputs') }),
      [PROJECT],
    )
    .fail(of({ projectClass: 'KEY', texts: text('objectives', 'outputs') }), [PROJECT])
    .skip(of({ projectClass: 'OTHER_NECESSARY' })),
  new CasesOf('B49')
    .pass(
      of({
        chain: CHAIN,
        indicators: [INDICATOR],
        texts: text('objectives', 'outcomesQuantitative', 'outcomesQualitative'),
      }),
    )
    .fail(of({ indicators: [INDICATOR], texts: text('objectives', 'outcomesQuantitative') }), [PROJECT], {
      facts: { lacking: 'objectives, outcomesQualitative' },
    }),
];

function requests(count: number, rankOf = (i: number) => i + 1, statusOf: (i: number) => string = () => 'DRAFT') {
  const ministryRequests = Array.from({ length: count }, (_, i) => ({
    title: `คำขอ ${i + 1}`,
    rank: rankOf(i),
    status: statusOf(i) as never,
  }));
  return plan({ plan: node(PLAN, { level: 'ANNUAL_PLAN', homeId: null, details: { ministryRequests } }) });
}

function twins(one: 'PROVINCE' | 'FUNCTION', other: 'PROVINCE' | 'FUNCTION') {
  const lines = (source: typeof one) => [{ stage: 'PLANNED' as const, fiscalYear: 2569, source, amount: '1.00' }];
  const title = 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก';
  return plan({
    projects: [project({ title, budgetLines: lines(one) }), project({ title, budgetLines: lines(other) }, SECOND)],
  });
}

function qualities(reason: string | null) {
  return (['HIGH_POTENTIAL', 'HIGH_PRIORITY'] as const).map((trait) => ({ trait, holds: true, reason }));
}
