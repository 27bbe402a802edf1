import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { GapsQuery } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeEach(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterEach(() => database.drop());

async function gapsOf(areaCode: string, kind: string) {
  const { gaps } = await graphql.ask<GapsQuery>(OPERATIONS.gaps, { areaCode, kinds: [kind], first: 200 });
  return (gaps?.edges ?? []).map(({ node }) => ({ ...node, code: 'code' in node.subject ? node.subject.code : '' }));
}
const codesOf = async (areaCode: string, kind: string) => (await gapsOf(areaCode, kind)).map(({ code }) => code);

test('a stated budget that differs from the sum below is a mismatch, with both figures', async () => {
  const before = await codesOf('TH-45', 'BUDGET_MISMATCH');
  expect(before).not.toContain('TH-45-P2566-MA001');
  await database.pool.query("update plan_node set stated_budget = 1.25 where code = 'TH-45-P2566-MA020'");
  // Project 10 states 48,000,000.00; its activities are now 33,000,000.00 and 1.25.
  const [own, gap] = (await gapsOf('TH-45', 'BUDGET_MISMATCH')).filter(({ code }) => !before.includes(code));
  // The activity's own line is of its former figure.
  expect(own).toMatchObject({ code: 'TH-45-P2566-MA020' });
  expect(gap).toMatchObject({ code: 'TH-45-P2566-PJ010', severity: 'HIGH' });
  for (const text of [gap?.message, gap?.messageTh]) {
    expect(text).toContain('48000000.00');
    expect(text).toContain('33000001.25');
    expect(text).toContain('โครงการปรับปรุงระบบชลประทาน');
  }
});

const PROJECT_10 = 'TH-45-P2566-PJ010';

/** States the total of project 10 and its lines: by fiscal year, or without one. */
async function stateLines(total: string | null, lines: [year: number | null, amount: string][]) {
  await database.pool.query('delete from node_budget where node_id = (select id from plan_node where code = $1)', [
    PROJECT_10,
  ]);
  await database.pool.query('update plan_node set stated_budget = $2 where code = $1', [PROJECT_10, total]);
  for (const [year, amount] of lines) {
    await database.pool.query(
      'insert into node_budget (node_id, fiscal_year, amount) select id, $2, $3 from plan_node where code = $1',
      [PROJECT_10, year, amount],
    );
  }
}

const YEARS = [2566, 2567, 2568, 2569, 2570];

test.each<[string, boolean, string | null, [number | null, string][]]>([
  ['one line above the total', true, '100', [[2566, '100.01']]],
  [
    'lines above the total, one of them without a year',
    true,
    '100',
    [
      [2566, '60'],
      [null, '60'],
    ],
  ],
  ['every year stated, less than the total', true, '100', YEARS.map((year) => [year, '19'])],
  ['every year stated, more than the total', true, '100', YEARS.map((year) => [year, '21'])],
  ['every year stated, exactly the total', false, '100', YEARS.map((year) => [year, '20'])],
  ['every year but one: the rest may belong to it', false, '100', YEARS.slice(1).map((year) => [year, '19'])],
  ['no line', false, '100', []],
  ['no total: the lines are the total', false, null, YEARS.map((year) => [year, '19'])],
])('a total against its own lines: %s', async (_case, isGap, total, lines) => {
  await stateLines(total, lines);
  const found = (await gapsOf('TH-45', 'BUDGET_MISMATCH')).filter(
    ({ code, message }) => code === PROJECT_10 && message.includes('its own budget lines'),
  );
  expect(found).toHaveLength(isGap ? 1 : 0);
});

test('a total against its own lines and against what stands below are two gaps, each found by its ID', async () => {
  await stateLines('1.00', [[2566, '2.50']]);
  const found = (await gapsOf('TH-45', 'BUDGET_MISMATCH')).filter(({ code }) => code === PROJECT_10);
  expect(found.map(({ message }) => /but (.*?) add/.exec(message)?.[1])).toEqual([
    'what stands below it',
    'its own budget lines',
  ]);
  expect(found[1]?.message).toContain('states 1.00 baht, but its own budget lines add up to 2.50 baht');
  expect(found[1]?.messageTh).toContain('2.50');
  const { nodes } = await graphql.ask<{ nodes: { detail: string }[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Gap { detail } } }',
    { ids: found.map(({ id }) => id) },
  );
  expect(nodes).toEqual([{ detail: '' }, { detail: 'own-lines' }]);
});

test('where one child has no figure, nobody can tell: no mismatch', async () => {
  await database.pool.query(
    "delete from node_budget where node_id = (select id from plan_node where code = 'TH-45-P2566-MA020')",
  );
  await database.pool.query("update plan_node set stated_budget = null where code = 'TH-45-P2566-MA020'");
  expect(await codesOf('TH-45', 'BUDGET_MISMATCH')).not.toContain('TH-45-P2566-PJ010');
});

test('a key project without an indicator of its own is a gap, whatever its issue has', async () => {
  const kind = 'KEY_PROJECT_WITHOUT_INDICATOR';
  const before = await codesOf('TH-45', kind);
  expect(before).not.toContain('TH-45-P2566-PJ001');
  // The only indicator of project 1; its issue keeps its own. Project 7 is OTHER_NECESSARY and has none.
  await database.pool.query("delete from indicator where code = 'TH-45-P2566-IN007'");
  expect(await codesOf('TH-45', kind)).toEqual([...before, 'TH-45-P2566-PJ001'].sort());
  expect(before).not.toContain('TH-45-P2566-PJ007');
});

test('a justified gap is left out of lists and counts unless asked for', async () => {
  await database.pool.query(`insert into gap_justification (kind, node_id, reason, justified_by, justified_at, document)
    select 'UNALIGNED_PROJECT', id, 'A royal initiative', 'The planning office', '2026-09-01T03:00:00Z', 'Minutes 7/2569'
    from plan_node where code = 'TH-55-P2571-PJ007'`);
  await database.pool.query(`insert into gap_justification (kind, area_id, reason, justified_by, justified_at)
    select 'AREA_WITHOUT_GOAL', id, 'To be announced', 'The governor', '2026-09-02T00:00:00Z'
    from area where code = 'TH-55'`);
  interface Found {
    totalCount: number;
    kindCounts: { kind: string; count: number }[];
    edges: { node: { subject: { code: string }; justification: object | null } }[];
  }
  const ask = async (includeJustified: boolean) =>
    (
      await graphql.ask<{ gaps: Found }>(
        `query ($includeJustified: Boolean!) {
          gaps(areaCode: "TH-55", kinds: [UNALIGNED_PROJECT, AREA_WITHOUT_GOAL], first: 50, includeJustified: $includeJustified) {
            totalCount kindCounts { kind count }
            edges { node { subject { ... on PlanNode { code } ... on Area { code } }
              justification { reason justifiedBy justifiedAt document } } } } }`,
        { includeJustified },
      )
    ).gaps;
  const left = await ask(false);
  expect(left.totalCount).toBe(12);
  expect(left.kindCounts).toEqual([{ kind: 'UNALIGNED_PROJECT', count: 12 }]);
  expect(left.edges.every(({ node }) => node.justification === null)).toBe(true);
  const all = await ask(true);
  expect(all.totalCount).toBe(14);
  expect(all.edges.filter(({ node }) => node.justification !== null).map(({ node }) => node)).toEqual([
    {
      subject: { code: 'TH-55' },
      justification: {
        reason: 'To be announced',
        justifiedBy: 'The governor',
        justifiedAt: '2026-09-02T00:00:00.000Z',
        document: null,
      },
    },
    {
      subject: { code: 'TH-55-P2571-PJ007' },
      justification: {
        reason: 'A royal initiative',
        justifiedBy: 'The planning office',
        justifiedAt: '2026-09-01T03:00:00.000Z',
        document: 'Minutes 7/2569',
      },
    },
  ]);
});

/** A goal of TH-54, which has neither goal nor plan in the seeds, and plans of these years. */
async function recordPeriods(goal: [number, number], ...plans: [number, number][]) {
  const insert = `insert into plan_node (code, area_id, level, ordinal, title, start_year, end_year, goal_kind,
      source_status, synthetic, source, confidence)
    select 'TH-54-' || $1::text || $3::text, id, $2::integer, $3::integer, 'x', $3::integer, $4::integer, $5::goal_kind, 'DRAFT', true, 'test', 'UNSURE' from area where code = 'TH-54'`;
  await database.pool.query(insert, ['G', 0, ...goal, 'PROVINCIAL_GOAL']);
  for (const plan of plans) await database.pool.query(insert, ['P', 1, ...plan, null]);
}

/** The periods of that goal without a plan, and what the message says of them, at a moment. */
async function periodsAt(now: string): Promise<[string, string | undefined][]> {
  const { gaps } = await createExecutor(database, { now }).ask<GapsQuery>(OPERATIONS.gaps, {
    areaCode: 'TH-54',
    kinds: ['PERIOD_WITHOUT_PLAN'],
    first: 200,
  });
  return (gaps?.edges ?? []).map(({ node }) => [
    /for (?:.*its period )?(\d{4}(?:-\d{4})?)\./.exec(node.message)?.[1] ?? '',
    /for (.*), a part of/.exec(node.message)?.[1],
  ]);
}

test('the plan of a period is due from the first of October in Thailand on', async () => {
  await recordPeriods([2566, 2585], [2566, 2570]);
  expect(await periodsAt('2026-10-01T00:00:00Z')).toEqual([]);
  // Fiscal year 2571 begins at midnight in Bangkok, seven hours before it does in Greenwich.
  expect(await periodsAt('2027-09-30T16:59:59Z')).toEqual([]);
  expect(await periodsAt('2027-09-30T17:00:00Z')).toEqual([['2571-2575', undefined]]);
  expect((await periodsAt('2040-01-01T00:00:00Z')).map(([period]) => period)).toEqual([
    '2571-2575',
    '2576-2580',
    '2581-2585',
  ]);
});

test('a plan of a part of a period leaves the other years without one', async () => {
  await recordPeriods([2566, 2585], [2564, 2566], [2569, 2569], [2571, 2573], [2574, 2577]);
  expect(await periodsAt('2040-01-01T00:00:00Z')).toEqual([
    ['2566-2570', '2567-2568, 2570'],
    ['2576-2580', '2578-2580'],
    ['2581-2585', undefined],
  ]);
});

test.each<[[number, number], string[]]>([
  [
    [2566, 2577],
    ['2566-2570', '2571-2575', '2576-2577'],
  ],
  [
    [2566, 2571],
    ['2566-2570', '2571'],
  ],
  [[2566, 2568], ['2566-2568']],
])('the last period of a goal of %p ends with it', async (goal, periods) => {
  await recordPeriods(goal);
  expect((await periodsAt('2040-01-01T00:00:00Z')).map(([period]) => period)).toEqual(periods);
});

test.each<[string, [number, number], RegExp]>([
  [
    'of its years',
    [2561, 2580],
    /is not placed below the 20-year goal that Phrae has on record\. Place it below the goal\./,
  ],
  [
    'of other years',
    [2571, 2590],
    /is of the years 2566-2570, .* Phrae has on record is of 2571-2590\. Record the goal of the plan's years/,
  ],
])('a plan below none, with a goal on record %s: the gap says what the trace says', async (_which, goal, message) => {
  await recordPeriods(goal, [2566, 2570]);
  const [gap, ...more] = await gapsOf('TH-54', 'BROKEN_CHAIN');
  expect(more).toEqual([]);
  expect(gap?.message).toMatch(message);
  const { planNode } = await graphql.ask<{ planNode: { trace: { breaks: { reason: string }[] } } }>(
    '{ planNode(code: "TH-54-P2566") { trace { breaks { reason message messageTh } } } }',
  );
  const { reason, ...said } = planNode.trace.breaks[0] ?? { reason: '' };
  expect(reason).toBe('PLAN_OUTSIDE_GOAL');
  expect(said).toEqual({ message: gap?.message, messageTh: gap?.messageTh });
});

test('of a plan without a goal, and of an unplaced project, the gap says what the trace says', async () => {
  for (const gap of await gapsOf('TH-55', 'BROKEN_CHAIN')) {
    const { planNode } = await graphql.ask<{ planNode: { trace: { breaks: object[] } } }>(
      'query ($code: String!) { planNode(code: $code) { trace { breaks { message messageTh } } } }',
      { code: gap.code },
    );
    expect(planNode.trace.breaks[0]).toEqual({ message: gap.message, messageTh: gap.messageTh });
  }
});

test('one justified period leaves the other periods of its goal', async () => {
  graphql = createExecutor(database, { now: '2040-01-01T00:00:00Z' });
  await database.pool.query(`insert into gap_justification (kind, node_id, detail, reason, justified_by, justified_at)
    select 'PERIOD_WITHOUT_PLAN', id, '2576-2580', 'Not due yet', 'A test', now() from plan_node where code = 'TH-45-G2566'`);
  const messages = (await gapsOf('TH-45', 'PERIOD_WITHOUT_PLAN')).map(({ message }) => message);
  expect(messages).toHaveLength(2);
  expect(messages.join()).not.toContain('2576-2580');
});

test('an alignment to an SDG alone leaves a project unaligned', async () => {
  await database.pool.query(`insert into alignment (node_id, element_id, element_path)
    select n.id, e.id, '{}' from plan_node n, framework_element e join framework f on f.id = e.framework_id
    where n.code = 'TH-55-P2571-PJ023' and f.code = 'SDG' and e.code = '17' on conflict do nothing`);
  expect(await codesOf('TH-55', 'UNALIGNED_PROJECT')).toContain('TH-55-P2571-PJ023');
  await database.pool.query(`insert into alignment (node_id, element_id, element_path)
    select n.id, e.id, '{}' from plan_node n, framework_element e
    where n.code = 'TH-55-P2571-PJ023' and e.level = 'MILESTONE' and e.code = '1'`);
  expect(await codesOf('TH-55', 'UNALIGNED_PROJECT')).not.toContain('TH-55-P2571-PJ023');
});
