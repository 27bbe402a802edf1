import type { Role, ServiceScope } from './viewer.js';

/** A token of a script, as far as it is known after it was made: its secret is kept nowhere. */
export interface ServiceToken {
  readonly id: number;
  readonly actorId: number;
  readonly name: string;
  readonly role: Role;
  /** Null: the whole country. */
  readonly areaId: number | null;
  readonly includeMembers: boolean;
  readonly scopes: readonly ServiceScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly revocationReason: string | null;
  readonly lastUsedOn: string | null;
}
