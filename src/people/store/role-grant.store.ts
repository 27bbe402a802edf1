import type { ReadDatabase, Statement } from '../../database/read-database.js';
import type { Transaction } from '../../database/write-database.js';
import type { RoleGrant } from '../domain/role-grant.js';
import type { Role } from '../domain/viewer.js';

const GRANTS = `
  select g.id, a.name as "actorName", a.issuer as "actorIssuer", a.subject as "actorSubject", g.role,
    g.area_id as "areaId", g.include_members as "includeMembers", g.valid_from::text as "validFrom",
    g.valid_until::text as "validUntil", g.granted_at as "grantedAt", g.reason, g.withdrawn_at as "withdrawnAt",
    g.withdrawal_reason as "withdrawalReason"
  from role_grant g join actor a on a.id = g.actor_id`;

/** The grants of an area (null: of the whole country) that the reader may see, the latest first. */
export function findGrants(db: ReadDatabase, areaId: number | null, includeEnded: boolean): Promise<RoleGrant[]> {
  const standing = includeEnded
    ? ''
    : `and g.withdrawn_at is null and (g.valid_until is null or g.valid_until >= current_date)`;
  return db.query({
    label: 'role-grant.of-area',
    text: `${GRANTS} where g.area_id is not distinct from $1 ${standing} order by g.id desc limit ${MAX_GRANTS}`,
    values: [areaId],
  });
}

/** So many are answered at most. */
export const MAX_GRANTS = 500;

/** A grant that the writer may see. */
export async function findGrant(transaction: Transaction, id: number): Promise<RoleGrant | null> {
  const [grant] = await transaction.query<RoleGrant>({
    label: 'role-grant.by-id',
    text: `${GRANTS} where g.id = $1`,
    values: [id],
  });
  return grant ?? null;
}

export interface NewGrant {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly areaId: number | null;
  readonly includeMembers: boolean;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly reason: string | null;
}

/** Gives somebody a role; null where they hold the very same one already. */
export async function insertGrant(
  transaction: Transaction,
  grantedBy: number,
  grant: NewGrant,
): Promise<number | null> {
  const statement: Statement = {
    label: 'role-grant.insert',
    text: `with person as materialized (
        select coalesce((select id from actor where issuer = $1 and subject = $2),
          actor_sign_in($1, $2, 'PERSON', $3)) as id
      )
      insert into role_grant (actor_id, role, area_id, include_members, valid_from, valid_until, granted_by, reason)
      select p.id, $4, $5, $6, coalesce($7, current_date), $8, $9, $10
      from person p
      where not exists (
        select from role_grant g
        where g.actor_id = p.id and g.role = $4 and g.area_id is not distinct from $5::integer
          and g.include_members = $6 and g.withdrawn_at is null
          and daterange(g.valid_from, g.valid_until, '[]')
            && daterange(coalesce($7::date, current_date), $8::date, '[]'))
      returning id`,
    values: [
      grant.issuer,
      grant.subject,
      grant.name,
      grant.role,
      grant.areaId,
      grant.includeMembers,
      grant.validFrom,
      grant.validUntil,
      grantedBy,
      grant.reason,
    ],
  };
  const [row] = await transaction.query<{ id: number }>(statement);
  return row?.id ?? null;
}

/** Takes a role away again; nothing of what was done with it changes. */
export async function withdrawGrant(transaction: Transaction, id: number, by: number, reason: string): Promise<void> {
  await transaction.query({
    label: 'role-grant.withdraw',
    text: `update role_grant set withdrawn_at = now(), withdrawn_by = $2, withdrawal_reason = $3
      where id = $1 and withdrawn_at is null`,
    values: [id, by, reason],
  });
}
