/** How alike two titles are, from 0 to 1: the share of the letter triples that they have in common (Dice); 0 where one is blank. */
export function similarity(a: string, b: string): number {
  const [one, other] = [triples(a), triples(b)];
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const triple of one) if (other.has(triple)) common += 1;
  return (2 * common) / (one.size + other.size);
}

function triples(text: string): Set<string> {
  const letters = Array.from(text.replace(/\s+/g, '').toLowerCase());
  // A shorter text is told from others as a whole.
  if (letters.length < 3) return new Set(letters.length > 0 ? [letters.join('')] : []);
  return new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')));
}

/** Two texts of a list that are alike. */
export interface AlikePair {
  readonly one: number;
  readonly other: number;
  readonly alike: number;
}

/** All pairs of texts that are at least so alike, and alike at all. What they have in common is counted by triple, not pair by pair. */
export function alikePairs(texts: readonly string[], threshold: number): AlikePair[] {
  const sets = texts.map(triples);
  const having = new Map<string, number[]>();
  const pairs = sets.flatMap((own, place) => {
    const common = new Map<number, number>();
    for (const triple of own) {
      const before = having.get(triple);
      for (const other of before ?? []) common.set(other, (common.get(other) ?? 0) + 1);
      if (before) before.push(place);
      else having.set(triple, [place]);
    }
    return [...common].flatMap(([other, count]) => {
      const alike = (2 * count) / (own.size + (sets[other] as Set<string>).size);
      return alike < threshold ? [] : [{ one: other, other: place, alike }];
    });
  });
  return pairs.toSorted((a, b) => a.one - b.one || a.other - b.other);
}
