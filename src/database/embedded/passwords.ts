import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The roles of the embedded cluster. Only `administrator` is a superuser; it makes the other two and the database. */
export const ROLES = {
  administrator: 'postgres',
  owner: 'plan_lineage_owner',
  application: 'plan_lineage_app',
} as const;

export type Passwords = Readonly<Record<keyof typeof ROLES, string>>;

/** The passwords of a data folder, made up once and kept in a file that only its owner can read. */
export function keptPasswords(file: string): Passwords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const secret = () => randomBytes(24).toString('base64url');
  const passwords: Passwords = { administrator: secret(), owner: secret(), application: secret() };
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  try {
    // Fails where another process was quicker: then its passwords are the ones.
    linkSync(half, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(half);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}
