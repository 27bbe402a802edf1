import { spawn } from 'node:child_process';
import type { SystemUser } from './system-user.js';

/** What a program answered. */
export interface ProgramResult {
  readonly code: number;
  readonly output: string;
}

/** Runs one of PostgreSQL's programs to its end, as the account that owns the data. */
export async function runProgram(file: string, args: readonly string[], user?: SystemUser): Promise<ProgramResult> {
  // The account may not enter our folder, and must not read our environment (PGDATA, PGPORT and the like).
  const env = { PATH: process.env.PATH, TZ: 'UTC', LC_MESSAGES: 'C', SystemRoot: process.env.SystemRoot };
  const child = spawn(file, args, {
    cwd: process.platform === 'win32' ? undefined : '/',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    // Not 'close': on some systems the server that pg_ctl starts keeps the pipes open.
    child.once('exit', (code) => setImmediate(() => resolve({ code: code ?? 1, output: output.trim() })));
  });
}
