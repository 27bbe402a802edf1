import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { ChangeQueue } from '../../src/live/domain/change-queue.js';

function queueOf(options: { togetherMs?: number; most?: number } = {}) {
  const heard = { full: 0, ended: 0 };
  const queue = new ChangeQueue<string>({ togetherMs: 40, most: 3, onFull: () => (heard.full += 1), ...options });
  queue.onEnd(() => (heard.ended += 1));
  return { queue, heard };
}

test('a change waits for a moment, and the last of those with its key is taken', async () => {
  const { queue } = queueOf();
  const begun = performance.now();
  queue.add(1, 'first');
  queue.add(2, 'other');
  queue.add(1, 'second');
  await sleep(20);
  queue.add(1, 'third');
  expect(await queue.next()).toEqual({ done: false, value: 'third' });
  // Those that follow do not put it off: it would never come while changes go on.
  expect(performance.now() - begun).toBeLessThan(60);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(39);
  expect(await queue.next()).toEqual({ done: false, value: 'other' });
});

test('a change after one was taken waits anew', async () => {
  const { queue } = queueOf();
  queue.add(1, 'first');
  await queue.next();
  const taken = performance.now();
  queue.add(1, 'second');
  expect(await queue.next()).toEqual({ done: false, value: 'second' });
  expect(performance.now() - taken).toBeGreaterThanOrEqual(39);
});

test('who waits before there is a change gets it', async () => {
  const { queue } = queueOf({ togetherMs: 5 });
  const next = queue.next();
  await sleep(20);
  queue.add(1, 'change');
  expect(await next).toEqual({ done: false, value: 'change' });
});

test('it ends when more would wait than may, and says so once', async () => {
  const { queue, heard } = queueOf();
  for (const key of [1, 2, 3, 1, 2, 3]) queue.add(key, 'change');
  expect(heard).toEqual({ full: 0, ended: 0 });
  queue.add(4, 'one too many');
  queue.add(5, 'and another');
  expect(heard).toEqual({ full: 1, ended: 1 });
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});

test('it ends under the hands of who waits, and takes nothing more', async () => {
  const { queue, heard } = queueOf();
  const next = queue.next();
  await queue.return();
  expect(await next).toEqual({ done: true, value: undefined });
  queue.add(1, 'change');
  expect(await queue.next()).toEqual({ done: true, value: undefined });
  await queue.return();
  expect(heard).toEqual({ full: 0, ended: 1 });
});

test('who asks to be told of the end after it is told at once', async () => {
  const { queue } = queueOf();
  await queue.return();
  let told = false;
  queue.onEnd(() => {
    told = true;
  });
  expect(told).toBe(true);
});
