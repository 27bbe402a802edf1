/** What a change has done, by permanent codes: small enough to be kept for whoever sends the same again. */
export interface Outcome {
  readonly plan: string;
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly { readonly code: string; readonly level: number }[];
}
