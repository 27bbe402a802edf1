import { Client } from 'pg';
import { ConfigError } from '../../config/config-error.js';

const INSTANCE_LOCK = 2_571_002;

/** Held as long as this process uses the cluster. */
export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Makes sure that one server uses a data folder. The lock lives in the database session of this process: it
 * falls with the process however that ends, so nothing stale is ever left behind.
 */
export async function takeInstanceLock(administratorUrl: string, dataDir: string): Promise<InstanceLock> {
  const client = new Client({
    connectionString: administratorUrl,
    application_name: 'plan-lineage instance lock',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [INSTANCE_LOCK]);
  if (!rows[0]?.taken) {
    await client.end();
    throw new ConfigError(
      `Another server uses the embedded database in ${dataDir}. Stop it, or give this one a DATA_DIR of its own; ` +
        'several servers share a database when DATABASE_URL names an outside PostgreSQL.',
    );
  }
  return { release: async () => await client.end() };
}
