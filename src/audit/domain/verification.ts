/** What can be wrong with a chain at some place. */
export type AuditFault = 'HASH' | 'LINK' | 'GAP' | 'CUT_TAIL' | 'HEAD' | 'ANCHOR';

/** A place where a chain is broken. */
export interface BrokenAt {
  readonly chainId: number;
  /** The code of its plan or goal, if that is known. */
  readonly code: string | null;
  readonly position: number;
  readonly fault: AuditFault;
}

/** What a verification found. */
export interface Verification {
  readonly chainsChecked: number;
  readonly eventsChecked: number;
  /** The first one: by chain, and in it by position. */
  readonly firstBroken: BrokenAt | null;
}

/** The first of what several looks at the same chains have found. */
export function firstOf(found: readonly (BrokenAt | null)[]): BrokenAt | null {
  const broken = found.filter((place) => place !== null);
  return broken.toSorted((a, b) => a.chainId - b.chainId || a.position - b.position)[0] ?? null;
}
