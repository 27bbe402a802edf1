import { Client, type Pool } from 'pg';
import { grantApplicationRole, grantReaderRole } from './grants.js';
import { migrations } from './migrations/index.js';
import { createOrm, MIGRATIONS_TABLE } from './orm.js';
import { isMissingTable } from './sql-state.js';

/** Any number, but always the same: two processes that start together must not both migrate. */
const MIGRATION_LOCK = 2_571_001;

export interface MigrationOptions {
  /** The same database as the role that reads what is published; without it there is none. */
  readonly readerUrl?: string;
  /** Runs while nobody else migrates or seeds, after the migrations: seeding belongs in here. */
  readonly afterwards?: () => Promise<void>;
}

/**
 * Brings the schema up to date as the role of `migrationUrl`, then grants the application's role and
 * the reader's what they need, where they are others. Answers the names of the migrations that ran.
 *
 * Each migration is one transaction: a process killed half way leaves the rest to the next start.
 */
export async function runMigrations(
  migrationUrl: string,
  applicationUrl: string = migrationUrl,
  options: MigrationOptions = {},
): Promise<string[]> {
  const lock = new Client({ connectionString: migrationUrl, application_name: 'plan-lineage migrate' });
  lock.on('error', () => {});
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const orm = await createOrm({
      databaseUrl: migrationUrl,
      poolSize: 2,
      statementTimeoutMs: 0,
      applicationName: 'plan-lineage migrate',
    });
    try {
      const done = await orm.migrator.up();
      await grantApplicationRole(lock, applicationUrl);
      if (options.readerUrl) await grantReaderRole(lock, options.readerUrl, applicationUrl);
      await options.afterwards?.();
      return done.map((migration) => migration.name);
    } finally {
      await orm.close();
    }
  } finally {
    await lock.end();
  }
}

/** The migrations that have not run yet: what readiness asks, with the application's rights. */
export async function pendingMigrations(pool: Pool): Promise<string[]> {
  const names = migrations.map((migration) => migration.name);
  try {
    const { rows } = await pool.query<{ name: string }>(`select name from ${MIGRATIONS_TABLE}`);
    const done = new Set(rows.map((row) => row.name));
    return names.filter((name) => !done.has(name));
  } catch (error) {
    if (isMissingTable(error)) return names;
    throw error;
  }
}
