import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Issuer, post, type ServerProcess, startIssuer, startServerProcess } from './server-under-test.js';
import { startWireRelay, type WireRelay } from './wire-relay.js';

// A server is killed (SIGKILL) in the midst of a change, and whoever asked asks another server with the same key.

const PLAN = 'TH-55-P2571';
let owner: TestDatabase;
let application: TestDatabase;
let issuer: Issuer;
let relay: WireRelay;
let counter: WireRelay;
let survivor: ServerProcess;
let token: string;

beforeAll(async () => {
  owner = await createTestDatabase({ seeded: true });
  application = await asApplication(owner);
  issuer = await startIssuer();
  token = await issuer.tokenFor(owner.pool, 'PLANNER');
  relay = await startWireRelay(application.url);
  counter = await startWireRelay(application.url);
  survivor = await startServerProcess(counter.url, issuer.env);
}, 60_000);
afterAll(async () => {
  survivor.child.process.kill('SIGINT');
  await survivor.child.exit;
  await counter[Symbol.asyncDispose]();
  await relay[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
  await application.drop();
  await owner.drop();
});

const CHANGE = `mutation ($input: ChangePlanInput!) {
  changePlan(input: $input) { created { code title } changed { code title } removedIds userErrors { code message } }
}`;
const NODES = `{ planNode(code: "${PLAN}", asOf: { draft: true }) { id
  descendants(levels: [PROGRAMME, PROJECT], first: 100) { edges { node { id code level version } } } } }`;

/** A change of many kinds: a project with activities, another title, another place, an alignment taken away. */
async function change(key: string): Promise<object> {
  const { planNode } = await post(survivor.url, token, NODES, {});
  type Node = { id: string; level: string; version: number };
  const nodes = planNode.descendants.edges.map(({ node }: { node: Node }) => node) as Node[];
  const [programme, other] = nodes.filter(({ level }) => level === 'PROGRAMME') as [Node, Node];
  const [renamed, moved] = nodes.filter(({ level }) => level === 'PROJECT') as [Node, Node];
  return {
    idempotencyKey: key,
    planId: planNode.id,
    create: [
      { ref: 'p', parent: { id: programme.id }, content: { title: `โครงการ ${key}`, statedBudget: '1000000.25' } },
      { ref: 'a', parent: { ref: 'p' }, content: { title: `กิจกรรม ${key}`, indicators: [{ name: 'จำนวน' }] } },
    ],
    change: [{ id: renamed.id, version: renamed.version, content: { title: `ชื่อใหม่ ${key}` } }],
    move: [{ id: moved.id, version: moved.version, parent: { id: other.id }, ordinal: 1 }],
  };
}

/** All that a change leaves behind. */
async function left(): Promise<unknown> {
  const { rows } = await owner.pool.query(
    `select (select count(*)::integer from audit_event) as events,
       (select count(*)::integer from draft.plan_node) as nodes,
       (select count(*)::integer from draft.indicator) as indicators,
       (select count(*)::integer from draft.plan_draft) as drafts,
       (select count(*)::integer from draft.request_once) as requests,
       (select md5(string_agg(n::text, '' order by id)) from draft.plan_node n) as hash,
       (select md5(string_agg(h::text, '')) from audit_head h) as heads`,
  );
  return rows[0];
}

/** Starts a server behind the relay, sends it a change, and kills it at a moment of that. */
async function killAt(moment: number | 'COMMITTED', input: object): Promise<void> {
  const victim = await startServerProcess(relay.url, issuer.env);
  try {
    relay.strikeAt(moment, () => victim.child.process.kill('SIGKILL'));
    await expect(post(victim.url, token, CHANGE, { input })).rejects.toThrow('fetch failed');
    expect(await victim.child.exit).toEqual({ code: null, signal: 'SIGKILL' });
  } finally {
    victim.child.process.kill('SIGKILL');
  }
}

/** How many statements a change takes, the first and the last included. */
async function statementsOf(input: object): Promise<number> {
  counter.count();
  const { changePlan } = await post(survivor.url, token, CHANGE, { input });
  expect(changePlan.userErrors).toEqual([]);
  return counter.statements;
}

test('a server that dies within a change leaves nothing behind; the same key makes the change once', async () => {
  const statements = await statementsOf(await change('whole'));
  expect(statements).toBeGreaterThan(15);
  // Each moment needs a server of its own: many only at length.
  const all = Array.from({ length: statements - 3 }, (_, i) => i + 3);
  const moments = process.env.LONG === '1' ? all.filter((i) => i % 3 === 0) : [Math.floor(statements / 2)];
  let nothing = 0;
  for (const moment of moments) {
    const key = `at-${moment}`;
    const input = await change(key);
    const before = await left();
    await killAt(moment, input);
    const after = await left();
    // The last statements only read what has been committed.
    const isCommitted = JSON.stringify(after) !== JSON.stringify(before);
    if (isCommitted) expect(moment).toBeGreaterThan(statements / 2);
    else nothing += 1;
    await once(key, input);
    if (isCommitted) expect(await left()).toEqual(after);
  }
  expect(nothing).toBeGreaterThan(moments.length / 3);
}, 600_000);

test('a server that dies between the commit and its answer has made the change; the same key tells what it was', async () => {
  const input = await change('committed');
  const before = await left();
  await killAt('COMMITTED', input);
  const after = await left();
  expect(after).not.toEqual(before);
  await once('committed', input);
  expect(await left()).toEqual(after);
});

/** Asks again, twice: one effect, and each time the same answer. */
async function once(key: string, input: object): Promise<void> {
  const { changePlan } = await post(survivor.url, token, CHANGE, { input });
  expect(changePlan).toMatchObject({
    created: [{ title: `โครงการ ${key}` }, { title: `กิจกรรม ${key}` }],
    userErrors: [],
  });
  expect(changePlan.changed.map(({ title }: { title: string }) => title)).toContain(`ชื่อใหม่ ${key}`);
  const done = await left();
  expect((await post(survivor.url, token, CHANGE, { input })).changePlan).toEqual(changePlan);
  expect(await left()).toEqual(done);
  const { rows } = await owner.pool.query(
    'select count(*)::integer as n from draft.plan_node where title = any ($1::text[])',
    [[`โครงการ ${key}`, `กิจกรรม ${key}`, `ชื่อใหม่ ${key}`]],
  );
  expect(rows).toEqual([{ n: 3 }]);
}
