import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { grantApplicationRole } from '../../src/database/grants.js';
import { createOrm, poolOf } from '../../src/database/orm.js';
import { createReadDatabase } from '../../src/database/read-database.js';
import { onTestServer, type TestDatabase } from './database.js';

/** A test database as the application sees it in production: through a role that owns nothing. */
export async function asApplication(database: TestDatabase): Promise<TestDatabase> {
  const role = `app_${randomBytes(4).toString('hex')}`;
  await onTestServer(`create role ${role} login password 'app'`);
  const url = new URL(database.url);
  url.username = role;
  url.password = 'app';
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  try {
    await grantApplicationRole(owner, url.href);
  } finally {
    await owner.end();
  }
  const orm: MikroORM = await createOrm({ databaseUrl: url.href, poolSize: 5, applicationName: 'plan-lineage test' });
  const pool = await poolOf(orm);
  /** Before the database itself is dropped. */
  async function drop() {
    await orm.close();
    const again = new Client({ connectionString: database.url });
    await again.connect();
    await again.query(`drop owned by ${role}`);
    await again.end();
    await onTestServer(`drop role ${role}`);
  }
  return { ...database, url: url.href, orm, pool, db: createReadDatabase(pool), drop, [Symbol.asyncDispose]: drop };
}
