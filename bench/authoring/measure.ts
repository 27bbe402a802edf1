import { isDeepStrictEqual } from 'node:util';
import { median } from '../report/figures.ts';
import { AnswersDiffer } from '../run/compare-answers.ts';
import type { Task } from './task.ts';

/** How long one way of a task took, over its runs. */
export interface Timing {
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

/** The timings of each lane of a task. */
export type TaskTimings = ReadonlyMap<string, Timing>;

/** Does a task in turns, each lane as often as the others; the first turn is not counted. */
export async function measureTask(task: Task, runs: number): Promise<TaskTimings> {
  const times = new Map<string, number[]>([...task.lanes.keys()].map((lane) => [lane, []]));
  await task.prepare?.();
  try {
    for (let run = 0; run <= runs; run += 1) {
      const answers = new Map<string, unknown>();
      for (const [name, lane] of task.lanes) {
        await lane.before?.();
        const started = performance.now();
        answers.set(name, await lane.run());
        const ms = performance.now() - started;
        await lane.after?.();
        if (run > 0) times.get(name)?.push(ms);
      }
      expectSame(task, answers);
    }
  } finally {
    await task.finish?.();
  }
  return new Map([...times].map(([lane, all]) => [lane, timingOf(all)]));
}

function expectSame({ name }: Task, answers: ReadonlyMap<string, unknown>): void {
  const [first, ...others] = [...answers];
  for (const [lane, answer] of others) {
    if (isDeepStrictEqual(first?.[1], answer)) continue;
    throw new AnswersDiffer(
      `${name}: ${first?.[0]} answers ${JSON.stringify(first?.[1])}, ${lane} ${JSON.stringify(answer)}`,
    );
  }
}

function timingOf(all: readonly number[]): Timing {
  return { medianMs: median(all), leastMs: Math.min(...all), mostMs: Math.max(...all) };
}
