/** How a queue waits, and what it does when it is full. */
export interface ChangeQueueOptions {
  /** Changes with the same key within this time are one: the last. */
  readonly togetherMs: number;
  /** How many changes may wait. */
  readonly most: number;
  /** Called when one more would have to wait: the queue has ended by then. */
  readonly onFull: () => void;
}

interface Waiting<Change> {
  change: Change;
  readonly due: number;
}

/**
 * What waits to be taken by one subscriber. A change waits for a moment, and those with the same key that follow in the
 * meantime take its place. So at most one comes for a key in that time, and what waits stays small.
 */
export class ChangeQueue<Change> implements AsyncIterableIterator<Change> {
  readonly #options: ChangeQueueOptions;
  /** In the order in which they are due: a change that takes the place of another keeps it. */
  readonly #waiting = new Map<number, Waiting<Change>>();
  #ended = false;
  #wake = () => {};
  #onEnd = () => {};

  constructor(options: ChangeQueueOptions) {
    this.#options = options;
  }

  add(key: number, change: Change): void {
    if (this.#ended) return;
    const same = this.#waiting.get(key);
    if (same) {
      same.change = change;
    } else if (this.#waiting.size >= this.#options.most) {
      this.#end();
      this.#options.onFull();
    } else {
      this.#waiting.set(key, { change, due: performance.now() + this.#options.togetherMs });
      this.#wake();
    }
  }

  /** Calls `onEnd` once nothing more is taken: at once if that is so already. */
  onEnd(onEnd: () => void): void {
    if (this.#ended) onEnd();
    else this.#onEnd = onEnd;
  }

  /** Takes the next change, once it is due. To be called again only when the last call has answered. */
  async next(): Promise<IteratorResult<Change, undefined>> {
    while (!this.#ended) {
      const [first] = this.#waiting;
      if (!first) {
        await this.#sleep();
        continue;
      }
      const [key, { change, due }] = first;
      const left = due - performance.now();
      if (left <= 0) {
        this.#waiting.delete(key);
        return { done: false, value: change };
      }
      await this.#sleep(left);
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Change, undefined>> {
    this.#end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#waiting.clear();
    this.#wake();
    this.#onEnd();
  }

  /** Until something is added or the queue ends, or for as long as given. */
  async #sleep(ms?: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (ms !== undefined) timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
  }
}
