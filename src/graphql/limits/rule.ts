import type { Measures } from './measures.js';
import type { Place } from './place.js';

/** A field that an operation selects: where, with which arguments. */
export interface Selected {
  /** The objects on which it is selected. */
  readonly place: Place;
  readonly args: Readonly<Record<string, unknown>>;
  readonly measures: Measures;
}

/** What a field may answer, given where it is selected. */
export type Rule = (selected: Selected) => Place;
