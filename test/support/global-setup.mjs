// Plain JavaScript over dist/: Jest resolves neither TypeScript nor our paths for its global set-up.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { build } from '../../tools/build.mjs';
import { names, urlOf } from './names.mjs';

/** Test data may be lost: nothing waits for the disk. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * The server at TEST_DATABASE_URL (its role needs the right to create databases), or an embedded one in a
 * temporary folder.
 */
async function startServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { administratorUrl: given, stop: async () => {} };
  const { startEmbeddedPostgres } = await import('../../dist/database/embedded/embedded-postgres.js');
  const dataDir = await mkdtemp(join(tmpdir(), 'plan-lineage-test-'));
  const postgres = await startEmbeddedPostgres({ dataDir, settings: QUICK });
  return {
    administratorUrl: postgres.administratorUrl,
    async stop() {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function query(serverUrl, ...statements) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Migrates once and seeds once; every test database is a copy, made in a fraction of a second. */
async function createTemplates(serverUrl, run) {
  const { runMigrations } = await import('../../dist/database/migrate.js');
  const { createOrm, poolOf } = await import('../../dist/database/orm.js');
  const { loadSeeds } = await import('../../dist/seeding/load-seeds.js');
  const { empty, seeded } = names(run);
  await query(
    serverUrl,
    `create database ${empty} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`,
  );
  await runMigrations(urlOf(serverUrl, empty));
  await query(serverUrl, `create database ${seeded} template ${empty}`);
  const orm = await createOrm({ databaseUrl: urlOf(serverUrl, seeded), poolSize: 4, statementTimeoutMs: 0 });
  try {
    await loadSeeds(orm);
    await (await poolOf(orm)).query('analyze');
  } finally {
    await orm.close();
  }
}

/** Compiles, starts one server for all tests, and fills the template databases that tests copy. */
export default async function globalSetup() {
  if (!build()) throw new Error('src/ does not compile');
  await import('reflect-metadata');
  const server = await startServer();
  // Somebody who stops the run must not find its server still there.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => server.stop().finally(() => process.exit(1)));
  }
  const run = `pl_test_${randomBytes(4).toString('hex')}`;
  process.env.PLAN_LINEAGE_TEST_SERVER = server.administratorUrl;
  process.env.PLAN_LINEAGE_TEST_RUN = run;
  globalThis.planLineageTestServer = server;
  try {
    await createTemplates(server.administratorUrl, run);
  } catch (error) {
    await server.stop();
    throw error;
  }
}
