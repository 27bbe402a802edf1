import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH } from './paths.ts';

const STAMP = join(BENCH, 'node_modules', '.plan-lineage-bench-installed');

/** Installs what the benchmark needs beside the product, when its lock file has changed since the last time. */
export function ensureBenchInstalled(): void {
  const lock = readFileSync(join(BENCH, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error("Installing the benchmark's own packages (npm ci in bench/) …");
  runNpm(BENCH, 'ci');
  writeFileSync(STAMP, wanted);
}

/** Runs the npm that runs us, its output shown on standard error. */
export function runNpm(folder: string, ...args: string[]): void {
  const npm = process.env.npm_execpath;
  const env = { ...process.env, NODE_ENV: 'development' };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, env, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: folder, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}.`);
}

/** Compiles a checkout of the project into its `dist/`. */
export function compile(project: string): void {
  const result = spawnSync(process.execPath, ['tools/build.mjs'], { cwd: project, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new Error(`The project in ${project} does not compile.`);
}
