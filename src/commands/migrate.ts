import { checkDatabase } from '../database/check-database.js';
import { runMigrations } from '../database/migrate.js';
import type { CommandInput } from '../startup/run-command.js';

/** `npm run migrate`: brings the schema up to date, and nothing else. */
export async function run({ database, logger }: CommandInput): Promise<void> {
  await checkDatabase(database.migrationUrl);
  const migrated = await runMigrations(database.migrationUrl, database.databaseUrl, database);
  logger.info({ migrated }, migrated.length > 0 ? 'migrated' : 'nothing to migrate');
}
