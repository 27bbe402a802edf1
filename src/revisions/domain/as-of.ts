/** Which state of the plans is asked about. */
export type AsOf =
  /** What was published at a moment. */
  | { readonly kind: 'MOMENT'; readonly moment: Date }
  /** One plan (or goal) as a revision has it, and all others as they were when it was made. */
  | { readonly kind: 'REVISION'; readonly holderCode: string; readonly number: number }
  /** What is being worked on, as far as the viewer may see it, and all others as published. */
  | { readonly kind: 'DRAFT' };

/** A text that is the same for the same state. */
export function asOfKey(asOf: AsOf): string {
  switch (asOf.kind) {
    case 'MOMENT':
      return `moment ${asOf.moment.toISOString()}`;
    case 'REVISION':
      return `revision ${asOf.holderCode}@${asOf.number}`;
    case 'DRAFT':
      return 'draft';
  }
}
