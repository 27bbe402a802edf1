import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishDraft } from './publishing.js';
import { type Asking, type DraftServer, startDraftServer } from './server.js';

let database: TestDatabase;
let server: DraftServer;
let planner: Asking;
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  server = await startDraftServer(database);
  planner = server.as('PLANNER');
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const OLD = 'TH-45-P2566';
const DIFF = `query ($from: PlanStateInput!, $to: PlanStateInput!, $kinds: [PlanDifferenceKind!]) {
  planDiff(from: $from, to: $to, kinds: $kinds) {
    changeCount
    changes { kind code nodeId succeedsId title standsBelow
      ... on NodeMoved { movedFrom: before { parentCode parentTitle } movedTo: after { parentCode parentTitle } }
      ... on NodeRetitled { before after }
      ... on NodeReworded { fields { field before after } }
      ... on NodeRebudgeted { moneyBefore: before { statedBudget } moneyAfter: after { statedBudget } }
      ... on IndicatorChange { indicatorCode was: before { name targets { startYear } } is: after { name targets { startYear } } }
    }
    money { level nodesBefore nodesAfter before after change }
  }
}`;
const NODES = `query ($code: String!) { planNode(code: $code, asOf: { draft: true }) {
  id descendants(first: 200) { edges { node { id code title level version budget parent { id code title } succeeds { id code }
    indicators { code name } } } } } }`;
const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) { created { id code } userErrors { code field message } }
}`;

async function copy(code: string, startYear: number): Promise<string> {
  const { planNode } = await planner.ask<Any>('query ($code: String!) { planNode(code: $code) { id } }', { code });
  const { copyPlanForward } = await planner.ask<Any>(
    `mutation ($input: CopyPlanForwardInput!) { copyPlanForward(input: $input) { plan { id } userErrors { message } } }`,
    { input: { planId: planNode.id, startYear, endYear: startYear + 4, budgets: 'SHIFT', targets: 'SHIFT' } },
  );
  expect(copyPlanForward.userErrors).toEqual([]);
  return copyPlanForward.plan.id;
}

async function nodesOf(code: string): Promise<{ id: string; nodes: Any[] }> {
  const { planNode } = await planner.ask<Any>(NODES, { code });
  return { id: planNode.id, nodes: planNode.descendants.edges.map(({ node }: Any) => node) };
}

test('a plan differs from the one that it succeeds by what was changed, whatever it is called', async () => {
  const to = await copy(OLD, 2571);
  const old = await nodesOf(OLD);
  const copied = await nodesOf('TH-45-P2571');
  const states = { from: { published: old.id }, to: { draft: to } };
  const diff = async (kinds?: string[]) => (await planner.ask<Any>(DIFF, { ...states, kinds })).planDiff;

  // Years have moved, and the plan itself says when it is and where it comes from; nothing else differs.
  const fresh = await diff();
  const kinds = new Set(fresh.changes.map(({ kind }: Any) => kind));
  expect(kinds).toEqual(new Set(['RERANKED', 'REWORDED', 'REBUDGETED', 'TARGET_CHANGED']));
  const ofPlan = fresh.changes.filter(({ kind }: Any) => kind === 'RERANKED' || kind === 'REWORDED');
  expect(ofPlan.map(({ code }: Any) => code)).toEqual(['TH-45-P2571', 'TH-45-P2571']);
  expect(ofPlan[1].fields.map(({ field }: Any) => field).toSorted()).toEqual(['endYear', 'source', 'startYear']);
  const [moneyOnly] = fresh.changes.filter(({ kind }: Any) => kind === 'REBUDGETED');
  expect(moneyOnly.moneyBefore).toEqual(moneyOnly.moneyAfter);
  const target = fresh.changes.find(
    ({ kind, standsBelow }: Any) => kind === 'TARGET_CHANGED' && standsBelow.length > 0,
  );
  expect(target.is.targets[0].startYear - target.was.targets[0].startYear).toBe(5);
  const known = copied.nodes.flatMap(({ indicators }: Any) => indicators.map(({ code }: Any) => code));
  expect(known).toContain(target.indicatorCode);
  for (const { before, after, change } of fresh.money) expect([before, change]).toEqual([after, '0.00']);

  const ofOld = (code: string) => copied.nodes.find(({ succeeds }: Any) => succeeds.code === code);
  const projects = copied.nodes.filter(({ level }: Any) => level === 'PROJECT');
  const [retitled, split, gone, movedOne] = projects;
  const elsewhere = projects.find(({ parent }: Any) => parent.id !== movedOne.parent.id)!.parent;
  const { changePlan } = await planner.ask<Any>(CHANGE, {
    input: {
      planId: to,
      create: [
        {
          parent: { id: split.parent.id },
          content: { title: 'ส่วนที่แยกออก', succeeds: split.succeeds.id, statedBudget: '0.07' },
        },
        // The title of what is gone decides nothing.
        { parent: { id: gone.parent.id }, content: { title: gone.title } },
      ],
      move: [{ id: movedOne.id, version: movedOne.version, parent: { id: elsewhere.id } }],
      change: [
        {
          id: retitled.id,
          version: retitled.version,
          content: { title: 'ชื่อใหม่', statedBudget: '1000000.01', budgetLines: [] },
        },
      ],
      remove: [{ id: gone.id, version: gone.version, withDescendants: true }],
    },
  });
  expect(changePlan.userErrors).toEqual([]);
  const changed = await diff(['ADDED', 'REMOVED', 'MOVED', 'RETITLED']);
  const told = (kind: string) => changed.changes.filter((change: Any) => change.kind === kind);
  expect(told('RETITLED')).toMatchObject([
    {
      code: retitled.code,
      nodeId: retitled.id,
      succeedsId: retitled.succeeds.id,
      before: retitled.title,
      after: 'ชื่อใหม่',
    },
  ]);
  const movedBefore = old.nodes.find(({ code }: Any) => code === movedOne.succeeds.code);
  expect(told('MOVED')).toMatchObject([
    {
      code: movedOne.code,
      movedFrom: { parentCode: movedBefore.parent.code, parentTitle: movedBefore.parent.title },
      movedTo: { parentCode: elsewhere.code, parentTitle: elsewhere.title },
    },
  ]);
  const [part, namesake] = changePlan.created;
  expect(
    told('ADDED')
      .map(({ code, succeedsId }: Any) => [code, succeedsId])
      .toSorted(),
  ).toEqual(
    [
      [part.code, split.succeeds.id],
      [namesake.code, null],
    ].toSorted(),
  );
  expect(told('ADDED')[0].standsBelow.length).toBe(3);
  const removed = told('REMOVED').map(({ code }: Any) => code);
  expect(removed).toContain(gone.succeeds.code);
  expect(removed.every((code: string) => ofOld(code) !== undefined)).toBe(true);

  const { money } = await diff(['ADDED']);
  const projectsOf = async (code: string, schema: string) => {
    const { rows } = await database.pool.query(
      `select count(*)::integer as nodes, sum(n.budget)::text as budget from ${schema}.plan_node n
        join ${schema}.plan_node p on p.id = n.plan_id where p.code = $1 and n.level = 4`,
      [code],
    );
    return rows[0];
  };
  const [was, is] = [await projectsOf(OLD, 'public'), await projectsOf('TH-45-P2571', 'draft')];
  const difference = await database.pool.query('select ($2::numeric - $1::numeric)::text as change', [
    was.budget,
    is.budget,
  ]);
  expect(difference.rows[0].change).toMatch(/\.\d*[1-9]$/);
  expect(money.find(({ level }: Any) => level === 'PROJECT')).toEqual({
    level: 'PROJECT',
    nodesBefore: was.nodes,
    nodesAfter: is.nodes,
    before: was.budget,
    after: is.budget,
    change: difference.rows[0].change,
  });
});

test('what was published says what it succeeds, to everybody', async () => {
  const to = await copy('TH-67-P2571', 2576);
  await publishDraft(server, to);
  const { planNode } = await server
    .as(null)
    .ask<Any>(
      '{ planNode(code: "TH-67-P2571") { id succeededBy { id } descendants(first: 50) { edges { node { code succeededBy { code succeeds { code } } } } } } }',
    );
  expect(planNode.succeededBy).toEqual([{ id: to }]);
  for (const { node } of planNode.descendants.edges)
    expect(node.succeededBy).toMatchObject([{ succeeds: { code: node.code } }]);
  const { planDiff } = await server
    .as(null)
    .ask<Any>(DIFF, { from: { published: planNode.id }, to: { published: to } });
  expect(planDiff.changes.filter(({ kind }: Any) => kind === 'ADDED' || kind === 'REMOVED')).toEqual([]);
  const revision = Buffer.from('PlanRevision:TH-67-P2576@1').toString('base64url');
  expect(
    (await server.as(null).ask<Any>(DIFF, { from: { published: planNode.id }, to: { revision } })).planDiff,
  ).toEqual(planDiff);
});

test('two plans without a recorded succession cannot be compared, in this order or at all', async () => {
  const id = async (code: string) => (await nodesOf(code)).id;
  const [first, second, other] = [await id(OLD), await id('TH-45-P2571'), await id('TH-55-P2571')];
  for (const [from, to] of [
    [{ draft: second }, { published: first }],
    [{ published: first }, { published: other }],
  ]) {
    const error = await planner.fail(DIFF, { from, to });
    expect(error.extensions).toMatchObject({ code: 'NOT_A_SUCCESSOR', field: 'to' });
    expect(error.message).toMatch(/is not recorded as the successor of/);
  }
  // Of the plan itself; its nodes do not make it one.
  const { planNode } = await planner.ask<Any>('{ planNode(code: "TH-45-P2571", asOf: { draft: true }) { version } }');
  const change = [{ id: second, version: planNode.version, content: { succeeds: null } }];
  const { changePlan } = await planner.ask<Any>(CHANGE, { input: { planId: second, change } });
  expect(changePlan.userErrors).toEqual([]);
  expect((await planner.fail(DIFF, { from: { published: first }, to: { draft: second } })).extensions.code).toBe(
    'NOT_A_SUCCESSOR',
  );
});

test.each([
  [
    'literals',
    '{ planDiff(from: { published: "x", draft: "x" }, to: { published: "x" }) { changeCount } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['two variables', DIFF, { from: { published: 'x', draft: 'x' }, to: { published: 'x' } }, 'BAD_USER_INPUT'],
  ['none', DIFF, { from: {}, to: { published: 'x' } }, 'BAD_USER_INPUT'],
  ['null', DIFF, { from: { published: null }, to: { published: 'x' } }, 'BAD_USER_INPUT'],
])('a state is named in exactly one way: %s', async (_, query, variables, code) => {
  const { errors } = await server.as('AUDITOR').answer(query, variables);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
});
