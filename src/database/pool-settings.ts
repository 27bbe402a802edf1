import { type PoolConfig, TypeOverrides } from 'pg';
import { setTypeParsers } from './type-parsers.js';

/** Which database, and how many connections at most. */
export interface PoolOptions {
  readonly databaseUrl: string;
  readonly poolSize?: number;
  /** A statement is cancelled after this time; 0: never (migrations, seeds). */
  readonly statementTimeoutMs?: number;
  /** How long to wait for a free connection before refusing. */
  readonly connectionTimeoutMs?: number;
  readonly applicationName?: string;
}

/** How every pool of the process talks to the database: values arrive alike, whichever pool was asked. */
export function poolSettings(options: PoolOptions): PoolConfig {
  const types = new TypeOverrides();
  setTypeParsers(types);
  return {
    connectionString: options.databaseUrl,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 3_000,
    idleTimeoutMillis: 30_000,
    application_name: options.applicationName ?? 'plan-lineage',
    statement_timeout: options.statementTimeoutMs ?? 10_000,
    // Answers must not depend on the server's settings. Compiling small queries costs more than it saves, and a plan
    // made for any values can be a hundred times slower than one made for these.
    options: '-c timezone=UTC -c datestyle=ISO -c jit=off -c plan_cache_mode=force_custom_plan',
    types,
  };
}
