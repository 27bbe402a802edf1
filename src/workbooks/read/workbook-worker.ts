// Runs in a thread of its own: see read-workbook-apart.ts.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { readWorkbook } from './read-workbook.js';
import type { ReadSheet } from './workbook.js';
import { NEXT, type WorkbookPiece, type WorkbookTask } from './worker-messages.js';

/** About so many cells travel at a time: some milliseconds for who takes them in. */
const CELLS_AT_ONCE = 2_000;

const port = parentPort!;

async function send(piece: WorkbookPiece): Promise<void> {
  const taken = once(port, 'message');
  port.postMessage(piece);
  const [answer] = await taken;
  if (answer !== NEXT) throw new Error(`Unexpected answer to a piece of a workbook: ${String(answer)}`);
}

async function sendSheet({ rows, ...sheet }: ReadSheet): Promise<void> {
  await send({ kind: 'sheet', sheet });
  for (let from = 0; from < rows.length; ) {
    let to = from;
    for (let cells = 0; to < rows.length && cells < CELLS_AT_ONCE; to += 1) cells += rows[to]!.cells.length;
    await send({ kind: 'rows', rows: rows.slice(from, to) });
    from = to;
  }
}

const { file, limits } = workerData as WorkbookTask;
try {
  const { sheets } = await readWorkbook(new Uint8Array(file), limits);
  for (const sheet of sheets) await sendSheet(sheet);
  port.postMessage({ kind: 'end' } satisfies WorkbookPiece);
} catch (error) {
  if (!(error instanceof PlanLineageError)) throw error;
  const { code, message, details } = error;
  port.postMessage({ kind: 'refused', code, message, details } satisfies WorkbookPiece);
}
