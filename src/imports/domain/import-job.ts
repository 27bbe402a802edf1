import type { ImportFault } from './import-fault.js';

export const IMPORT_STATUSES = ['QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What a job is about, in this order. */
export const IMPORT_PHASES = ['WAITING', 'READING', 'COMPARING', 'WRITING', 'FINISHED'] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

/** How a file is to be read, and what is to become of it. */
export interface ImportOptions {
  /** The code of the plan; null: the file says which. */
  readonly planCode: string | null;
  /** Whether what the plan has and the file has not is removed. */
  readonly removeMissing: boolean;
  /** Why, for the audit log. */
  readonly reason: string | null;
}

/** What becomes of nodes: how many of each. */
export interface ImportCounts {
  readonly created: number;
  readonly changed: number;
  readonly moved: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly errors: number;
  readonly warnings: number;
}

/** A file on its way into a draft. */
export interface ImportJob {
  /** A UUID. */
  readonly id: string;
  readonly uploadId: string | null;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly options: ImportOptions;
  readonly status: ImportStatus;
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number;
  readonly madeAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly requestId: string;
  readonly form: string | null;
  readonly planCode: string | null;
  readonly counts: ImportCounts | null;
  /** Why it failed or was refused as a whole. */
  readonly error: Pick<ImportFault, 'code' | 'message' | 'messageTh'> | null;
}
