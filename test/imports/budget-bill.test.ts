import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import type { Any } from '../support/any.js';
import { type BillFiles, ITEMS, loadBill, PROJECTS, partOfBill, readBill } from './budget-bill.js';

const shared = fileURLToPath(new URL('../../../shared/samples/budget2565/', import.meta.url));
const table = (name: string) => parse(readBill(name), { columns: true }) as Record<string, string>[];

const { server, database, application } = await draftsForFile();
const ask = <Data = Any>(query: string, variables?: Record<string, unknown>) =>
  server.as(null).ask<Data>(query, variables);

const load = (files: BillFiles) => loadBill(database, application, files);

const first = await load({ projects: PROJECTS, items: ITEMS });

if (existsSync(shared)) {
  test.each(['projects.csv', 'items.csv', 'area_totals.csv'])('%s is the document that it was copied from', (name) => {
    expect(readBill(name)).toBe(readFileSync(`${shared}${name}`, 'utf8'));
  });
}

test('every area of the bill has its plan in force, whose projects come to the printed total to the baht', async () => {
  expect(first.map(({ outcome }) => outcome)).toEqual(first.map(() => 'PUBLISHED'));
  const { rows } = await database.pool.query<{ code: string; total: string; projects: number }>(
    `select a.code, sum(b.amount)::text as total, count(distinct n.id)::integer as projects
     from plan_node p join area a on a.id = p.area_id join plan_node n on n.plan_id = p.id and n.level = 4
     join node_budget b on b.node_id = n.id and b.stage = 'ALLOCATED' and b.fiscal_year = 2565
     where p.annual and p.start_year = 2565 group by a.code`,
  );
  const expected = table('area_totals.csv').map((row) => [
    row.area_code,
    `${row.budget_baht}.00`,
    Number(row.project_count),
  ]);
  expect(rows.map(({ code, total, projects }) => [code, total, projects]).toSorted()).toEqual(expected.toSorted());
  const { budgetRollup } =
    await ask(`{ budgetRollup(planKind: ANNUAL_PLAN, groupBy: [AREA], stages: [ALLOCATED], filter: { fiscalYears: [2565] }) {
    total rows(first: 200) { edges { node { area { code } amount nodeCount } } } } }`);
  const rolledUp = budgetRollup.rows.edges.map(({ node }: Any) => [node.area.code, node.amount, node.nodeCount]);
  expect(rolledUp.toSorted()).toEqual(expected.toSorted());
  expect(budgetRollup.total).toBe('10784079800.00');
  const lines = await database.pool.query<{ count: number; sum: string }>(
    'select count(*)::integer as count, sum(amount)::text as sum from expenditure_line',
  );
  const items = table('items.csv');
  const sum = items.reduce((total, { amount_baht }) => total + BigInt(amount_baht as string), 0n);
  expect(lines.rows[0]).toEqual({ count: items.length, sum: `${sum}.00` });
});

test('what does not add up, what belongs elsewhere and what the scan leaves in doubt is told by row', () => {
  const faults = first.flatMap((plan) => plan.faults);
  const ofCode = (code: string) => faults.filter((fault) => fault.code === code);
  const projects = table('projects.csv');
  const rowOf = (index: number) => index + 2;
  expect(ofCode('ITEMS_DO_NOT_ADD_UP').map(({ sheet, cell, rule }) => [sheet, cell, rule])).toEqual(
    projects.flatMap(({ items_match_printed }, i) =>
      items_match_printed === 'no' ? [['projects.csv', `G${rowOf(i)}`, 'A32']] : [],
    ),
  );
  expect(ofCode('ITEMS_DO_NOT_ADD_UP')[0]?.message).toBe(
    'The items come to 119072800.00 baht, the printed figure is 167369800.00. The printed figure is kept.',
  );
  const items = table('items.csv');
  const administration = ofCode('ADMINISTRATION_IN_PROJECT');
  expect(administration.map(({ cell, rule }) => [cell, rule]).toSorted()).toEqual(
    items.flatMap(({ category_1 }, i) => (category_1 === 'งบรายจ่ายอื่น' ? [[`J${rowOf(i)}`, 'A24']] : [])).toSorted(),
  );
  expect(
    new Set(first.filter((plan) => plan.faults.some(({ code }) => code === 'ADMINISTRATION_IN_PROJECT'))).size,
  ).toBe(56);
  expect(ofCode('DOUBTFUL_SCAN')).toHaveLength(items.filter(({ ocr_suspect }) => ocr_suspect === 'yes').length);
  expect(faults.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
});

test('they carry out nothing of a five-year plan: trace and rule A01 say so, and rule A24 finds the administration', async () => {
  const { planNode } = await ask(`{ planNode(code: "TH-18-A2565-PJ001") { title
    ... on Project { budgetLines(stage: ALLOCATED) { fiscalYear source amount } expenditureLines { name amount category headings }
      trace { complete breaks { level reason } } compliance { rule { number } outcome } } } }`);
  expect(planNode.budgetLines).toEqual([
    { fiscalYear: 2565, source: 'PROVINCE', amount: expect.stringMatching(/\.00$/) },
  ]);
  expect(planNode.trace.complete).toBe(false);
  expect(planNode.trace.breaks.length).toBeGreaterThan(0);
  expect(planNode.compliance.find(({ rule }: Any) => rule.number === 'A01').outcome).toBe('FAIL');
  const { annualActionPlan } = await ask(`{ annualActionPlan(areaCode: "TH-18", fiscalYear: 2565) {
    compliance { results(first: 5, rules: ["A24"]) { edges { node { outcome rows { label } nodes { code } } } } } } }`);
  const [{ node }] = annualActionPlan.compliance.results.edges;
  expect(node.outcome).toBe('FAIL');
  expect(node.rows[0].label).toMatch(/บริหารงาน|ค่าที่ดิน|ค่าครุภัณฑ์/);
});

test('loaded again, nothing changes; what another edition of the bill says otherwise is changed', async () => {
  const { projects, items } = partOfBill('TH-18', 'central-upper');
  const again = await load({ projects, items });
  expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED']));
  const { rows: before } = await database.pool.query('select count(*) from history.revision');
  const lines = projects.content.split('\n');
  const gone = lines.findIndex((line) => line.startsWith('PROVINCE,TH-18,') && line.includes(',4,'));
  const amended = lines.toSpliced(gone, 1).join('\n').replace('20827900,20827900', '20827901,20827900');
  const fewer = items.content
    .split('\n')
    .filter((line) => !line.startsWith('PROVINCE,TH-18,') || !/^PROVINCE,TH-18,[^,]*,4,/.test(line))
    .join('\n');
  const loaded = await load({
    projects: { file: 'projects.csv', content: amended },
    items: { file: 'items.csv', content: fewer },
  });
  const changed = loaded.filter(({ outcome }) => outcome !== 'UNCHANGED');
  expect(changed.map(({ planCode, counts: { changed, removed } }) => [planCode, changed, removed]).toSorted()).toEqual([
    ['TH-18-A2565', 0, 1],
    ['central-upper-A2565', 1, 0],
  ]);
  const { rows: after } = await database.pool.query('select count(*) from history.revision');
  expect(Number(after[0].count)).toBe(Number(before[0].count) + 2);
});

test('a fault keeps its own plan back and no other', async () => {
  const heading = PROJECTS.content.split('\n')[0]?.trim() ?? '';
  const project = (area: string, sequence: number, amount: string, year = '2565') =>
    `PROVINCE,${area},x,${sequence},โครงการ,${year},${amount},0,0,0,0,1,0,yes,p.1,`;
  const itemHeading = ITEMS.content.split('\n')[0]?.trim() ?? '';
  const item = (area: string, sequence: number, amount: string) =>
    `PROVINCE,${area},x,${sequence},โครงการ,งบลงทุน,ค่าที่ดิน,,,ถนน,${amount},,`;
  const projects = [heading, project('TH-99', 1, '10'), project('TH-11', 1, 'ten'), project('TH-15', 1, '"1,000.50"')];
  const items = [itemHeading, item('TH-15', 1, '1000.5'), item('TH-15', 9, '1')];
  const files = (more: string[], itemRows: string[]) => ({
    projects: { file: 'p.csv', content: [...projects, ...more].join('\n') },
    items: { file: 'i.csv', content: itemRows.join('\n') },
  });
  const loaded = await load(files([project('TH-13', 1, '5', '65'), project('TH-95', 1, '7')], items));
  const codes = loaded.map(({ planCode, outcome, faults }) => [
    planCode,
    outcome,
    faults.filter(({ severity }) => severity === 'ERROR').map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`),
  ]);
  expect(codes).toEqual([
    ['TH-99-A2565', 'REFUSED', ['UNKNOWN_PLAN p.csv!B2']],
    ['TH-11-A2565', 'REFUSED', ['BAD_AMOUNT p.csv!G3']],
    ['TH-15-A2565', 'REFUSED', ['PROJECT_MISSING i.csv!D3']],
    ['TH-13-A0', 'REFUSED', expect.arrayContaining(['BAD_YEAR p.csv!F5'])],
    ['TH-95-A2565', 'PUBLISHED', []],
  ]);
  const { rows } = await database.pool.query(`select code from plan_node where code like 'TH-1_-A2565' order by code`);
  expect(rows.map(({ code }) => code)).not.toContain('TH-15-A2565');
  const wrong = (content: string) => load({ projects: { file: 'p.csv', content }, items: ITEMS });
  await expect(wrong('a,b\n1,2')).rejects.toThrow('p.csv: the heading row lacks area_type');
  await expect(wrong([heading, project('TH-15', 1, '1,000.50')].join('\n'))).rejects.toThrow(
    'p.csv: row 2 has 17 cells where the heading row has 16',
  );
});
