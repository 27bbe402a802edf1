/** How alike two titles are, from 0 to 1: the share of the letter triples that they have in common (Dice). */
export function similarity(a: string, b: string): number {
  const [one, other] = [triples(a), triples(b)];
  if (one.size === 0 || other.size === 0) return a === b ? 1 : 0;
  let common = 0;
  for (const triple of one) if (other.has(triple)) common += 1;
  return (2 * common) / (one.size + other.size);
}

function triples(text: string): Set<string> {
  const letters = Array.from(text.replace(/\s+/g, '').toLowerCase());
  return new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')));
}
