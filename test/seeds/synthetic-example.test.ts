import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
});
afterAll(() => database.drop());

async function rowsOf(text: string): Promise<Record<string, unknown>[]> {
  return (await database.pool.query<Record<string, unknown>>(text)).rows;
}

test('the goal and the plan say that they are synthetic', async () => {
  expect(
    await rowsOf(`select code, synthetic, position('(ตัวอย่างสังเคราะห์)' in title) > 0 as labelled, confidence
      from plan_node where code like 'TH-45%' and level < 2 order by level`),
  ).toEqual([
    { code: 'TH-45-G2566', synthetic: true, labelled: true, confidence: 'DERIVED' },
    { code: 'TH-45-P2566', synthetic: true, labelled: true, confidence: 'DERIVED' },
  ]);
});

test('eight key projects and two others, all with an owner section', async () => {
  expect(
    await rowsOf(`select project_class as class, count(*)::int as projects, count(owner_section)::int as sections
      from plan_node where code like 'TH-45%' and level = 4 group by 1 order by 1`),
  ).toEqual([
    { class: 'KEY', projects: 8, sections: 8 },
    { class: 'OTHER_NECESSARY', projects: 2, sections: 2 },
  ]);
});

test('money adds up exactly by year and source, from sub-activities to projects', async () => {
  const withLinesAndChildren = await rowsOf(`select count(distinct n.id)::int as nodes from plan_node n
    join node_budget b on b.node_id = n.id join plan_node c on c.parent_id = n.id where n.code like 'TH-45%'`);
  expect(withLinesAndChildren).toEqual([{ nodes: 9 + 11 }]);
  // Each line counts for its own node and against its parent: what is left over does not add up.
  expect(
    await rowsOf(`
      with line as (
        select n.id, n.parent_id, b.fiscal_year, b.source, b.amount from plan_node n
        join node_budget b on b.node_id = n.id where n.code like 'TH-45%')
      select n.code, x.fiscal_year, x.source, sum(x.amount) as left_over
      from (select id, fiscal_year, source, amount from line
        union all select parent_id, fiscal_year, source, -amount from line) x
      join plan_node n on n.id = x.id
      where exists (select from line where line.id = x.id) and exists (select from plan_node c where c.parent_id = x.id)
      group by 1, 2, 3 having sum(x.amount) <> 0`),
  ).toEqual([]);
});

test('stated totals are the sums of the lines; one project states none and is summed', async () => {
  expect(
    await rowsOf(`select code, budget_basis as basis, budget from plan_node
      where code like 'TH-45-P2566-PJ%' and budget_basis = 'SUMMED'`),
  ).toEqual([{ code: 'TH-45-P2566-PJ009', basis: 'SUMMED', budget: '50450001.00' }]);
  expect(
    await rowsOf(`select n.code from plan_node n where n.code like 'TH-45%' and n.stated_budget is not null
      and n.stated_budget <> (select sum(amount) from node_budget b where b.node_id = n.id)`),
  ).toEqual([]);
});

test('the goal has a target for each of its four periods', async () => {
  expect(
    await rowsOf(`select t.start_year as "from", count(*)::int as targets from indicator i join plan_node n on n.id = i.node_id
      join indicator_target t on t.indicator_id = i.id where n.level = 0 group by 1 order by 1`),
  ).toEqual([2566, 2571, 2576, 2581].map((from) => ({ from, targets: 2 })));
});

test('a stated strategy that is not the primary one stands at the head of the path', async () => {
  expect(
    await rowsOf(`select n.code, (select string_agg(e.code, ' > ' order by u.i) from unnest(a.element_path) with ordinality u(id, i)
        join framework_element e on e.id = u.id) as path
      from alignment a join plan_node n on n.id = a.node_id where a.stated_root_id is not null`),
  ).toEqual([{ code: 'TH-45-P2566-PJ006', path: '2 > 16' }]);
});

test('alignments stand at the plan, issues, programmes, projects and a main activity', async () => {
  expect(
    await rowsOf(`select l.name as level, count(*)::int as alignments from alignment a join plan_node n on n.id = a.node_id
      join plan_level l on l.level = n.level where n.code like 'TH-45%' group by l.level order by l.level`),
  ).toEqual([
    { level: 'FIVE_YEAR_PLAN', alignments: 1 },
    { level: 'DEVELOPMENT_ISSUE', alignments: 3 },
    { level: 'PROGRAMME', alignments: 4 },
    { level: 'PROJECT', alignments: 15 },
    { level: 'MAIN_ACTIVITY', alignments: 1 },
  ]);
});

test('two people have asserted one alignment', async () => {
  expect(
    await rowsOf(`select e.code, array_agg(v.kind::text order by v.ordinal) as kinds from alignment_evidence v
      join alignment a on a.id = v.alignment_id join framework_element e on e.id = a.element_id
      group by a.id, e.code having count(*) > 1`),
  ).toEqual([{ code: '0302', kinds: ['STATED_IN_PLAN', 'OFFICER'] }]);
});
