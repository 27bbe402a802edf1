import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor } from '../support/graphql.js';

interface Matrix {
  issues: { ordinal: number }[];
  elements: { code: string }[];
  cells: {
    issue: { ordinal: number } | null;
    element: { code: string };
    alignedNodeCount: number;
    projectCount: number;
    totalBudget: string;
  }[];
}

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function matrix(planCode: string, framework: string, level: string): Promise<Matrix> {
  const { alignmentMatrix } = await graphql.ask<{ alignmentMatrix: Matrix }>(
    `query ($planId: ID!, $framework: FrameworkCode!, $level: FrameworkLevel!) {
      alignmentMatrix(planId: $planId, framework: $framework, level: $level) {
        issues { ordinal } elements { code }
        cells { issue { ordinal } element { code } alignedNodeCount projectCount totalBudget } } }`,
    { planId: Buffer.from(`FiveYearPlan:${planCode}`).toString('base64url'), framework, level },
  );
  return alignmentMatrix;
}

const cellsOf = ({ cells }: Matrix) =>
  cells.map((cell) => [
    cell.issue?.ordinal ?? null,
    cell.element.code,
    cell.alignedNodeCount,
    cell.projectCount,
    cell.totalBudget,
  ]);

test('Nan by master plan: each issue with the elements that it serves', async () => {
  const answer = await matrix('TH-55-P2571', 'NATIONAL_STRATEGY', 'MASTER_PLAN');
  expect(answer.issues.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  expect(answer.elements).toHaveLength(23);
  // Figures by issue and programme as in coverage.test.ts. In issue 1, programme 7 stands below the issue, which is
  // aligned to 13 itself: the issue counts. In issue 3, programme 8 stands below the issue, aligned to 18.
  expect(cellsOf(answer)).toEqual([
    [1, '12', 1, 4, '62260100.00'],
    [1, '13', 2, 9, '67284000.00'],
    [1, '17', 1, 9, '67284000.00'],
    [2, '03', 3, 34, '56909050.00'],
    [2, '05', 1, 14, '225861878.84'],
    [2, '06', 1, 4, '137230000.00'],
    [2, '18', 1, 28, '460910000.00'],
    [3, '12', 1, 1, '250000.00'],
    [3, '13', 1, 1, '250000.00'],
    [3, '18', 2, 10, '69730690.00'],
  ]);
});

test('what belongs to no issue has a cell without one', async () => {
  // The synthetic plan itself is aligned to the first main goal of the 13th plan: ten projects, all its money.
  expect(cellsOf(await matrix('TH-45-P2566', 'NESDP_13', 'GOAL'))).toEqual([[null, '1', 1, 10, '253070006.25']]);
});

test('unplaced projects belong to no issue', async () => {
  const answer = await matrix('TH-55-P2571', 'SDG', 'GOAL');
  const without = answer.cells.filter((cell) => cell.issue === null);
  expect(without.length).toBeGreaterThan(0);
  expect(Math.max(...without.map((cell) => cell.projectCount))).toBeLessThanOrEqual(5);
});
