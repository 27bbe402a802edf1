import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.ts';
import { onDatabase } from './cluster.ts';
import { contentFingerprint } from './fingerprint.ts';
import { fillPlainSchema, plainSchemaFingerprint } from './plain-schema.ts';

/** The comment on a database that was seeded to its end. */
const WHOLE = 'whole';

/** A seeded database, by the roles that use it. */
export interface Country {
  readonly nodes: number;
  readonly databaseUrl: string;
  readonly migrationUrl: string;
}

export interface CountryOptions {
  readonly cluster: EmbeddedPostgres;
  /** The checkout whose migrations and seeds make the database. */
  readonly project: string;
  readonly nodes: number;
  readonly planSize: number;
  /** Whether PostGraphile's tables are wanted as well. */
  readonly plainSchema: boolean;
  /** Of an earlier state: those of other states stay. */
  readonly beside?: boolean;
  readonly say: (message: string) => void;
}

/**
 * The database of a synthetic country: made where it is missing, kept between runs, and made anew when the
 * migrations or seeds have changed. It is marked whole at its end, so that one cut short is not used.
 */
export async function prepareCountry(options: CountryOptions): Promise<Country> {
  const { cluster, project, nodes, planSize, say } = options;
  const stem = `bench_${nodes}_${planSize}`;
  const name = `${stem}_${contentFingerprint(project)}`;
  const country = {
    nodes,
    databaseUrl: onDatabase(cluster.databaseUrl, name),
    migrationUrl: onDatabase(cluster.migrationUrl, name),
  };
  const administrator = new Client({ connectionString: cluster.administratorUrl });
  await administrator.connect();
  try {
    const { rows } = await administrator.query<{ mark: string | null }>(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
      [name],
    );
    const mark = rows[0]?.mark ?? '';
    const setMark = async (text: string) =>
      await administrator.query(`comment on database ${escapeIdentifier(name)} is ${escapeLiteral(text)}`);
    if (!mark.startsWith(WHOLE)) {
      await dropOthers(administrator, stem, options.beside ? name : '');
      await create(administrator, name, cluster);
      say(`Making a country of ${nodes.toLocaleString('en')} nodes …`);
      await seed(project, country, planSize);
      await setMark(WHOLE);
    }
    const wanted = `${WHOLE}, plain tables ${plainSchemaFingerprint()}`;
    if (options.plainSchema && mark !== wanted) {
      say('Copying it into a table for each level, for PostGraphile …');
      await setMark(WHOLE);
      await fillPlainSchema(country.migrationUrl, country.databaseUrl);
      await setMark(wanted);
    }
    await administrator.query('checkpoint');
    return country;
  } finally {
    await administrator.end();
  }
}

/** Countries of this size that other migrations or seeds made, or `only` this one, which never became whole. */
async function dropOthers(administrator: Client, stem: string, only: string): Promise<void> {
  const { rows } = await administrator.query<{ datname: string }>(
    `select datname from pg_database where case when $2 = '' then datname ~ ('^' || $1 || '_[0-9a-f]{8}$') else datname = $2 end`,
    [stem, only],
  );
  for (const { datname } of rows) await administrator.query(`drop database ${escapeIdentifier(datname)} with (force)`);
}

async function create(administrator: Client, name: string, cluster: EmbeddedPostgres): Promise<void> {
  await administrator.query(`create database ${escapeIdentifier(name)}`);
  await allowConnections(administrator, name, cluster);
}

/** Gives a database to the role that migrates, and lets the server's role in. */
export async function allowConnections(
  administrator: Client,
  name: string,
  cluster: Pick<EmbeddedPostgres, 'databaseUrl' | 'migrationUrl'>,
): Promise<void> {
  const role = (url: string) => escapeIdentifier(decodeURIComponent(new URL(url).username));
  const database = escapeIdentifier(name);
  await administrator.query(`alter database ${database} owner to ${role(cluster.migrationUrl)}`);
  await administrator.query(`grant connect on database ${database} to ${role(cluster.databaseUrl)}`);
}

/** Runs the project's own `seed:synthetic`, compiled already, which migrates and loads the seeds first. */
async function seed(project: string, country: Country, planSize: number): Promise<void> {
  const script = join(project, 'dist/seeding/synthetic/main.js');
  const args = [script, '--nodes', `${country.nodes}`, '--plan-size', `${planSize}`, '--force'];
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, DATABASE_URL: country.databaseUrl, MIGRATION_DATABASE_URL: country.migrationUrl },
    stdio: ['ignore', 2, 2],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`seed:synthetic failed in ${project} (exit code ${code}).`);
}
