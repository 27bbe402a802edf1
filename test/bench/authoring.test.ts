import { expect, test } from '@jest/globals';
import { measureTask } from '../../bench/authoring/measure.ts';
import type { Lane, Task } from '../../bench/authoring/task.ts';
import { LARGE, SMALL, treeOf } from '../../bench/authoring/tree.ts';
import { AnswersDiffer } from '../../bench/run/compare-answers.ts';

test('a batch has each node after the one above it', () => {
  expect(treeOf(LARGE)).toHaveLength(5_025);
  const seen = new Set<string | null>([null]);
  for (const { ref, parent } of treeOf(SMALL)) {
    expect(seen.has(parent)).toBe(true);
    seen.add(ref);
  }
});

const task = (lanes: Record<string, Lane>, said: string[]): Task => ({
  name: 'x',
  title: 'x',
  lanes: new Map(Object.entries(lanes)),
  prepare: async () => void said.push('prepare'),
  finish: async () => void said.push('finish'),
});

test('lanes take turns, and the first turn is not counted', async () => {
  const said: string[] = [];
  const lane = (name: string): Lane => ({
    before: async () => void said.push(`before ${name}`),
    run: async () => {
      said.push(name);
      return { nodes: 1 };
    },
    after: async () => void said.push(`after ${name}`),
  });
  const timings = await measureTask(task({ a: lane('a'), b: lane('b') }, said), 1);
  const turn = ['before a', 'a', 'after a', 'before b', 'b', 'after b'];
  expect(said).toEqual(['prepare', ...turn, ...turn, 'finish']);
  for (const { leastMs, medianMs, mostMs } of timings.values()) {
    expect(leastMs).toBeLessThanOrEqual(medianMs);
    expect(medianMs).toBeLessThanOrEqual(mostMs);
  }
  expect([...timings.keys()]).toEqual(['a', 'b']);
});

test('lanes that answer differently end the run, and what was prepared is put away', async () => {
  const said: string[] = [];
  const lanes = { a: { run: async () => 1 }, b: { run: async () => 2 } };
  await expect(measureTask(task(lanes, said), 1)).rejects.toThrow(AnswersDiffer);
  expect(said).toEqual(['prepare', 'finish']);
});
