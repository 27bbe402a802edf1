import { asOf } from './as-of.ts';
import { batch } from './batch.ts';
import { compliance } from './compliance.ts';
import type { Ground } from './ground.ts';
import { importForm } from './import-form.ts';
import { oneChange } from './one-change.ts';
import { planDiff } from './plan-diff.ts';
import type { Task } from './task.ts';

/** All that is done with drafts and revisions, by name, in the order of the table. */
const TASKS: Readonly<Record<string, (ground: Ground) => Task>> = {
  batch,
  'one-change': oneChange,
  'plan-diff': planDiff,
  'as-of': asOf,
  compliance,
  import: importForm,
};

export const TASK_NAMES: readonly string[] = Object.keys(TASKS);

/** The tasks of some names, on a ground. */
export function tasksOn(ground: Ground, names: readonly string[]): Task[] {
  return names.map((name) => (TASKS[name] as (ground: Ground) => Task)(ground));
}
