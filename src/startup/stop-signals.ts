/** Signals arriving closer together than this are one: a terminal and npm both pass on a Ctrl-C. */
const SAME_SIGNAL_MS = 500;

/** Answers the first SIGTERM or SIGINT; runs `force` when somebody insists. */
export function stopSignal(force: () => void): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const handle = (signal: NodeJS.Signals) => {
      const now = performance.now();
      if (first !== undefined && now - first > SAME_SIGNAL_MS) force();
      first ??= now;
      resolve(signal);
    };
    process.on('SIGTERM', handle);
    process.on('SIGINT', handle);
  });
}
