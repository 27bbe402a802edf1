import { FlushMode } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import { loadAgencies } from './load/agencies.js';
import { loadAreas } from './load/areas.js';
import { loadFrameworks } from './load/frameworks.js';
import { loadPlan } from './load/plan.js';
import { NODE_COLUMNS } from './load/plan-nodes.js';
import { loadRules } from './load/rules.js';
import { LoadSession, type SeedProgress, type SeedReport } from './load-session.js';
import { readSeedFile } from './read-seed-file.js';
import { countRows, planDirectories, refuseUnknownFiles, SEED_DIRECTORY } from './seed-directory.js';

export interface SeedOptions {
  /** Where the seed files are; those of the project unless given. */
  directory?: string;
  onProgress?: SeedProgress;
}

/** An arbitrary number that all loads agree on: two processes that start at once load one after the other. */
const SEED_LOCK = 7_204_511;

/**
 * Loads the seed files in one transaction. What is there already is compared and written only where it
 * differs: loading twice writes nothing. What no file names is left alone.
 */
export async function loadSeeds(orm: MikroORM, options: SeedOptions = {}): Promise<SeedReport> {
  const directory = options.directory ?? SEED_DIRECTORY;
  return await orm.em.fork().transactional(
    async (em) => {
      await em.execute('select pg_advisory_xact_lock(?)', [SEED_LOCK]);
      const session = new LoadSession(em, directory, countRows(directory), options.onProgress ?? (() => {}));
      const areas = await loadAreas(session);
      const agencies = await loadAgencies(session, areas);
      const elements = await loadFrameworks(session);
      await loadRules(session);
      for (const plan of planDirectories(directory)) {
        refuseUnknownFiles(directory, plan);
        await loadPlan(session, plan, { areas, agencies, elements });
      }
      return session.report();
    },
    { flushMode: FlushMode.COMMIT },
  );
}

/** Whether every five-year plan of the seed files stands in the database. */
export async function seedsLoaded(orm: MikroORM): Promise<boolean> {
  const codes = planDirectories(SEED_DIRECTORY)
    .flatMap((plan) => readSeedFile(SEED_DIRECTORY, `${plan}/nodes.csv`, NODE_COLUMNS))
    .filter((row) => row.text('level') === 'FIVE_YEAR_PLAN')
    .map((row) => row.text('code'));
  const [row] = await orm.em
    .fork()
    .execute<{ count: number }[]>(
      `select count(*)::integer as count from plan_node where code in (${codes.map(() => '?').join(', ')})`,
      codes,
    );
  return row?.count === codes.length;
}
