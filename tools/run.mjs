// `node tools/run.mjs NAME ...`: compiles, then runs a command of src/commands in this process.
import { build } from './build.mjs';

const [name, ...args] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name ?? '')) {
  console.error('Which command? See src/commands.');
  process.exit(2);
}
process.env.NODE_ENV ??= 'production';
if (!build()) process.exit(1);
const { run } = await import(`../dist/commands/${name}.js`);
const { runCommand } = await import('../dist/startup/run-command.js');
await runCommand(run, args);
