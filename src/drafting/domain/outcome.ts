import type { Gap } from '../../gaps/domain/gap.js';

/** What a change has done, by permanent codes: small enough to be kept for whoever sends the same again. */
export interface Outcome {
  readonly plan: string;
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly { readonly code: string; readonly level: number }[];
  /** What it has broken; only where somebody asked. */
  readonly breakage?: Breakage;
}

/** The gaps that came with a change, and how many went. */
export interface Breakage {
  /** The gravest first, and no more than are told. */
  readonly breaks: readonly Gap[];
  readonly mends: number;
}
