import type { MikroORM } from '@mikro-orm/postgresql';
import { Presets, SingleBar } from 'cli-progress';
import type { Logger } from 'pino';
import { createOrm, poolOf } from '../database/orm.js';
import { loadSeeds, seedsLoaded } from '../seeding/load-seeds.js';

/** Loads the seeds where they have not been loaded yet, as the role that migrates. */
export async function loadFirstSeeds(migrationUrl: string, logger: Logger): Promise<void> {
  await withSeedingOrm(migrationUrl, async (orm) => {
    if (!(await seedsLoaded(orm))) await loadWithProgress(orm, logger);
  });
}

/** Loads the seeds whether they are there or not: rows that are there already stay what they are. */
export async function loadSeedsAgain(migrationUrl: string, logger: Logger): Promise<void> {
  await withSeedingOrm(migrationUrl, async (orm) => await loadWithProgress(orm, logger));
}

async function withSeedingOrm(migrationUrl: string, work: (orm: MikroORM) => Promise<void>): Promise<void> {
  const orm = await createOrm({
    databaseUrl: migrationUrl,
    poolSize: 4,
    statementTimeoutMs: 0,
    applicationName: 'plan-lineage seed',
  });
  try {
    await work(orm);
  } finally {
    await orm.close();
  }
}

async function loadWithProgress(orm: MikroORM, logger: Logger): Promise<void> {
  const started = performance.now();
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: 'Loading the seeds {bar} {value}/{total} {label}', clearOnComplete: true }, Presets.rect)
    : undefined;
  bar?.start(1, 0, { label: '' });
  try {
    await loadSeeds(orm, {
      onProgress(done, total, label) {
        bar?.setTotal(total);
        bar?.update(done, { label });
      },
    });
  } finally {
    bar?.stop();
  }
  // The planner must know the new rows before the first question comes.
  await (await poolOf(orm)).query('analyze');
  logger.info({ durationMs: Math.round(performance.now() - started) }, 'seeds loaded');
}
