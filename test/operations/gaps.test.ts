import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GapsQuery, GapsQueryVariables } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { PLANS, readPlan, type SeedNode } from './seed-files.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function gaps(variables: Partial<GapsQueryVariables> & { areaCode: string }) {
  const { gaps } = await graphql.ask<GapsQuery>(OPERATIONS.gaps, { first: 200, ...variables });
  if (!gaps) throw new Error('no list');
  return gaps;
}
type Gaps = Awaited<ReturnType<typeof gaps>>;
type Gap = Gaps['edges'][number]['node'];

const byKind = (list: Gaps) => {
  const counts: Record<string, number> = {};
  for (const { node } of list.edges) counts[node.kind] = (counts[node.kind] ?? 0) + 1;
  return counts;
};
const codeOf = ({ subject }: Gap) => ('code' in subject ? subject.code : '');

async function printedNumbers(kind: 'UNALIGNED_PROJECT' | 'BUDGET_WITHOUT_YEAR'): Promise<string[]> {
  const rows = readPlan('nan');
  const { edges } = await gaps({ areaCode: 'TH-55', kinds: [kind] });
  return edges.map(({ node }) => rows.get(codeOf(node))?.row.printed_no ?? '').sort();
}

describe('Nan', () => {
  // The rows of the source file nan/projects.csv without a programme_no.
  const UNPLACED = ['เกษตร-023', 'การค้า-073', 'ทรัพยากร-100', 'ทรัพยากร-104', 'ทรัพยากร-109'];

  test('has 157 gaps, the gravest kind first', async () => {
    const list = await gaps({ areaCode: 'TH-55' });
    expect(list.totalCount).toBe(157);
    expect(byKind(list)).toEqual({
      AREA_WITHOUT_GOAL: 1,
      BROKEN_CHAIN: 6,
      UNALIGNED_PROJECT: 13,
      BUDGET_WITHOUT_YEAR: 25,
      CHILDLESS_NODE: 112,
    });
    expect(Object.keys(byKind(list))).toEqual([
      'AREA_WITHOUT_GOAL',
      'BROKEN_CHAIN',
      'UNALIGNED_PROJECT',
      'BUDGET_WITHOUT_YEAR',
      'CHILDLESS_NODE',
    ]);
  });

  test('13 projects serve no national element: the unplaced ones and those of programme 6 in issue 2', async () => {
    // projects.csv: issue_ordinal 2 and programme_no 6.
    const programme6 =
      readPlan('nan')
        .get('TH-55-P2571-PG08')
        ?.children.map(({ row }) => row.printed_no ?? '') ?? [];
    expect(programme6).toHaveLength(8);
    expect(programme6.slice(0, 3)).toEqual(['เกษตร-007', 'เกษตร-011', 'เกษตร-019']);
    expect(await printedNumbers('UNALIGNED_PROJECT')).toEqual([...UNPLACED, ...programme6].sort());
  });

  test('25 projects have a total without a year', async () => {
    // projects.csv: a budget_total_baht above zero and no budget_2571 to budget_2575.
    const trade = ['073', ...Array.from({ length: 12 }, (_, i) => `0${75 + i}`)].map((no) => `การค้า-${no}`);
    const nature = Array.from({ length: 13 }, (_, i) => `ทรัพยากร-${100 + i}`).filter((no) => !no.endsWith('109'));
    expect(await printedNumbers('BUDGET_WITHOUT_YEAR')).toEqual([...trade, ...nature].sort());
  });

  test('the chain breaks at the plan and at each unplaced project', async () => {
    const { edges } = await gaps({ areaCode: 'TH-55', kinds: ['BROKEN_CHAIN'] });
    const unplaced = [...readPlan('nan').values()].filter((node) => node.level === 'PROJECT' && !node.parent);
    expect(edges.map(({ node }) => codeOf(node))).toEqual(['TH-55-P2571', ...unplaced.map(({ code }) => code)]);
  });

  test('asked for one plan, the area itself is left out', async () => {
    const list = await gaps({ areaCode: 'TH-55', startYear: 2571 });
    expect(list.totalCount).toBe(156);
    expect(byKind(list)).not.toHaveProperty('AREA_WITHOUT_GOAL');
  });

  test('asked for some kinds, there are only these; asked for none, there is nothing', async () => {
    const list = await gaps({ areaCode: 'TH-55', kinds: ['UNALIGNED_PROJECT', 'AREA_WITHOUT_GOAL'] });
    expect(byKind(list)).toEqual({ AREA_WITHOUT_GOAL: 1, UNALIGNED_PROJECT: 13 });
    expect(await gaps({ areaCode: 'TH-55', kinds: [] })).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('counts by kind go with the list, whatever the page', async () => {
    const answer = await graphql.ask<{ gaps: { kindCounts: { kind: string; count: number }[] } }>(
      '{ gaps(areaCode: "TH-55", first: 0) { kindCounts { kind count } } }',
    );
    expect(answer.gaps.kindCounts).toEqual([
      { kind: 'AREA_WITHOUT_GOAL', count: 1 },
      { kind: 'BROKEN_CHAIN', count: 6 },
      { kind: 'UNALIGNED_PROJECT', count: 13 },
      { kind: 'BUDGET_WITHOUT_YEAR', count: 25 },
      { kind: 'CHILDLESS_NODE', count: 112 },
    ]);
  });
});

test('13 projects of the north-eastern central group have no activity', async () => {
  const { edges } = await gaps({ areaCode: 'northeast-central', kinds: ['CHILDLESS_NODE'] });
  // projects.csv rows without a row of activities.csv, as issue-code.
  expect(edges).toHaveLength(13);
  const nodes = readPlan('ne_central_group');
  const issueOf = (node: SeedNode | undefined) => node?.parent?.parent?.row.ordinal;
  const printed = edges.map(
    ({ node }) => `${issueOf(nodes.get(codeOf(node)))}-${nodes.get(codeOf(node))?.row.printed_no}`,
  );
  expect(printed.sort()).toEqual(
    [
      ...['1-1.2', '1-2.1', '1-3.1', '1-3.2', '1-3.3', '1-3.4', '1-3.5', '1-3.6', '1-5.1', '1-7.1'],
      ...['2-1.2', '2-1.3', '3-4.2'],
    ].sort(),
  );
});

test('the programmes of Phetchabun and the issues of Chiang Mai have nothing below them', async () => {
  expect((await gaps({ areaCode: 'TH-67', kinds: ['CHILDLESS_NODE'] })).totalCount).toBe(22);
  expect((await gaps({ areaCode: 'TH-50', kinds: ['CHILDLESS_NODE'] })).totalCount).toBe(5);
});

test('an area without goal or plan is a gap of the area, and needs no plan to be asked', async () => {
  const list = await gaps({ areaCode: 'TH-54' });
  expect(list.edges.map(({ node }) => [node.kind, node.subject])).toMatchObject([
    ['AREA_WITHOUT_GOAL', { code: 'TH-54', nameTh: 'แพร่' }],
    ['AREA_WITHOUT_PLAN', { code: 'TH-54', nameTh: 'แพร่' }],
  ]);
  expect(list.edges[0]?.node.message).toContain('Phrae');
  expect(list.edges[0]?.node.messageTh).toContain('แพร่');
});

test('the synthetic goal has a plan for one of its four periods: the others are a gap once they have begun', async () => {
  expect(byKind(await gaps({ areaCode: 'TH-45' }))).not.toHaveProperty('PERIOD_WITHOUT_PLAN');
  const later = createExecutor(database, { now: '2040-01-01T00:00:00Z' });
  const answer = await later.ask<GapsQuery>(OPERATIONS.gaps, { first: 200, areaCode: 'TH-45' });
  const edges = answer.gaps?.edges ?? [];
  const periods = edges.filter(({ node }) => node.kind === 'PERIOD_WITHOUT_PLAN');
  expect(periods.map(({ node }) => codeOf(node))).toEqual(['TH-45-G2566', 'TH-45-G2566', 'TH-45-G2566']);
  ['2571-2575', '2576-2580', '2581-2585'].forEach((period, i) => {
    expect(periods[i]?.node.message).toContain(period);
    expect(periods[i]?.node.messageTh).toContain(period);
  });
  expect(byKind(await gaps({ areaCode: 'TH-45' }))).not.toHaveProperty('AREA_WITHOUT_GOAL');
  expect(byKind(await gaps({ areaCode: 'TH-45', startYear: 2566 }))).not.toHaveProperty('PERIOD_WITHOUT_PLAN');
});

test('every message names its subject, in English and in Thai', async () => {
  const titles = new Map(
    PLANS.flatMap((folder) => [...readPlan(folder)]).map(([code, node]) => [code, node.row.title]),
  );
  for (const areaCode of ['TH-55', 'TH-45', 'northeast-central']) {
    for (const { node } of (await gaps({ areaCode })).edges) {
      const title = titles.get(codeOf(node));
      if (!title) continue;
      expect(node.message).toContain(title);
      expect(node.messageTh).toContain(title);
    }
  }
});

test('severity goes with the kind', async () => {
  const { edges } = await gaps({ areaCode: 'TH-55' });
  const severities = new Map(edges.map(({ node }) => [node.kind, node.severity]));
  expect(Object.fromEntries(severities)).toEqual({
    AREA_WITHOUT_GOAL: 'HIGH',
    BROKEN_CHAIN: 'HIGH',
    UNALIGNED_PROJECT: 'HIGH',
    BUDGET_WITHOUT_YEAR: 'MEDIUM',
    CHILDLESS_NODE: 'LOW',
  });
});
