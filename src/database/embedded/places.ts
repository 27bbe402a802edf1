import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../../config/config-error.js';
import type { Binaries, Installation } from './binaries.js';
import { runProgram } from './run-program.js';
import type { SystemUser } from './system-user.js';

/** Where the embedded database lives. */
export interface Places {
  readonly binaries: Binaries;
  /** Ours: passwords, the log, and the cluster itself. */
  readonly home: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly passwordFile: string;
}

const PASSWORD_FILE = 'passwords.json';

/** Any local user may write below it, and it outlives a restart of the machine. */
const SHARED_PLACE = '/var/tmp';

/**
 * Finds the programs and a folder for the data, both reachable for the account that PostgreSQL runs as.
 * Started by root from a folder that only root can enter, both go below /var/tmp; a `dataDir` that
 * somebody asked for is never replaced.
 */
export async function findPlaces(
  installation: Installation,
  dataDir: string,
  dataDirIsDefault: boolean,
  user: SystemUser | undefined,
): Promise<Places> {
  if (!user) return placesIn(makeFolder(dataDir), installation.binaries);
  const binaries = (await canRun(installation.binaries, user)) ? installation.binaries : copyBinaries(installation);
  let home = makeFolder(dataDir, user);
  if (!(await canEnter(home, user))) {
    if (!dataDirIsDefault) {
      throw new ConfigError(
        `DATA_DIR ${dataDir} lies in a folder that the account "${user.name}" cannot enter, and PostgreSQL does ` +
          'not run as root. Choose another DATA_DIR, or start the server as the owner of that folder.',
      );
    }
    if (readdirSync(home).length === 0) rmdirSync(home);
    const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    home = makeFolder(trusted(join(SHARED_PLACE, `plan-lineage-data-${name}`), user.uid), user);
  }
  return placesIn(home, binaries);
}

function placesIn(home: string, binaries: Binaries): Places {
  return {
    binaries,
    home,
    cluster: join(home, 'postgresql'),
    logFile: join(home, 'postgresql.log'),
    passwordFile: join(home, PASSWORD_FILE),
  };
}

function makeFolder(path: string, owner?: SystemUser): string {
  try {
    createLevels(path);
    const content = readdirSync(path);
    // Its owner and rights are about to change: never those of a folder that has another purpose.
    if (content.length > 0 && !content.includes(PASSWORD_FILE)) throw new Error(`${path} holds something else`);
    if (owner) chownSync(path, owner.uid, owner.gid);
    chmodSync(path, 0o700);
  } catch (error) {
    throw new ConfigError(
      `DATA_DIR ${path} cannot be used: ${(error as Error).message}. ` +
        'Set DATA_DIR to a folder that is empty or can be made, and in which this account may write.',
    );
  }
  return path;
}

/** Makes what is missing of a path, one level after the other: below /proc, Node's own way (`recursive`) never ends. */
function createLevels(path: string): void {
  if (existsSync(path)) return;
  createLevels(dirname(path));
  mkdirSync(path, { mode: 0o755 });
}

async function canRun(binaries: Binaries, user: SystemUser): Promise<boolean> {
  const result = await runProgram(binaries.postgres, ['--version'], user).catch(() => undefined);
  return result?.code === 0;
}

async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  const result = await runProgram('/bin/sh', ['-c', `test -x "$1" && test -w "$1"`, 'sh', folder], user);
  return result.code === 0;
}

/** A folder below /var/tmp may have been put there by anybody: it must be root's, or the account's own. */
function trusted(path: string, uid: number): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found && (!found.isDirectory() || (found.uid !== 0 && found.uid !== uid) || (found.mode & 0o022) !== 0)) {
    throw new ConfigError(`${path} belongs to somebody else: remove it, or set DATABASE_URL.`);
  }
  return path;
}

/** Copies PostgreSQL's programs once for each version; the copy appears whole or not at all. */
function copyBinaries(installation: Installation): Binaries {
  const native = dirname(dirname(installation.binaries.postgres));
  const target = trusted(join(SHARED_PLACE, `plan-lineage-postgresql-${installation.version}`), 0);
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`;
    mkdirSync(half, { mode: 0o755 });
    chmodSync(half, 0o755);
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, target);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  const at = (path: string) => join(target, 'bin', basename(path));
  const { postgres, pg_ctl, initdb } = installation.binaries;
  return { postgres: at(postgres), pg_ctl: at(pg_ctl), initdb: at(initdb) };
}
