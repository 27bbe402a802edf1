import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Config, loadConfig } from './config/config.js';
import { ConfigError } from './config/config-error.js';
import { createReadDatabase } from './database/read-database.js';
import { contextFactory } from './graphql/context.js';
import { compiledExecution } from './graphql/execution/compiled-execution.js';
import { costLimit, validationRules } from './graphql/limits/index.js';
import { buildGraphQLSchema } from './graphql/schema.js';
import { createHttpApp } from './http/http-app.js';
import { createReadiness } from './http/readiness.js';
import { listenForChanges } from './kept/change-listener.js';
import { createPlanChangeFeed } from './live/store/plan-change-feed.js';
import { createLogger } from './logging/logger.js';
import { createAuthentication } from './people/api/authenticate.js';
import { announcement } from './startup/announce.js';
import { listen } from './startup/listen.js';
import { prepareDatabase } from './startup/prepare-database.js';
import { stopSignal } from './startup/stop-signals.js';
import { openTokenIssuer } from './startup/token-issuer.js';

/** Starts the server and runs it until a signal stops it. What a person can mend is told without a stack. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    const config = loadConfig(env);
    await serve(config, createLogger(config.logLevel));
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  }
}

async function serve(config: Config, logger: Logger): Promise<void> {
  const stopping = stopSignal(() => {
    logger.warn('stopped by force');
    process.exit(1);
  });

  const database = await prepareDatabase(config, logger);
  try {
    const { pool, writePool, readerPool } = database;
    const readiness = createReadiness(readerPool);
    const schema = await buildGraphQLSchema();
    const createContext = contextFactory(config.snapshotMemoryMb * 1024 * 1024);
    const tokens = await openTokenIssuer(config, database.migrationUrl);
    const changes = listenForChanges({ ...database, logger });
    const db = createReadDatabase(readerPool);
    changes.onChange(() => createContext.evictOld(db));
    const app = await createHttpApp({
      live: {
        feeds: {
          PUBLISHED: createPlanChangeFeed({ db, changes, logger }),
          DRAFT: createPlanChangeFeed({ db: createReadDatabase(pool), changes, logger, state: 'DRAFT' }),
        },
      },
      authenticate: createAuthentication(tokens.verify),
      config,
      logger,
      schema,
      pool,
      writePool,
      readerPool,
      readiness,
      createContext,
      validationRules,
      plugins: [costLimit(), compiledExecution()],
    });
    const baseUrl = await listen(app.fastify, config);
    process.stdout.write(announcement(baseUrl, database.description, tokens.development));

    const signal = await stopping;
    logger.info({ signal }, 'stopping: requests in flight finish');
    readiness.drain();
    // Somebody who presses Ctrl-C has no load balancer that must notice first.
    if (signal === 'SIGTERM') await sleep(config.drainDelaySeconds * 1000);
    await app.close(config.shutdownGraceSeconds * 1000);
    await changes.close();
  } finally {
    await database.close();
  }
  logger.info('stopped');
  process.exit(0);
}
