import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { ChangeQueue } from '../../src/live/domain/change-queue.js';

// The clock is the test's own: how busy the machine is changes nothing.
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function queueOf(options: { togetherMs?: number; most?: number } = {}) {
  const heard = { full: 0, ended: 0 };
  const queue = new ChangeQueue<string>({ togetherMs: 40, most: 3, onFull: () => (heard.full += 1), ...options });
  queue.onEnd(() => (heard.ended += 1));
  return { queue, heard };
}

/** Asks for the next change; `taken` is what has come of it by now. */
function ask(queue: ChangeQueue<string>) {
  const asked: { taken: IteratorResult<string, undefined> | null } = { taken: null };
  void queue.next().then((result) => {
    asked.taken = result;
  });
  return asked;
}

test('a change waits for a moment, and the last of those with its key is taken', async () => {
  const { queue } = queueOf();
  queue.add(1, 'first');
  queue.add(2, 'other');
  queue.add(1, 'second');
  const asked = ask(queue);
  await jest.advanceTimersByTimeAsync(20);
  queue.add(1, 'third');
  await jest.advanceTimersByTimeAsync(19);
  expect(asked.taken).toBeNull();
  // Those that follow do not put it off: it would never come while changes go on.
  await jest.advanceTimersByTimeAsync(1);
  expect(asked.taken).toEqual({ done: false, value: 'third' });
  expect(await queue.next()).toEqual({ done: false, value: 'other' });
});

test('a change after one was taken waits anew', async () => {
  const { queue } = queueOf();
  queue.add(1, 'first');
  const first = ask(queue);
  await jest.advanceTimersByTimeAsync(40);
  expect(first.taken).toEqual({ done: false, value: 'first' });
  queue.add(1, 'second');
  const second = ask(queue);
  await jest.advanceTimersByTimeAsync(39);
  expect(second.taken).toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  expect(second.taken).toEqual({ done: false, value: 'second' });
});

test('who waits before there is a change gets it', async () => {
  const { queue } = queueOf({ togetherMs: 5 });
  const asked = ask(queue);
  await jest.advanceTimersByTimeAsync(20);
  queue.add(1, 'change');
  await jest.advanceTimersByTimeAsync(5);
  expect(asked.taken).toEqual({ done: false, value: 'change' });
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
