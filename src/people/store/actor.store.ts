import type { ReadDatabase } from '../../database/read-database.js';
import type { HeldRole, Role, ServiceScope, Viewer } from '../domain/viewer.js';

interface SignedIn {
  readonly id: number;
  readonly grants: readonly { readonly role: Role; readonly areaIds: readonly number[] | null }[];
}

/** The roles of an actor that hold today. */
const GRANTS = `(
  select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'areaIds', g.area_ids)), '[]')
  from actor_grants(a.id) g) as grants`;

/** Who a person is here, with the roles that they hold today. They are noted when they are first seen. */
export async function signIn(
  db: ReadDatabase,
  who: { readonly issuer: string; readonly subject: string; readonly name: string },
): Promise<Viewer> {
  const [row] = await db.query<SignedIn>({
    label: 'actor.sign-in',
    text: `with actor as materialized (select actor_sign_in($1, $2, 'PERSON', $3) as id)
      select a.id, ${GRANTS} from actor a`,
    values: [who.issuer, who.subject, who.name],
  });
  if (!row) throw new Error('nobody signed in');
  return { actorId: row.id, kind: 'PERSON', name: who.name, roles: rolesOf(row) };
}

/** The script whose token has this hash, with the roles that it holds today; null where the token does not hold. */
export async function signInService(db: ReadDatabase, hash: Buffer): Promise<Viewer | null> {
  const [row] = await db.query<SignedIn & { name: string; scopes: ServiceScope[]; expiresAt: string }>({
    label: 'actor.sign-in-service',
    text: `with actor as materialized (select * from service_sign_in($1))
      select a.id, a.name, a.scopes, a.expires_at as "expiresAt", ${GRANTS} from actor a`,
    values: [hash],
  });
  if (!row) return null;
  const { id, name, scopes, expiresAt } = row;
  return { actorId: id, kind: 'SERVICE', name, scopes, tokenExpiresAt: new Date(expiresAt), roles: rolesOf(row) };
}

function rolesOf({ grants }: SignedIn): HeldRole[] {
  return grants.map(({ role, areaIds }) => ({ role, areaIds: areaIds === null ? null : new Set(areaIds) }));
}
