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
  const [gap] = (await gapsOf('TH-45', 'BUDGET_MISMATCH')).filter(({ code }) => !before.includes(code));
  expect(gap).toMatchObject({ code: 'TH-45-P2566-PJ010', severity: 'HIGH' });
  for (const text of [gap?.message, gap?.messageTh]) {
    expect(text).toContain('48000000.00');
    expect(text).toContain('33000001.25');
    expect(text).toContain('โครงการปรับปรุงระบบชลประทาน');
  }
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

test('one justified period leaves the other periods of its goal', async () => {
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
