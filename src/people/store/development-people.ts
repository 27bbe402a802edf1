import type { Client } from 'pg';
import { DEVELOPMENT_ISSUER, DEVELOPMENT_PEOPLE } from '../tokens/development-issuer.js';

/** Grants the made-up people of the development issuer their roles, as the owner of the tables; without effect a second time. */
export async function grantDevelopmentRoles(owner: Client): Promise<void> {
  for (const { subject, name, role, areaCode } of DEVELOPMENT_PEOPLE) {
    await owner.query(
      `with person as materialized (select actor_sign_in($1, $2, 'PERSON', $3) as id)
       insert into role_grant (actor_id, role, area_id, reason)
       select p.id, $4, a.id, 'development issuer'
       from person p left join area a on a.code = $5
       -- Where the area is missing, nothing is given: no area would mean the whole country.
       where ($5 is null or a.id is not null) and not exists (select from role_grant g where g.actor_id = p.id)`,
      [DEVELOPMENT_ISSUER, subject, name, role, areaCode],
    );
  }
}
