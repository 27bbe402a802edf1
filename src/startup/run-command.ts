import 'reflect-metadata';
import type { Logger } from 'pino';
import { type Config, loadConfig } from '../config/config.js';
import { ConfigError } from '../config/config-error.js';
import { createLogger } from '../logging/logger.js';
import { type OpenDatabase, openDatabase } from './open-database.js';

/** What a command gets: the configuration, a logger, the open database, and the words after its name. */
export interface CommandInput {
  readonly config: Config;
  readonly logger: Logger;
  readonly database: OpenDatabase;
  readonly args: readonly string[];
}

/** Opens the configured database, runs a command on it, and closes it again. */
export async function runCommand(run: (input: CommandInput) => Promise<void>, args: readonly string[]): Promise<void> {
  try {
    const config = loadConfig(process.env);
    const database = await openDatabase(config);
    try {
      await run({ config, logger: createLogger(config.logLevel), database, args });
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exitCode = 1;
  }
}
