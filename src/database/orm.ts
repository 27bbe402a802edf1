import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { type PoolOptions, poolSettings } from './pool-settings.js';

/** The ORM and, below it, a connection pool. */
export async function createOrm(options: PoolOptions): Promise<MikroORM> {
  return await MikroORM.init({
    entities: [...entities],
    dbName: databaseName(options.databaseUrl),
    extensions: [Migrator],
    migrations: { migrationsList: migrations, tableName: MIGRATIONS_TABLE, snapshot: false, silent: true },
    discovery: { warnWhenNoEntities: false },
    debug: false,
    logger: () => {},
    driverOptions: () => poolSettings(options),
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
