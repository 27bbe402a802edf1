import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.ts';
import { copyCountry } from '../database/copy.ts';
import type { Country } from '../database/country.ts';
import type { BenchOptions } from '../options.ts';
import { openGround } from './ground.ts';
import { measureTask, type TaskTimings } from './measure.ts';
import { tasksOn } from './tasks.ts';

/** What was found out about writing: by the name of the task. */
export type AuthoringFindings = ReadonlyMap<string, TaskTimings>;

/** How often a task is done at least where its time matters. */
const RUNS = 5;
const QUICK_RUNS = 2;

export function runsOf({ quick, rounds }: BenchOptions): number {
  return quick ? QUICK_RUNS : Math.max(RUNS, rounds);
}

/**
 * Our server as production runs it, with a token, under the role that row-level security holds, beside statements by hand as
 * the owner of the tables. One after another: people who write a plan wait for each other.
 */
export async function measureAuthoring(
  names: readonly string[],
  cluster: EmbeddedPostgres,
  country: Country,
  options: BenchOptions,
  say: (message: string) => void,
): Promise<AuthoringFindings> {
  const found = new Map<string, TaskTimings>();
  if (names.length === 0) return found;
  await using stops = new AsyncDisposableStack();
  say('Copying the country, to write in the copy …');
  const copy = await copyCountry(cluster, country, 'bench_authoring', stops);
  const ground = await openGround(copy, options, stops);
  for (const task of tasksOn(ground, names)) {
    say(`${task.title}: measuring …`);
    found.set(task.name, await measureTask(task, runsOf(options)));
  }
  return found;
}
