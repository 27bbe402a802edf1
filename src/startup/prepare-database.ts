import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { checkDatabase } from '../database/check-database.js';
import { runMigrations } from '../database/migrate.js';
import { createOrm } from '../database/orm.js';
import { loadFirstSeeds } from './first-seeds.js';
import { type OpenDatabase, openDatabase } from './open-database.js';

/** A database that is up, checked, migrated and seeded, and the application's own way into it. */
export interface PreparedDatabase extends OpenDatabase {
  readonly orm: MikroORM;
}

/** Brings the database up to what the server needs. Whatever fails, nothing that was started is left behind. */
export async function prepareDatabase(config: Config, logger: Logger): Promise<PreparedDatabase> {
  const database = await openDatabase(config);
  try {
    const facts = await checkDatabase(database.migrationUrl);
    const migrated = await runMigrations(database.migrationUrl, database.databaseUrl, {
      afterwards: async () => {
        await loadFirstSeeds(database.migrationUrl, logger);
      },
    });
    logger.info({ ...facts, migrated }, 'database ready');
    const orm = await createOrm({
      databaseUrl: database.databaseUrl,
      poolSize: config.databasePoolSize,
      statementTimeoutMs: config.queryTimeoutSeconds * 1000,
    });
    return {
      ...database,
      orm,
      async close() {
        await orm.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
