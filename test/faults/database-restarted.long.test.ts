import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Pool } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.js';
import { grantApplicationRole } from '../../src/database/grants.js';
import { runMigrations } from '../../src/database/migrate.js';
import { createOrm } from '../../src/database/orm.js';
import { loadSeeds } from '../../src/seeding/load-seeds.js';
import { type Issuer, post, type ServerProcess, startIssuer, startServerProcess } from './server-under-test.js';
import { startWireRelay, type WireRelay } from './wire-relay.js';

// The database is killed while people write, comes back, and they send again what got no answer.

let dataDir: string;
let postgres: EmbeddedPostgres;
let issuer: Issuer;
let relay: WireRelay;
let server: ServerProcess;
let planner: string;
let auditor: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'plan-lineage-restarted-'));
  postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  await runMigrations(postgres.migrationUrl);
  const orm = await createOrm({ databaseUrl: postgres.migrationUrl, poolSize: 2, statementTimeoutMs: 0 });
  await loadSeeds(orm);
  await orm.close();
  issuer = await startIssuer();
  await asOwner(async (client) => {
    await grantApplicationRole(client, postgres.databaseUrl);
    await client.query('analyze');
  });
  const pool = new Pool({ connectionString: postgres.migrationUrl, max: 1 });
  planner = await issuer.tokenFor(pool, 'PLANNER');
  auditor = await issuer.tokenFor(pool, 'AUDITOR');
  await pool.end();
  relay = await startWireRelay(postgres.databaseUrl);
  server = await startServerProcess(relay.url, issuer.env);
}, 120_000);
afterAll(async () => {
  server.child.process.kill('SIGINT');
  await server.child.exit;
  await relay[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function asOwner<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: postgres.migrationUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const TREE = `query ($asOf: AsOf) { project: planNode(code: "TH-55-P2571-PJ001", asOf: $asOf) {
  title ... on Project { id plan { id title } mainActivities { title budget } } } }`;
const CREATE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { created { title } userErrors { code } } }`;

test('a database that is killed under load and comes back: every answer was true, every change is there once', async () => {
  const { project } = await post(server.url, planner, TREE, {});
  const published = JSON.stringify(project);
  const acknowledged: string[] = [];
  let retried = 0;
  let unread = 0;
  let isOver = false;

  async function writer(name: string): Promise<void> {
    for (let i = 0; !isOver; i += 1) {
      const title = `กิจกรรม ${name}-${i}`;
      const content = { title, statedBudget: '100.25', budgetLines: [{ fiscalYear: 2571, amount: '100.25' }] };
      const input = {
        planId: project.plan.id,
        idempotencyKey: title,
        create: [{ parent: { id: project.id }, content }],
      };
      for (;;) {
        try {
          const { changePlan } = await post(server.url, planner, CREATE, { input });
          expect(changePlan).toEqual({ created: [{ title }], userErrors: [] });
          break;
        } catch (error) {
          expect(String(error)).toContain('DATABASE_UNAVAILABLE');
          retried += 1;
          await sleep(50);
        }
      }
      acknowledged.push(title);
    }
  }
  async function reader(): Promise<void> {
    while (!isOver) {
      try {
        expect(JSON.stringify((await post(server.url, planner, TREE, {})).project)).toBe(published);
        const draft = (await post(server.url, planner, TREE, { asOf: { draft: true } })).project;
        // Whatever had been acknowledged before is there, with its money.
        const there = draft.mainActivities.filter(({ budget }: { budget: string }) => budget === '100.25');
        expect(there.length).toBeLessThanOrEqual(acknowledged.length + 4);
      } catch (error) {
        expect(String(error)).toContain('DATABASE_UNAVAILABLE');
        unread += 1;
        await sleep(20);
      }
    }
  }
  const all = Promise.all([...['ก', 'ข', 'ค', 'ง'].map(writer), reader()]);
  const until = async (isTrue: () => boolean) => {
    while (!isTrue()) await Promise.race([sleep(20), all]);
  };
  for (const round of [1, 2]) {
    const before = acknowledged.length;
    await until(() => acknowledged.length > before + 10);
    process.kill(postgres.pid, 'SIGKILL');
    await until(() => retried + unread > round);
    postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
    relay.turnTo(postgres.databaseUrl);
  }
  const later = acknowledged.length;
  await until(() => acknowledged.length > later + 10);
  isOver = true;
  await all;

  expect(retried).toBeGreaterThan(0);
  const { rows } = await asOwner((client) =>
    client.query<{ title: string; events: number }>(
      `select n.title, (select count(*)::integer from audit_event e where e.object_key = n.code) as events
       from draft.plan_node n where n.title ~ '^กิจกรรม [กขคง]-' order by 1`,
    ),
  );
  expect(rows).toEqual(acknowledged.toSorted().map((title) => ({ title, events: 1 })));
  const { verifyAuditChain } = await post(server.url, auditor, '{ verifyAuditChain { valid } }', {});
  expect(verifyAuditChain).toEqual({ valid: true });
}, 180_000);
