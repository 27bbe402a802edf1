import type { Logger } from 'pino';
import type { Transaction, WriteDatabase } from '../../database/write-database.js';
import { refusedBy } from '../../mutation/store/refused-by.js';
import { findUploadContent } from '../../uploads/store/upload.store.js';
import type { ImportFault } from '../domain/import-fault.js';
import { allNodes, type ImportFile } from '../domain/import-file.js';
import { ImportImpossible } from '../domain/import-impossible.js';
import type { ImportJob, ImportPhase } from '../domain/import-job.js';
import { beat, claimImportJob, endImportJob, type ImportEnd } from '../store/import-job.store.js';
import { type WrittenFile, writeFile } from './write-file.js';

/** Reads a file, whatever its format; throws ImportImpossible where it is none that we know. */
export type ReadImportFile = (fileName: string, content: Buffer) => Promise<ImportFile>;

export interface ImportServices {
  readonly writes: WriteDatabase;
  readonly read: ReadImportFile;
  readonly logger: Logger;
}

/** A job and whose it is. */
export interface OwnedJob {
  readonly id: string;
  readonly ownerId: number;
}

/** A server that has said nothing of a job for so long is not at work on it any more. */
export const SILENT_MS = 60_000;
/** How often a server says that it is still at work, whatever takes so long. */
const BEAT_MS = 15_000;

/** Somebody asked to cancel. */
class Cancelled extends Error {}

/** Takes back what a dry run has written. */
class TakenBack extends Error {
  constructor(readonly written: WrittenFile) {
    super('dry run');
  }
}

const NOTHING: Omit<ImportEnd, 'status'> = {
  form: null,
  planCode: null,
  counts: null,
  error: null,
  changes: [],
  faults: [],
};

/** Does a job that nobody else is at work on, and puts on record what came of it. Never throws. */
export async function runImport({ writes, read, logger }: ImportServices, { id, ownerId }: OwnedJob): Promise<void> {
  const writer = { actorId: ownerId, requestId: `import ${id}` };
  const inTransaction = <Value>(work: (transaction: Transaction) => Promise<Value>) => writes.transaction(writer, work);
  try {
    const job = await inTransaction((transaction) => claimImportJob(transaction, id, SILENT_MS));
    if (!job) return;
    const end = await carriedOut(job);
    await inTransaction((transaction) => endImportJob(transaction, id, end));
  } catch (error) {
    logger.error({ importJob: id, err: error }, 'import failed');
  }

  async function carriedOut(job: ImportJob): Promise<ImportEnd> {
    let progress: { phase: ImportPhase; done: number; total: number } = { phase: 'READING', done: 0, total: 0 };
    const tell = async () => {
      if (await inTransaction((transaction) => beat(transaction, id, progress))) throw new Cancelled();
    };
    const timer = setInterval(() => void tell().catch(() => undefined), BEAT_MS);
    const begins = async (phase: ImportPhase, total: number) => {
      progress = { phase, done: 0, total };
      await tell();
    };
    try {
      return await imported(job, begins);
    } catch (error) {
      if (error instanceof Cancelled) return { ...NOTHING, status: 'CANCELLED' };
      if (error instanceof ImportImpossible) return { ...NOTHING, status: 'FAILED', error: error.reason };
      return { ...NOTHING, status: 'FAILED', error: reasonOf(error) };
    } finally {
      clearInterval(timer);
    }
  }

  /** Why the database refused, such as a plan that is under consideration; or that it is a fault of ours. */
  function reasonOf(error: unknown): ImportEnd['error'] {
    try {
      const [refusal] = refusedBy(error);
      if (refusal) return { code: refusal.code, message: refusal.message, messageTh: refusal.messageTh };
    } catch {
      logger.error({ importJob: id, err: error }, 'unexpected error');
    }
    return UNEXPECTED;
  }

  async function imported(
    job: ImportJob,
    begins: (phase: ImportPhase, rows: number) => Promise<void>,
  ): Promise<ImportEnd> {
    await begins('READING', 0);
    const { uploadId, fileName, options, dryRun } = job;
    const content = uploadId && (await inTransaction((transaction) => findUploadContent(transaction, uploadId)));
    if (!content) throw new ImportImpossible('FILE_GONE');
    const file = await read(fileName, content);
    const { planCode, changes, faults, counts, isWritten } = await inTransaction(async (transaction) => {
      const written = await writeFile(transaction, file, { ...options, fileName, dryRun, begins });
      // Whoever cancelled until now gets what they asked for.
      await begins('WRITING', allNodes(file.nodes).length);
      if (dryRun || !written.isWritten) throw new TakenBack(written);
      return written;
    }).catch(takenBack);
    const status = dryRun || isWritten ? 'DONE' : 'REFUSED';
    return { status, form: file.form, planCode, counts, error: null, changes, faults: inOrder(faults) };
  }
}

function takenBack(error: unknown): WrittenFile {
  if (error instanceof TakenBack) return error.written;
  throw error;
}

/** What stops the import comes first; the rest in the order of the file. */
function inOrder(faults: readonly ImportFault[]): ImportFault[] {
  return faults.toSorted((a, b) => Number(b.severity === 'ERROR') - Number(a.severity === 'ERROR'));
}

const UNEXPECTED = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'A fault of ours: nothing was changed. Try again, and tell us the ID of the job if it stays.',
  messageTh: 'เกิดข้อผิดพลาดของระบบ ไม่มีการเปลี่ยนแปลงใด ๆ โปรดลองอีกครั้งและแจ้งรหัสงานหากยังเกิดขึ้น',
};
