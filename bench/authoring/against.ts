import { DatabaseError } from 'pg';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.ts';
import { copyCountry } from '../database/copy.ts';
import type { Country } from '../database/country.ts';
import { NotAnswered } from '../load/answers.ts';
import type { BenchOptions } from '../options.ts';
import { type Ground, openGround } from './ground.ts';
import { runsOf } from './index.ts';
import { measureLanes } from './measure.ts';
import type { Lane, Task } from './task.ts';
import { tasksOn } from './tasks.ts';

/** One task, done by both states. */
export interface ComparedTask {
  readonly task: string;
  /** Milliseconds: medians. */
  readonly before: number | null;
  readonly now: number | null;
  /** Why there is no ratio. */
  readonly note: string;
}

/** A state that is compared: its country, and its checkout. */
export interface State {
  readonly name: string;
  readonly country: Country;
  readonly project?: string;
}

/** What two states of ours need for the same tasks. What one of them cannot do is said, not failed. */
export async function compareAuthoring(
  names: readonly string[],
  cluster: EmbeddedPostgres,
  states: { readonly before: State; readonly now: State },
  options: BenchOptions,
  say: (message: string) => void,
): Promise<ComparedTask[]> {
  if (names.length === 0) return [];
  await using stops = new AsyncDisposableStack();
  const grounds = new Map<string, Ground>();
  for (const [lane, { name, country, project }] of Object.entries(states)) {
    const copy = await copyCountry(cluster, country, `bench_authoring_${lane}`, stops);
    const how = { ...options, name: lane, ...(project && { project }) };
    const ground = await refusing(name, () => openGround(copy, how, stops));
    if (typeof ground === 'string') return names.map((task) => leftOut(task, ground));
    grounds.set(lane, ground);
  }
  const [before, now] = ['before', 'now'].map((lane) => tasksOn(grounds.get(lane) as Ground, names)) as [
    Task[],
    Task[],
  ];
  const compared: ComparedTask[] = [];
  for (const [i, task] of now.entries()) {
    say(`${task.title}: measuring …`);
    compared.push(await compare(states, before[i] as Task, task, runsOf(options)));
  }
  return compared;
}

async function compare(
  states: { readonly before: State; readonly now: State },
  before: Task,
  now: Task,
  runs: number,
): Promise<ComparedTask> {
  await using stops = new AsyncDisposableStack();
  const lanes = new Map<string, Lane>();
  for (const [lane, task] of Object.entries({ before, now })) {
    const ours = task.lanes.get('ours') as Lane;
    stops.defer(async () => await task.finish?.().catch(() => undefined));
    const refused = await refusing(states[lane as keyof typeof states].name, async () => {
      await task.prepare?.();
      await ours.before?.();
      await ours.run();
      await ours.after?.();
      return true;
    });
    if (typeof refused === 'string') return leftOut(task.name, refused);
    lanes.set(lane, ours);
  }
  const timings = await measureLanes({ ...now, lanes }, runs);
  const medianOf = (lane: string) => timings.get(lane)?.medianMs ?? null;
  return { task: now.name, before: medianOf('before'), now: medianOf('now'), note: '' };
}

function leftOut(task: string, note: string): ComparedTask {
  return { task, before: null, now: null, note };
}

/** What comes of some work, or why a state cannot do it: its API or its tables know nothing of it. */
async function refusing<T>(state: string, work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotAnswered || error instanceof DatabaseError)) throw error;
    return `${state} does not do it: ${error.message.slice(0, 120)}`;
  }
}
