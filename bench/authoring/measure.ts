import { isDeepStrictEqual } from 'node:util';
import { median } from '../report/figures.ts';
import { AnswersDiffer, nearDifference } from '../run/compare-answers.ts';
import type { Task } from './task.ts';

/** How long one way of a task took, over its runs. */
export interface Timing {
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

/** The timings of each lane of a task. */
export type TaskTimings = ReadonlyMap<string, Timing>;

/** How often a short task is done for each time that another is. */
const OFTEN = 4;

/** Does a task in turns, each lane as often as the others; the first turn is not counted. */
export async function measureTask(task: Task, runs: number): Promise<TaskTimings> {
  await task.prepare?.();
  try {
    return await measureLanes(task, runs, (answers) => expectSame(task, answers));
  } finally {
    await task.finish?.();
  }
}

/** The same with a task that is prepared already, whatever its lanes answer. */
export async function measureLanes(
  task: Task,
  runs: number,
  hear: (answers: ReadonlyMap<string, unknown>) => void = () => undefined,
): Promise<TaskTimings> {
  const times = new Map<string, number[]>([...task.lanes.keys()].map((lane) => [lane, []]));
  for (let run = 0; run <= runs * (task.short ? OFTEN : 1); run += 1) {
    const answers = new Map<string, unknown>();
    for (const [name, lane] of task.lanes) {
      await lane.before?.();
      const started = performance.now();
      answers.set(name, await lane.run());
      const ms = performance.now() - started;
      await lane.after?.();
      if (run > 0) times.get(name)?.push(ms);
    }
    hear(answers);
  }
  return new Map([...times].map(([lane, all]) => [lane, timingOf(all)]));
}

function expectSame({ name }: Task, answers: ReadonlyMap<string, unknown>): void {
  const [[one, expected], ...others] = [...answers] as [[string, unknown], ...[string, unknown][]];
  for (const [lane, answer] of others) {
    if (isDeepStrictEqual(expected, answer)) continue;
    throw new AnswersDiffer(`${name}: ${lane} answers differently.\n${nearDifference(one, expected, lane, answer)}`);
  }
}

function timingOf(all: readonly number[]): Timing {
  return { medianMs: median(all), leastMs: Math.min(...all), mostMs: Math.max(...all) };
}
