/** A node among its siblings. */
export interface Sibling {
  readonly id: number;
  readonly ordinal: number;
}

/** A node that is to stand among them at a place, counted from 1; without one, or beyond the last: last. */
export interface Arrival {
  readonly id: number;
  readonly ordinal: number | null;
}

/**
 * The ordinals of siblings when some have come to stand among them. Who asks for a place gets it, and all are numbered anew
 * from 1; who asks for none comes after the last, and the others keep their numbers. Answers all that stand there then, by ID.
 */
export function placeAmong(siblings: readonly Sibling[], arrivals: readonly Arrival[]): ReadonlyMap<number, number> {
  const inOrder = siblings.toSorted((a, b) => a.ordinal - b.ordinal);
  const placed = arrivals.filter(({ ordinal }) => ordinal !== null).toSorted((a, b) => at(a) - at(b));
  const last = arrivals.filter(({ ordinal }) => ordinal === null);
  if (placed.length === 0) {
    const highest = inOrder.at(-1)?.ordinal ?? 0;
    return new Map([
      ...inOrder.map(({ id, ordinal }) => [id, ordinal] as const),
      ...last.map(({ id }, i) => [id, highest + 1 + i] as const),
    ]);
  }
  const ids = inOrder.map(({ id }) => id);
  for (const arrival of placed) ids.splice(at(arrival) - 1, 0, arrival.id);
  return new Map([...ids, ...last.map(({ id }) => id)].map((id, i) => [id, i + 1]));
}

function at({ ordinal }: Arrival): number {
  return ordinal ?? Number.POSITIVE_INFINITY;
}
