// Installs the dependencies when package-lock.json has changed since they were last installed.
// Runs before anything is installed: any Node.js from 20 on, no dependency.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.plan-lineage-installed');

/** What the installation depends on: the lock file, and the machine (a folder may be shared between two). */
function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** The runtime that npm scripts find on PATH, and one package of each kind: a half-deleted folder counts as missing. */
function looksWhole() {
  const runtime = process.platform === 'win32' ? 'node.cmd' : 'node';
  return [join('.bin', runtime), 'fastify', 'typescript', 'jest'].every((name) => existsSync(join(modules, name)));
}

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted() && looksWhole()) process.exit(0);

console.log('Installing dependencies (npm ci) ...');
// npm tells its scripts which npm they run under; a direct `node tools/ensure-installed.mjs` takes the one on PATH.
const npm = process.env.npm_execpath;
// A dry run or an `omit` of the outer command must not leave this installation without its tools.
const env = { ...process.env, NODE_ENV: 'development' };
for (const name of Object.keys(env))
  if (/^npm_config_(omit|production|only|include|dry_run)$/i.test(name)) delete env[name];

/** Runs npm with its output shown; answers its exit code. */
function runNpm(...args) {
  const options = { cwd: root, env, stdio: 'inherit' };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return result.status ?? 1;
}

const kinds = ['--include=dev', '--include=optional'];
let code = runNpm('ci', ...kinds);
if (code !== 0) {
  // npm refuses a lock file that lacks binaries of other platforms; an installation takes its versions all the same.
  console.log('npm ci did not succeed: trying npm install, with the versions of the lock file ...');
  code = runNpm('install', '--no-save', ...kinds);
}
if (code !== 0) {
  console.error('The dependencies could not be installed: see the output of npm above.');
  process.exit(code);
}
// `exec` lets npm's signals reach the server instead of a shell between them; Windows has no such word.
if (process.platform === 'win32') writeFileSync(join(modules, '.bin', 'exec.cmd'), '@%*\r\n');
writeFileSync(stamp, wanted());
