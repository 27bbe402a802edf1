import { beforeAll, expect, test } from '@jest/globals';
import { type GapKind, LEVELS_OF_GAP } from '../../src/gaps/domain/gap-kind.js';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';
import { publishDraft } from './publishing.js';
import { viewerOf } from './server.js';

let nan: number;
const { database, application, server } = await draftsForFile();
beforeAll(async () => {
  nan = (await database.pool.query(`select id from area where code = 'TH-55'`)).rows[0].id;
});
const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) { changed { code } userErrors { code field message messageTh } }
}`;
const GAPS = `query ($kinds: [GapKind!], $justified: Boolean!, $asOf: AsOf) {
  gaps(areaCode: "TH-55", kinds: $kinds, includeJustified: $justified, first: 50, asOf: $asOf) { totalCount
    edges { node { detail subject { id } justification { reason justifiedBy justifiedAt document } } } } }`;
const planner = () => server.as('PLANNER');
const errorsOf = ({ userErrors }: Any) => userErrors.map(({ code, field }: Any) => [code, field.slice(1).join('.')]);

async function gaps(kind: string, { justified = false, asOf = null, who = server.as(null) }: Any = {}): Promise<Any> {
  const { gaps: found } = await who.ask(GAPS, { kinds: [kind], justified, asOf });
  return { count: found.totalCount, nodes: found.edges.map(({ node }: Any) => node) };
}
async function change(input: Any): Promise<Any> {
  return (await planner().ask<Any>(CHANGE, { input })).changePlan;
}

const JUSTIFY = `mutation ($input: JustifyAreaGapInput!) { justifyAreaGap(input: $input) {
  gap { kind justification { reason justifiedBy document } } userErrors { code field message messageTh } } }`;
const WITHDRAW = `mutation ($input: WithdrawAreaGapJustificationInput!) { withdrawAreaGapJustification(input: $input) {
  gap { justification { reason } } userErrors { code field } } }`;

test('a gap of an area is justified at once, for everybody, and as of a moment', async () => {
  const kind = 'AREA_WITHOUT_GOAL';
  const area = { areaCode: 'TH-55', kind };
  const own = server.as('PLANNER', [nan]);
  const now = async () => (await database.pool.query('select to_json(clock_timestamp()) as now')).rows[0].now;
  const run = async (document: string, input: Any) =>
    Object.values(await own.ask<Any>(document, { input: { ...area, ...input } }))[0] as Any;
  expect((await gaps(kind)).count).toBe(1);
  const begun = await now();
  const done = await run(JUSTIFY, { justification: 'รอประกาศ', document: 'หนังสือ', reason: 'ตามมติ' });
  expect(done).toEqual({
    gap: { kind, justification: { reason: 'รอประกาศ', justifiedBy: `PLANNER ${nan}`, document: 'หนังสือ' } },
    userErrors: [],
  });
  expect((await gaps(kind)).count).toBe(0);
  expect((await gaps(kind, { justified: true })).nodes[0].justification.reason).toBe('รอประกาศ');
  await new Promise((resolve) => setTimeout(resolve, 5));
  const between = await now();

  expect(errorsOf(await run(JUSTIFY, { justification: 'อีก' }))).toEqual([['ALREADY_JUSTIFIED', 'kind']]);
  expect(errorsOf(await run(JUSTIFY, { justification: ' ' }))).toEqual([['BLANK', 'justification']]);
  expect(errorsOf(await run(JUSTIFY, { kind: 'CHILDLESS_NODE', justification: 'x' }))).toEqual([
    ['NOT_FOR_THIS_LEVEL', 'kind'],
  ]);
  const other = (await database.pool.query(`select id from area where code = 'TH-45'`)).rows[0].id;
  for (const [role, areaId, code] of [
    ['PLANNER', other, 'FORBIDDEN'],
    ['COMMITTEE_SECRETARY', nan, 'FORBIDDEN'],
    [null, null, 'UNAUTHENTICATED'],
  ]) {
    const { extensions } = await server.as(role, [areaId]).fail(WITHDRAW, { input: area });
    expect([role, extensions.code]).toEqual([role, code]);
  }

  expect(await run(WITHDRAW, {})).toEqual({ gap: { justification: null }, userErrors: [] });
  expect((await gaps(kind)).count).toBe(1);
  expect(errorsOf(await run(WITHDRAW, {}))).toEqual([['NOT_JUSTIFIED', 'kind']]);
  // What held then is answered as it was then.
  const counts = [];
  for (const moment of [begun, between, await now()]) {
    counts.push((await gaps(kind, { asOf: { moment } })).count);
  }
  expect(counts).toEqual([1, 0, 1]);

  const { rows } = await database.pool.query(
    `select chain_id, area_id, operation, object_type, object_key, before, after, reason from audit_event
      where object_type = 'GAP' order by position`,
  );
  const event = { chain_id: '0', area_id: nan, object_type: 'GAP', object_key: `${kind}/TH-55/` };
  const after = { reason: 'รอประกาศ', document: 'หนังสือ' };
  expect(rows.map((row) => ({ ...row, chain_id: String(row.chain_id) }))).toEqual([
    { ...event, operation: 'justifyAreaGap', before: null, after, reason: 'ตามมติ' },
    {
      ...event,
      operation: 'withdrawAreaGapJustification',
      before: { ...after, justifiedBy: `PLANNER ${nan}`, justifiedAt: expect.any(String) },
      after: null,
      reason: null,
    },
  ]);
});

test('a gap of a node is justified in a draft, taken back, and published with the plan', async () => {
  const { fiveYearPlan: plan } = await planner().ask<Any>(
    '{ fiveYearPlan(areaCode: "TH-55", startYear: 2571) { id developmentIssues { id } } }',
  );
  const before = await gaps('BUDGET_WITHOUT_YEAR');
  const subject = before.nodes[0].subject;
  const gap = { kind: 'BUDGET_WITHOUT_YEAR', reason: 'จะระบุปีเมื่อได้รับจัดสรร', document: 'หนังสือที่ 1' };
  const done = await change({ planId: plan.id, justify: [{ node: subject, ...gap }] });
  expect([done.userErrors, done.changed.length]).toEqual([[], 1]);
  expect((await gaps('BUDGET_WITHOUT_YEAR')).count).toBe(before.count);
  const justified = await gaps('BUDGET_WITHOUT_YEAR', { asOf: { draft: true }, who: planner(), justified: true });
  expect(justified.nodes.find((one: Any) => one.subject.id === subject.id).justification).toEqual({
    reason: gap.reason,
    document: gap.document,
    justifiedBy: 'PLANNER',
    justifiedAt: expect.any(String),
  });
  const { rows } = await database.pool.query(
    'select before, after from audit_event where object_key = $1 order by position',
    [done.changed[0].code],
  );
  expect([rows[0].before.justifications, rows[0].after.justifications]).toEqual([
    undefined,
    [expect.objectContaining({ kind: gap.kind, reason: gap.reason, justifiedBy: 'PLANNER' })],
  ]);
  const { planDiff } = await planner().ask<Any>(
    `query ($from: PlanStateInput!, $to: PlanStateInput!) { planDiff(from: $from, to: $to) { changes { code
      ... on NodeReworded { fields { field } } } } }`,
    { from: { published: plan.id }, to: { draft: plan.id } },
  );
  expect(planDiff.changes).toEqual([{ code: done.changed[0].code, fields: [{ field: 'justifications' }] }]);

  const twice = await change({
    planId: plan.id,
    create: [
      {
        ref: 'new',
        parent: { id: plan.developmentIssues[0].id },
        content: { title: 'แผนงาน' },
      },
    ],
    justify: [
      { node: subject, ...gap },
      { node: { ref: 'new' }, kind: 'CHILDLESS_NODE', reason: 'ใหม่' },
      { node: { ref: 'new' }, kind: 'CHILDLESS_NODE', reason: 'ซ้ำ' },
      { node: { ref: 'new' }, kind: 'UNALIGNED_PROJECT', reason: 'x' },
      { node: subject, kind: 'AREA_WITHOUT_PLAN', reason: 'x' },
      { node: subject, kind: 'CHILDLESS_NODE', detail: 'x', reason: ' ' },
      { node: subject, kind: 'SUSPECT_ALIGNMENT', reason: 'x' },
      { node: { ref: 'nowhere' }, kind: 'CHILDLESS_NODE', reason: 'x' },
    ],
    unjustify: [{ nodeId: subject.id, kind: 'CHILDLESS_NODE' }],
  });
  expect(errorsOf(twice)).toEqual([
    ['NOT_JUSTIFIED', 'unjustify.0.kind'],
    ['ALREADY_JUSTIFIED', 'justify.0.kind'],
    ['ALREADY_JUSTIFIED', 'justify.2.kind'],
    ['NOT_FOR_THIS_LEVEL', 'justify.3.kind'],
    ['NOT_FOR_THIS_LEVEL', 'justify.4.kind'],
    ['BLANK', 'justify.5.reason'],
    ['OUT_OF_RANGE', 'justify.5.detail'],
    ['OUT_OF_RANGE', 'justify.6.detail'],
    ['UNKNOWN_NODE', 'justify.7.node'],
  ]);

  // Said anew in one change, and for a node that is new in it.
  const anew = await change({
    planId: plan.id,
    create: [{ ref: 'new', parent: { id: plan.developmentIssues[0].id }, content: { title: 'แผนงาน' } }],
    unjustify: [{ nodeId: subject.id, kind: gap.kind }],
    justify: [
      { node: subject, kind: gap.kind, reason: 'เหตุผลใหม่' },
      { node: { ref: 'new' }, kind: 'CHILDLESS_NODE', reason: 'ใหม่' },
    ],
  });
  expect(anew.userErrors).toEqual([]);
  await publishDraft(server, plan.id);
  const published = await gaps('BUDGET_WITHOUT_YEAR', { justified: true });
  expect(published.nodes.find((one: Any) => one.subject.id === subject.id).justification).toMatchObject({
    reason: 'เหตุผลใหม่',
    document: null,
  });
  expect((await gaps('BUDGET_WITHOUT_YEAR')).count).toBe(before.count - 1);
});

test('every gap that is found is one that its level can have', async () => {
  for (const areaCode of ['TH-50', 'TH-55', 'TH-67', 'northeast-central']) {
    const { gaps: found } = await server.as(null).ask<Any>(
      `query ($areaCode: String!) { gaps(areaCode: $areaCode, first: 200) {
        edges { node { kind subject { ... on PlanNode { level } } } } } }`,
      { areaCode },
    );
    expect(found.edges.length).toBeGreaterThan(0);
    for (const { node } of found.edges) {
      const levels = LEVELS_OF_GAP[node.kind as GapKind];
      expect([node.kind, levels.length > 0 ? levels : [undefined]]).toEqual([
        node.kind,
        expect.arrayContaining([node.subject.level]),
      ]);
    }
  }
});

test('a period of a goal is justified by its years', async () => {
  const { area } = await planner().ask<Any>('{ area(code: "TH-45") { goal { id } } }');
  const { goal } = area;
  const justify = (detail: string) =>
    change({ planId: goal.id, justify: [{ node: goal, kind: 'PERIOD_WITHOUT_PLAN', detail, reason: 'x' }] });
  expect(errorsOf(await justify('2571-2576'))).toEqual([['OUT_OF_RANGE', 'justify.0.detail']]);
  expect(errorsOf(await justify('2571-2575'))).toEqual([]);
});

test('the database asks for the role itself, and lets nobody write into what is published', async () => {
  const secretary = (await viewerOf(database, 'COMMITTEE_SECRETARY', [nan])).actorId;
  const client = await application.pool.connect();
  try {
    for (const [statement, refusal] of [
      [`select area_gap_justify(${nan}, 'AREA_WITHOUT_GOAL', 'x', null)`, /needs one of the roles/],
      [`select area_gap_withdraw(${nan}, 'AREA_WITHOUT_GOAL')`, /needs one of the roles/],
      ['delete from public.gap_justification', /permission denied/],
      ['delete from history.area_justification', /permission denied/],
    ] as const) {
      await client.query('begin');
      await client.query(`select set_config('plan_lineage.actor', $1, true)`, [String(secretary)]);
      await expect(client.query(statement)).rejects.toThrow(refusal);
      await client.query('rollback');
    }
  } finally {
    client.release();
  }
});
