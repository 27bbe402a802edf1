import type { KeysetPage } from '../../database/keyset.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';

/** The largest page that a connection answers. */
export const MAX_PAGE_SIZE = 200;

/** The paging arguments of a connection, as Relay names them. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/**
 * Reads first/after/last/before, or fails with INVALID_PAGE or INVALID_CURSOR.
 * `order` is the name of the list's order: a cursor of another list or order is refused.
 */
export function readPage(args: PageArguments, order: string): KeysetPage {
  const { first, last, after, before } = args;
  if (first == null && last == null) {
    throw invalid('first', `this list is paged: give first (or last), from 0 to ${MAX_PAGE_SIZE}.`);
  }
  if (first != null && last != null) throw invalid('last', 'give first or last, not both.');
  if (first != null && before != null) throw invalid('before', 'before goes with last; with first use after.');
  if (last != null && after != null) throw invalid('after', 'after goes with first; with last use before.');
  const field = first != null ? 'first' : 'last';
  const size = (first ?? last) as number;
  if (size < 0) throw invalid(field, `a page cannot have ${size} entries: give 0 to ${MAX_PAGE_SIZE}.`);
  if (size > MAX_PAGE_SIZE) {
    throw invalid(
      field,
      `a page has at most ${MAX_PAGE_SIZE} entries, ${size} were asked for: ask for less and go on with the cursor.`,
    );
  }
  const cursor = first != null ? after : before;
  const direction = first != null ? 'forward' : 'backward';
  return {
    size,
    direction,
    from: cursor == null ? null : readCursor(cursor, order, first != null ? 'after' : 'before'),
  };
}

/** The opaque cursor of a row: the order's name and the row's place in it. */
export function toCursor(order: string, cursorKey: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...cursorKey]), 'utf8').toString('base64url');
}

function readCursor(cursor: string, order: string, field: string): readonly string[] {
  const values = parseCursor(cursor);
  if (!values || values[0] !== order || toCursor(order, values.slice(1)) !== cursor) {
    throw new PlanLineageError(
      'INVALID_CURSOR',
      `${field}: this is not a cursor of this list and order. Use a cursor that the same list answered.`,
      {
        field,
      },
    );
  }
  return values.slice(1);
}

function parseCursor(cursor: string): string[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) && values.every((value) => typeof value === 'string' && !value.includes('\0'))
      ? values
      : null;
  } catch {
    return null;
  }
}

function invalid(field: string, message: string): PlanLineageError {
  return new PlanLineageError('INVALID_PAGE', `${field}: ${message}`, { field, limit: MAX_PAGE_SIZE });
}
