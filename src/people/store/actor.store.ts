import type { ReadDatabase } from '../../database/read-database.js';
import type { HeldRole, Role, Viewer } from '../domain/viewer.js';

interface SignedIn {
  readonly id: number;
  readonly kind: Viewer['kind'];
  readonly name: string;
  readonly grants: readonly { readonly role: Role; readonly areaIds: readonly number[] | null }[];
}

/** Who somebody is here, with the roles that they hold today. They are noted when they are first seen. */
export async function signIn(
  db: ReadDatabase,
  who: { readonly issuer: string; readonly subject: string; readonly kind: Viewer['kind']; readonly name: string },
): Promise<Viewer> {
  const [row] = await db.query<SignedIn>({
    label: 'actor.sign-in',
    text: `with actor as materialized (select actor_sign_in($1, $2, $3, $4) as id)
      select a.id, $3 as kind, $4 as name, (
        select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'areaIds', g.area_ids)), '[]')
        from actor_grants(a.id) g) as grants
      from actor a`,
    values: [who.issuer, who.subject, who.kind, who.name],
  });
  if (!row) throw new Error('nobody signed in');
  const roles = row.grants.map(
    ({ role, areaIds }): HeldRole => ({ role, areaIds: areaIds === null ? null : new Set(areaIds) }),
  );
  return { actorId: row.id, kind: row.kind, name: row.name, roles };
}
