import type { Role } from './viewer.js';

/** A role that somebody was given. Dates are calendar dates; a grant holds on both of them. */
export interface RoleGrant {
  readonly id: number;
  readonly actorId: number;
  readonly actorName: string;
  readonly actorIssuer: string;
  readonly actorSubject: string;
  readonly role: Role;
  /** Null: the whole country. */
  readonly areaId: number | null;
  readonly includeMembers: boolean;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly grantedAt: Date;
  readonly reason: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}
