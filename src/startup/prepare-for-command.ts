import type { Logger } from 'pino';
import { checkDatabase } from '../database/check-database.js';
import { runMigrations } from '../database/migrate.js';
import { loadFirstSeeds } from './first-seeds.js';
import type { OpenDatabase } from './open-database.js';

/** Brings the database up to what a command needs: migrated, and seeded where nobody has seeded it. */
export async function prepareForCommand(database: OpenDatabase, logger: Logger): Promise<void> {
  await checkDatabase(database.migrationUrl);
  await runMigrations(database.migrationUrl, database.databaseUrl, {
    readerUrl: database.readerUrl,
    afterwards: async () => await loadFirstSeeds(database.migrationUrl, logger),
  });
}
