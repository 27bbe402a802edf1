import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256 } from '../../src/audit/store/sha256.js';
import { toGlobalId } from '../../src/graphql/relay/global-id.js';
import { type DraftServer, startDraftServer } from '../drafts/server.js';
import type { Any } from '../support/any.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { newEvent, record } from './log.js';

const NAN = { code: 'TH-55-P2571', area: 'TH-55' };
const ROI_ET = { code: 'TH-45-G2566', area: 'TH-45' };
const planId = (plan: { code: string }) =>
  toGlobalId(plan.code.includes('-G') ? 'TwentyYearGoal' : 'FiveYearPlan', plan.code);

let database: TestDatabase;
let server: DraftServer;
let statements: string[];
const areaIds = new Map<string, number>();

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  statements = [];
  server = await startDraftServer(database, ({ label }) => statements.push(label));
  const { rows: areas } = await database.pool.query<{ code: string; id: number }>('select code, id from area');
  for (const { code, id } of areas) areaIds.set(code, id);
  const { rows: plans } = await database.pool.query<{ code: string; id: number; areaId: number }>(
    'select code, id, area_id as "areaId" from plan_node where level < 2',
  );
  const chain = ({ code }: { code: string }) => plans.find((plan) => plan.code === code)!;
  const write = (actorId: number | null, ...events: Parameters<typeof newEvent>[]) =>
    record(
      database,
      events.map(([plan, given]) => newEvent(plan, given)),
      { actorId, requestId: `request-${actorId}` },
    );
  await write(7, [chain(NAN), { objectKey: 'TH-55-P2571-PJ001' }], [chain(NAN), { objectKey: 'TH-55-P2571-PJ002' }]);
  await write(8, [chain(ROI_ET), { operation: 'goal.retitle', objectType: 'TwentyYearGoal', objectKey: ROI_ET.code }]);
  await write(8, [null, { operation: 'role.grant', areaId: areaIds.get(NAN.area)!, objectKey: 'grant-1' }]);
  await write(null, [null, { operation: 'framework.load', objectKey: 'SDG', before: null, reason: 'ฉบับใหม่' }]);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

const LOG = `query ($filter: AuditLogFilter, $first: Int, $after: String, $last: Int, $before: String) {
  auditLog(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    edges { cursor node { planCode position at actorId actorLabel requestId operation objectType objectKey
      area { code } before after reason previousHash hash canonical } }
  }
}`;
const VERIFY = `query ($planId: ID, $anchor: String) {
  verifyAuditChain(planId: $planId, anchor: $anchor) {
    valid chainsChecked eventsChecked anchorHash
    firstBroken { planCode position what event { objectKey planCode area { code } } }
  }
}`;
const ANCHOR = '{ auditAnchor { takenAt chains hash text } }';
const country = () => server.as('AUDITOR');
const ofNan = () => server.as('AUDITOR', [areaIds.get(NAN.area)!]);

async function keys(asking: ReturnType<typeof country>, filter?: object): Promise<string[]> {
  const { auditLog } = await asking.ask<Any>(LOG, { first: 200, filter });
  expect(auditLog.totalCount).toBe(auditLog.edges.length);
  return auditLog.edges.map(({ node }: Any) => node.objectKey);
}

const ALL = ['TH-55-P2571-PJ001', 'TH-55-P2571-PJ002', ROI_ET.code, 'grant-1', 'SDG'];

describe('who may read the audit log', () => {
  const queries = [
    ['auditLog', LOG, { first: 5 }],
    ['verifyAuditChain', VERIFY, {}],
    ['auditAnchor', ANCHOR, {}],
  ] as const;

  test.each(queries)('%s: nobody without a role that audits', async (_name, query, variables) => {
    expect((await server.as(null).fail(query, variables)).extensions.code).toBe('UNAUTHENTICATED');
    for (const role of ['VIEWER', 'PLANNER', 'COMMITTEE_SECRETARY'] as const) {
      expect((await server.as(role).fail(query, variables)).extensions.code).toBe('FORBIDDEN');
    }
    for (const role of ['AUDITOR', 'ADMINISTRATOR'] as const) await server.as(role).ask(query, variables);
  });

  test('one of the country sees everything, one of an area what concerns the area', async () => {
    expect(await keys(country())).toEqual(ALL);
    expect(await keys(server.as('ADMINISTRATOR'))).toEqual(ALL);
    expect(await keys(ofNan())).toEqual(['TH-55-P2571-PJ001', 'TH-55-P2571-PJ002', 'grant-1']);
    expect(await keys(server.as('AUDITOR', []))).toEqual([]);
  });

  test('another area is forbidden, and its plans are unknown', async () => {
    const error = await ofNan().fail(LOG, { first: 5, filter: { areaCode: ROI_ET.area } });
    expect(error.extensions.code).toBe('FORBIDDEN');
    for (const id of [planId(ROI_ET), toGlobalId('FiveYearPlan', 'TH-99-P2571')]) {
      const unknown = await ofNan().fail(LOG, { first: 5, filter: { planId: id } });
      expect(unknown.extensions).toMatchObject({ code: 'UNKNOWN_PLAN', field: 'filter.planId' });
      expect(unknown.message).toBe(
        'filter.planId: there is no plan or goal with this ID whose audit log the viewer may read.',
      );
      expect((await ofNan().fail(VERIFY, { planId: id })).extensions).toMatchObject({
        code: 'UNKNOWN_PLAN',
        field: 'planId',
      });
    }
  });
});

describe('auditLog', () => {
  test('answers all of an event, and a text that a script can verify', async () => {
    const { auditLog } = await country().ask<Any>(LOG, { first: 1 });
    const [{ node }] = auditLog.edges;
    expect(node).toMatchObject({
      planCode: NAN.code,
      position: 1,
      actorId: toGlobalId('Actor', '7'),
      actorLabel: 'actor 7',
      requestId: 'request-7',
      operation: 'plan.change-node',
      objectType: 'Project',
      objectKey: 'TH-55-P2571-PJ001',
      area: { code: NAN.area },
      reason: null,
      previousHash: '0'.repeat(64),
    });
    expect(JSON.parse(node.before)).toEqual({ title: 'โครงการ', budget: '1.00' });
    expect(Date.now() - Date.parse(node.at)).toBeLessThan(120_000);
    expect(sha256(node.canonical)).toBe(node.hash);
    expect(node.canonical).toContain(`\nbefore=${Buffer.byteLength(node.before)}:${node.before}\n`);
  });

  test('is narrowed by each condition, and by several at once', async () => {
    const { rows } = await database.pool.query<{ at: string }>(
      `select to_jsonb(at) #>> '{}' as at from audit_event where object_key = $1`,
      [ROI_ET.code],
    );
    // To the millisecond, as the API takes it: the one before is earlier, since each is a transaction.
    const from = new Date(Math.floor(Date.parse(rows[0]!.at))).toISOString();
    expect(await keys(country(), { areaCode: NAN.area })).toEqual([ALL[0], ALL[1], ALL[3]]);
    expect(await keys(country(), { planId: planId(NAN) })).toEqual([ALL[0], ALL[1]]);
    expect(await keys(country(), { planId: planId(ROI_ET) })).toEqual([ALL[2]]);
    expect(await keys(country(), { actorId: toGlobalId('Actor', '8') })).toEqual([ALL[2], ALL[3]]);
    expect(await keys(country(), { actorId: toGlobalId('Actor', 'nobody') })).toEqual([]);
    expect(await keys(country(), { operation: 'role.grant' })).toEqual([ALL[3]]);
    expect(await keys(country(), { objectKey: 'TH-55-P2571-PJ002' })).toEqual([ALL[1]]);
    expect(await keys(country(), { from })).toEqual(expect.arrayContaining(ALL.slice(2)));
    expect(await keys(country(), { to: from })).not.toContain(ROI_ET.code);
    expect(await keys(country(), { from: '2999-01-01T00:00:00Z' })).toEqual([]);
    expect(
      await keys(country(), { areaCode: NAN.area, operation: 'plan.change-node', planId: planId(ROI_ET) }),
    ).toEqual([]);
    const wrong = await country().fail(LOG, { first: 1, filter: { actorId: planId(NAN) } });
    expect(wrong.extensions).toMatchObject({ code: 'INVALID_ID', field: 'filter.actorId' });
  });

  test('pages forwards and backwards through everything, also within one moment', async () => {
    for (const size of [1, 2, 4]) {
      const found: string[] = [];
      let page: Any = null;
      do {
        page = (await country().ask<Any>(LOG, { first: size, after: page?.pageInfo.endCursor })).auditLog;
        found.push(...page.edges.map(({ node }: Any) => node.objectKey));
      } while (page.pageInfo.hasNextPage);
      expect(found).toEqual(ALL);
      const back: string[] = [];
      page = null;
      do {
        page = (await country().ask<Any>(LOG, { last: size, before: page?.pageInfo.startCursor })).auditLog;
        back.unshift(...page.edges.map(({ node }: Any) => node.objectKey));
      } while (page.pageInfo.hasPreviousPage);
      expect(back).toEqual(ALL);
    }
  });

  test.each([
    ['2026-02-30 00:00:00+00'],
    ['2026-02-01 25:00:00+00'],
    ['yesterday'],
    ["2026-02-01 00:00:00+00' or true"],
  ])('refuses a cursor that names no moment: %s', async (moment) => {
    const after = Buffer.from(JSON.stringify(['audit-log', moment, '1', '1'])).toString('base64url');
    expect((await country().fail(LOG, { first: 1, after })).extensions.code).toBe('INVALID_CURSOR');
  });

  test('runs as many statements for a page of five as for one of one', async () => {
    const count = async (first: number) => {
      statements.length = 0;
      await country().ask(LOG, { first });
      return statements.toSorted();
    };
    const one = await count(1);
    expect(one).toContain('audit.log');
    expect(await count(5)).toEqual(one);
  });
});

describe('verifyAuditChain and auditAnchor', () => {
  test('a whole log is valid, in all and by plan', async () => {
    const valid = { valid: true, firstBroken: null, anchorHash: null };
    expect((await country().ask<Any>(VERIFY)).verifyAuditChain).toEqual({
      ...valid,
      chainsChecked: 3,
      eventsChecked: 5,
    });
    expect((await country().ask<Any>(VERIFY, { planId: planId(NAN) })).verifyAuditChain).toEqual({
      ...valid,
      chainsChecked: 1,
      eventsChecked: 2,
    });
    // An auditor of an area: its chains, and not the one of what belongs to no plan.
    expect((await ofNan().ask<Any>(VERIFY)).verifyAuditChain).toEqual({ ...valid, chainsChecked: 1, eventsChecked: 2 });
    // A plan that was never changed.
    const { rows } = await database.pool.query(`select code from plan_node where level = 1 and code not in ($1, $2)`, [
      NAN.code,
      ROI_ET.code,
    ]);
    const untouched = (await country().ask<Any>(VERIFY, { planId: planId(rows[0]) })).verifyAuditChain;
    expect(untouched).toEqual({ ...valid, chainsChecked: 0, eventsChecked: 0 });
  });

  test('an anchor is a text with its hash; sent back it is verified too', async () => {
    const { auditAnchor: anchor } = await country().ask<Any>(ANCHOR);
    expect(anchor).toMatchObject({ chains: 3, hash: sha256(anchor.text) });
    const [title, takenAt, ...lines] = anchor.text.trimEnd().split('\n');
    expect([title, takenAt]).toEqual(['plan-lineage audit anchor 1', anchor.takenAt]);
    expect(lines.map((line: string) => line.replace(/ [0-9a-f]{64} /, ' … '))).toEqual([
      '2 … -',
      `1 … ${ROI_ET.code}`,
      `2 … ${NAN.code}`,
    ]);
    const found = (await country().ask<Any>(VERIFY, { anchor: anchor.text })).verifyAuditChain;
    expect(found).toMatchObject({ valid: true, eventsChecked: 5, anchorHash: anchor.hash });
    expect((await ofNan().ask<Any>(ANCHOR)).auditAnchor).toMatchObject({ chains: 1 });

    const forged = anchor.text.replace(/^2 (.)/gm, (_: string, digit: string) => `2 ${digit === '0' ? '1' : '0'}`);
    expect((await country().ask<Any>(VERIFY, { anchor: forged, planId: planId(NAN) })).verifyAuditChain).toMatchObject({
      valid: false,
      firstBroken: { planCode: NAN.code, position: 2, what: 'ANCHOR', event: { objectKey: ALL[1] } },
    });
    // The chain of another plan is not asked about.
    const other = (await country().ask<Any>(VERIFY, { anchor: forged, planId: planId(ROI_ET) })).verifyAuditChain;
    expect(other.valid).toBe(true);
  });

  test.each(['', 'x', 'plan-lineage audit anchor 1\n2026-01-01T00:00:00Z\n1 abc TH-55'])(
    'what is no anchor is refused: %j',
    async (anchor) => {
      expect((await country().fail(VERIFY, { anchor })).extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'anchor',
      });
    },
  );

  test('a broken chain is named, with the event as it is now', async () => {
    const change = async (sql: string) =>
      await database.pool.query(
        `begin; alter table audit_event disable trigger all; ${sql}; alter table audit_event enable always trigger audit_event_append_only; commit`,
      );
    await change(`update audit_event set object_key = 'forged' where object_key = 'TH-55-P2571-PJ002'`);
    try {
      const broken = {
        planCode: NAN.code,
        position: 2,
        what: 'HASH',
        event: { objectKey: 'forged', planCode: NAN.code, area: { code: NAN.area } },
      };
      for (const asked of [country(), ofNan(), server.as('ADMINISTRATOR')]) {
        const { verifyAuditChain } = await asked.ask<Any>(VERIFY);
        expect(verifyAuditChain).toMatchObject({ valid: false, firstBroken: broken });
      }
      expect((await country().ask<Any>(VERIFY, { planId: planId(ROI_ET) })).verifyAuditChain.valid).toBe(true);
    } finally {
      await change(`update audit_event set object_key = 'TH-55-P2571-PJ002' where object_key = 'forged'`);
    }
    expect((await country().ask<Any>(VERIFY)).verifyAuditChain.valid).toBe(true);
  });
});
