import { Presets, SingleBar } from 'cli-progress';
import type { OnProgress, Step } from './fill-country.js';

const LABELS: Readonly<Record<Step, string>> = {
  nodes: 'writing nodes',
  indexes: 'building indexes',
  check: 'checking paths and money',
  statistics: 'gathering statistics',
};

/** Shows how far the work is: a bar on a terminal, otherwise a line for every tenth of the nodes and every step. */
export function showProgress(total: number, stream: NodeJS.WriteStream): { onProgress: OnProgress; stop(): void } {
  return stream.isTTY ? bar(total, stream) : lines(total, stream);
}

function bar(total: number, stream: NodeJS.WriteStream) {
  const format = 'Synthetic country {bar} {value}/{total} nodes, {label}, {duration_formatted}';
  const shown = new SingleBar({ format, stream, clearOnComplete: true }, Presets.rect);
  shown.start(total, 0, { label: LABELS.nodes });
  return {
    onProgress: (done: number, step: Step) => shown.update(done, { label: LABELS[step] }),
    stop: () => shown.stop(),
  };
}

function lines(total: number, stream: NodeJS.WriteStream) {
  const started = performance.now();
  let last = '';
  return {
    onProgress(done: number, step: Step) {
      const tenths = `${step} ${Math.floor((done * 10) / total)}`;
      if (tenths === last) return;
      last = tenths;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      stream.write(`${seconds} s: ${LABELS[step]}, ${done} of ${total} nodes\n`);
    },
    stop() {},
  };
}
