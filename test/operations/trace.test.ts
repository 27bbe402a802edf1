import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TraceQuery } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function traceOf(type: string, code: string) {
  const id = Buffer.from(`${type}:${code}`).toString('base64url');
  const { trace } = await graphql.ask<TraceQuery>(OPERATIONS.trace, { id });
  if (!trace) throw new Error(`no node ${code}`);
  return trace;
}
type Trace = Awaited<ReturnType<typeof traceOf>>;

const codes = (trace: Trace) => trace.chain.map(({ code }) => code);
/** Basis, elements from the aligned one up, level of the node that carries it, number of nodes. */
const paths = (trace: Trace) =>
  trace.nationalPaths.map((path) => [
    path.basis,
    path.elements.map((element) => element.code).join(' < '),
    path.via?.level,
    path.nodeCount,
  ]);

// The national alignments of Nan are those of its rows in the source file alignments.csv.
describe('Nan', () => {
  test('a project inherits from its programme, and its chain ends at the plan', async () => {
    // เกษตร-001: issue 2, programme 5, which is aligned to master plan 03 (strategy 2).
    const trace = await traceOf('Project', 'TH-55-P2571-PJ001');
    expect(trace.complete).toBe(false);
    expect(codes(trace)).toEqual(['TH-55-P2571-PJ001', 'TH-55-P2571-PG07', 'TH-55-P2571-I02', 'TH-55-P2571']);
    expect(paths(trace)).toEqual([['INHERITED', '03 < 2', 'PROGRAMME', 1]]);
    expect(trace.nationalPaths[0]).toMatchObject({
      status: 'ACTIVE',
      elements: [
        { framework: 'NATIONAL_STRATEGY', level: 'MASTER_PLAN', nameTh: 'การเกษตร' },
        { framework: 'NATIONAL_STRATEGY', level: 'STRATEGY' },
      ],
      evidence: [
        {
          kind: 'ANALYST_READING',
          assertedBy: null,
          assertedAt: null,
          document: null,
          page: null,
          confidence: 'DERIVED',
        },
      ],
    });
    expect(trace.breaks).toMatchObject([{ level: 'TWENTY_YEAR_GOAL', reason: 'NO_GOAL_ON_RECORD' }]);
    expect(trace.breaks[0]?.message).toContain('Nan');
    expect(trace.breaks[0]?.messageTh).toContain('น่าน');
  });

  test('a programme in an aligned issue has its own paths first, then those of the issue', async () => {
    const trace = await traceOf('Programme', 'TH-55-P2571-PG02');
    expect(paths(trace)).toEqual([
      ['DIRECT', '12 < 3', 'PROGRAMME', 1],
      ['DIRECT', '13 < 3', 'PROGRAMME', 1],
      ['INHERITED', '13 < 3', 'DEVELOPMENT_ISSUE', 1],
      ['INHERITED', '17 < 4', 'DEVELOPMENT_ISSUE', 1],
    ]);
  });

  test('programme 6 in issue 2 has no path: a true gap', async () => {
    const trace = await traceOf('Programme', 'TH-55-P2571-PG08');
    expect(trace.nationalPaths).toEqual([]);
    expect(trace.breaks.map(({ level, reason }) => [level, reason])).toEqual([
      ['TWENTY_YEAR_GOAL', 'NO_GOAL_ON_RECORD'],
      [null, 'NO_NATIONAL_PATH'],
    ]);
  });

  test('programme 6 in issue 1 has no alignment of its own, but the issue has', async () => {
    expect(paths(await traceOf('Programme', 'TH-55-P2571-PG01'))).toEqual([
      ['INHERITED', '13 < 3', 'DEVELOPMENT_ISSUE', 1],
      ['INHERITED', '17 < 4', 'DEVELOPMENT_ISSUE', 1],
    ]);
  });

  test('the chain of an unplaced project is itself alone, and the break names its plan', async () => {
    const { planNode } = await graphql.ask<{ planNode: { unplacedProjects: { code: string }[] } }>(
      '{ planNode(code: "TH-55-P2571") { ... on FiveYearPlan { unplacedProjects { code } } } }',
    );
    expect(planNode.unplacedProjects).toHaveLength(5);
    for (const { code } of planNode.unplacedProjects) {
      const trace = await traceOf('Project', code);
      expect(codes(trace)).toEqual([code]);
      expect(trace.complete).toBe(false);
      expect(trace.nationalPaths).toEqual([]);
      expect(trace.breaks.map(({ level, reason }) => [level, reason])).toEqual([
        ['PROGRAMME', 'NO_PROGRAMME'],
        [null, 'NO_NATIONAL_PATH'],
      ]);
      expect(trace.breaks[0]?.message).toContain('TH-55-P2571');
      expect(trace.breaks[0]?.message).toContain('แผนพัฒนาจังหวัดน่าน พ.ศ. 2571-2575');
      expect(trace.breaks[0]?.messageTh).toContain('แผนพัฒนาจังหวัดน่าน พ.ศ. 2571-2575');
    }
  });

  test('an issue has its own alignments and what its programmes contribute', async () => {
    expect(paths(await traceOf('DevelopmentIssue', 'TH-55-P2571-I01'))).toEqual([
      ['DIRECT', '13 < 3', 'DEVELOPMENT_ISSUE', 1],
      ['DIRECT', '17 < 4', 'DEVELOPMENT_ISSUE', 1],
      ['CONTRIBUTED', '12 < 3', 'PROGRAMME', 1],
      ['CONTRIBUTED', '13 < 3', 'PROGRAMME', 1],
    ]);
  });

  test('what nodes below contribute to the plan is grouped by element', async () => {
    const trace = await traceOf('FiveYearPlan', 'TH-55-P2571');
    // 03: programmes 3, 4, 5; 12: programme 7 twice; 13: the same and issue 1; 18: programme 8 twice and issue 3.
    expect(paths(trace)).toEqual([
      ['CONTRIBUTED', '03 < 2', 'PROGRAMME', 3],
      ['CONTRIBUTED', '05 < 2', 'PROGRAMME', 1],
      ['CONTRIBUTED', '06 < 2', 'PROGRAMME', 1],
      ['CONTRIBUTED', '12 < 3', 'PROGRAMME', 2],
      ['CONTRIBUTED', '13 < 3', 'DEVELOPMENT_ISSUE', 3],
      ['CONTRIBUTED', '17 < 4', 'DEVELOPMENT_ISSUE', 1],
      ['CONTRIBUTED', '18 < 5', 'DEVELOPMENT_ISSUE', 3],
    ]);
  });

  test('SDGs are no national path', async () => {
    const trace = await traceOf('Project', 'TH-55-P2571-PJ001');
    expect(trace.nationalPaths.flatMap(({ elements }) => elements.map(({ framework }) => framework))).not.toContain(
      'SDG',
    );
    const id = Buffer.from('Project:TH-55-P2571-PJ001').toString('base64url');
    const answer = await graphql.ask<{
      trace: { internationalPaths: { basis: string; elements: { code: string }[] }[] };
    }>('query ($id: ID!) { trace(id: $id) { internationalPaths { basis elements { framework code } } } }', { id });
    // sdg_numbers_analyst of เกษตร-001.
    expect(answer.trace.internationalPaths.every(({ basis }) => basis === 'DIRECT')).toBe(true);
    expect(answer.trace.internationalPaths.map(({ elements }) => elements[0]?.code)).toContain('2');
  });
});

describe('the synthetic plan, whose chain is whole', () => {
  test('a sub-activity is complete: project, programme, issue and plan lend their paths, the nearest first', async () => {
    const trace = await traceOf('SubActivity', 'TH-45-P2566-SA001');
    expect(trace.complete).toBe(true);
    expect(trace.breaks).toEqual([]);
    expect(codes(trace)).toEqual([
      'TH-45-P2566-SA001',
      'TH-45-P2566-MA001',
      'TH-45-P2566-PJ001',
      'TH-45-P2566-PG01',
      'TH-45-P2566-I01',
      'TH-45-P2566',
      'TH-45-G2566',
    ]);
    expect(paths(trace)).toEqual([
      ['INHERITED', '0302 < 03 < 2', 'PROJECT', 1],
      ['INHERITED', '030202 < 0302 < 03 < 2', 'PROJECT', 1],
      ['INHERITED', '03 < 2', 'PROGRAMME', 1],
      ['INHERITED', '1 < D1', 'DEVELOPMENT_ISSUE', 1],
      ['INHERITED', '1', 'FIVE_YEAR_PLAN', 1],
    ]);
    expect(trace.nationalPaths[0]?.evidence.map(({ kind }) => kind)).toEqual(['STATED_IN_PLAN', 'OFFICER']);
    expect(trace.nationalPaths[0]?.evidence[0]).toMatchObject({
      assertedBy: 'คณะทำงานจัดทำแผน (สังเคราะห์)',
      // 30 June 2022 begins in Thailand seven hours before it does in Greenwich.
      assertedAt: '2022-06-29T17:00:00.000Z',
      document: 'แบบ จ.1 (ตัวอย่างสังเคราะห์)',
      page: '1',
      confidence: 'DERIVED',
    });
  });

  test('a project has paths of all three kinds', async () => {
    const trace = await traceOf('Project', 'TH-45-P2566-PJ004');
    expect(paths(trace)).toEqual([
      ['INHERITED', '08 < 2', 'PROGRAMME', 1],
      ['INHERITED', '1 < D1', 'DEVELOPMENT_ISSUE', 1],
      ['INHERITED', '1', 'FIVE_YEAR_PLAN', 1],
      ['CONTRIBUTED', '0304 < 03 < 2', 'MAIN_ACTIVITY', 1],
    ]);
    const own = await traceOf('Project', 'TH-45-P2566-PJ001');
    expect(own.nationalPaths.map(({ basis }) => basis)).toEqual([
      'DIRECT',
      'DIRECT',
      'INHERITED',
      'INHERITED',
      'INHERITED',
    ]);
  });

  test('a strategy that the form states stands on the path in place of the primary one', async () => {
    // Project 6 states 2.16; master plan 16 belongs to strategy 4 first.
    const trace = await traceOf('Project', 'TH-45-P2566-PJ006');
    expect(paths(trace)[0]).toEqual(['DIRECT', '16 < 2', 'PROJECT', 1]);
  });

  test('the goal has what everything below it contributes, and is complete', async () => {
    const trace = await traceOf('TwentyYearGoal', 'TH-45-G2566');
    expect(trace.complete).toBe(true);
    expect(codes(trace)).toEqual(['TH-45-G2566']);
    expect(new Set(trace.nationalPaths.map(({ basis }) => basis))).toEqual(new Set(['CONTRIBUTED']));
    // Of the 26 rows of its alignments.csv: 20 national ones, one of which states a second piece of evidence.
    expect(trace.nationalPaths.reduce((sum, path) => sum + path.nodeCount, 0)).toBe(19);
  });
});

test('an ID that names nothing gives null, without an error', async () => {
  const id = Buffer.from('Project:TH-55-P2571-PJ999').toString('base64url');
  expect(await graphql.ask(OPERATIONS.trace, { id })).toEqual({ trace: null });
});

test('an ID with the wrong type for its code gives null as well', async () => {
  const id = Buffer.from('Programme:TH-55-P2571-PJ001').toString('base64url');
  expect(await graphql.ask(OPERATIONS.trace, { id })).toEqual({ trace: null });
});

test('a plan that is not placed below the goal of its area does not say that there is no goal', async () => {
  await using own = await createTestDatabase({ seeded: true });
  await own.pool.query(`insert into plan_node
      (code, area_id, level, ordinal, title, start_year, end_year, source_status, synthetic, source, confidence)
    select 'TH-45-P2571', id, 1, 2, 'แผนที่ยังไม่เชื่อมโยง', 2571, 2575, 'DRAFT', true, 'a test', 'UNSURE'
    from area where code = 'TH-45'`);
  const id = Buffer.from('FiveYearPlan:TH-45-P2571').toString('base64url');
  const { trace } = await createExecutor(own).ask<TraceQuery>(OPERATIONS.trace, { id });
  const [first] = trace?.breaks ?? [];
  expect(first).toMatchObject({ level: 'TWENTY_YEAR_GOAL' });
  expect(first?.message).not.toContain('has no 20-year goal on record');
  expect(first?.messageTh).not.toContain('ยังไม่มีเป้าหมายการพัฒนา 20 ปี');
});
