import { Pool } from 'pg';
import { type PoolOptions, poolSettings } from './pool-settings.js';

/** A pool for the role that only reads what is published. It needs no ORM: read models are SQL. */
export function createReaderPool(options: PoolOptions): Pool {
  const pool = new Pool(poolSettings(options));
  // A connection that the server drops ends the statement on it, and not the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  return pool;
}
