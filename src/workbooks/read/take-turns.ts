/**
 * Lets at most so many run at once; the others wait in the order in which they came. Who gives up waiting, by the signal,
 * is told its reason.
 */
export function takeTurns(atOnce: number): <T>(run: () => Promise<T>, signal?: AbortSignal) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];

  async function turn(signal?: AbortSignal): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    // Whoever ends hands over its place.
    await new Promise<void>((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(signal?.reason);
      };
      waiting.push(begin);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  return async (run, signal) => {
    signal?.throwIfAborted();
    await turn(signal);
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
