/** An event of the audit log, as it is stored. */
export interface AuditEvent {
  /** The ID of the plan or goal; 0: what belongs to none. */
  readonly chainId: number;
  /** Its place in the chain, from 1 on. */
  readonly position: number;
  /** In UTC to the microsecond, as it was hashed: `2026-11-23T02:38:42.123456`. */
  readonly at: string;
  readonly actorId: number | null;
  readonly actorLabel: string;
  readonly requestId: string | null;
  readonly operation: string;
  readonly objectType: string;
  readonly objectKey: string;
  readonly areaId: number | null;
  /** JSON, to the letter as it was hashed. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  /** In hexadecimal digits, as is `hash`. */
  readonly previousHash: string;
  readonly hash: string;
}
