import { Client } from 'pg';
import type { Country } from '../database/country.ts';
import { keep } from '../run/servers.ts';
import { startOurs } from '../servers/start.ts';
import { batch } from './batch.ts';
import { startIssuer } from './issuer.ts';
import { measureTask, type TaskTimings } from './measure.ts';
import { oneChange } from './one-change.ts';
import { planDiff } from './plan-diff.ts';
import type { Task } from './task.ts';
import { LARGE, SMALL, treeOf } from './tree.ts';
import { createWriter } from './writer.ts';

export const TASK_NAMES = ['batch', 'one-change', 'plan-diff'];

/** What was found out about writing: by the title of the task. */
export type AuthoringFindings = ReadonlyMap<string, TaskTimings>;

interface AuthoringOptions {
  readonly quick: boolean;
  readonly say: (message: string) => void;
}

/**
 * Our server as production runs it, with a token, under the role that row-level security holds, beside statements by hand as
 * the owner of the tables. One after another: people who write a plan wait for each other.
 */
export async function measureAuthoring(
  names: readonly string[],
  country: Country,
  { quick, say }: AuthoringOptions,
): Promise<AuthoringFindings> {
  const found = new Map<string, TaskTimings>();
  if (names.length === 0) return found;
  await using stops = new AsyncDisposableStack();
  const issuer = stops.use(await startIssuer(country.migrationUrl));
  const server = keep(stops, await startOurs(country, { env: issuer.env }));
  const owner = new Client({ connectionString: country.migrationUrl });
  await owner.connect();
  stops.defer(() => owner.end());
  const writer = createWriter(server.url, issuer.token);
  const nodes = treeOf(quick ? SMALL : LARGE);
  const tasks: Task[] = [batch(writer, owner, nodes), oneChange(writer, owner, nodes), planDiff(writer, owner, nodes)];
  for (const task of tasks.filter(({ name }) => names.includes(name))) {
    say(`${task.title}: measuring …`);
    found.set(task.title, await measureTask(task, quick ? 1 : 5));
  }
  return found;
}
