import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Client, type Pool } from 'pg';
import { createOrm, poolOf } from '../../src/database/orm.js';
import { createReadDatabase, type ReadDatabase, type Statement } from '../../src/database/read-database.js';
import { names, urlOf } from './names.mjs';

/** A database that belongs to one test file. */
export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
  readonly orm: MikroORM;
  readonly pool: Pool;
  /** Read access; every statement is also noted in `statements`. */
  readonly db: ReadDatabase;
  readonly statements: Statement[];
  /** Closes the connections and drops the database. */
  drop(): Promise<void>;
}

/** Makes a database of the test's own: migrated, and with the seeds where asked for. */
export async function createTestDatabase(options: { seeded: boolean; poolSize?: number }): Promise<TestDatabase> {
  const { server, run } = testServer();
  const templates = names(run);
  const name = `${run}_${randomBytes(5).toString('hex')}`;
  await onTestServer(`create database ${name} template ${options.seeded ? templates.seeded : templates.empty}`);
  const url = urlOf(server, name);
  const orm = await createOrm({
    databaseUrl: url,
    poolSize: options.poolSize ?? 5,
    applicationName: 'plan-lineage test',
  });
  const pool = await poolOf(orm);
  const statements: Statement[] = [];
  const db = createReadDatabase(pool, { onStatement: (statement) => statements.push(statement) });
  async function drop() {
    await orm.close();
    await onTestServer(`drop database if exists ${name} with (force)`);
  }
  return { url, orm, pool, db, statements, drop, [Symbol.asyncDispose]: drop };
}

/** The server that global set-up started, and the prefix of everything that this run makes on it. */
export function testServer(): { server: string; run: string } {
  const { PLAN_LINEAGE_TEST_SERVER: server, PLAN_LINEAGE_TEST_RUN: run } = process.env;
  if (!server || !run) throw new Error('There is no test server: run the tests with npm test');
  return { server, run };
}

/** Runs a statement as the role that may create databases. */
export async function onTestServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testServer().server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
