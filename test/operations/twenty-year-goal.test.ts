import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

// The files of seeds/plans/synthetic-example.
const goal = async (selection: string) =>
  (await graphql.ask(`{ planNode(code: "TH-45-G2566") { ... on TwentyYearGoal { ${selection} } } }`)).planNode;

test('the goal has its period, its kind and its statement, and says that it is synthetic', async () => {
  const statement = 'ร้อยเอ็ดเป็นศูนย์กลางการผลิตและจำหน่ายข้าวหอมมะลิชั้นดีสู่ตลาดโลก ประชาชนมีคุณภาพชีวิตที่ดี (ตัวอย่างสังเคราะห์)';
  expect(
    await goal(
      'level statement title startYear endYear goalKind synthetic sourceStatus parent { id } plan { id } ancestors { id } yearBudgets { year } budget fiveYearPlans { code }',
    ),
  ).toEqual({
    level: 'TWENTY_YEAR_GOAL',
    statement,
    title: statement,
    startYear: 2566,
    endYear: 2585,
    goalKind: 'PROVINCIAL_GOAL',
    synthetic: true,
    sourceStatus: 'DRAFT',
    parent: null,
    plan: null,
    ancestors: [],
    yearBudgets: [],
    budget: '253070006.25',
    fiveYearPlans: [{ code: 'TH-45-P2566' }],
  });
});

test('its indicators have a target for each of the four periods', async () => {
  expect(
    await goal(`indicators { name polarity baseline { year value }
      all: targets { startYear endYear printed value } third: targets(period: P2576_2580) { printed } yearTargets { year } }`),
  ).toMatchObject({
    indicators: [
      {
        name: 'มูลค่าการจำหน่ายข้าวหอมมะลิของจังหวัดเพิ่มขึ้น',
        polarity: 'HIGHER_IS_BETTER',
        baseline: { year: 2565, value: '8250.50' },
        all: [
          { startYear: 2566, endYear: 2570, printed: '10,000', value: '10000' },
          { startYear: 2571, endYear: 2575, printed: '12,500', value: '12500' },
          { startYear: 2576, endYear: 2580, printed: '16,000', value: '16000' },
          { startYear: 2581, endYear: 2585, printed: '20,000', value: '20000' },
        ],
        third: [{ printed: '16,000' }],
        yearTargets: [],
      },
      { polarity: 'LOWER_IS_BETTER', third: [{ printed: '3.50' }] },
    ],
  });
});

test('it carries the parts of its form', async () => {
  expect(
    await goal(
      'introduction driversAndTrends environmentAnalysis { internal external potentials opportunities } roadmap { startYear endYear ordinal body } annexes',
    ),
  ).toMatchObject({
    introduction: expect.stringContaining('สังเคราะห์'),
    driversAndTrends: expect.stringContaining('ตลาดโลก'),
    environmentAnalysis: {
      internal: expect.stringContaining('จุดแข็ง'),
      external: expect.stringContaining('โอกาส'),
      potentials: ['พื้นที่ปลูกข้าวหอมมะลิขนาดใหญ่ต่อเนื่องกัน', expect.any(String)],
      opportunities: [expect.any(String), 'เทคโนโลยีเกษตรแม่นยำมีราคาถูกลง'],
    },
    roadmap: [
      { startYear: 2566, endYear: 2570, ordinal: 1, body: 'วางรากฐานการผลิตข้าวอินทรีย์และแหล่งน้ำชุมชน' },
      { startYear: 2566, endYear: 2570, ordinal: 2, body: 'จัดตั้งตลาดกลางสินค้าเกษตร' },
      { startYear: 2571, endYear: 2575, ordinal: 1, body: 'ขยายการแปรรูปและตราสินค้าของจังหวัด' },
      { startYear: 2576, endYear: 2580, ordinal: 1, body: 'เชื่อมตลาดส่งออกด้วยระบบตรวจสอบย้อนกลับทั้งจังหวัด' },
      { startYear: 2581, endYear: 2585, ordinal: 1, body: 'เป็นศูนย์กลางข้าวหอมมะลิคุณภาพของโลก' },
    ],
    annexes: ['ตารางข้อมูลประกอบการวิเคราะห์ (สังเคราะห์)'],
  });
});

test('only Roi Et has a goal on record, and it is the synthetic one', async () => {
  const { areas } = await graphql.ask<{
    areas: { edges: { node: { code: string; goal: { synthetic: boolean } | null } }[] };
  }>('{ areas(first: 200) { edges { node { code goal { synthetic } } } } }');
  const withGoal = areas.edges.filter(({ node }) => node.goal !== null);
  expect(withGoal.map(({ node }) => node)).toEqual([{ code: 'TH-45', goal: { synthetic: true } }]);
});
