import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
afterAll(() => database.drop());

async function rowsOf(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await database.pool.query<Record<string, unknown>>(text, values)).rows;
}

test('the five plans: how they stand, how many nodes they have on each level, and their money', async () => {
  expect(
    await rowsOf(`select p.code, p.source_status as status, p.synthetic, p.confidence, p.parent_id is not null as goal, p.budget,
        (select string_agg(c.n::text, ' ' order by c.level) from
          (select level, count(*) as n from plan_node where plan_id = p.id group by level) c) as nodes
      from plan_node p where p.level = 1 order by p.code collate "C"`),
  ).toEqual([
    {
      code: 'TH-45-P2566',
      status: 'DRAFT',
      synthetic: true,
      confidence: 'DERIVED',
      goal: true,
      budget: '253070006.25',
      nodes: '1 3 4 10 20 22',
    },
    {
      code: 'TH-50-P2566',
      status: 'APPROVED',
      synthetic: false,
      confidence: 'SOURCED',
      goal: false,
      budget: null,
      nodes: '1 5',
    },
    {
      code: 'TH-55-P2571',
      status: 'DRAFT',
      synthetic: false,
      confidence: 'SOURCED',
      goal: false,
      budget: '1067920918.84',
      nodes: '1 3 12 112',
    },
    {
      code: 'TH-67-P2571',
      status: 'DRAFT',
      synthetic: false,
      confidence: 'SOURCED',
      goal: false,
      budget: null,
      nodes: '1 5 22',
    },
    {
      code: 'northeast-central-P2561',
      status: 'APPROVED',
      synthetic: false,
      confidence: 'UNSURE',
      goal: false,
      budget: null,
      nodes: '1 3 15 38 118 16',
    },
  ]);
});

test('Nan: the money of each group of proposals is what the dashboard totals', async () => {
  expect(
    await rowsOf(`select split_part(printed_no, '-', 1) as category, count(*)::int as projects, sum(budget) as budget
      from plan_node where code like 'TH-55-P2571-PJ%' group by 1 order by 3 desc`),
  ).toEqual([
    { category: 'เกษตร', projects: 59, budget: '514438050.00' },
    { category: 'ท่องเที่ยว', projects: 13, budget: '236501878.84' },
    { category: 'การค้า', projects: 18, budget: '176090000.00' },
    { category: 'ทรัพยากร', projects: 13, budget: '73606990.00' },
    { category: 'สังคม', projects: 9, budget: '67284000.00' },
  ]);
});

test('Nan: 78 projects have years, 25 a total only, 5 print zero, 4 print nothing', async () => {
  expect(
    await rowsOf(`select case when budget is null then 'none' when budget = 0 then 'zero'
        when budget_by_year is null then 'total' else 'years' end as money,
        count(*)::int as projects, sum(undated_budget) as undated
      from plan_node where code like 'TH-55-P2571-PJ%' group by 1 order by 2 desc`),
  ).toEqual([
    { money: 'years', projects: 78, undated: '0.00' },
    { money: 'total', projects: 25, undated: '249696990.00' },
    { money: 'zero', projects: 5, undated: '0.00' },
    { money: 'none', projects: 4, undated: null },
  ]);
});

test('Nan: five projects are unplaced, keep the issue that they state, and hold 40,076,300 baht', async () => {
  expect(
    await rowsOf(`select n.printed_no as no, n.ordinal, left(t.body, 17) as issue, sum(n.budget) over () as total
      from plan_node n join node_text t on t.node_id = n.id and t.field = 'statedIssue'
      where n.code like 'TH-55%' and n.parent_id is null and n.level = 4 order by n.ordinal`),
  ).toEqual([
    { no: 'เกษตร-023', ordinal: 1, issue: '(สุข)เศรษฐกิจสร้า', total: '40076300.00' },
    { no: 'การค้า-073', ordinal: 2, issue: '(สุข)เศรษฐกิจสร้า', total: '40076300.00' },
    { no: 'ทรัพยากร-100', ordinal: 3, issue: '(สุข)เติบโตอย่างเ', total: '40076300.00' },
    { no: 'ทรัพยากร-104', ordinal: 4, issue: '(สุข)เติบโตอย่างเ', total: '40076300.00' },
    { no: 'ทรัพยากร-109', ordinal: 5, issue: '(สุข)เติบโตอย่างเ', total: '40076300.00' },
  ]);
});

test('Nan: a programme stands under each issue in which projects carry it', async () => {
  expect(
    await rowsOf(`select i.printed_no || '/' || p.printed_no as programme,
        (select count(*)::int from plan_node c where c.parent_id = p.id) as projects,
        (select string_agg(e.code, ' ' order by e.code) from alignment a join framework_element e on e.id = a.element_id
          where a.node_id = p.id) as aligned
      from plan_node p join plan_node i on i.id = p.parent_id
      where p.code like 'TH-55-P2571-PG%' order by i.ordinal, p.ordinal`),
  ).toEqual([
    { programme: '1/6', projects: 5, aligned: null },
    { programme: '1/7', projects: 4, aligned: '12 13' },
    { programme: '2/1', projects: 4, aligned: '06' },
    { programme: '2/2', projects: 14, aligned: '05' },
    { programme: '2/3', projects: 9, aligned: '03' },
    { programme: '2/4', projects: 2, aligned: '03' },
    { programme: '2/5', projects: 23, aligned: '03' },
    { programme: '2/6', projects: 8, aligned: null },
    { programme: '2/8', projects: 28, aligned: '18' },
    { programme: '3/6', projects: 2, aligned: null },
    { programme: '3/7', projects: 1, aligned: '12 13' },
    { programme: '3/8', projects: 7, aligned: '18' },
  ]);
});

test('Nan: 18 indicators of issues, 14 of the plan, none of projects; 93 projects name a guideline of their issue', async () => {
  expect(
    await rowsOf(`select (select string_agg(n::text, ' ' order by level) from (select p.level, count(*) as n from indicator i
          join plan_node p on p.id = i.node_id where p.code like 'TH-55%' group by 1) x) as indicators,
        (select count(*)::int from development_guideline where code like 'TH-55%') as guidelines,
        (select count(*)::int from project_guideline g join plan_node p on p.id = g.project_id where p.code like 'TH-55%') as named,
        (select count(*)::int from project_guideline g join plan_node p on p.id = g.project_id
          where p.code like 'TH-55%' and guideline_id is not null) as matched`),
  ).toEqual([{ indicators: '14 18', guidelines: 41, named: 109, matched: 93 }]);
});

test('Nan: the readings of the SDGs and of the titles say whose reading they are', async () => {
  expect(
    await rowsOf(`select f.code as framework, v.kind, v.asserted_by as by, count(*)::int as readings
      from alignment a join plan_node n on n.id = a.node_id join framework_element e on e.id = a.element_id
      join framework f on f.id = e.framework_id join alignment_evidence v on v.alignment_id = a.id
      where n.code like 'TH-55%' group by 1, 2, 3 order by 1`),
  ).toEqual([
    { framework: 'NATIONAL_STRATEGY', kind: 'ANALYST_READING', by: null, readings: 14 },
    {
      framework: 'SDG',
      kind: 'ANALYST_READING',
      by: 'The team of the Nan development dashboard (RMUTL/AIAT)',
      readings: 469,
    },
  ]);
});

test('Nan: a fuller tourism row fills what the list leaves blank and adds no money', async () => {
  expect(
    await rowsOf(`select n.budget, n.budget_by_year, (select body from node_text where node_id = n.id and field = 'note') as note,
        (select count(*)::int from node_text where node_id = n.id and field = 'mainProgrammes') as main,
        (select left(body, 20) from node_text where node_id = n.id and field = 'outputs') as output,
        (select string_agg(printed, ', ' order by role, ordinal) from node_agency where node_id = n.id) as agencies
      from plan_node n where n.printed_no = 'ท่องเที่ยว-063'`),
  ).toMatchObject([
    {
      note: expect.stringContaining('(เสนอปี 2574)'),
      main: 1,
      output: 'เขื่อนป้องกันตลิ่งริ',
      agencies: 'อบต.นาไร่หลวง, กรมโยธาธิการและผังเมือง, กรมเจ้าท่า',
    },
  ]);
});

test('north-eastern central: code 5.3.10 is two activities, and 13 projects have none', async () => {
  expect(
    await rowsOf(
      `select code, title from plan_node where printed_no = '5.3.10' and code like 'northeast-central%' order by ordinal`,
    ),
  ).toEqual([
    { code: expect.stringMatching(/-MA\d{3}$/), title: 'ส่งเสริมสถานประกอบการให้ผ่านมาตรฐานสากล 7 กิจการ' },
    { code: expect.stringMatching(/-MA\d{3}$/), title: 'ขับเคลื่อนเมืองสมุนไพร' },
  ]);
  expect(
    await rowsOf(`select count(*)::int as childless from plan_node p where p.code like 'northeast-central%' and p.level = 4
      and not exists (select from plan_node c where c.parent_id = p.id)`),
  ).toEqual([{ childless: 13 }]);
});

test('Phetchabun: printed bases are kept, and parsed where they parse', async () => {
  expect(
    await rowsOf(`select i.printed_no as no, i.baseline_printed as printed, i.baseline_value as value, i.baseline_unit as base_unit,
        i.unit, (select count(*)::int from indicator_target t where t.indicator_id = i.id) as targets
      from indicator i where i.code like 'TH-67%' and i.printed_no in ('1.1', '1.2', '2.2', '3.4', '5.4', '5.5') order by i.code`),
  ).toEqual([
    { no: '1.1', printed: '9,981.97 ล้านบาท', value: '9981.97', base_unit: 'ล้านบาท', unit: 'ร้อยละ', targets: 5 },
    { no: '1.2', printed: null, value: null, base_unit: null, unit: 'ร้อยละ', targets: 5 },
    { no: '2.2', printed: '155,514.70 บาท/คน/ปี', value: '155514.70', base_unit: 'บาท/คน/ปี', unit: 'ร้อยละ', targets: 5 },
    { no: '3.4', printed: null, value: null, base_unit: null, unit: 'สัดส่วน', targets: 0 },
    { no: '5.4', printed: '0 แห่ง', value: '0', base_unit: 'แห่ง', unit: 'ร้อยละ', targets: 5 },
    { no: '5.5', printed: '0.4770', value: '0.4770', base_unit: null, unit: 'tCO2/MWh', targets: 5 },
  ]);
  expect(
    await rowsOf(`select (select count(*)::int from indicator where code like 'TH-67%') as indicators,
      (select count(*)::int from development_guideline where code like 'TH-67%') as guidelines`),
  ).toEqual([{ indicators: 17, guidelines: 55 }]);
});

test('no published area has a 20-year goal on record', async () => {
  expect(await rowsOf(`select code, synthetic from plan_node where level = 0`)).toEqual([
    { code: 'TH-45-G2566', synthetic: true },
  ]);
});
