import { spawnSync } from 'node:child_process';
import { ConfigError } from '../../config/config-error.js';

/** The account that PostgreSQL runs as. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

function idOf(flag: '-u' | '-g'): number | undefined {
  const result = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  return result.status === 0 ? Number(result.stdout.trim()) : undefined;
}

function find(): SystemUser | undefined {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === undefined || gid === undefined ? undefined : { name: NAME, uid, gid };
}

/**
 * PostgreSQL refuses to run as root. Answers the account to use instead, created where there is none,
 * or undefined when we are not root and it can run as we do.
 */
export function systemUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = find();
  if (existing) return existing;
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false'];
  const created = spawnSync('useradd', [...args, NAME], { encoding: 'utf8' });
  const user = find();
  if (user) return user;
  const reason = created.error?.message ?? created.stderr.trim();
  throw new ConfigError(
    `PostgreSQL does not run as root, and the account "${NAME}" cannot be created (${reason}). ` +
      'Start the server as another user, create that account, or set DATABASE_URL to an outside PostgreSQL.',
  );
}
