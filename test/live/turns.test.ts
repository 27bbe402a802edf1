import { expect, test } from '@jest/globals';
import { createTurns } from '../../src/http/live/turns.js';

/** Work that goes on until it is told to end, with a note of when it began. */
function works(count: number) {
  const begun: number[] = [];
  const ends = Array.from({ length: count }, () => Promise.withResolvers<string>());
  const work = (i: number) => () => {
    begun.push(i);
    return ends[i]!.promise;
  };
  return { begun, ends, work };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('so much runs at once, the rest in the order in which it came', async () => {
  const { begun, ends, work } = works(5);
  const inTurn = createTurns(2);
  const done = [0, 1, 2, 3, 4].map((i) => inTurn(work(i)));
  await turn();
  expect(begun).toEqual([0, 1]);
  ends[1]!.resolve('one');
  await turn();
  expect(begun).toEqual([0, 1, 2]);
  for (const { resolve } of ends) resolve('done');
  expect(await Promise.all(done)).toEqual(['done', 'one', 'done', 'done', 'done']);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('what fails gives its turn back, and what comes later is not let in before what waits', async () => {
  const { begun, ends, work } = works(3);
  const inTurn = createTurns(1);
  const first = inTurn(work(0));
  const second = inTurn(work(1));
  ends[0]!.reject(new Error('failed'));
  await expect(first).rejects.toThrow('failed');
  const third = inTurn(work(2));
  await turn();
  expect(begun).toEqual([0, 1]);
  ends[1]!.resolve('second');
  ends[2]!.resolve('third');
  expect([await second, await third]).toEqual(['second', 'third']);
});
