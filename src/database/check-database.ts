import { Client } from 'pg';
import { ConfigError } from '../config/config-error.js';
import { databaseName } from './orm.js';

/** What the server found out about the database it relies on. */
export interface DatabaseFacts {
  readonly serverVersion: string;
  readonly encoding: string;
  readonly characterType: string;
}

const OLDEST_VERSION = 150_000;
const EXTENSIONS = ['pg_trgm', 'btree_gist'] as const;

/**
 * Checks what the project relies on, and refuses with what to do about it: PostgreSQL 15 or later, UTF-8,
 * the extensions, and a locale under which Thai letters are letters (otherwise search finds nothing).
 *
 * Needs the role that migrates: the extensions are created here, before any table is.
 */
export async function checkDatabase(databaseUrl: string): Promise<DatabaseFacts> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new ConfigError(`Cannot connect to the database ${describe(databaseUrl)}: ${messageOf(error)}`);
  }
  try {
    const facts = await readFacts(client);
    await requireExtensions(client, databaseName(databaseUrl));
    await requireThaiLetters(client, databaseName(databaseUrl), facts);
    return facts;
  } finally {
    await client.end();
  }
}

async function readFacts(client: Client): Promise<DatabaseFacts> {
  const { rows } = await client.query<DatabaseFacts & { versionNumber: number }>(`
    select current_setting('server_version') as "serverVersion",
           current_setting('server_version_num')::int as "versionNumber",
           current_setting('server_encoding') as encoding,
           (select datctype from pg_database where datname = current_database()) as "characterType"`);
  const { versionNumber, ...facts } = rows[0]!;
  if (versionNumber < OLDEST_VERSION) {
    throw new ConfigError(`The database runs PostgreSQL ${facts.serverVersion}; 15 or later is needed.`);
  }
  return facts;
}

async function requireExtensions(client: Client, database: string): Promise<void> {
  for (const extension of EXTENSIONS) {
    try {
      await client.query(`create extension if not exists ${extension}`);
    } catch (error) {
      throw new ConfigError(
        `The extension ${extension} cannot be created in the database "${database}": ${messageOf(error)}. ` +
          `Install PostgreSQL's contrib modules, and let the role that migrates create it ` +
          `(grant create on database ${database}), or have an administrator run: create extension ${extension}`,
      );
    }
  }
}

/** By its effect, because it depends on encoding, locale and the server's C library together. */
async function requireThaiLetters(client: Client, database: string, facts: DatabaseFacts): Promise<void> {
  const query =
    facts.encoding === 'UTF8' ? `select cardinality(show_trgm('น่าน')) > 0 as found` : 'select false as found';
  const { rows } = await client.query<{ found: boolean }>(query);
  if (rows[0]?.found) return;
  throw new ConfigError(
    `The database "${database}" has encoding ${facts.encoding} and character type ${facts.characterType}: ` +
      'under it search finds nothing in Thai. Create a database with a UTF-8 locale, for example: ' +
      `create database plan_lineage template template0 encoding 'UTF8' locale 'C.UTF-8'`,
  );
}

/** An address without its password. */
function describe(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return `"${databaseName(databaseUrl)}" at ${url.host || 'the local socket'} as ${url.username || 'the default user'}`;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error instanceof Error ? error.message : String(error);
}
