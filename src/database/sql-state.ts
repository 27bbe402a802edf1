import { DatabaseError } from 'pg';

/** The SQLSTATE of an error that PostgreSQL answered; undefined for any other error. */
export function sqlStateOf(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined;
}

/** The table does not exist (yet). */
export function isMissingTable(error: unknown): boolean {
  return sqlStateOf(error) === '42P01';
}
