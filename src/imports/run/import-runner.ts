import type { ReadDatabase } from '../../database/read-database.js';
import { findJobsLeft } from '../store/import-job.store.js';
import { type ImportServices, type OwnedJob, runImport, SILENT_MS } from './run-import.js';

/** Does imports one after the other, beside the requests of a server. */
export interface ImportRunner {
  /** Takes a job up when its turn comes; done when it is over. */
  run(job: OwnedJob): Promise<void>;
  /** Takes no other job up, and waits for the one at work. */
  close(): Promise<void>;
}

/** How often a server looks for jobs that another one left. */
const LOOK_MS = 30_000;

/** A runner that also takes up what other servers, or this one before it stopped, have left undone. */
export function createImportRunner(services: ImportServices, db: ReadDatabase): ImportRunner {
  let last: Promise<void> = Promise.resolve();
  let isClosed = false;
  const run = (job: OwnedJob) => {
    last = last.then(() => (isClosed ? undefined : runImport(services, job)));
    return last;
  };
  const lookForLeft = async () => {
    for (const job of await findJobsLeft(db, SILENT_MS)) void run(job);
  };
  const look = () => void lookForLeft().catch((error: unknown) => services.logger.warn({ err: error }, 'imports left'));
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  look();
  return {
    run,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await last;
    },
  };
}
