import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Country } from '../database/country.ts';
import { BENCH, PROJECT } from '../paths.ts';
import { type ChildServer, startServer } from './child-server.ts';

/** Connections to the database, the same for every server. */
const POOL_SIZE = '10';

/** How our own server is started. */
export interface OurOptions {
  readonly name?: string;
  /** The checkout whose `dist/` runs. */
  readonly project?: string;
  /** No plan is kept in memory. */
  readonly withoutSnapshots?: boolean;
  /** What it is told beside the rest. */
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node.js before the script. */
  readonly nodeOptions?: readonly string[];
}

/** Our server, as production runs it, but for its log: none of the servers writes a line for each request. */
export async function startOurs(country: Country, options: OurOptions = {}): Promise<ChildServer> {
  const project = options.project ?? PROJECT;
  return await startServer({
    name: options.name ?? 'ours',
    args: [...productionOptions(project), ...(options.nodeOptions ?? []), join(BENCH, 'servers/ours.mjs'), project],
    cwd: project,
    env: {
      DATABASE_URL: country.databaseUrl,
      MIGRATION_DATABASE_URL: country.migrationUrl,
      DATABASE_POOL_SIZE: POOL_SIZE,
      PORT: '0',
      LOG_LEVEL: 'warn',
      QUERY_TIMEOUT_SECONDS: '60',
      DRAIN_DELAY_SECONDS: '0',
      ...(options.withoutSnapshots ? { SNAPSHOT_MEMORY_MB: '0' } : {}),
      ...options.env,
    },
  });
}

/** The options of Node.js that `npm start` of a checkout sets. */
function productionOptions(project: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** The limit: one statement for each question, JSON by hand. */
export async function startRaw(country: Country): Promise<ChildServer> {
  return await startServer({
    name: 'raw',
    args: [join(BENCH, 'servers/raw/server.ts')],
    cwd: BENCH,
    env: { DATABASE_URL: country.databaseUrl, POOL_SIZE },
  });
}

/** PostGraphile 5 over the same content in its own tables. */
export async function startPostGraphile(country: Country): Promise<ChildServer> {
  return await startServer({
    name: 'postgraphile',
    args: [join(BENCH, 'servers/postgraphile/server.mjs')],
    cwd: BENCH,
    // As its own documentation advises for production: no development checks in Grafast.
    env: { DATABASE_URL: country.databaseUrl, POOL_SIZE, GRAPHILE_ENV: 'production' },
  });
}
