import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { type Pool, TypeOverrides } from 'pg';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { setTypeParsers } from './type-parsers.js';

export interface OrmOptions {
  readonly databaseUrl: string;
  readonly poolSize?: number;
  /** A statement is cancelled after this time; 0: never (migrations, seeds). */
  readonly statementTimeoutMs?: number;
  /** How long to wait for a free connection before refusing. */
  readonly connectionTimeoutMs?: number;
  readonly applicationName?: string;
}

/** The ORM and, below it, the one connection pool of the process. */
export async function createOrm(options: OrmOptions): Promise<MikroORM> {
  const types = new TypeOverrides();
  setTypeParsers(types);
  return await MikroORM.init({
    entities: [...entities],
    dbName: databaseName(options.databaseUrl),
    extensions: [Migrator],
    migrations: { migrationsList: migrations, tableName: MIGRATIONS_TABLE, snapshot: false, silent: true },
    discovery: { warnWhenNoEntities: false },
    debug: false,
    logger: () => {},
    driverOptions: () => ({
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
    }),
  });
}

/** The name of the table in which the migrator remembers what has run. */
export const MIGRATIONS_TABLE = 'mikro_orm_migrations';

/** The pool of an ORM: for read models, which need plain rows and no entities. */
export async function poolOf(orm: MikroORM): Promise<Pool> {
  return await orm.em.getConnection().getNativeClient();
}

/** The name of the database that an address points at. */
export function databaseName(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
}
