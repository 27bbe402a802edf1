/** A node among its siblings. */
export interface Sibling {
  readonly id: number;
  readonly ordinal: number;
}

/** A node that is to stand among them; without an ordinal: last. */
export interface Arrival {
  readonly id: number;
  readonly ordinal: number | null;
}

/**
 * The ordinals of siblings when some have come to stand among them: each arrival gets the place that it asks for, and
 * those that are in the way move up, as far as there is no gap. Answers all that stand there then, by ID.
 */
export function placeAmong(siblings: readonly Sibling[], arrivals: readonly Arrival[]): ReadonlyMap<number, number> {
  const taken = new Map(siblings.map(({ id, ordinal }) => [ordinal, id]));
  let last = Math.max(0, ...taken.keys());
  for (const { id, ordinal } of arrivals) {
    let place = ordinal ?? last + 1;
    for (let moving: number | undefined = id; moving !== undefined; place += 1) {
      const there = taken.get(place);
      taken.set(place, moving);
      last = Math.max(last, place);
      moving = there;
    }
  }
  return new Map([...taken].map(([ordinal, id]) => [id, ordinal]));
}
