import type { Config } from '../config/config.js';
import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';

/** The database that the server runs on, whoever runs it. */
export interface OpenDatabase {
  readonly databaseUrl: string;
  readonly migrationUrl: string;
  /** As the role that reads what is published, which may be the application's own. */
  readonly readerUrl: string;
  /** Where it is, for people. */
  readonly description: string;
  close(): Promise<void>;
}

/** The outside database of the configuration, or the embedded one, started. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const { databaseUrl, migrationDatabaseUrl, readerDatabaseUrl } = config;
  if (databaseUrl) {
    const { host, pathname } = new URL(databaseUrl);
    return {
      databaseUrl,
      migrationUrl: migrationDatabaseUrl ?? databaseUrl,
      readerUrl: readerDatabaseUrl ?? databaseUrl,
      description: `PostgreSQL at ${host || 'the local socket'}${pathname}`,
      close: async () => {},
    };
  }
  const embedded = await startEmbeddedPostgres(config);
  return {
    databaseUrl: embedded.databaseUrl,
    migrationUrl: embedded.migrationUrl,
    readerUrl: embedded.readerUrl,
    description: `embedded PostgreSQL, its data in ${embedded.dataDir}`,
    close: async () => await embedded.stop(),
  };
}
