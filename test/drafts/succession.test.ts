import { describe, expect, test } from '@jest/globals';
import { createStateSessions } from '../../src/database/state-session.js';
import { DETAIL_LISTS } from '../../src/details/store/detail-lists.js';
import type { Facts, NodeState } from '../../src/revisions/domain/plan-diff.js';
import { ofSuccessor } from '../../src/revisions/domain/succession.js';
import { findPlanFacts } from '../../src/revisions/store/plan-state.js';
import { stateSources } from '../../src/revisions/store/state-sources.js';
import { COPIED_TABLES, LISTS_LEFT } from '../../src/succession/store/copied-tables.js';
import { copyHolder, copyNodes } from '../../src/succession/store/copy-nodes.js';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';
import { publishDraft } from './publishing.js';

let labels: string[] = [];
const { database, server } = await draftsForFile(({ label }) => labels.push(label));

const COPY = `mutation ($input: CopyPlanForwardInput!) {
  copyPlanForward(input: $input) {
    plan { id code title budget ... on FiveYearPlan { startYear endYear goal { code } } }
    copiedNodeCount leftOut { reason count amount } userErrors { code field message messageTh }
  }
}`;
const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) { created { id code } userErrors { code field message } }
}`;

async function idOf(code: string): Promise<string> {
  const query = 'query ($code: String!) { planNode(code: $code, asOf: { draft: true }) { id } }';
  return (await server.as('PLANNER').ask<Any>(query, { code })).planNode.id;
}

/** Copies a plan of an area in other years, as its planner. */
async function copy(code: string, input: object): Promise<Any> {
  const planId = await idOf(code);
  const all = { planId, budgets: 'SHIFT', targets: 'SHIFT', ...input };
  return (await server.as('PLANNER').ask<Any>(COPY, { input: all })).copyPlanForward;
}

const NOTHING = { oldIds: [], newIds: [], newCodes: [] };
const NO_YEARS = { startYear: 2571, endYear: 2575, shift: 0, takesUndated: false };
const NOWHERE = { ...NO_YEARS, code: '', goalId: null, title: null };

/** What a plan states: as published, or in its draft. */
async function factsOf(code: string, state: 'published' | 'draft'): Promise<NodeState[]> {
  const sources = state === 'draft' ? stateSources({ kind: 'DRAFT' }) : null;
  const session = createStateSessions(database.pool, new AbortController().signal).open({ actorId: 1, sources });
  try {
    return (await findPlanFacts(session, code)).map(({ code: of, facts }) => ({ code: of, facts }));
  } finally {
    await session.end();
  }
}

/** Facts with all their years moved. */
function moved({ budgetLines, indicators, roadmap, ...facts }: Facts, years: number): Facts {
  const move = (list: unknown): Any[] =>
    (list as Any[]).map((entry) => ({
      ...entry,
      ...(entry.fiscalYear && { fiscalYear: entry.fiscalYear + years }),
      ...(entry.startYear && { startYear: entry.startYear + years, endYear: entry.endYear + years }),
      ...(entry.targets && { targets: move(entry.targets) }),
    }));
  return {
    ...facts,
    ...(budgetLines !== undefined && { budgetLines: move(budgetLines) }),
    ...(indicators !== undefined && { indicators: move(indicators) }),
    ...(roadmap !== undefined && { roadmap: move(roadmap) }),
  };
}

/** What a plan says of itself and not of what it carries on. */
const OF_EACH_PLAN = ['startYear', 'endYear', 'ordinal', 'source', 'sourceStatus'];
const without = (facts: Facts) =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => !(facts.level === 0 || facts.level === 1) || !OF_EACH_PLAN.includes(name)),
  );

test('a successor begins with everything that its predecessor states, under codes of its own', async () => {
  await database.pool.query(`
    insert into plan_node (code, area_id, level, parent_id, path, ordinal, title)
      select 'OF-SOMEBODY', area_id, level, parent_id, '{}', 99, 'รหัสของตนเอง' from plan_node where code = 'TH-45-P2566-PJ001';
    insert into plan_node (code, area_id, level, parent_id, path, ordinal, title)
      select 'TH-45-P2571-PJ004', area_id, 2, id, '{}', 99, 'รหัสที่ใช้แล้ว' from plan_node where code = 'TH-55-P2571'`);
  const copied = await copy('TH-45-P2566', {
    startYear: 2571,
    endYear: 2575,
    idempotencyKey: 'once',
    reason: 'แผนใหม่',
  });
  expect(copied).toMatchObject({ userErrors: [], leftOut: [], copiedNodeCount: 61 });
  const { planNode } = await server.as(null).ask<Any>('{ planNode(code: "TH-45-P2566") { title budget } }');
  expect(copied.plan).toEqual({
    id: expect.any(String),
    code: 'TH-45-P2571',
    ...planNode,
    startYear: 2571,
    endYear: 2575,
    goal: { code: 'TH-45-G2566' },
  });

  const before = await factsOf('TH-45-P2566', 'published');
  const after = await factsOf('TH-45-P2571', 'draft');
  const stated = new Set(before.flatMap(({ facts }) => Object.keys(facts)));
  const lists = ['texts', 'budgetLines', 'guidelines', 'follows', 'agencies', 'indicators', 'alignments'];
  expect(lists.filter((list) => !stated.has(list))).toEqual([]);
  expect(after.map(({ facts }) => facts.succeeds)).toEqual(before.map(({ code }) => code));
  const codes = new Set(after.map(({ code }) => code));
  expect(codes.size).toBe(61);
  // Codes end as before, but where somebody has taken one, or where they were not made of that of the plan.
  const made = after.filter(({ code, facts }) => code.replace('TH-45-P2571', 'TH-45-P2566') !== facts.succeeds);
  expect(made.map(({ facts }) => facts.succeeds).toSorted()).toEqual(['OF-SOMEBODY', 'TH-45-P2566-PJ004']);
  expect(made.filter(({ code }) => !/^TH-45-P2571-N\d+$/.test(code))).toEqual([]);
  const same = ofSuccessor(before, after);
  const sorted = (states: readonly NodeState[]) => states.map(({ code, facts }) => ({ code, facts: without(facts) }));
  expect(sorted(same.after.map(({ code, facts }) => ({ code, facts: moved(facts, -5) })))).toEqual(sorted(same.before));

  const events = await database.pool.query(
    `select count(*)::integer as events, count(distinct object_key)::integer as nodes, bool_and(before is null) as fresh,
        bool_and(after ->> 'succeeds' is not null) as known, min(reason) as reason
      from audit_event where operation = 'copyPlanForward'`,
  );
  expect(events.rows).toEqual([{ events: 61, nodes: 61, fresh: true, known: true, reason: 'แผนใหม่' }]);
  expect(
    await copy('TH-45-P2566', { startYear: 2571, endYear: 2575, idempotencyKey: 'once', reason: 'แผนใหม่' }),
  ).toEqual(copied);
  const again = await copy('TH-45-P2566', { startYear: 2571, endYear: 2575 });
  expect(again.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['input', 'startYear'] }]);
});

test('every table and column of content goes along, or is said not to', async () => {
  const { rows } = await database.pool.query<{ name: string; columns: string[] }>(
    `select t.name, array_agg(c.column_name::text) as columns from history.content_table t
      join information_schema.columns c on c.table_schema = 'draft' and c.table_name = t.name and c.is_generated = 'NEVER'
      where not c.column_name = any (t.kept) group by t.name`,
  );
  const nodes = rows.find(({ name }) => name === 'plan_node')!.columns;
  const written = `${copyHolder(NOTHING, NOWHERE, NO_YEARS).text} ${copyNodes(NOTHING, NO_YEARS).text}`;
  // When a row was made is kept by the database; figures of the year are told to be left out.
  const left = ['created_at', 'ceiling', 'administration_cost'];
  expect(nodes.filter((column) => !left.includes(column) && !new RegExp(`\\b${column}\\b`).test(written))).toEqual([]);
  const copied = new Map(COPIED_TABLES.map(({ name, columns }) => [name, Object.keys(columns)]));
  const notCopied = ['gap_justification', 'rule_judgement', ...LISTS_LEFT.map((list) => DETAIL_LISTS[list].table)];
  const tables = rows.filter(({ name }) => name !== 'plan_node' && !notCopied.includes(name));
  expect([...copied.keys()].toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  const missing = tables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => column !== 'id' && !copied.get(name)?.includes(column))
      .map((column) => `${name}.${column}`),
  );
  expect(missing).toEqual([]);
});

describe('years that do not fit', () => {
  /** What the rules leave out of a plan, reckoned from what it states. */
  function reckon(states: readonly NodeState[], [first, last]: [number, number], shift: number | null) {
    const satang = (baht: unknown) => BigInt(String(baht).replace('.', ''));
    const out: Record<string, { count: number; amount: bigint }> = {};
    const leave = (reason: string, amount: unknown) => {
      const known = out[reason] ?? { count: 0, amount: 0n };
      out[reason] = known;
      known.count += 1;
      known.amount += satang(amount ?? '0');
    };
    let kept = 0n;
    const fits = (from: number, to: number) => from + (shift ?? 0) >= first && to + (shift ?? 0) <= last;
    for (const { facts } of states) {
      const lines = (facts.budgetLines ?? []) as Any[];
      for (const { fiscalYear, amount } of lines) {
        if (fits(fiscalYear, fiscalYear)) kept += satang(amount);
        else leave('BUDGET_OUTSIDE_PERIOD', amount);
      }
      const all = lines.every(({ fiscalYear }) => fits(fiscalYear, fiscalYear));
      const sum = lines.reduce((total, { amount }) => total + satang(amount), 0n);
      const isWhole = shift !== null ? all : all && lines.length > 0 && sum === satang(facts.statedBudget ?? '0');
      if (facts.statedBudget !== undefined && !isWhole) leave('STATED_TOTAL', facts.statedBudget);
      for (const { targets } of (facts.indicators ?? []) as Any[]) {
        for (const { startYear, endYear } of targets ?? [])
          if (!fits(startYear, endYear)) leave('TARGET_OUTSIDE_PERIOD', null);
      }
    }
    const baht = (amount: bigint) => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
    const list = Object.entries(out).map(([reason, { count, amount }]) => ({
      reason,
      count,
      amount: reason.startsWith('TARGET') ? null : baht(amount),
    }));
    return { list, kept: baht(kept) };
  }
  const linesOf = (states: readonly NodeState[]) =>
    states
      .flatMap(({ facts }) => (facts.budgetLines ?? []) as Any[])
      .map(({ fiscalYear, amount }) => ({ fiscalYear, amount }));
  const sumOf = (lines: readonly Any[]) =>
    lines.reduce((total, { amount }) => total + BigInt(amount.replace('.', '')), 0n);

  test('years that stay what they are: what lies in the new period goes along, and the rest is told', async () => {
    const before = await factsOf('TH-45-P2566', 'published');
    const { list, kept } = reckon(before, [2568, 2572], null);
    expect(list.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['BUDGET_OUTSIDE_PERIOD', 'STATED_TOTAL', 'TARGET_OUTSIDE_PERIOD']),
    );
    const copied = await copy('TH-45-P2566', {
      startYear: 2568,
      endYear: 2572,
      budgets: 'LEAVE_OUT',
      targets: 'LEAVE_OUT',
    });
    expect(copied.leftOut.toSorted((a: Any, b: Any) => (a.reason < b.reason ? -1 : 1))).toEqual(
      list.toSorted((a, b) => (a.reason < b.reason ? -1 : 1)),
    );
    const lines = linesOf(await factsOf('TH-45-P2568', 'draft'));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter(({ fiscalYear }) => fiscalYear < 2568 || fiscalYear > 2570)).toEqual([]);
    expect(sumOf(lines)).toBe(BigInt(kept.replace('.', '')));
  });

  test('years that move, into a shorter period: only what lies beyond its end is left out', async () => {
    const before = await factsOf('TH-45-P2566', 'published');
    const { list, kept } = reckon(before, [2584, 2586], 18);
    const copied = await copy('TH-45-P2566', { startYear: 2584, endYear: 2586 });
    expect(copied.leftOut.toSorted((a: Any, b: Any) => (a.reason < b.reason ? -1 : 1))).toEqual(
      list.toSorted((a, b) => (a.reason < b.reason ? -1 : 1)),
    );
    // The goal of the predecessor ends before: it is none of the successor's.
    expect(copied.plan.goal).toBeNull();
    const lines = linesOf(await factsOf('TH-45-P2584', 'draft'));
    expect([...new Set(lines.map(({ fiscalYear }) => fiscalYear))].toSorted()).toEqual([2584, 2585, 2586]);
    expect(sumOf(lines)).toBe(BigInt(kept.replace('.', '')));
  });

  test('money without a year, and explanations of gaps', async () => {
    await database.pool.query(`
      insert into node_budget (node_id, amount) select id, 12.34 from plan_node where code = 'TH-67-P2571';
      insert into gap_justification (kind, node_id, reason, justified_by, justified_at)
        select 'CHILDLESS_NODE', id, 'ยังไม่ถึงเวลา', 'somebody', now() from plan_node where code = 'TH-67-P2571'`);
    const left = await copy('TH-67-P2571', { startYear: 2572, endYear: 2576, budgets: 'LEAVE_OUT' });
    expect(left.leftOut).toEqual(
      expect.arrayContaining([
        { reason: 'BUDGET_WITHOUT_YEAR', count: 1, amount: '12.34' },
        { reason: 'JUSTIFICATION', count: 1, amount: null },
      ]),
    );
    expect(left.plan.budget).toBeNull();
    const taken = await copy('TH-67-P2571', { startYear: 2576, endYear: 2580 });
    expect(taken.leftOut).toEqual([{ reason: 'JUSTIFICATION', count: 1, amount: null }]);
    expect(taken.plan.budget).toBe('12.34');
  });
});

test('what succeeds what shows in states that have both, and planners correct it', async () => {
  const planner = server.as('PLANNER');
  const { idOfProject } = await planner.ask<Any>('{ idOfProject: planNode(code: "TH-45-P2566-PJ001") { id } }');
  const QUERY = `query ($id: ID!, $asOf: AsOf) { node(id: $id, asOf: $asOf) {
    ... on PlanNode { version succeeds { id code } succeededBy { id code } } } }`;
  const id = idOfProject.id;
  const asOf = { draft: true };
  const published = { succeeds: null, succeededBy: [] };
  expect((await server.as(null).ask<Any>(QUERY, { id })).node).toMatchObject(published);
  labels = [];
  const { node } = await planner.ask<Any>(QUERY, { id, asOf });
  expect(labels.filter((label) => /successors|predecessors/.test(label)).toSorted()).toEqual([
    'plan-node.predecessors',
    'plan-node.successors',
  ]);
  const of = (plan: string) => node.succeededBy.find(({ code }: Any) => code.startsWith(`${plan}-`));
  const [successor, other] = [of('TH-45-P2571'), of('TH-45-P2584')];
  const carried = (await planner.ask<Any>(QUERY, { id: successor.id, asOf })).node;
  expect(carried.succeeds.id).toBe(id);
  const elsewhere = await database.pool.query<{ id: number }>(`select id from area where code = 'TH-55'`);
  const stranger = server.as('PLANNER', [elsewhere.rows[0]!.id]);
  expect((await stranger.ask<Any>(QUERY, { id, asOf })).node).toMatchObject(published);

  const correct = async (succeeds: string | null) => {
    const { version } = (await planner.ask<Any>(QUERY, { id: successor.id, asOf })).node;
    const change = [{ id: successor.id, version, content: { succeeds } }];
    const input = { planId: await idOf('TH-45-P2571'), change };
    return (await planner.ask<Any>(CHANGE, { input })).changePlan.userErrors;
  };
  const nodes = await planner.ask<Any>(`{ another: planNode(code: "TH-45-P2566-PJ002") { id }
    activity: planNode(code: "TH-45-P2566-MA001") { id } elsewhere: planNode(code: "TH-55-P2571-PJ001") { id } }`);
  const field = ['input', 'change', '0', 'content', 'succeeds'];
  for (const wrong of [nodes.activity.id, nodes.elsewhere.id, successor.id]) {
    expect(await correct(wrong)).toMatchObject([{ code: 'NOT_A_PREDECESSOR', field }]);
  }
  const unknown = Buffer.from('Project:TH-45-P2566-PJ999').toString('base64url');
  expect(await correct(unknown)).toMatchObject([{ code: 'UNKNOWN_NODE', field }]);
  expect(await correct(nodes.another.id)).toEqual([]);
  expect((await planner.ask<Any>(QUERY, { id: successor.id, asOf })).node.succeeds.id).toBe(nodes.another.id);
  const left = (await planner.ask<Any>(QUERY, { id, asOf })).node.succeededBy;
  expect(left).toEqual(node.succeededBy.filter(({ code }: Any) => code !== successor.code));
  expect(left).toContainEqual(other);
  expect(await correct(null)).toEqual([]);
  expect((await planner.ask<Any>(QUERY, { id: successor.id, asOf })).node.succeeds).toBeNull();
  const { rows } = await database.pool.query(
    `select before ->> 'succeeds' as before, after ->> 'succeeds' as after from audit_event
      where object_key = $1 and operation = 'changePlan' order by position`,
    [successor.code],
  );
  expect(rows).toEqual([
    { before: 'TH-45-P2566-PJ001', after: 'TH-45-P2566-PJ002' },
    { before: 'TH-45-P2566-PJ002', after: null },
  ]);
});

test('a doubt goes along with its alignment, and years that move cast none', async () => {
  const aligned = `select coalesce(n.succeeds, n.code) as node, a.element_id, a.status from plan_node n
    join alignment a on a.node_id = n.id join plan_node p on p.id = n.plan_id where p.code = $1 order by 1, 2`;
  await database.pool.query(`update plan_node set title = title || ' (ใหม่)' where code = 'TH-45-P2566-PJ003'`);
  const copied = await copy('TH-45-P2566', { startYear: 2576, endYear: 2580 });
  expect(copied.userErrors).toEqual([]);
  const before = await database.pool.query<{ node: string; status: string }>(aligned, ['TH-45-P2566']);
  const after = await database.pool.query(
    aligned.replaceAll('plan_node', 'draft.plan_node').replace(' alignment', ' draft.alignment'),
    ['TH-45-P2576'],
  );
  expect(new Set(before.rows.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'SUSPECT']));
  expect(after.rows).toEqual(before.rows);
});

test('a revision is copied as it was, in as many statements as a large plan', async () => {
  const planner = server.as('PLANNER');
  const { planNode } = await planner.ask<Any>('{ planNode(code: "TH-50-P2566") { id title version } }');
  const planId = planNode.id;
  const retitle = async (title: string) => {
    const { node } = await planner.ask<Any>(
      'query ($id: ID!) { node(id: $id, asOf: { draft: true }) { ... on PlanNode { version } } }',
      { id: planId },
    );
    const change = [{ id: planId, version: node.version, content: { title } }];
    expect((await planner.ask<Any>(CHANGE, { input: { planId, change } })).changePlan.userErrors).toEqual([]);
  };
  await retitle('แผนที่ทบทวนแล้ว');
  await publishDraft(server, planId);
  const revisionId = Buffer.from('PlanRevision:TH-50-P2566@1').toString('base64url');
  labels = [];
  const first = await copy('TH-50-P2566', { startYear: 2571, endYear: 2575, revisionId });
  const statements = labels.filter((label) => /^copy\.|draft|audit|facts/.test(label));
  expect(first).toMatchObject({ userErrors: [], copiedNodeCount: 6, plan: { title: planNode.title } });
  const latest = await copy('TH-50-P2566', { startYear: 2576, endYear: 2580 });
  expect(latest.plan.title).toBe('แผนที่ทบทวนแล้ว');
  labels = [];
  await copy('TH-67-P2571', { startYear: 2581, endYear: 2585 });
  const ofLarge = labels.filter((label) => /^copy\.|draft|audit|facts/.test(label));
  expect(statements).toEqual(['draft.turn-to', 'copy.hold-source', 'copy.turn-to-revision', ...ofLarge.slice(2)]);
});

test('a 20-year goal is copied by the same means', async () => {
  const copied = await copy('TH-45-G2566', { startYear: 2571, endYear: 2590, title: 'เป้าหมายใหม่' });
  expect(copied).toMatchObject({ userErrors: [], copiedNodeCount: 1, leftOut: [] });
  expect(copied.plan).toMatchObject({ code: 'TH-45-G2571', title: 'เป้าหมายใหม่' });
  const [before] = await factsOf('TH-45-G2566', 'published');
  const [after] = await factsOf('TH-45-G2571', 'draft');
  expect(after?.facts).toMatchObject({ succeeds: 'TH-45-G2566', goalKind: 'PROVINCIAL_GOAL', startYear: 2571 });
  const roadmap = (facts: Facts | undefined) => facts?.roadmap as Any[];
  expect(roadmap(before?.facts).length).toBe(5);
  expect(roadmap(moved(after?.facts ?? {}, -5))).toEqual(roadmap(before?.facts));
  expect((after!.facts.indicators as Any[]).map(({ succeeds }) => succeeds)).toEqual(
    (before!.facts.indicators as Any[]).map(({ code }) => code),
  );
});

test('what a person can mend', async () => {
  const of = async (code: string, input: object) =>
    (await copy(code, input)).userErrors.map((error: Any) => [error.code, ...error.field.slice(1)]);
  const nan = 'TH-55-P2571';
  expect(await of(nan, { startYear: 2571, endYear: 2570, title: ' ' })).toEqual([
    ['OUT_OF_RANGE', 'endYear'],
    ['OUT_OF_RANGE', 'startYear'],
    ['BLANK', 'title'],
  ]);
  const goalId = await idOf('TH-45-G2566');
  expect(await of(nan, { startYear: 2590, endYear: 2594, goalId })).toEqual([['UNKNOWN_NODE', 'goalId']]);
  expect(await of('TH-45-P2566', { startYear: 2583, endYear: 2587, goalId })).toEqual([['OUT_OF_RANGE', 'goalId']]);
  expect(await of('TH-45-G2566', { startYear: 2586, endYear: 2605, goalId })).toEqual([
    ['NOT_FOR_THIS_LEVEL', 'goalId'],
  ]);
  expect(await of('TH-45-G2566', { startYear: 2586, endYear: 2590 })).toEqual([['OUT_OF_RANGE', 'endYear']]);
  expect(await of('TH-45-P2571', { startYear: 2591, endYear: 2595 })).toEqual([['UNKNOWN_NODE', 'planId']]);
  const revisionOf = (key: string) => Buffer.from(`PlanRevision:${key}`).toString('base64url');
  for (const key of ['TH-55-P2571@9', 'TH-67-P2571@1', 'TH-55-P2571']) {
    const revisionId = revisionOf(key);
    expect(await of(nan, { startYear: 2590, endYear: 2594, revisionId })).toEqual([['UNKNOWN_NODE', 'revisionId']]);
  }
});

test('only planners of the area begin a successor', async () => {
  const planId = await idOf('TH-55-P2571');
  const input = { planId, startYear: 2590, endYear: 2594, budgets: 'SHIFT', targets: 'SHIFT' };
  const elsewhere = await database.pool.query<{ id: number }>(`select id from area where code = 'TH-45'`);
  for (const [who, code] of [
    [server.as(null), 'UNAUTHENTICATED'],
    [server.as('COMMITTEE_SECRETARY'), 'FORBIDDEN'],
    [server.as('AUDITOR'), 'FORBIDDEN'],
    [server.as('PLANNER', [elsewhere.rows[0]!.id]), 'FORBIDDEN'],
  ] as const) {
    expect((await who.fail(COPY, { input })).extensions.code).toBe(code);
  }
});

test('what is published meanwhile waits until the copy is whole', async () => {
  const holding = await database.pool.connect();
  try {
    await holding.query('begin');
    await holding.query(`select plan_write_lock(id) from plan_node where code = 'TH-50-P2566'`);
    let isDone = false;
    const copying = copy('TH-50-P2566', { startYear: 2586, endYear: 2590 }).then((copied) => {
      isDone = true;
      return copied;
    });
    const isWaiting = async () =>
      (
        await database.pool.query(`select from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`)
      ).rows.length > 0;
    while (!(await isWaiting())) expect(isDone).toBe(false);
    await holding.query(`update plan_node set title = 'เผยแพร่ระหว่างนั้น' where code = 'TH-50-P2566'`);
    await holding.query('commit');
    const copied = await copying;
    expect(copied.userErrors).toEqual([]);
    expect(copied.plan.title).toBe('เผยแพร่ระหว่างนั้น');
  } finally {
    holding.release();
  }
});
