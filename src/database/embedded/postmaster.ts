import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../../config/config-error.js';
import type { Places } from './places.js';
import { commandOf, isAlive } from './process-table.js';
import { runProgram } from './run-program.js';
import type { SystemUser } from './system-user.js';

/** A running server of our cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** What the cluster's own pid file says, if there is one: its first line is the process, its fourth the port. */
function readPidFile(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3] ?? Number.NaN) };
  } catch {
    return undefined;
  }
}

/**
 * The server that runs on the cluster already: one that outlived our process when that was killed, or that
 * of another process. A pid file that names a dead process, or somebody else's, is removed.
 */
export function findRunning(places: Places): Postmaster | undefined {
  const found = readPidFile(places.cluster);
  if (!found) return undefined;
  if (isAlive(found.pid) && /postgres/i.test(commandOf(found.pid))) return found;
  rmSync(join(places.cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('There is no free port on 127.0.0.1');
  return address.port;
}

/**
 * Starts the server on 127.0.0.1 and waits until it answers. It runs in a session of its own: a Ctrl-C in
 * our terminal does not reach it, we stop it when our requests are done.
 */
export async function startPostmaster(
  places: Places,
  settings: Readonly<Record<string, string>>,
  user: SystemUser | undefined,
): Promise<Postmaster> {
  let complaint = '';
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const all = {
      ...settings,
      listen_addresses: '127.0.0.1',
      port: String(await freePort()),
      // A long path is too long for a socket, and nobody needs one.
      unix_socket_directories: '',
      log_timezone: 'UTC',
    };
    const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`);
    const result = await runProgram(
      places.binaries.pg_ctl,
      ['start', '-w', '-t', '60', '-D', places.cluster, '-l', places.logFile, '-o', options.join(' ')],
      user,
    );
    const running = readPidFile(places.cluster);
    if (result.code === 0 && running) return running;
    complaint = result.output;
    // Another process of ours was quicker: its server is the one.
    const other = findRunning(places);
    if (other) return await settled(places, other);
  }
  throw new ConfigError(`The embedded database does not start: ${complaint}\nIts log: ${places.logFile}`);
}

/** Waits until a server that is starting has written its port. */
async function settled(places: Places, found: Postmaster): Promise<Postmaster> {
  for (let i = 0; i < 100; i += 1) {
    const now = readPidFile(places.cluster) ?? found;
    if (now.port > 0) return now;
    await sleep(100);
  }
  throw new ConfigError(`The embedded database does not come up. Its log: ${places.logFile}`);
}

/** Stops the server: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(places: Places, user: SystemUser | undefined): Promise<void> {
  if (!findRunning(places)) return;
  const args = ['stop', '-w', '-m', 'fast', '-t', '60', '-D', places.cluster];
  const result = await runProgram(places.binaries.pg_ctl, args, user);
  if (result.code !== 0 && findRunning(places)) {
    throw new Error(`The embedded database does not stop: ${result.output}\nIts log: ${places.logFile}`);
  }
}
