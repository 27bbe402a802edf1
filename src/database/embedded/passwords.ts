import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** The roles of the embedded cluster. Only `administrator` is a superuser; it makes the others and the database. */
export const ROLES = {
  administrator: 'postgres',
  owner: 'plan_lineage_owner',
  application: 'plan_lineage_app',
  reader: 'plan_lineage_reader',
} as const;

export type Passwords = Readonly<Record<keyof typeof ROLES, string>>;

/** The passwords of a data folder, made up once and kept in a file that only its owner can read. */
export function keptPasswords(file: string): Passwords {
  if (!existsSync(file)) writeFirst(file);
  const kept = read(file);
  const missing = NAMES.filter((name) => !kept[name]);
  if (missing.length === 0) return kept as Passwords;
  // A folder of an older version has fewer roles: those that it has keep their passwords.
  const whole = { ...kept, ...madeUp(missing) } as Passwords;
  renameSync(writeBeside(file, whole), file);
  return whole;
}

const NAMES = Object.keys(ROLES) as (keyof typeof ROLES)[];

function writeFirst(file: string): void {
  const half = writeBeside(file, madeUp(NAMES));
  try {
    // Fails where another process was quicker: then its passwords are the ones.
    linkSync(half, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(half);
  }
}

function madeUp(names: readonly (keyof typeof ROLES)[]): Partial<Passwords> {
  return Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('base64url')]));
}

/** Writes a whole file under another name, which it answers. */
function writeBeside(file: string, passwords: Partial<Passwords>): string {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  return half;
}

function read(file: string): Partial<Passwords> {
  return JSON.parse(readFileSync(file, 'utf8')) as Partial<Passwords>;
}
