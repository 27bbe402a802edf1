import { expect, test } from '@jest/globals';
import { differencesOf, type StatedNode } from '../../bench/authoring/differences-by-hand.ts';
import { measureLanes, measureTask } from '../../bench/authoring/measure.ts';
import { type DraftProject, someChanges } from '../../bench/authoring/some-changes.ts';
import type { Lane, Task } from '../../bench/authoring/task.ts';
import { LARGE, SMALL, treeOf } from '../../bench/authoring/tree.ts';
import { AnswersDiffer } from '../../bench/run/compare-answers.ts';

test('a batch has nodes of all levels, each after the one above it', () => {
  expect(treeOf(LARGE)).toHaveLength(5_025);
  const seen = new Set<string | null>([null]);
  for (const { ref, parent } of treeOf(SMALL)) {
    expect(seen.has(parent)).toBe(true);
    seen.add(ref);
  }
  const depths = new Set(treeOf(SMALL).map(({ ref }) => ref.match(/[a-z]/g)?.length));
  expect([...depths].sort()).toEqual([1, 2, 3, 4, 5]);
});

test('projects run through the elements that they may serve', () => {
  const elements = treeOf(SMALL, 7).flatMap(({ element }) => element ?? []);
  expect(elements).toHaveLength(18);
  expect(new Set(elements)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
});

const project = (id: string): DraftProject => ({
  id,
  version: 1,
  indicators: [{ code: `${id}-K1` }],
  alignments: [{ element: { id: 'E1' } }],
  mainActivities: [1, 2].map((i) => ({
    id: `${id}-${i}`,
    version: 1,
    subActivities: [1, 2, 3, 4, 5].map((j) => ({ id: `${id}-${i}-${j}`, version: 1 })),
  })),
});

test('some changes are of every kind, even in a small plan', () => {
  const projects = Array.from({ length: 18 }, (_, i) => project(`P${i}`));
  const changes = someChanges(projects, ['E1', 'E2']);
  for (const list of Object.values(changes)) expect(list.length).toBeGreaterThan(0);
  // Whatever is changed twice would be refused: its version is another by then.
  const ids = ['move', 'change', 'remove'].flatMap((list) => changes[list] as { id: string }[]).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('differences are counted by kind, and money by level', () => {
  const node = (id: string, changed: Partial<StatedNode> = {}): StatedNode => ({
    id,
    level: 2,
    budget: '10.05',
    place: '1/1',
    ordinal: 1,
    title: 'x',
    money: '',
    words: '',
    indicators: { K1: ['x', '5'] },
    alignments: { 7: 'said' },
    ...changed,
  });
  const before = [node('same'), node('gone'), node('other'), node('lists'), node('poor', { budget: null })];
  const after = [
    node('same'),
    node('other', { place: '1/2', ordinal: 2, title: 'y', money: '5', words: 'z', budget: '0.06' }),
    node('lists', { indicators: { K1: ['x', '7'], K2: ['y', null] }, alignments: { 8: 'said' } }),
    node('poor', { indicators: { K1: ['y', '5'] }, alignments: { 7: null }, budget: null }),
    node('new'),
  ];
  expect(differencesOf(before, after)).toEqual({
    kinds: {
      ADDED: 1,
      ALIGNMENT_ADDED: 1,
      ALIGNMENT_REMOVED: 1,
      EVIDENCE_CHANGED: 1,
      INDICATOR_ADDED: 1,
      INDICATOR_CHANGED: 1,
      MOVED: 1,
      REBUDGETED: 1,
      REMOVED: 1,
      RERANKED: 1,
      RETITLED: 1,
      REWORDED: 1,
      TARGET_CHANGED: 1,
    },
    money: [{ nodesBefore: 5, nodesAfter: 5, before: '40.20', after: '30.21' }],
  });
  expect(differencesOf(before, before).kinds).toEqual({});
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

test('a short task is done more often; two states of ours may answer differently', async () => {
  let runs = 0;
  const lanes = { before: { run: async () => runs++ }, now: { run: async () => runs++ } };
  await measureLanes({ ...task(lanes, []), short: true }, 2);
  expect(runs).toBe(2 * (1 + 2 * 4));
});
