import { DatabaseError } from 'pg';

/** The table does not exist (yet). */
export function isMissingTable(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '42P01';
}
