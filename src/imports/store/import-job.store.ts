import type { ListQuery } from '../../database/keyset.js';
import type { ReadDatabase, Statement } from '../../database/read-database.js';
import type { Transaction } from '../../database/write-database.js';
import type { ImportChange } from '../domain/import-change.js';
import type { ImportFault } from '../domain/import-fault.js';
import type { ImportCounts, ImportJob, ImportOptions, ImportPhase, ImportStatus } from '../domain/import-job.js';

const COLUMNS = `id, upload_id as "uploadId", file_name as "fileName", dry_run as "dryRun", options, status, phase, done,
  total, made_at as "madeAt", started_at as "startedAt", finished_at as "finishedAt", request_id as "requestId", form,
  plan_code as "planCode", counts, error`;

export interface NewImportJob {
  readonly uploadId: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly options: ImportOptions;
  readonly requestId: string;
}

/** Puts a job of who acts into the queue; theirs of long ago go. */
export async function insertImportJob(transaction: Transaction, job: NewImportJob): Promise<string> {
  await transaction.query({
    label: 'import-job.forget',
    text: `delete from import_job where owner_id = actor_id() and finished_at < now() - interval '30 days'`,
    values: [],
  });
  const [row] = await transaction.query<{ id: string }>({
    label: 'import-job.insert',
    text: `insert into import_job (owner_id, upload_id, file_name, dry_run, options, request_id)
      values (actor_id(), $1, $2, $3, $4, $5) returning id`,
    values: [job.uploadId, job.fileName, job.dryRun, JSON.stringify(job.options), job.requestId],
  });
  return row?.id as string;
}

/** Takes a job up, unless another server is at work on it; null then. */
export async function claimImportJob(
  transaction: Transaction,
  id: string,
  silentMs: number,
): Promise<ImportJob | null> {
  const [job] = await transaction.query<ImportJob>({
    label: 'import-job.claim',
    text: `update import_job set status = 'RUNNING', phase = 'READING', done = 0, total = 0, beat_at = now(),
        started_at = now()
      where id = $1 and finished_at is null and (beat_at is null or beat_at < now() - make_interval(secs => $2))
      returning ${COLUMNS}`,
    values: [id, silentMs / 1000],
  });
  return job ?? null;
}

/** Tells how far a job is. Answers whether somebody asked to cancel it. */
export async function beat(
  transaction: Transaction,
  id: string,
  { phase, done, total }: { readonly phase: ImportPhase; readonly done: number; readonly total: number },
): Promise<boolean> {
  const [row] = await transaction.query<{ isCancelled: boolean }>({
    label: 'import-job.beat',
    text: `update import_job set phase = $2, done = $3, total = $4, beat_at = now()
      where id = $1 and finished_at is null returning cancel_asked as "isCancelled"`,
    values: [id, phase, done, total],
  });
  return row?.isCancelled ?? true;
}

/** What came of a job. */
export interface ImportEnd {
  readonly status: ImportStatus;
  readonly form: string | null;
  readonly planCode: string | null;
  readonly counts: ImportCounts | null;
  readonly error: ImportJob['error'];
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
}

/** Ends a job with what came of it. False: it has ended before. */
export async function endImportJob(transaction: Transaction, id: string, end: ImportEnd): Promise<boolean> {
  const [ended] = await transaction.query({
    label: 'import-job.end',
    text: `update import_job set status = $2, phase = 'FINISHED', done = total, finished_at = now(), form = $3,
        plan_code = $4, counts = $5, error = $6
      where id = $1 and finished_at is null returning id`,
    values: [id, end.status, end.form, end.planCode, jsonOf(end.counts), jsonOf(end.error)],
  });
  if (!ended) return false;
  await transaction.query(listOf('import_change', id, end.changes));
  await transaction.query(listOf('import_fault', id, end.faults));
  return true;
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

function listOf(table: 'import_change' | 'import_fault', id: string, entries: readonly object[]): Statement {
  return {
    label: `${table}.insert`,
    text: `insert into ${table} (job_id, ordinal, said)
      select $1, e.ordinal, e.said from jsonb_array_elements($2::jsonb) with ordinality e(said, ordinal)`,
    values: [id, JSON.stringify(entries)],
  };
}

/** Asks whoever works on a job to leave it. False: there is none that is not finished. */
export async function askToCancel(transaction: Transaction, id: string): Promise<boolean> {
  const [row] = await transaction.query<{ id: string }>({
    label: 'import-job.cancel',
    text: `update import_job set cancel_asked = true,
        status = case when beat_at is null then 'CANCELLED' else status end,
        phase = case when beat_at is null then 'FINISHED' else phase end,
        finished_at = case when beat_at is null then now() end
      where id = $1 and finished_at is null returning id`,
    values: [id],
  });
  return row !== undefined;
}

/** A job that the reader may see. */
export async function findImportJob(db: ReadDatabase | Transaction, id: string): Promise<ImportJob | null> {
  const [job] = await db.query<ImportJob>({
    label: 'import-job.by-id',
    text: `select ${COLUMNS} from import_job where id = $1`,
    values: [id],
  });
  return job ?? null;
}

/** The changes or the faults of a job, in the order of the file. */
export function entriesQuery(table: 'import_change' | 'import_fault', jobId: string): ListQuery {
  return {
    label: `${table}.page`,
    columns: 'e.said',
    from: `${table} e`,
    where: 'e.job_id = $2',
    values: [jobId],
    order: { name: table.replace('_', '-'), columns: [{ sql: 'e.ordinal', type: 'bigint' }] },
  };
}

/** The jobs that the reader may see, the latest first. */
export function jobsQuery(): ListQuery {
  return {
    label: 'import-job.page',
    columns: COLUMNS,
    from: 'import_job',
    where: 'true',
    values: [],
    order: {
      name: 'import-jobs',
      columns: [
        { sql: '-extract(epoch from made_at)', type: 'numeric' },
        { sql: 'id::text', type: 'text' },
      ],
    },
  };
}

/** The jobs that no server works on, with who owns them, the oldest first. */
export function findJobsLeft(db: ReadDatabase, silentMs: number): Promise<{ id: string; ownerId: number }[]> {
  return db.query({
    label: 'import-job.left',
    text: `select id, owner_id as "ownerId" from import_jobs_left(make_interval(secs => $1))`,
    values: [silentMs / 1000],
  });
}
