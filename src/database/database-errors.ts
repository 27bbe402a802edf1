import { PlanLineageError } from '../errors/plan-lineage-error.js';

/** SQLSTATE of a statement that was cancelled: by its time limit, or because nobody waits for it any more. */
const QUERY_CANCELED = '57014';

/** SQLSTATE of text that no encoding of the database can hold: a NUL byte, for instance. */
const CHARACTER_NOT_IN_REPERTOIRE = '22021';

const CONNECTION_SQLSTATES = new Set([
  '53300', // too many connections
  '57P01', // the server is being shut down
  '57P02', // the server crashed
  '57P03', // the server is starting up
  '57P05', // the session was idle for too long
]);

const CONNECTION_ERRNOS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
]);

/** The driver has no codes for these. */
const CONNECTION_MESSAGES =
  /^(timeout exceeded when trying to connect|Connection terminated|connection terminated|Client has encountered a connection error|Client was closed and is not queryable|Cannot use a pool after calling end on the pool|Query read timeout)/;

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** The database cannot be reached, went away, or has no connection left for us. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof PlanLineageError) return false;
  const code = codeOf(error);
  if (code.startsWith('08') || CONNECTION_SQLSTATES.has(code) || CONNECTION_ERRNOS.has(code)) return true;
  if (error instanceof AggregateError && error.errors.some(isConnectionError)) return true;
  return CONNECTION_MESSAGES.test(error.message);
}

/** The statement ran into its time limit, or was cancelled. */
export function isTimeoutError(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === QUERY_CANCELED;
}

/** A failure of the database as the caller may see it; anything unexpected stays what it is. */
export function toPlanLineageError(error: unknown): unknown {
  if (isTimeoutError(error)) {
    return new PlanLineageError(
      'QUERY_TIMEOUT',
      'The query took too long and was cancelled. Ask for less at once: fewer levels, a smaller page, one area.',
    );
  }
  if (error instanceof Error && codeOf(error) === CHARACTER_NOT_IN_REPERTOIRE) {
    return new PlanLineageError(
      'BAD_USER_INPUT',
      'A text holds a character that cannot be stored, such as a NUL byte.',
    );
  }
  if (isConnectionError(error)) {
    return new PlanLineageError(
      'DATABASE_UNAVAILABLE',
      'The database cannot be reached, or all its connections are in use. Try again shortly.',
    );
  }
  return error;
}
