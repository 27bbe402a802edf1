import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CoverageQuery, TraceQuery } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

const idOf = (type: string, code: string) => Buffer.from(`${type}:${code}`).toString('base64url');

async function suspect(nodeCode: string, element: string) {
  const { rowCount } = await database.pool.query(
    `update alignment a set status = 'SUSPECT' from plan_node n, framework_element e
     where n.id = a.node_id and e.id = a.element_id and n.code = $1 and e.code = $2 and e.level = 'MASTER_PLAN'`,
    [nodeCode, element],
  );
  expect(rowCount).toBe(1);
}

async function traceOf(type: string, code: string) {
  const { trace } = await graphql.ask<TraceQuery>(OPERATIONS.trace, { id: idOf(type, code) });
  if (!trace) throw new Error(`no node ${code}`);
  return trace;
}

test('a path that rests on a suspect alignment is suspect, and alone it breaks the trace', async () => {
  await suspect('TH-45-P2566-PG04', '19');
  // Project 10 has no alignment of its own; its issue and plan reach the 13th plan, not a strategy.
  const trace = await traceOf('Project', 'TH-45-P2566-PJ010');
  expect(trace.nationalPaths.map(({ status, elements }) => [elements[0]?.code, status])).toEqual([
    ['19', 'SUSPECT'],
    ['11', 'ACTIVE'],
    ['1', 'ACTIVE'],
  ]);
  expect(trace.complete).toBe(false);
  expect(trace.breaks).toMatchObject([{ level: null, reason: 'ONLY_SUSPECT_PATHS' }]);
  expect(trace.breaks[0]?.message).toMatch(/suspect/);
  expect(trace.breaks[0]?.messageTh).toMatch(/ทบทวน/);
});

test('beside a sound path a suspect one does no harm', async () => {
  const trace = await traceOf('Project', 'TH-45-P2566-PJ009');
  expect(trace.nationalPaths.map(({ status }) => status)).toContain('SUSPECT');
  expect(trace.complete).toBe(true);
});

test('contributed paths are suspect only where every alignment below is', async () => {
  const statusOf = async (element: string) => {
    const trace = await traceOf('FiveYearPlan', 'TH-55-P2571');
    return trace.nationalPaths.find(({ elements }) => elements[0]?.code === element)?.status;
  };
  await suspect('TH-55-P2571-PG02', '12');
  expect(await statusOf('12')).toBe('ACTIVE');
  await suspect('TH-55-P2571-PG11', '12');
  expect(await statusOf('12')).toBe('SUSPECT');
});

test('an element with suspect support only is nearly covered, and its figures stay', async () => {
  const { coverage } = await graphql.ask<CoverageQuery>(OPERATIONS.coverage, {
    framework: 'NATIONAL_STRATEGY',
    level: 'MASTER_PLAN',
    areaCode: 'TH-55',
  });
  expect(coverage).toMatchObject({ coveredCount: 6, nearlyCoveredCount: 1 });
  const row = coverage?.rows.find(({ element }) => element.code === '12');
  // 62,260,100 and 250,000 in five projects, as in coverage.test.ts.
  expect(row).toMatchObject({ state: 'NEARLY', alignedNodeCount: 2, projectCount: 5, totalBudget: '62510100.00' });
});

test('supporting nodes show the status of each alignment', async () => {
  const { frameworkElement } = await graphql.ask<{
    frameworkElement: { supportingNodes: { edges: { alignments: { status: string }[] }[] } };
  }>(OPERATIONS['supporting-nodes'], {
    framework: 'NATIONAL_STRATEGY',
    code: '12',
    areaCode: 'TH-55',
    first: 10,
  });
  expect(frameworkElement.supportingNodes.edges.map(({ alignments }) => alignments)).toMatchObject([
    [{ status: 'SUSPECT' }],
    [{ status: 'SUSPECT' }],
  ]);
});

test('an SDG never makes a trace complete', async () => {
  const { rowCount } = await database.pool.query(
    `delete from alignment a using plan_node n, framework_element e, framework f
     where n.id = a.node_id and e.id = a.element_id and f.id = e.framework_id
       and n.code like 'TH-45-%' and f.code = 'NATIONAL_STRATEGY'`,
  );
  expect(rowCount).toBeGreaterThan(10);
  const trace = await traceOf('Project', 'TH-45-P2566-PJ001');
  // What is left: SDG 2 and 12 at the project, and the 13th plan above it.
  expect(trace.complete).toBe(false);
  expect(trace.breaks).toMatchObject([{ level: null, reason: 'NO_NATIONAL_PATH' }]);
  expect(trace.nationalPaths.map(({ elements }) => elements[0]?.framework)).toEqual(['NESDP_13', 'NESDP_13']);
});
