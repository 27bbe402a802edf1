import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadSeeds } from '../../src/seeding/load-seeds.js';
import { type DraftServer, startDraftServer } from '../drafts/server.js';
import type { Any } from '../support/any.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

// A synthetic next edition of the national plan beside the real thirteenth, as an office would load it.
const OLD = 'NESDP_13';
const NEW = 'SYNTHETIC_14';
const PLAN = 'TH-45-P2566';
/** Code and name of each milestone of the new edition; null: as in the old one. */
const MILESTONES = [
  ['1', null],
  ['2', 'ไทยเป็นจุดหมายของการท่องเที่ยวที่ยั่งยืน (ถ้อยคำใหม่ สังเคราะห์)'],
  ['11A', 'ไทยพร้อมรับภัยธรรมชาติ (สังเคราะห์)'],
  ['11B', 'ไทยปรับตัวต่อการเปลี่ยนแปลงสภาพภูมิอากาศ (สังเคราะห์)'],
  ['14', 'หมุดหมายที่เพิ่มขึ้น (สังเคราะห์)'],
] as const;
const MAPPED = [
  ['1', '1', 'SAME'],
  ['2', '2', 'REWORDED'],
  ['11', '11A', 'SPLIT'],
  ['11', '11B', 'SPLIT'],
] as const;

let database: TestDatabase;
let server: DraftServer;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  const directory = mkdtempSync(join(tmpdir(), 'plan-lineage-edition-'));
  try {
    cpSync(fileURLToPath(new URL('../../seeds', import.meta.url)), directory, { recursive: true });
    const add = (file: string, lines: readonly string[]) =>
      appendFileSync(join(directory, 'reference', file), lines.map((line) => `${line}\n`).join(''));
    add('frameworks.csv', [`${NEW},2571-2575,แผนฯ ฉบับที่ 14 (สังเคราะห์),Synthetic fourteenth plan,true,90,synthetic`]);
    add('framework_levels.csv', [`${NEW},MILESTONE,1,หมุดหมาย,Milestone,true,`]);
    const { rows } = await database.pool.query<{ name_th: string }>(
      `select e.name_th from framework_element e join framework f on f.id = e.framework_id
       where f.code = $1 and e.level = 'MILESTONE' and e.code = '1'`,
      [OLD],
    );
    add(
      'framework_elements.csv',
      MILESTONES.map(
        ([code, name], i) => `${NEW},MILESTONE,${code},,,${i + 1},${name ?? rows[0]?.name_th},,,SOURCED,,synthetic`,
      ),
    );
    const header = 'from_framework,from_level,from_code,to_framework,to_level,to_code,kind,note,source';
    writeFileSync(join(directory, 'reference', 'framework_mappings.csv'), `${header}\n`);
    add(
      'framework_mappings.csv',
      MAPPED.map(([from, to, kind]) => `${OLD},MILESTONE,${from},${NEW},MILESTONE,${to},${kind},,synthetic`),
    );
    await loadSeeds(database.orm, { directory });
    // As often as one likes.
    await loadSeeds(database.orm, { directory });
  } finally {
    rmSync(directory, { recursive: true });
  }
  server = await startDraftServer(database);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

test('a mapping tells what became of each element, and what was left out', async () => {
  const { frameworkMapping } = await server.as(null).ask<Any>(`{
    frameworkMapping(fromFramework: "${OLD}", toFramework: "${NEW}") {
      from { code } to { code edition }
      mapped { from { code } to { code } kind note source }
      unmapped { level code } added { level code }
    }
  }`);
  expect(frameworkMapping.to).toEqual({ code: NEW, edition: '2571-2575' });
  expect(frameworkMapping.mapped).toEqual(
    MAPPED.map(([from, to, kind]) => ({
      from: { code: from },
      to: { code: to },
      kind,
      note: null,
      source: 'synthetic',
    })),
  );
  const unmapped = frameworkMapping.unmapped.map(({ level, code }: Any) => `${level} ${code}`);
  expect(unmapped).toHaveLength(5 + 4 + 10);
  expect(unmapped).toContain('MILESTONE 3');
  expect(unmapped).not.toContain('MILESTONE 11');
  expect(frameworkMapping.added).toEqual([{ level: 'MILESTONE', code: '14' }]);
  const [error] = (
    await server
      .as(null)
      .answer(`{ frameworkMapping(fromFramework: "${OLD}", toFramework: "NESDP_99") { from { code } } }`)
  ).errors;
  expect(error?.extensions).toMatchObject({ code: 'UNKNOWN_FRAMEWORK' });
});

const IN_DRAFT = `{
  planNode(code: "${PLAN}", asOf: { draft: true }) { id children(first: 20) { edges { node { ...on DevelopmentIssue {
    code
    old: alignments(framework: "${OLD}") { element { level code } }
    new: alignments(framework: "${NEW}") { element { code } status doubts evidence { kind document page note } }
  } } } } }
}`;

const REALIGN = `mutation ($input: RealignPlanInput!) {
  realignPlan(input: $input) {
    plan { code } realignedCount
    left { node { code } element { level code } reason candidates { code } }
    userErrors { code field }
  }
}`;

test('the alignments of a plan go along where one element follows theirs; the others stay and are listed', async () => {
  const planner = server.as('PLANNER');
  const { planNode } = await planner.ask<Any>(`{ planNode(code: "${PLAN}") { id } }`);
  const input = { planId: planNode.id, fromFramework: OLD, toFramework: NEW, idempotencyKey: 'edition-14' };
  const { realignPlan } = await planner.ask<Any>(REALIGN, { input });
  expect(realignPlan).toEqual({
    plan: { code: PLAN },
    realignedCount: 2,
    left: [
      { node: { code: PLAN }, element: { level: 'GOAL', code: '1' }, reason: 'UNMAPPED', candidates: [] },
      {
        node: { code: `${PLAN}-I03` },
        element: { level: 'MILESTONE', code: '11' },
        reason: 'SPLIT',
        candidates: [{ code: '11A' }, { code: '11B' }],
      },
    ],
    userErrors: [],
  });
  // The same request again: the same answer, and one effect.
  expect((await planner.ask<Any>(REALIGN, { input })).realignPlan).toEqual(realignPlan);

  const [first, second, third] = (await planner.ask<Any>(IN_DRAFT)).planNode.children.edges.map(
    ({ node }: Any) => node,
  );
  const evidence = [
    {
      kind: 'STATED_IN_PLAN',
      document: 'แบบ จ.1 (ตัวอย่างสังเคราะห์)',
      page: '1',
      note: `Invented with the synthetic example. Carried over from ${OLD} (2566-2570).`,
    },
  ];
  expect(first).toMatchObject({
    old: [],
    new: [{ element: { code: '1' }, status: 'ACTIVE', doubts: [], evidence }],
  });
  expect(second).toMatchObject({
    old: [],
    new: [{ element: { code: '2' }, status: 'SUSPECT', doubts: ['ELEMENT_CHANGED'] }],
  });
  expect(third).toMatchObject({ old: [{ element: { code: '11' } }], new: [] });
  // What is published has not changed.
  const { rows } = await database.pool.query(
    `select count(*)::int as count from alignment a join framework_element e on e.id = a.element_id
     join framework f on f.id = e.framework_id where f.code = $1`,
    [NEW],
  );
  expect(rows).toEqual([{ count: 0 }]);
});

test('nobody realigns a plan without the right to, nor one that is not there', async () => {
  const { planNode } = await server.as(null).ask<Any>(`{ planNode(code: "${PLAN}") { id } }`);
  const input = { planId: planNode.id, fromFramework: OLD, toFramework: NEW };
  for (const [role, code] of [
    [null, 'UNAUTHENTICATED'],
    ['AUDITOR', 'FORBIDDEN'],
  ] as const) {
    expect(await server.as(role).fail(REALIGN, { input })).toMatchObject({ extensions: { code } });
  }
  const planner = server.as('PLANNER');
  const project = await planner.ask<Any>('{ planNode(code: "TH-45-P2566-PJ001") { id } }');
  expect(await planner.fail(REALIGN, { input: { ...input, planId: project.planNode.id } })).toMatchObject({
    extensions: { code: 'INVALID_ID' },
  });
});
