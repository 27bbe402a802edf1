import type { ErrorCode } from '../../errors/error-code.js';
import type { ReadRow, ReadSheet } from './workbook.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** What the thread that reads is given. */
export interface WorkbookTask {
  readonly file: ArrayBuffer;
  readonly limits: WorkbookLimits;
}

/**
 * What it answers, one piece at a time: each sheet without its rows, then its rows some at a time, at last the end. It
 * waits for `NEXT` after each, so that who takes them in can do something else in between.
 */
export type WorkbookPiece =
  | { readonly kind: 'sheet'; readonly sheet: Omit<ReadSheet, 'rows'> }
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[] }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };

export const NEXT = 'next';
