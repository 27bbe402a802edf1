import 'reflect-metadata';
import { Client } from 'pg';
import { loadConfig } from '../../config/config.js';
import { ConfigError } from '../../config/config-error.js';
import { createLogger } from '../../logging/logger.js';
import { prepareDatabase } from '../../startup/prepare-database.js';
import { stopSignal } from '../../startup/stop-signals.js';
import { NotReadyError } from './load-seeds.js';
import { HELP, readCommand, type SyntheticOptions, UsageError } from './options.js';
import { showProgress } from './progress.js';
import { type SyntheticResult, seedSynthetic } from './seed-synthetic.js';

/** Stopped by a signal before the end: nothing was kept. */
class Interrupted extends Error {}

/** `npm run seed:synthetic`: the command line, the server's own database, and what to tell the person. */
async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const command = readCommand(args, env.NODE_ENV);
    if (command.kind === 'help') {
      console.log(HELP);
      return 0;
    }
    await seedConfiguredDatabase(command.options, env);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\nSee npm run seed:synthetic -- --help`);
    else if (error instanceof NotReadyError || error instanceof ConfigError || error instanceof Interrupted) {
      console.error(error.message);
    } else console.error(error);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function seedConfiguredDatabase(options: SyntheticOptions, env: NodeJS.ProcessEnv): Promise<void> {
  const config = loadConfig(env);
  let stopped = false;
  void stopSignal(() => process.exit(1)).then(() => {
    stopped = true;
    console.error('Stopping: what was written is taken back.');
  });
  // Starts it, migrates and loads the seeds where that has not been done.
  const database = await prepareDatabase(config, createLogger('warn'));
  try {
    const client = new Client({
      connectionString: database.migrationUrl,
      application_name: 'plan-lineage synthetic seed',
      options: '-c timezone=UTC -c datestyle=ISO',
    });
    await client.connect();
    const started = performance.now();
    const progress = showProgress(options.nodes, process.stderr);
    try {
      const result = await seedSynthetic(client, options, (done, step) => {
        if (stopped) throw new Interrupted('Stopped: nothing was kept.');
        progress.onProgress(done, step);
      });
      progress.stop();
      console.log(report(result, database.description, performance.now() - started));
    } finally {
      progress.stop();
      await client.end();
    }
  } finally {
    await database.close();
  }
}

function report({ made, nodes, goals, plans }: SyntheticResult, where: string, durationMs: number): string {
  if (!made) return `This synthetic country is there already (${where}); nothing was changed.`;
  const seconds = (durationMs / 1000).toFixed(1);
  return `Added ${nodes} nodes in ${seconds} s: ${goals} goals, ${plans} plans and what stands below them (${where}).`;
}

process.exitCode = await main(process.argv.slice(2), process.env);
