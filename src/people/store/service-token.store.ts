import type { ListQuery } from '../../database/keyset.js';
import type { Transaction } from '../../database/write-database.js';
import type { ServiceToken } from '../domain/service-token.js';
import type { ServiceScope } from '../domain/viewer.js';

/** Without the hash, which not even the application's role reads. */
const COLUMNS = `
  t.id, g.actor_id as "actorId", a.name, g.role, g.area_id as "areaId", g.include_members as "includeMembers", t.scopes,
  t.created_at as "createdAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt",
  t.revocation_reason as "revocationReason", t.last_used_day::text as "lastUsedOn"`;
const FROM = 'service_token t join role_grant g on g.id = t.grant_id join actor a on a.id = g.actor_id';

/** The tokens that the reader may see, of an area or of all (null), the latest first. */
export function serviceTokensQuery(areaId: number | null, includeEnded: boolean): ListQuery {
  return {
    label: 'service-token.page',
    columns: COLUMNS,
    from: FROM,
    where: `($2::integer is null or g.area_id = $2) and ($3 or (t.revoked_at is null and t.expires_at > now()))`,
    values: [areaId, includeEnded],
    order: { name: 'service-tokens', columns: [{ sql: '-t.id', type: 'bigint' }] },
  };
}

/** A token that the writer may see, with the grant that came with it. */
export async function findServiceToken(
  transaction: Transaction,
  id: number,
): Promise<(ServiceToken & { readonly grantId: number }) | null> {
  const [token] = await transaction.query<ServiceToken & { grantId: number }>({
    label: 'service-token.by-id',
    text: `select ${COLUMNS}, t.grant_id as "grantId" from ${FROM} where t.id = $1`,
    values: [id],
  });
  return token ?? null;
}

export interface NewServiceToken {
  readonly grantId: number;
  readonly hash: Buffer;
  readonly scopes: readonly ServiceScope[];
  readonly createdBy: number;
  readonly expiresAt: Date;
}

/** Keeps a token, and answers its ID. */
export async function insertServiceToken(transaction: Transaction, token: NewServiceToken): Promise<number> {
  const [row] = await transaction.query<{ id: number }>({
    label: 'service-token.insert',
    text: `insert into service_token (grant_id, hash, scopes, created_by, expires_at)
      values ($1, $2, $3, $4, $5) returning id`,
    values: [token.grantId, token.hash, token.scopes, token.createdBy, token.expiresAt],
  });
  return row?.id as number;
}

/** Ends a token. False where it was ended before. */
export async function endServiceToken(
  transaction: Transaction,
  id: number,
  by: number,
  reason: string,
): Promise<boolean> {
  const ended = await transaction.query({
    label: 'service-token.revoke',
    text: `update service_token set revoked_at = now(), revoked_by = $2, revocation_reason = $3
      where id = $1 and revoked_at is null returning id`,
    values: [id, by, reason],
  });
  return ended.length > 0;
}
