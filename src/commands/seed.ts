import { checkDatabase } from '../database/check-database.js';
import { runMigrations } from '../database/migrate.js';
import { loadSeedsAgain } from '../startup/first-seeds.js';
import type { CommandInput } from '../startup/run-command.js';

/** `npm run seed`: migrates, then loads the seeds; loading them again changes nothing. */
export async function run({ database, logger }: CommandInput): Promise<void> {
  await checkDatabase(database.migrationUrl);
  await runMigrations(database.migrationUrl, database.databaseUrl, {
    readerUrl: database.readerUrl,
    afterwards: async () => await loadSeedsAgain(database.migrationUrl, logger),
  });
}
