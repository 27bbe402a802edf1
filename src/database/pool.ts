import { Pool } from 'pg';
import { type PoolOptions, poolSettings } from './pool-settings.js';

/** A pool beside the ORM: read models, and what people write, are SQL. */
export function createPool(options: PoolOptions): Pool {
  const pool = new Pool(poolSettings(options));
  // A connection that the server drops ends the statement on it, and not the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  return pool;
}
