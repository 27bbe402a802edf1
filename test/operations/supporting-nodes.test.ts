import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SupportingNodesQuery, SupportingNodesQueryVariables } from '../../examples/generated/operations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';
import { baht, satang } from './seed-files.js';
import { moneyOf, type SupportQuestion, supporters } from './seed-support.js';

type Element = NonNullable<SupportingNodesQuery['frameworkElement']>;
type Edge = Element['supportingNodes']['edges'][number];

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function support(code: string, variables: Partial<SupportingNodesQueryVariables> = {}): Promise<Element> {
  const { frameworkElement } = await graphql.ask<SupportingNodesQuery>(OPERATIONS['supporting-nodes'], {
    framework: 'NATIONAL_STRATEGY',
    code,
    first: 200,
    ...variables,
  });
  if (!frameworkElement) throw new Error(`no element ${code}`);
  return frameworkElement;
}

/** Every edge, by pages of a given size. */
async function allEdges(code: string, first: number, variables: Partial<SupportingNodesQueryVariables>) {
  const edges: Edge[] = [];
  let after: string | null = null;
  do {
    const page: Element = await support(code, { ...variables, first, after });
    edges.push(...page.supportingNodes.edges);
    after = page.supportingNodes.pageInfo.hasNextPage ? page.supportingNodes.pageInfo.endCursor : null;
  } while (after);
  return edges;
}

const countedIn = (edges: Edge[]) =>
  Object.fromEntries(edges.map(({ node, countedBudget }) => [node.code, countedBudget]));

// The figures of Nan by issue and programme are those of coverage.test.ts.
describe('Nan', () => {
  test('a master plan: the topmost of each branch counts, those below count zero', async () => {
    const element = await support('18', { areaCode: 'TH-55' });
    expect(element).toMatchObject({
      code: '18',
      level: 'MASTER_PLAN',
      parent: { code: '5' },
      supportingNodes: {
        totalCount: 3,
        totalBudget: '530640690.00',
        // All of issue 3 has a total only; programme 8 of issue 2 is dated to the baht.
        undatedBudget: baht(satang('530640690.00') - satang('460910000.00')),
      },
    });
    expect(countedIn(element.supportingNodes.edges)).toEqual({
      'TH-55-P2571-I03': '69730690.00',
      'TH-55-P2571-PG09': '460910000.00',
      'TH-55-P2571-PG12': '0.00',
    });
  });

  test('a strategy has what is aligned to its master plans', async () => {
    const { supportingNodes, parent } = await support('2', { level: 'STRATEGY', areaCode: 'TH-55' });
    expect(parent).toBeNull();
    expect(supportingNodes).toMatchObject({ totalCount: 5, totalBudget: '420000928.84' });
    for (const { alignments, node } of supportingNodes.edges) {
      expect(alignments).toHaveLength(1);
      expect(alignments[0]?.element.level).toBe('MASTER_PLAN');
      expect(alignments[0]?.evidence).toEqual([{ kind: 'ANALYST_READING', confidence: 'DERIVED' }]);
      expect(node.area.code).toBe('TH-55');
    }
  });

  test('in one fiscal year only money dated in it counts, and what has no year stands beside it', async () => {
    const { supportingNodes } = await support('18', { areaCode: 'TH-55', fiscalYear: 2571 });
    expect(supportingNodes).toMatchObject({
      totalCount: 3,
      totalBudget: '460910000.00',
      undatedBudget: '69730690.00',
    });
    expect(countedIn(supportingNodes.edges)).toEqual({
      'TH-55-P2571-I03': '0.00',
      'TH-55-P2571-PG09': '460910000.00',
      'TH-55-P2571-PG12': '0.00',
    });
  });

  test('a year outside its plan has no node', async () => {
    const { supportingNodes } = await support('18', { areaCode: 'TH-55', fiscalYear: 2570 });
    expect(supportingNodes).toMatchObject({ totalCount: 0, totalBudget: '0.00', undatedBudget: '0.00', edges: [] });
  });

  test('only the alignments to the element asked for, or below it, are shown', async () => {
    const { supportingNodes } = await support('17', { areaCode: 'TH-55' });
    // Issue 1 is aligned to 13 too.
    expect(supportingNodes.edges.map((edge) => edge.alignments.map(({ element }) => element.code))).toEqual([['17']]);
  });
});

describe('a code as people spell it', () => {
  test.each([
    ['3', 'MASTER_PLAN', '03'],
    ['2.3', 'MASTER_PLAN', '03'],
    ['2.3', 'SUB_PLAN', '0203'],
    ['3.2', 'SUB_PLAN', '0302'],
    ['๐๓', undefined, '03'],
  ])('"%s" at level %s is %s', async (code, level, canonical) => {
    expect((await support(code, { level })).code).toBe(canonical);
  });
});

describe('a group', () => {
  test('does not include its members', async () => {
    const { supportingNodes } = await support('03', { areaCode: 'northeast-central' });
    expect(supportingNodes).toMatchObject({ totalCount: 1, totalBudget: '0.00' });
    expect(supportingNodes.edges[0]?.node.code).toBe('northeast-central-P2561-I01');
  });

  test('includes them when asked', async () => {
    const { supportingNodes } = await support('03', { areaCode: 'northeast-central', includeMembers: true });
    // Roi Et's example: programme 1 (68,100,003.25) with projects 1, 2 and 3 below it, and a main activity of
    // 5,960,001 in programme 2.
    expect(countedIn(supportingNodes.edges)).toEqual({
      'northeast-central-P2561-I01': '0.00',
      'TH-45-P2566-PG01': '68100003.25',
      'TH-45-P2566-PJ001': '0.00',
      'TH-45-P2566-PJ002': '0.00',
      'TH-45-P2566-PJ003': '0.00',
      'TH-45-P2566-MA007': '5960001.00',
    });
    expect(supportingNodes.totalBudget).toBe('74060004.25');
  });

  test('asked for members without an area, it is refused', async () => {
    const error = await graphql.fail(OPERATIONS['supporting-nodes'], {
      framework: 'NATIONAL_STRATEGY',
      code: '03',
      includeMembers: true,
      first: 1,
    });
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain('areaCode');
  });
});

test('a master plan stated under another strategy supports that strategy, not the primary one', async () => {
  // Roi Et's project 6 states 2.16, and the primary strategy of plan 16 is 4.
  const codes = async (strategy: string) =>
    (await support(strategy, { level: 'STRATEGY', areaCode: 'TH-45' })).supportingNodes.edges.map((e) => e.node.code);
  expect(await codes('2')).toContain('TH-45-P2566-PJ006');
  expect(await codes('4')).not.toContain('TH-45-P2566-PJ006');
});

test.each<[string, string, string, Partial<SupportQuestion>, number]>([
  ['NATIONAL_STRATEGY', 'STRATEGY', '2', {}, 3],
  ['NATIONAL_STRATEGY', 'STRATEGY', '5', { areas: ['TH-55'] }, 1],
  ['NATIONAL_STRATEGY', 'MASTER_PLAN', '03', { fiscalYear: 2567 }, 2],
  ['NATIONAL_STRATEGY', 'SUB_PLAN', '0302', {}, 5],
  ['NESDP_13', 'DIMENSION', 'D1', {}, 2],
  ['SDG', 'GOAL', '8', { areas: ['TH-55'], fiscalYear: 2571 }, 50],
  ['SDG', 'GOAL', '2', {}, 7],
])('%s %s %s, %j, by pages of %#: the edges sum to the total', async (framework, level, code, narrowed, size) => {
  const question: SupportQuestion = { framework, level, ...narrowed };
  const variables = { framework, level, areaCode: narrowed.areas?.[0], fiscalYear: narrowed.fiscalYear };
  const nodes = supporters(code, question);
  const edges = await allEdges(code, size, variables);
  expect(edges.map(({ node }) => node.code).sort()).toEqual([...nodes].map((node) => node.code).sort());
  const { supportingNodes } = await support(code, variables);
  expect(supportingNodes.totalCount).toBe(nodes.size);
  expect(supportingNodes.totalBudget).toBe(baht(moneyOf(nodes, narrowed.fiscalYear)));
  expect(baht(edges.reduce((sum, edge) => sum + satang(edge.countedBudget), 0n))).toBe(supportingNodes.totalBudget);
});

test('nodes come by area, plan and level, from the goal down', async () => {
  const { supportingNodes } = await support('03');
  const ranks = ['TWENTY_YEAR_GOAL', 'FIVE_YEAR_PLAN', 'DEVELOPMENT_ISSUE', 'PROGRAMME', 'PROJECT', 'MAIN_ACTIVITY'];
  const areas = supportingNodes.edges.map(({ node }) => node.area.code);
  expect(areas).toEqual(areas.toSorted((a, b) => areas.indexOf(a) - areas.indexOf(b)));
  for (const area of new Set(areas)) {
    const levels = supportingNodes.edges.filter(({ node }) => node.area.code === area).map(({ node }) => node.level);
    expect(levels).toEqual(levels.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b)));
  }
});
