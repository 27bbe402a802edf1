import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { checkDatabase } from '../database/check-database.js';
import { runMigrations } from '../database/migrate.js';
import { createOrm, poolOf } from '../database/orm.js';
import { createPool } from '../database/pool.js';
import { loadFirstSeeds } from './first-seeds.js';
import { type OpenDatabase, openDatabase } from './open-database.js';

/** A database that is up, checked, migrated and seeded, and the application's own ways into it. */
export interface PreparedDatabase extends OpenDatabase {
  readonly orm: MikroORM;
  /** For those who have shown who they are. */
  readonly pool: Pool;
  /** For what is written. */
  readonly writePool: Pool;
  /** For what is published; the same pool where there is no role of its own for it. */
  readonly readerPool: Pool;
}

/** Brings the database up to what the server needs. Whatever fails, nothing that was started is left behind. */
export async function prepareDatabase(config: Config, logger: Logger): Promise<PreparedDatabase> {
  const database = await openDatabase(config);
  try {
    const facts = await checkDatabase(database.migrationUrl);
    const migrated = await runMigrations(database.migrationUrl, database.databaseUrl, {
      readerUrl: database.readerUrl,
      afterwards: async () => {
        await loadFirstSeeds(database.migrationUrl, logger);
      },
    });
    logger.info({ ...facts, migrated }, 'database ready');
    const settings = { statementTimeoutMs: config.queryTimeoutSeconds * 1000 };
    const hasReader = database.readerUrl !== database.databaseUrl;
    const half = Math.max(2, Math.ceil(config.databasePoolSize / 2));
    const { databaseUrl } = database;
    const orm = await createOrm({ ...settings, databaseUrl, poolSize: hasReader ? half : config.databasePoolSize });
    const pool = await poolOf(orm);
    const writePool = createPool({
      databaseUrl,
      poolSize: half,
      statementTimeoutMs: config.writeTimeoutSeconds * 1000,
    });
    const readerPool = hasReader
      ? createPool({ ...settings, databaseUrl: database.readerUrl, poolSize: config.databasePoolSize })
      : pool;
    return {
      ...database,
      orm,
      pool,
      writePool,
      readerPool,
      async close() {
        if (hasReader) await readerPool.end();
        await writePool.end();
        await orm.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
