import { randomBytes } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { grantReaderRole } from '../../src/database/grants.js';
import { createPool } from '../../src/database/pool.js';
import { onTestServer, type TestDatabase } from './database.js';

/** What is published, as the server reads it in production: through a role that reads nothing else. */
export interface TestReader extends AsyncDisposable {
  readonly pool: Pool;
  /** Before the database itself is dropped. */
  drop(): Promise<void>;
}

/** The role of readers for a test database, beside the role of the application. */
export async function asReader(owner: TestDatabase, application: TestDatabase): Promise<TestReader> {
  const role = `reader_${randomBytes(4).toString('hex')}`;
  await onTestServer(`create role ${role} login password 'reader'`);
  const url = new URL(owner.url);
  url.username = role;
  url.password = 'reader';
  const client = new Client({ connectionString: owner.url });
  await client.connect();
  try {
    await grantReaderRole(client, url.href, application.url);
  } finally {
    await client.end();
  }
  const pool = createPool({ databaseUrl: url.href, poolSize: 4 });
  async function drop() {
    await pool.end();
    await owner.pool.query(`drop owned by ${role}`);
    await onTestServer(`drop role ${role}`);
  }
  return { pool, drop, [Symbol.asyncDispose]: drop };
}
