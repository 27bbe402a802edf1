/** Whether a fault stops the import. */
export const FAULT_SEVERITIES = ['ERROR', 'WARNING'] as const;
export type FaultSeverity = (typeof FAULT_SEVERITIES)[number];

/** Something in a file that somebody should mend or know, with the place. */
export interface ImportFault {
  readonly severity: FaultSeverity;
  /** A stable code: docs/imports.md. */
  readonly code: string;
  /** Null: the file as a whole, or one without sheets. */
  readonly sheet: string | null;
  /** Such as "F12"; of a CSV its row and column; null: no one cell. */
  readonly cell: string | null;
  /** The field of the form, such as "budget"; null: none. */
  readonly field: string | null;
  /** The rule that it concerns, such as "A24"; null: none. */
  readonly rule: string | null;
  readonly message: string;
  readonly messageTh: string;
  /** What may have been meant; null: nothing comes near. */
  readonly suggestion: string | null;
}
