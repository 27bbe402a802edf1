import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A process of its own, with all that it has said so far. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves once its output matches; fails when it ends before that. */
  output(pattern: RegExp): Promise<RegExpMatchArray>;
  said(): string;
  readonly exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Runs a module, given as text with imports relative to the project, with an otherwise empty environment. */
export function startChild(module: string, env: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', module], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const listener of listeners) listener();
    });
  }
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const output = async (pattern: RegExp) =>
    await new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(text);
        if (match) resolve(match);
      };
      listeners.add(look);
      look();
      void exit.then(() => reject(new Error(`The process ended before it said ${pattern}:\n${text}`)));
    });
  return { process: child, output, said: () => text, exit };
}
