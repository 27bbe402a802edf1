import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../config/config-error.js';
import { ROLES } from './passwords.js';
import type { Places } from './places.js';
import { runProgram } from './run-program.js';
import type { SystemUser } from './system-user.js';

/** pg_trgm asks the C library what a letter is; not every system knows the first of these. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'th_TH.UTF-8'];

/**
 * Creates the cluster where there is none. It appears under its name whole or not at all, so that a process
 * killed half way leaves nothing that looks like one.
 *
 * Text sorts by code point everywhere (the builtin locale), letters are those of a UTF-8 locale.
 */
export async function createCluster(places: Places, password: string, user: SystemUser | undefined): Promise<void> {
  if (existsSync(places.cluster)) return;
  const half = mkdtempSync(join(places.home, 'new-'));
  const passwordFile = join(half, 'password');
  const cluster = join(half, 'cluster');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [half, passwordFile]) chownSync(path, user.uid, user.gid);
    await initialise(places, cluster, passwordFile, user);
    // Two servers may start at once: the slower one uses what the quicker one made.
    if (!existsSync(places.cluster)) renameSync(cluster, places.cluster);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

async function initialise(places: Places, cluster: string, passwordFile: string, user?: SystemUser): Promise<void> {
  const complaints = new Set<string>();
  for (const characterType of process.platform === 'win32' ? ['C'] : CHARACTER_TYPES) {
    const result = await runProgram(
      places.binaries.initdb,
      [
        `--pgdata=${cluster}`,
        `--username=${ROLES.administrator}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        `--lc-ctype=${characterType}`,
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      user,
    );
    if (result.code === 0) return;
    rmSync(cluster, { recursive: true, force: true });
    complaints.add(result.output.split('\n').at(-1) ?? '');
  }
  throw new ConfigError(`The embedded database cannot be created in ${places.home}: ${[...complaints].join('; ')}`);
}
