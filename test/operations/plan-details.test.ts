import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';
import { seedRows } from './seed-files.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

const planNode = async (code: string, selection: string) =>
  (await graphql.ask(`query ($code: String!) { planNode(code: $code) { ${selection} } }`, { code })).planNode;

describe('money by year and source', () => {
  test('Nan by year is the sum of its columns', async () => {
    // projects.csv: budget_2571 to budget_2575, each summed over the 112 rows; 249,696,990 has no year.
    expect(
      await planNode('TH-55-P2571', 'budget undatedBudget budgetLines { amount } yearBudgets { year amount }'),
    ).toEqual({
      budget: '1067920918.84',
      undatedBudget: '249696990.00',
      budgetLines: [],
      yearBudgets: [
        { year: 2571, amount: '603471028.84' },
        { year: 2572, amount: '65065550.00' },
        { year: 2573, amount: '83975550.00' },
        { year: 2574, amount: '37270900.00' },
        { year: 2575, amount: '28440900.00' },
      ],
    });
  });

  test('a project states its years, and leaves out those without a figure', async () => {
    // ท่องเที่ยว-063: 9,330,000 in 2574 only.
    expect(
      await planNode('TH-55-P2571-PJ063', 'printedNo budget budgetBasis undatedBudget yearBudgets { year amount }'),
    ).toEqual({
      printedNo: 'ท่องเที่ยว-063',
      budget: '9330000.00',
      budgetBasis: 'STATED',
      undatedBudget: '0.00',
      yearBudgets: [{ year: 2574, amount: '9330000.00' }],
    });
  });

  test('a total without a year is undated; what is not stated is null', async () => {
    expect(await planNode('TH-55-P2571-PJ100', 'budget undatedBudget yearBudgets { year }')).toMatchObject({
      yearBudgets: [],
    });
    const stated = (await planNode('TH-55-P2571-PJ100', 'budget undatedBudget')) as {
      budget: string;
      undatedBudget: string;
    };
    expect(stated.undatedBudget).toBe(stated.budget);
    expect(await planNode('TH-55-P2571-PJ087', 'budget budgetBasis undatedBudget')).toEqual({
      budget: null,
      budgetBasis: null,
      undatedBudget: null,
    });
  });

  test('lines keep the source of the money', async () => {
    // The budget rows of project 2 in the synthetic plan.
    expect(
      await planNode('TH-45-P2566-PJ002', 'budgetLines { fiscalYear source amount } yearBudgets { year amount }'),
    ).toEqual({
      budgetLines: [
        { fiscalYear: 2566, source: 'PROVINCE', amount: '4850000.00' },
        { fiscalYear: 2566, source: 'LOCAL', amount: '600000.00' },
        { fiscalYear: 2567, source: 'PROVINCE', amount: '4850000.00' },
        { fiscalYear: 2567, source: 'LOCAL', amount: '650000.50' },
        { fiscalYear: 2568, source: 'PROVINCE', amount: '850000.00' },
      ],
      yearBudgets: [
        { year: 2566, amount: '5450000.00' },
        { year: 2567, amount: '5500000.50' },
        { year: 2568, amount: '850000.00' },
      ],
    });
  });
});

describe('what the forms carry', () => {
  test('a project of Nan: texts, guideline and agency as printed', async () => {
    const rows = seedRows('plans/nan/texts.csv').filter((row) => row.node_code === 'TH-55-P2571-PJ001');
    const bodies = (field: string) => rows.filter((row) => row.field === field).map((row) => row.body);
    expect(
      await planNode(
        'TH-55-P2571-PJ001',
        `area { code } plan { code } parent { code } level ordinal
         leadAgency { code nameTh area { code } } relatedAgencies { code } agencies { role printed agency { code } }
         ... on Project { issueProgramme issueIndicators outputs outcomes { stated quantitative } rationale statedIssue
           areaOfWork ownerSection guidelines { printed guideline { code body issue { code } printedNo areaOfWork } } }`,
      ),
    ).toEqual({
      area: { code: 'TH-55' },
      plan: { code: 'TH-55-P2571' },
      parent: { code: 'TH-55-P2571-PG07' },
      level: 'PROJECT',
      ordinal: 1,
      leadAgency: { code: 'AG-0001', nameTh: 'องค์การบริหารส่วนตำบลแสนทอง', area: { code: 'TH-55' } },
      relatedAgencies: [],
      agencies: [{ role: 'LEAD', printed: 'องค์การบริหารส่วนตำบลแสนทอง', agency: { code: 'AG-0001' } }],
      issueProgramme: 'พัฒนาและส่งเสริมเกษตรปลอดภัยและมูลค่าสูง',
      issueIndicators: bodies('issueIndicators'),
      outputs: bodies('outputs'),
      outcomes: { stated: bodies('outcomes'), quantitative: [] },
      rationale: null,
      statedIssue: null,
      areaOfWork: 'การเกษตร',
      ownerSection: null,
      guidelines: [
        {
          printed: 'พัฒนาศูนย์เรียนรู้เกษตรปลอดภัยและเกษตรยั่งยืนสู่ชุมชน',
          guideline: {
            code: 'TH-55-P2571-GL017',
            body: 'พัฒนาศูนย์เรียนรู้เกษตรปลอดภัยและเกษตรยั่งยืนสู่ชุมชน',
            issue: { code: 'TH-55-P2571-I02' },
            printedNo: '5',
            areaOfWork: 'การเกษตร',
          },
        },
      ],
    });
  });

  test('an unplaced project keeps the issue that its source states', async () => {
    expect(
      await planNode('TH-55-P2571-PJ023', '... on Project { statedIssue programme { code } } plan { code }'),
    ).toEqual({
      statedIssue: '(สุข)เศรษฐกิจสร้างสรรค์และมูลค่าสูง',
      programme: null,
      plan: { code: 'TH-55-P2571' },
    });
  });

  test('the three goal sentences of Nan are five-year goals, and its guidelines stand under their issues', async () => {
    const plan = (await planNode(
      'TH-55-P2571',
      '... on FiveYearPlan { fiveYearGoals mainProgrammes vision developmentIssues { guidelines { ordinal } } goal { id } }',
    )) as {
      fiveYearGoals: string[];
      mainProgrammes: string[];
      developmentIssues: { guidelines: { ordinal: number }[] }[];
    };
    expect(plan.fiveYearGoals).toHaveLength(3);
    expect(plan.fiveYearGoals[0]).toBe('ส่งเสริมและพัฒนาทรัพยากรมนุษย์ทุกช่วงวัยให้มีคุณภาพ พร้อมสำหรับการดำรงชีวิตในศตวรรษที่ 21');
    expect(plan.mainProgrammes).toHaveLength(3);
    expect(plan).toMatchObject({ vision: null, goal: null });
    // approaches.csv: 41 rows, 8 of them in issue 1.
    const counts = plan.developmentIssues.map(({ guidelines }) => guidelines.length);
    expect(counts[0]).toBe(8);
    expect(counts.reduce((a, b) => a + b)).toBe(41);
  });

  test('a project of the synthetic plan: dates, class, section, agencies by role', async () => {
    expect(
      await planNode(
        'TH-45-P2566-PJ001',
        `relatedAgencies { code } leadAgency { code } agencies(role: RELATED) { agency { code } }
         ... on Project { projectClass ownerSection startDate endDate objectives targetAreas targetGroups }`,
      ),
    ).toEqual({
      leadAgency: { code: 'AG-0048' },
      relatedAgencies: [{ code: 'AG-0056' }, { code: 'AG-0058' }],
      agencies: [{ agency: { code: 'AG-0056' } }, { agency: { code: 'AG-0058' } }],
      projectClass: 'KEY',
      ownerSection: 'PROVINCE',
      startDate: '2022-10-01',
      endDate: '2025-09-30',
      objectives: ['เพื่อส่งเสริมเกษตรอินทรีย์ในพื้นที่ปลูกพืชเศรษฐกิจ', 'เพื่อเพิ่มรายได้และลดต้นทุนของเกษตรกรและชุมชน'],
      targetAreas: ['อำเภอเกษตรวิสัย จังหวัดร้อยเอ็ด', 'อำเภอสุวรรณภูมิ จังหวัดร้อยเอ็ด'],
      targetGroups: ['เกษตรกรและวิสาหกิจชุมชน'],
    });
  });
});

test('descendants of chosen levels come upper levels first', async () => {
  const levels = async (argument: string) => {
    const { descendants } = (await planNode(
      'TH-45-P2566-I01',
      `descendants(first: 200${argument}) { totalCount edges { node { level } } }`,
    )) as { descendants: { totalCount: number; edges: { node: { level: string } }[] } };
    return [descendants.totalCount, [...new Set(descendants.edges.map(({ node }) => node.level))]];
  };
  // Issue 1 of the synthetic plan: 2 programmes, 7 projects, 14 main and 14 sub-activities.
  expect(await levels('')).toEqual([37, ['PROGRAMME', 'PROJECT', 'MAIN_ACTIVITY', 'SUB_ACTIVITY']]);
  expect(await levels(', levels: [SUB_ACTIVITY, PROGRAMME]')).toEqual([16, ['PROGRAMME', 'SUB_ACTIVITY']]);
  expect(await levels(', levels: [DEVELOPMENT_ISSUE]')).toEqual([0, []]);
  expect(await levels(', levels: []')).toEqual([0, []]);
});

test('a node of a draft says so, and so does one of a synthetic plan', async () => {
  const provenance = 'provenance { synthetic sourceStatus confidence source confidenceNote }';
  expect(await planNode('TH-55-P2571-PJ001', provenance)).toMatchObject({
    provenance: {
      synthetic: false,
      sourceStatus: 'DRAFT',
      confidence: 'SOURCED',
      source: expect.stringContaining('province-plan.json'),
      confidenceNote: expect.stringContaining('ฉบับอยู่ระหว่างจัดทำ'),
    },
  });
  expect(await planNode('TH-45-P2566-SA001', provenance)).toMatchObject({
    provenance: {
      synthetic: true,
      sourceStatus: 'DRAFT',
      confidence: 'DERIVED',
      source: expect.stringMatching(/^Synthetic/),
    },
  });
  expect(await planNode('northeast-central-P2561', provenance)).toMatchObject({ provenance: { confidence: 'UNSURE' } });
});
