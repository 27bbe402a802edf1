import { Worker } from 'node:worker_threads';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { tooLarge } from './refusals.js';
import { takeTurns } from './take-turns.js';
import type { ReadRow, ReadWorkbook } from './workbook.js';
import { DEFAULT_LIMITS, type WorkbookLimits } from './workbook-limits.js';
import { NEXT, type WorkbookPiece, type WorkbookTask } from './worker-messages.js';

/** How a workbook is read apart. */
export interface ReadingApart {
  readonly limits?: WorkbookLimits;
  /** From when its turn comes until the last cell is here. */
  readonly milliseconds?: number;
  /** Of what JavaScript keeps in the thread; the file itself and what is just being unpacked come on top. */
  readonly memoryMb?: number;
  /** Gives up reading, or waiting for a turn, when nobody wants the answer any more. */
  readonly signal?: AbortSignal;
}

const MILLISECONDS = 30_000;
/** The largest workbook within the limits needs about half of it. */
const MEMORY_MB = 384;
const YOUNG_MEMORY_MB = 32;

/** Each thread keeps a processor and its memory busy: however many send workbooks, the server goes on. */
const inTurn = takeTurns(2);

/**
 * Reads an .xlsx workbook as `readWorkbook` does, in a thread of its own: the server answers others meanwhile, and a
 * workbook that takes too much time or memory ends its thread alone, with WORKBOOK_TOO_LARGE.
 */
export function readWorkbookApart(bytes: Uint8Array, reading: ReadingApart = {}): Promise<ReadWorkbook> {
  return inTurn(() => readInWorker(bytes, reading), reading.signal);
}

async function readInWorker(bytes: Uint8Array, reading: ReadingApart): Promise<ReadWorkbook> {
  const { limits = DEFAULT_LIMITS, milliseconds = MILLISECONDS, memoryMb = MEMORY_MB, signal } = reading;
  // A copy: the memory of small buffers is shared with others, and would travel along.
  const file = new Uint8Array(bytes).buffer;
  const worker = new Worker(workerFile(), {
    workerData: { file, limits } satisfies WorkbookTask,
    transferList: [file],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
    // Flags and environment of the server are none of its business.
    execArgv: [],
    env: {},
  });
  const { promise, resolve, reject } = Promise.withResolvers<ReadWorkbook>();
  const giveUp = () => reject(signal?.reason);
  const timer = setTimeout(() => reject(tooSlow(milliseconds)), milliseconds);
  signal?.addEventListener('abort', giveUp, { once: true });
  collect(worker, resolve, reject);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    await worker.terminate();
  }
}

/** Puts the workbook together from its pieces, with room for others between two of them. */
function collect(worker: Worker, resolve: (workbook: ReadWorkbook) => void, reject: (error: unknown) => void): void {
  const sheets: { name: string; hidden: boolean; rows: ReadRow[]; merges: ReadWorkbook['sheets'][number]['merges'] }[] =
    [];
  worker.on('message', (piece: WorkbookPiece) => {
    if (piece.kind === 'end') return resolve({ sheets });
    if (piece.kind === 'refused') return reject(new PlanLineageError(piece.code, piece.message, piece.details));
    if (piece.kind === 'sheet') sheets.push({ ...piece.sheet, rows: [] });
    if (piece.kind === 'rows') for (const row of piece.rows) sheets.at(-1)!.rows.push(row);
    setImmediate(() => worker.postMessage(NEXT));
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : error);
  });
  worker.on('exit', (code) => reject(new Error(`The thread that reads a workbook ended early, with code ${code}.`)));
}

/** Compiled it stands beside this file. Where the source itself runs, as in tests, the compiled one is in dist. */
function workerFile(): URL {
  const beside = new URL('./workbook-worker.js', import.meta.url);
  if (import.meta.url.endsWith('.js')) return beside;
  return new URL('../../../dist/workbooks/read/workbook-worker.js', import.meta.url);
}

function tooSlow(milliseconds: number) {
  return tooLarge(
    `Reading the workbook takes longer than ${milliseconds / 1000} s. Delete sheets that are not asked for, or divide it.`,
    { limit: milliseconds },
  );
}

function tooMuchMemory() {
  return tooLarge('Reading the workbook takes too much memory. Delete sheets that are not asked for, or divide it.');
}
