import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlanTreeQuery } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { baht, budgetOf, type PlanFolder, readPlan } from './seed-files.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

type Plan = NonNullable<PlanTreeQuery['fiveYearPlan']>;

async function planTree(areaCode: string, startYear: number): Promise<Plan> {
  const { fiveYearPlan } = await graphql.ask<PlanTreeQuery>(OPERATIONS['plan-tree'], { areaCode, startYear });
  if (!fiveYearPlan) throw new Error('no plan');
  return fiveYearPlan;
}

const placed = (plan: Plan) =>
  plan.developmentIssues.flatMap((issue) => issue.programmes.flatMap((programme) => programme.projects));

describe('Nan', () => {
  // From the source file nan/projects.csv: budget_total_baht summed by issue_ordinal and programme_no,
  // over the rows that have a programme_no; the order of programmes is that of their numbers.
  const NAN = [
    [
      'สุขภาพดี สร้างโอกาส และสังคมที่ร่มเย็น',
      '67284000.00',
      [
        [5, '5023900.00'],
        [4, '62260100.00'],
      ],
    ],
    [
      '(สุข)เศรษฐกิจสร้างสรรค์และมูลค่าสูง',
      '890829928.84',
      [
        [4, '137230000.00'],
        [14, '225861878.84'],
        [9, '13022650.00'],
        [2, '5858400.00'],
        [23, '38028000.00'],
        [8, '9919000.00'],
        [28, '460910000.00'],
      ],
    ],
    [
      '(สุข)เติบโตอย่างเป็นมิตรกับสิ่งแวดล้อม',
      '69730690.00',
      [
        [2, '850000.00'],
        [1, '250000.00'],
        [7, '68630690.00'],
      ],
    ],
  ];
  let plan: Plan;
  beforeAll(async () => {
    plan = await planTree('TH-55', 2571);
  });

  test('has the whole plan to the baht', () => {
    expect(plan).toMatchObject({
      code: 'TH-55-P2571',
      title: 'แผนพัฒนาจังหวัดน่าน พ.ศ. 2571-2575',
      startYear: 2571,
      endYear: 2575,
      budget: '1067920918.84',
      synthetic: false,
      sourceStatus: 'DRAFT',
      area: { code: 'TH-55', nameTh: 'น่าน', nameEn: 'Nan', kind: 'PROVINCE' },
      goal: null,
    });
    expect(placed(plan).length + plan.unplacedProjects.length).toBe(112);
  });

  test('has the budget and the number of projects of each issue and programme, in order', () => {
    expect(
      plan.developmentIssues.map((issue) => [
        issue.title,
        issue.budget,
        issue.programmes.map((programme) => [programme.projects.length, programme.budget]),
      ]),
    ).toEqual(NAN);
    expect(plan.developmentIssues.map((issue) => issue.ordinal)).toEqual([1, 2, 3]);
    for (const issue of plan.developmentIssues) {
      expect(issue.programmes.map((programme) => programme.ordinal)).toEqual(issue.programmes.map((_, i) => i + 1));
    }
  });

  test('lists the five projects that have no programme', () => {
    // 26,200,000 + 10,000,000 (issue 2) and 3,876,300 (issue 3) by their rows: 40,076,300 together.
    const unplaced = plan.unplacedProjects;
    expect(unplaced.map((project) => project.printedNo)).toEqual([
      'เกษตร-023',
      'การค้า-073',
      'ทรัพยากร-100',
      'ทรัพยากร-104',
      'ทรัพยากร-109',
    ]);
    const total = unplaced.reduce((sum, { budget }) => sum + Number((budget ?? '0').replace('.', '')), 0);
    expect(total).toBe(4_007_630_000);
  });

  test('keeps apart what is printed as zero and what is not stated', () => {
    const projects = [...placed(plan), ...plan.unplacedProjects];
    const numbersOf = (budget: string | null) =>
      projects
        .filter((project) => project.budget === budget)
        .map(({ printedNo }) => printedNo)
        .sort();
    expect(numbersOf('0.00')).toEqual(['การค้า-074', 'ทรัพยากร-109', 'เกษตร-004', 'เกษตร-008', 'เกษตร-011'].sort());
    expect(numbersOf(null)).toEqual(['การค้า-087', 'การค้า-088', 'การค้า-089', 'การค้า-090']);
    for (const project of projects) {
      expect(project.budgetBasis).toBe(project.budget === null ? null : 'STATED');
      expect(project.projectClass).toBeNull();
    }
  });
});

describe('the north-eastern central group', () => {
  test('has 15 programmes, 38 projects, 118 main and 16 sub-activities, and no money', async () => {
    const plan = await planTree('northeast-central', 2561);
    expect(plan).toMatchObject({ startYear: 2561, endYear: 2565, budget: null, goal: null, unplacedProjects: [] });
    expect(plan.area.kind).toBe('PROVINCIAL_GROUP');
    // projects.csv: 20, 11 and 7 projects in the three issues.
    expect(
      plan.developmentIssues.map((issue) => issue.programmes.flatMap((programme) => programme.projects).length),
    ).toEqual([20, 11, 7]);
    expect(plan.developmentIssues.map((issue) => issue.programmes.length)).toEqual([7, 4, 4]);
    const projects = placed(plan);
    const main = projects.flatMap((project) => project.mainActivities);
    expect(main).toHaveLength(118);
    expect(main.flatMap((activity) => activity.subActivities)).toHaveLength(16);
    expect(projects.filter((project) => project.mainActivities.length === 0)).toHaveLength(13);
    expect(projects.every((project) => project.budget === null && project.budgetBasis === null)).toBe(true);
  });

  test('keeps the code 5.3.10, which is printed twice', async () => {
    const { planNode } = await graphql.ask<{ planNode: { descendants: { edges: { node: { printedNo: string } }[] } } }>(
      `{ planNode(code: "northeast-central-P2561-I01") {
        descendants(first: 200, levels: [MAIN_ACTIVITY]) { edges { node { printedNo } } } } }`,
    );
    const printed = planNode.descendants.edges.map(({ node }) => node.printedNo);
    expect(printed.filter((number) => number === '5.3.10')).toHaveLength(2);
  });
});

test('Phetchabun has five issues and 22 programmes, but no project and no money', async () => {
  const plan = await planTree('TH-67', 2571);
  expect(plan).toMatchObject({ code: 'TH-67-P2571', budget: null, sourceStatus: 'DRAFT', goal: null });
  // programmes.csv: 27 rows, of which 5 (level "main") are attributes of their issues.
  expect(plan.developmentIssues.map((issue) => issue.programmes.length).reduce((a, b) => a + b)).toBe(22);
  expect(plan.developmentIssues).toHaveLength(5);
  expect(placed(plan)).toEqual([]);
});

test('Chiang Mai has the names of its five issues', async () => {
  const plan = await planTree('TH-50', 2566);
  expect(plan).toMatchObject({ startYear: 2566, endYear: 2570, sourceStatus: 'APPROVED', goal: null });
  expect(plan.developmentIssues.map(({ programmes }) => programmes)).toEqual([[], [], [], [], []]);
  expect(plan.developmentIssues[0]?.title).toBe(
    'การส่งเสริมอุตสาหกรรมท่องเที่ยวเน้นคุณค่า สร้างสรรค์บนอัตลักษณ์ล้านนา และอุตสาหกรรมไมซ์',
  );
});

test('the synthetic plan says that it is one, and stands below a goal', async () => {
  const plan = await planTree('TH-45', 2566);
  expect(plan).toMatchObject({ synthetic: true, goal: { goalKind: 'PROVINCIAL_GOAL' } });
  // Stated budgets of ten projects; the ninth states none: 29,700,000.10 + 20,750,000.90 of its main activities.
  const water = placed(plan).find((project) => project.code === 'TH-45-P2566-PJ009');
  expect(water).toMatchObject({ budget: '50450001.00', budgetBasis: 'SUMMED', projectClass: 'KEY' });
  // 14,500,002.75 + 11,800,000.50 + 41,800,000 + 9,760,001 + 8,900,000 + 48,750,001 + 3,120,000 + 15,990,000
  // + 50,450,001 + 48,000,000
  expect(plan.budget).toBe('253070006.25');
});

test.each<[PlanFolder, string, number]>([
  ['nan', 'TH-55', 2571],
  ['ne_central_group', 'northeast-central', 2561],
  ['phetchabun', 'TH-67', 2571],
  ['chiangmai', 'TH-50', 2566],
  ['synthetic-example', 'TH-45', 2566],
])('%s: every node stands where its seed file puts it, with its money', async (folder, areaCode, startYear) => {
  const plan = await planTree(areaCode, startYear);
  const seeds = readPlan(folder);
  const money = (code: string) => {
    const amount = budgetOf(seeds.get(code) as NonNullable<ReturnType<typeof seeds.get>>);
    return amount === null ? null : baht(amount);
  };
  const rowOf = (project: Plan['unplacedProjects'][number]) => ({
    code: project.code,
    printedNo: project.printedNo ?? '',
    title: project.title,
    budget: project.budget,
  });
  const expected = (codes: readonly { code: string; row: Record<string, string> }[]) =>
    [...codes]
      .sort((a, b) => Number(a.row.ordinal) - Number(b.row.ordinal))
      .map(({ code, row }) => ({ code, printedNo: row.printed_no, title: row.title, budget: money(code) }));
  const root = seeds.get(plan.code);
  if (!root) throw new Error(`no seeds of ${plan.code}`);
  expect(plan.unplacedProjects.map(rowOf)).toEqual(expected(root.unplaced));
  const programmes = [...seeds.values()].filter((node) => node.level === 'PROGRAMME');
  const answered = plan.developmentIssues.flatMap((issue) => issue.programmes);
  expect(answered).toHaveLength(programmes.length);
  for (const programme of answered) {
    const seed = programmes.find(({ code }) => programme.id === Buffer.from(`Programme:${code}`).toString('base64url'));
    expect(programme.title).toBe(seed?.row.title);
    expect(programme.projects.map(rowOf)).toEqual(expected(seed?.children ?? []));
    expect(programme.budget).toBe(money(seed?.code ?? ''));
  }
});
