import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server under test: a process of its own. */
export interface ChildServer {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  /** Arguments of Node.js: its own options, the script, the script's arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const START_MS = 120_000;

/** Starts a server in production mode and waits until it has printed where it listens. */
export async function startServer(options: ChildOptions): Promise<ChildServer> {
  const { name, args, cwd, env } = options;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Also when this process is stopped half way, nothing it started goes on.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const url = await Promise.race([addressOf(child), sleep(START_MS, undefined, { ref: false })]);
  if (!url || child.pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(`${name} did not start.`);
  }
  return {
    name,
    url,
    pid: child.pid,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(force);
    },
  };
}

function addressOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      // What a server says after its address is nobody's concern, but has to be read.
      if (printed.length < 10_000) printed += chunk;
      const found = ADDRESS.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => resolve(undefined));
  });
}
