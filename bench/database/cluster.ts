import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.ts';
import { DATA, PROJECT } from '../paths.ts';

/** Starts the benchmark's own PostgreSQL 18, with the settings that the product gives its embedded one. */
export async function startCluster(): Promise<EmbeddedPostgres> {
  const compiled = pathToFileURL(join(PROJECT, 'dist/database/embedded/embedded-postgres.js')).href;
  const { startEmbeddedPostgres } = (await import(
    compiled
  )) as typeof import('../../src/database/embedded/embedded-postgres.ts');
  return await startEmbeddedPostgres({ dataDir: join(DATA, 'cluster'), dataDirIsDefault: true });
}

/** The same server and role, another database. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
