import type { KeysetPage, KeysetPageOf } from '../../database/keyset.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';

/** A page of a list that is there as a whole; `keyOf` tells its entries apart. */
export function pageOfList<Row extends object>(
  list: readonly Row[],
  { size, direction, from }: KeysetPage,
  keyOf: (row: Row) => readonly string[],
): KeysetPageOf<Row> {
  const isForward = direction === 'forward';
  const place = from === null ? null : placeOf(list, from, keyOf);
  const begin = isForward ? (place === null ? 0 : place + 1) : Math.max(0, (place ?? list.length) - size);
  const end = isForward ? Math.min(list.length, begin + size) : (place ?? list.length);
  return {
    rows: list.slice(begin, end).map((row) => ({ ...row, cursorKey: [...keyOf(row)] })),
    hasNextPage: end < list.length,
    hasPreviousPage: begin > 0,
  };
}

function placeOf<Row>(list: readonly Row[], from: readonly string[], keyOf: (row: Row) => readonly string[]): number {
  const key = JSON.stringify(from);
  const place = list.findIndex((row) => JSON.stringify(keyOf(row)) === key);
  if (place >= 0) return place;
  throw new PlanLineageError('INVALID_CURSOR', 'after: the entry of this cursor is in the list no more. Begin again.', {
    field: 'after',
  });
}
