import type { ListQuery } from '../../database/keyset.js';
import type { Transaction } from '../../database/write-database.js';
import type { RoleGrant } from '../domain/role-grant.js';
import type { Role, Viewer } from '../domain/viewer.js';

const COLUMNS = `
  g.id, g.actor_id as "actorId", a.name as "actorName", a.issuer as "actorIssuer", a.subject as "actorSubject", g.role,
  g.area_id as "areaId", g.include_members as "includeMembers", g.valid_from::text as "validFrom",
  g.valid_until::text as "validUntil", g.granted_at as "grantedAt", g.reason, g.withdrawn_at as "withdrawnAt",
  g.withdrawal_reason as "withdrawalReason"`;
const FROM = 'role_grant g join actor a on a.id = g.actor_id';

/** What narrows the grants that the reader may see; null: not narrowed. */
export interface RoleGrantFilter {
  readonly areaId: number | null;
  readonly actorId: number | null;
  /** Also those that are over or withdrawn. */
  readonly includeEnded: boolean;
}

/** Grants, the latest first. */
export function roleGrantsQuery({ areaId, actorId, includeEnded }: RoleGrantFilter): ListQuery {
  return {
    label: 'role-grant.page',
    columns: COLUMNS,
    from: FROM,
    where: `($2::integer is null or g.area_id = $2) and ($3::bigint is null or g.actor_id = $3)
      and ($4 or (g.withdrawn_at is null and (g.valid_until is null or g.valid_until >= current_date)))`,
    values: [areaId, actorId, includeEnded],
    order: { name: 'role-grants', columns: [{ sql: '-g.id', type: 'bigint' }] },
  };
}

/** A grant that the writer may see. */
export async function findGrant(transaction: Transaction, id: number): Promise<RoleGrant | null> {
  const [grant] = await transaction.query<RoleGrant>({
    label: 'role-grant.by-id',
    text: `select ${COLUMNS} from ${FROM} where g.id = $1`,
    values: [id],
  });
  return grant ?? null;
}

/** Whether the writer may give roles for an area, and with it for the members of a group. */
export async function mayGrant(
  transaction: Transaction,
  areaId: number | null,
  includeMembers: boolean,
): Promise<boolean> {
  const [row] = await transaction.query<{ may: boolean }>({
    label: 'role-grant.may',
    text: 'select actor_may_grant($1, $2) as may',
    values: [areaId, includeMembers],
  });
  return row?.may ?? false;
}

export interface NewGrant {
  readonly issuer: string;
  readonly subject: string;
  readonly kind: Viewer['kind'];
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
  const [row] = await transaction.query<{ id: number }>({
    label: 'role-grant.insert',
    text: `with person as materialized (
        select coalesce((select id from actor where issuer = $1 and subject = $2),
          actor_sign_in($1, $2, $11, $3)) as id
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
      grant.kind,
    ],
  });
  return row?.id ?? null;
}

/** Takes a role away again; nothing of what was done with it changes. False where it was taken away before. */
export async function withdrawGrant(
  transaction: Transaction,
  id: number,
  by: number,
  reason: string,
): Promise<boolean> {
  const ended = await transaction.query({
    label: 'role-grant.withdraw',
    text: `update role_grant set withdrawn_at = now(), withdrawn_by = $2, withdrawal_reason = $3
      where id = $1 and withdrawn_at is null returning id`,
    values: [id, by, reason],
  });
  return ended.length > 0;
}
