/** Runs work in turns: so much at once, the rest in the order in which it came. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function createTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // A turn is handed on, so that nobody who comes later takes it.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
