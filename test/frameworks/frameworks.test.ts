import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FrameworkElementsQuery, FrameworksQuery } from '../../examples/generated/operations.js';
import { seedRows } from '../operations/seed-files.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createExecutor, type Executor, OPERATIONS } from '../support/graphql.js';

let database: TestDatabase;
let graphql: Executor;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  graphql = createExecutor(database);
});
afterAll(() => database.drop());

async function elements(framework: string, level: string, parentCode?: string) {
  const { frameworkElements } = await graphql.ask<FrameworkElementsQuery>(
    OPERATIONS.frameworks,
    { framework, level, parentCode, first: 200 },
    'FrameworkElements',
  );
  if (!frameworkElements) throw new Error('no elements');
  return frameworkElements;
}
const codes = async (framework: string, level: string, parentCode?: string) =>
  (await elements(framework, level, parentCode)).edges.map(({ node }) => node.code);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => `${i + 1}`);

test('three frameworks, of which the SDGs are not national', async () => {
  const { frameworks } = await graphql.ask<FrameworksQuery>(OPERATIONS.frameworks, {}, 'Frameworks');
  expect(frameworks.map(({ code, isNational, levels }) => [code, isNational, [...levels].sort()])).toEqual([
    ['NATIONAL_STRATEGY', true, ['MASTER_PLAN', 'STRATEGY', 'SUB_PLAN', 'TARGET']],
    ['NESDP_13', true, ['DIMENSION', 'GOAL', 'MILESTONE']],
    ['SDG', false, ['GOAL']],
  ]);
  expect(frameworks[0]?.levels).toEqual(['STRATEGY', 'MASTER_PLAN', 'SUB_PLAN', 'TARGET']);
  expect(frameworks[0]?.edition).toBe('2561-2580');
});

// The numbers of rows of the reference files national_strategies.csv, master_plans.csv, master_plan_subplans.csv,
// master_plan_targets.csv, nesdp13_goals.csv, nesdp13_milestones.csv (with 4 dimensions) and sdgs.csv.
test.each([
  ['NATIONAL_STRATEGY', 'STRATEGY', 6],
  ['NATIONAL_STRATEGY', 'MASTER_PLAN', 23],
  ['NATIONAL_STRATEGY', 'SUB_PLAN', 86],
  ['NATIONAL_STRATEGY', 'TARGET', 28],
  ['NESDP_13', 'GOAL', 5],
  ['NESDP_13', 'DIMENSION', 4],
  ['NESDP_13', 'MILESTONE', 13],
  ['SDG', 'GOAL', 17],
])('%s has at level %s %i elements, with the names and parents of its file', async (framework, level, count) => {
  const list = await elements(framework, level);
  expect(list.totalCount).toBe(count);
  const rows = seedRows('reference/framework_elements.csv').filter(
    (row) => row.framework === framework && row.level === level,
  );
  expect(
    list.edges.map(({ node }) => [node.code, node.nameTh ?? '', node.confidence, node.parent?.code ?? '']),
  ).toEqual(rows.map((row) => [row.code, row.name_th, row.confidence, row.parent_code]));
});

describe('what stands below one element', () => {
  test('master plans of strategy 2, which is the primary one of eight', async () => {
    // master_plans.csv, primary_national_strategy_code 2.
    expect(await codes('NATIONAL_STRATEGY', 'MASTER_PLAN', '2')).toEqual([
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '23',
    ]);
  });

  test.each(['03', '3', '๓', ' 03 '])('sub-plans of master plan "%s"', async (parentCode) => {
    expect(await codes('NATIONAL_STRATEGY', 'SUB_PLAN', parentCode)).toEqual([
      '0301',
      '0302',
      '0303',
      '0304',
      '0305',
      '0306',
    ]);
  });

  test('a parent may be spelt strategy.master-plan as well', async () => {
    expect(await codes('NATIONAL_STRATEGY', 'SUB_PLAN', '2.3')).toHaveLength(6);
  });

  test('targets hang on sub-plans or on the master plan itself', async () => {
    // master_plan_targets.csv: 030202 is Y1 of 0302; 030001 and 030002 are Y2 of plan 03.
    expect(await codes('NATIONAL_STRATEGY', 'TARGET', '0302')).toEqual(['030202']);
    expect(await codes('NATIONAL_STRATEGY', 'TARGET', '03')).toEqual(['030001', '030002']);
  });

  test('milestones of the dimensions of the 13th plan', async () => {
    // nesdp13_milestones.csv: dimension 1 has 1 to 6, 2 has 7 to 9, 3 has 10 and 11, 4 has 12 and 13.
    expect(await codes('NESDP_13', 'MILESTONE', 'D1')).toEqual(upTo(6));
    expect(await codes('NESDP_13', 'MILESTONE', 'D4')).toEqual(['12', '13']);
    expect(await codes('NESDP_13', 'MILESTONE', '3')).toEqual(['10', '11']);
  });
});

describe('one element by its code', () => {
  interface Found {
    code: string;
    level: string;
  }
  const find = async (code: string, level?: string, framework = 'NATIONAL_STRATEGY') => {
    const { frameworkElement } = await graphql.ask<{ frameworkElement: Found }>(
      `query ($framework: FrameworkCode!, $code: String!, $level: FrameworkLevel) {
        frameworkElement(framework: $framework, code: $code, level: $level) { code level } }`,
      { framework, code, level },
    );
    return `${frameworkElement.level} ${frameworkElement.code}`;
  };

  test.each([
    ['3', undefined, 'STRATEGY 3'],
    ['3', 'MASTER_PLAN', 'MASTER_PLAN 03'],
    ['03', undefined, 'MASTER_PLAN 03'],
    ['3.1', 'SUB_PLAN', 'SUB_PLAN 0301'],
    ['0301', undefined, 'SUB_PLAN 0301'],
    ['2.3', 'MASTER_PLAN', 'MASTER_PLAN 03'],
    ['2.3', 'SUB_PLAN', 'SUB_PLAN 0203'],
    ['030202', undefined, 'TARGET 030202'],
    ['๐๓๐๑', undefined, 'SUB_PLAN 0301'],
  ])('"%s" at level %s is %s', async (code, level, expected) => {
    expect(await find(code, level)).toBe(expected);
  });

  test('"2.3" without a level is ambiguous, and the answer says between what', async () => {
    const error = await graphql.fail('{ frameworkElement(framework: "NATIONAL_STRATEGY", code: "2.3") { code } }');
    expect(error).toMatchObject({ code: 'AMBIGUOUS_CODE', data: { frameworkElement: null } });
    expect(error.message).toContain('MASTER_PLAN 03');
    expect(error.message).toContain('SUB_PLAN 0203');
    expect(error.details.candidates).toMatchObject([
      { level: 'MASTER_PLAN', code: '03' },
      { level: 'SUB_PLAN', code: '0203' },
    ]);
  });

  test('a master plan keeps its further strategies beside the primary one', async () => {
    const { frameworkElement } = await graphql.ask(
      `{ frameworkElement(framework: "NATIONAL_STRATEGY", code: "06") {
        parent { code } furtherParents { code } children { code } } }`,
    );
    expect(frameworkElement).toMatchObject({ parent: { code: '2' }, furtherParents: [{ code: '4' }, { code: '5' }] });
  });
});

test('a framework that is added as rows is served without another schema', async () => {
  const own = await createTestDatabase({ seeded: true });
  try {
    await own.pool.query(`insert into framework (code, edition, name_th, name_en, is_national, ordinal, source)
      values ('NESDP_14', '2571-2575', 'แผนพัฒนาฯ ฉบับที่ 14', 'The 14th plan', true, 9, 'a test')`);
    await own.pool.query(`insert into framework_level (framework_id, level, ordinal, name_th, name_en, catalogue_complete)
      select id, 'PILLAR', 1, 'เสาหลัก', 'Pillar', true from framework where code = 'NESDP_14'`);
    await own.pool.query(`insert into framework_element (framework_id, level, code, ordinal, name_th, confidence, source)
      select id, 'PILLAR', 'P1', 1, 'เสาหลักที่ 1', 'SOURCED', 'a test' from framework where code = 'NESDP_14'`);
    const answer = await createExecutor(own).ask(
      `{ frameworkElements(framework: "NESDP_14", level: "PILLAR", first: 5) { edges { node { code framework level } } }
        coverage(framework: "NESDP_14", level: "PILLAR") { elementCount coveredCount } }`,
    );
    expect(answer).toEqual({
      frameworkElements: { edges: [{ node: { code: 'P1', framework: 'NESDP_14', level: 'PILLAR' } }] },
      coverage: { elementCount: 1, coveredCount: 0 },
    });
  } finally {
    await own.drop();
  }
});
