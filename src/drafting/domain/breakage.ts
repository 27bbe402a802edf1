import { type Gap, gapKey } from '../../gaps/domain/gap.js';
import type { Breakage } from './outcome.js';

/** How many new gaps are told of one change: an outcome is kept for whoever sends the same again. */
export const MOST_BREAKS = 100;

/** What a change has broken and mended: the gaps that are new, and how many of the old ones are gone. */
export function breakageOf(before: readonly Gap[], after: readonly Gap[]): Breakage {
  const were = new Set(before.map(gapKey));
  const breaks = after.filter((gap) => !were.has(gapKey(gap)));
  const kept = after.length - breaks.length;
  return { breaks: breaks.slice(0, MOST_BREAKS), mends: before.length - kept };
}
