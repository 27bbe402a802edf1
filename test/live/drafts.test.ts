import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/graphql/relay/global-id.js';
import type { Role, Viewer } from '../../src/people/domain/viewer.js';
import { viewerOf } from '../drafts/server.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connectAs, type Event, type LiveClient } from './live-client.js';
import { type LiveTestServer, startLiveServer } from './live-server.js';

const NAN = 'TH-55-P2571';
const people = new Map<string, Viewer>();
let database: TestDatabase;
let application: TestDatabase;
let server: LiveTestServer;
/** Another process, on which everybody listens. */
let other: LiveTestServer;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  const authenticate = async (authorization: string) => people.get(authorization) as Viewer;
  // What the server may do with its own role of the database, behind row-level security.
  application = await asApplication(database);
  server = await startLiveServer(application, { authenticate });
  other = await startLiveServer(application, { authenticate });
  const { rows } = await database.pool.query<{ code: string; id: number }>('select code, id from area');
  const idOf = (code: string) => rows.find((area) => area.code === code)?.id as number;
  const join = async (name: string, role: Role, areaIds: number[] | null) =>
    people.set(`Bearer ${name}`, await viewerOf(database, role, areaIds));
  await join('planner', 'PLANNER', null);
  await join('auditor-of-nan', 'AUDITOR', [idOf('TH-55')]);
  await join('planner-of-chiang-mai', 'PLANNER', [idOf('TH-50')]);
  await join('viewer', 'VIEWER', null);
  await join('script', 'COMMITTEE_SECRETARY', null);
});
afterAll(async () => {
  await other.close();
  await server.close();
  await application.drop();
  await database.drop();
});

const WITH_DRAFTS = `subscription ($areaCode: String) {
  planChanged(areaCode: $areaCode, includeDrafts: true) { state areaCode version plan { code title } goal { code title } } }`;

function listen(name: string, variables = {}, query = WITH_DRAFTS): Promise<LiveClient> {
  return other.subscribe(query, variables, { authorization: `Bearer ${name}` });
}

async function retitle(code: string, title: string, operation = 'changePlan'): Promise<void> {
  const headers = { authorization: 'Bearer planner' };
  const planId = toGlobalId('FiveYearPlan', code);
  const node = await server.ask(`{ node(id: "${planId}", asOf: { draft: true }) { ... on PlanNode { version } } }`, {
    headers,
  });
  const { version } = (node.data as { node: { version: string } }).node;
  const input = {
    planId,
    ...(operation === 'changePlan' && { change: [{ id: planId, version, content: { title } }] }),
  };
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await server.ask(
    `mutation ($input: ${type}!) { done: ${operation}(input: $input) { userErrors { message } } }`,
    { headers, variables: { input } },
  );
  expect([errors, data]).toEqual([[], { done: { userErrors: [] } }]);
}

async function publish(code: string, title: string): Promise<void> {
  await database.pool.query('update public.plan_node set title = $2 where code = $1', [code, title]);
}

const told = ({ data }: Event) => {
  const change = data?.planChanged as { state: string; plan: { title: string } | null } | undefined;
  return [change?.state, change?.plan?.title];
};

test('who may see a draft hears of its changes, in the state of the draft; nobody else hears that there is one', async () => {
  using auditor = await listen('auditor-of-nan', { areaCode: 'TH-55' });
  using planner = await listen('planner');
  using elsewhere = await listen('planner-of-chiang-mai');
  using without = await listen('planner', {}, 'subscription { planChanged { state plan { title } } }');
  using nobody = await other.subscribe('subscription { planChanged { state plan { title } } }');

  await retitle(NAN, 'ชื่อในร่าง');
  const event = await auditor.event();
  expect(event).toMatchObject({
    data: { planChanged: { areaCode: 'TH-55', plan: { code: NAN, title: 'ชื่อในร่าง' }, goal: null } },
  });
  expect(told(event)).toEqual(['DRAFT', 'ชื่อในร่าง']);
  expect(told(await planner.event())).toEqual(['DRAFT', 'ชื่อในร่าง']);
  await retitle(NAN, 'ชื่อใหม่กว่าในร่าง');
  const next = await auditor.event();
  expect(told(next)).toEqual(['DRAFT', 'ชื่อใหม่กว่าในร่าง']);
  expect(Number(next.data?.planChanged.version)).toBeGreaterThan(Number(event.data?.planChanged.version));

  // What is published is the first that the others hear: nothing of the draft came before it.
  await publish(NAN, 'ชื่อที่เผยแพร่');
  for (const client of [elsewhere, without, nobody]) {
    expect(told(await client.event())).toEqual(['PUBLISHED', 'ชื่อที่เผยแพร่']);
  }
  expect(told(await auditor.event())).toEqual(['PUBLISHED', 'ชื่อที่เผยแพร่']);

  await retitle(NAN, '', 'discardDraft');
  expect(told(await auditor.event())).toEqual(['DRAFT', 'ชื่อที่เผยแพร่']);
});

test('a role that is withdrawn, or a token of a script, ends what is heard of drafts, on a connection that goes on', async () => {
  using auditor = await listen('auditor-of-nan');
  using planner = await listen('planner');
  using script = await listen('script');
  await retitle(NAN, 'ก่อนถอนสิทธิ');
  expect(told(await script.event())).toEqual(['DRAFT', 'ก่อนถอนสิทธิ']);
  expect(told(await auditor.event())).toEqual(['DRAFT', 'ก่อนถอนสิทธิ']);
  expect(told(await planner.event())).toEqual(['DRAFT', 'ก่อนถอนสิทธิ']);

  const { actorId } = people.get('Bearer auditor-of-nan') as Viewer;
  await database.pool.query(
    `update role_grant set withdrawn_at = now(), withdrawn_by = $1, withdrawal_reason = 'test' where actor_id = $1`,
    [actorId],
  );
  await database.pool.query(
    `insert into service_token (grant_id, hash, scopes, created_by, expires_at, revoked_at, revoked_by, revocation_reason)
     select id, sha256('x'), '{READ}', $1, now() + interval '1 day', now(), $1, 'test' from role_grant where actor_id = $2`,
    [actorId, people.get('Bearer script')?.actorId],
  );
  await retitle(NAN, 'หลังถอนสิทธิ');
  expect(told(await planner.event())).toEqual(['DRAFT', 'หลังถอนสิทธิ']);
  await publish(NAN, 'เผยแพร่อีกครั้ง');
  for (const client of [auditor, script]) {
    expect(told(await client.event())).toEqual(['PUBLISHED', 'เผยแพร่อีกครั้ง']);
  }
});

test.each([
  [{}, {}, 'UNAUTHENTICATED'],
  [{ authorization: 'Bearer viewer' }, {}, 'FORBIDDEN'],
  [{ authorization: 'Bearer planner-of-chiang-mai' }, { areaCode: 'TH-55' }, 'FORBIDDEN'],
  [{ authorization: 'Bearer planner' }, { areaCode: 'TH-99' }, 'UNKNOWN_AREA'],
])('%j may not hear of drafts with %j: %s', async (init, variables, code) => {
  using client = await connectAs(other.url, init);
  client.send({ type: 'subscribe', id: '1', payload: { query: WITH_DRAFTS, variables } });
  expect((await client.errors()).map(({ extensions }) => extensions.code)).toEqual([code]);
});
