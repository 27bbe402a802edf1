import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/config.js';
import { costLimit, MAX_COST, validationRules } from '../../src/graphql/limits/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { startTestServer, type TestServer } from '../support/http.js';
import { flowing, read, section, table, workedRequests } from './documents.js';

const readme = read('README.md');
const worked = workedRequests();

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startTestServer(await testSchema(), database, { validationRules, plugins: [costLimit()] });
});

afterAll(async () => {
  await server?.close();
  await database?.drop();
});

/** An amount as people write it. */
function baht(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

async function data<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
  const answer = await server.ask(query, { variables });
  expect(answer.errors).toEqual([]);
  return answer.data as Data;
}

describe('the worked traces', () => {
  test('are two: a whole one and a broken one', () => {
    const { host, port } = loadConfig({});
    const address = `http://${host}:${port}/graphql`;
    expect(worked.map(({ url }) => url)).toEqual([address, address]);
    expect(worked.map(({ answer }) => answer)).toMatchObject([
      { data: { planNode: { trace: { complete: true } } } },
      { data: { planNode: { trace: { complete: false } } } },
    ]);
  });

  test.each([0, 1])('number %i answers what is printed', async (i) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: worked[i]!.body,
    });
    expect(response.status).toBe(200);
    const { extensions, ...answer } = (await response.json()) as Record<string, unknown>;
    expect(answer).toEqual(worked[i]!.answer);
    expect(extensions).toEqual({ cost: { estimated: expect.any(Number), limit: MAX_COST } });
  });
});

describe('the three answers at the top', () => {
  const top = flowing(section(readme, '## What it answers'));

  test('which national goal the sub-activity serves', async () => {
    const { planNode } = await data<{
      planNode: {
        title: string;
        trace: {
          complete: boolean;
          nationalPaths: { via: { level: string }; elements: { level: string; code: string }[] }[];
        };
      };
    }>(
      `{ planNode(code: "TH-45-P2566-SA011") {
        title trace { complete nationalPaths { via { level } elements { level code } } } } }`,
    );
    const path = planNode.trace.nationalPaths.find(({ elements }) => elements.at(-1)?.level === 'STRATEGY');
    expect(planNode.trace.complete).toBe(true);
    expect(path?.via.level).toBe('PROGRAMME');
    expect(path?.elements.map(({ level }) => level)).toEqual(['MASTER_PLAN', 'STRATEGY']);
    expect(top).toContain(planNode.title);
    expect(top).toContain(
      `through its programme, strategy ${path?.elements.at(-1)?.code} of the national strategy, because the plan states it for master plan ${path?.elements[0]?.code}.`,
    );
  });

  test('what Nan supports, and with how much money', async () => {
    const { plan } = await data<{ plan: { id: string; budget: string } }>(
      '{ plan: fiveYearPlan(areaCode: "TH-55", startYear: 2571) { id budget } }',
    );
    const { coverage } = await data<{
      coverage: { elementCount: number; coveredCount: number; uncoveredCount: number; totalBudget: string };
    }>(
      `query ($id: ID!) { coverage(framework: "NATIONAL_STRATEGY", level: "MASTER_PLAN", planId: $id) {
        elementCount coveredCount uncoveredCount totalBudget } }`,
      { id: plan.id },
    );
    expect(top).toContain(
      `${coverage.coveredCount} of the ${coverage.elementCount} master plans, with ${baht(coverage.totalBudget)} of the plan's ${baht(plan.budget)} baht`,
    );
    expect(top).toContain(`The other ${coverage.uncoveredCount} master plans have no support`);
  });

  test('what somebody must look at first', async () => {
    const { gaps } = await data<{ gaps: { totalCount: number; kindCounts: { kind: string; count: number }[] } }>(
      '{ gaps(areaCode: "TH-55", startYear: 2571, first: 0) { totalCount kindCounts { kind count } } }',
    );
    const count = Object.fromEntries(gaps.kindCounts.map((row) => [row.kind, row.count]));
    expect(Object.keys(count)).toEqual(['BROKEN_CHAIN', 'UNALIGNED_PROJECT', 'BUDGET_WITHOUT_YEAR', 'CHILDLESS_NODE']);
    expect(top).toContain(
      `${gaps.totalCount} gaps: ${count.BROKEN_CHAIN} breaks of the chain, ${count.UNALIGNED_PROJECT} projects that serve no national framework, ` +
        `${count.BUDGET_WITHOUT_YEAR} projects with a budget but no fiscal year, and ${count.CHILDLESS_NODE} projects without an activity.`,
    );
  });
});

test('the table of plans says what is there', async () => {
  const rows = table(section(readme, '## Where the data comes from, and how sure we are'));
  const { rows: plans } = await database.pool.query<{ startYear: number; synthetic: boolean; counts: number[] }>(
    `select p.start_year as "startYear", p.synthetic,
       array(select coalesce(s.node_count, 0) from generate_series(2, 4) l(level)
         left join plan_size s on s.plan_id = p.id and s.level = l.level order by l.level) as counts
     from plan_node p where p.level = 1 order by p.code`,
  );
  const real = plans.filter(({ synthetic }) => !synthetic);
  expect(plans).toHaveLength(rows.length);
  for (const { startYear, counts } of real) {
    const [issues, programmes, projects] = counts;
    const words = [`${issues} issues`, programmes && `${programmes} programmes`, projects && `${projects} projects`];
    const said = rows.filter(
      ([plan, there]) =>
        plan?.includes(`${startYear} to ${startYear + 4}`) && words.every((word) => !word || there?.includes(word)),
    );
    expect([startYear, counts, said.length]).toEqual([startYear, counts, 1]);
  }
  const synthetic = plans.filter((plan) => plan.synthetic).map(({ startYear }) => startYear);
  expect(synthetic).toEqual([2566]);
  expect(rows.filter(([, , sure]) => sure?.includes('`synthetic: true`')).map(([plan]) => plan)).toEqual([
    'Roi Et (ร้อยเอ็ด) 2566 to 2570',
  ]);
});

test('every operation is in the table, and every one in the table is there', async () => {
  const named = table(section(readme, '## The operations')).map(([cell]) => /^\[([\w-]+)\.graphql\]/.exec(cell!)?.[1]);
  const { OPERATIONS } = await import('../support/graphql.js');
  expect(named.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
});
