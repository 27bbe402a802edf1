import type { Client } from 'pg';

/** Who loads what was decided elsewhere, with the roles that it takes, today only; asked as the owner of the tables. */
export async function signInLoader(owner: Client, name: string): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(`select actor_sign_in('command', $1, 'SERVICE', $1) as id`, [
    name,
  ]);
  const actorId = Number(rows[0]?.id);
  await owner.query(
    `insert into role_grant (actor_id, role, valid_from, valid_until, reason)
     select $1, r.role, current_date, current_date, $2 from unnest('{PLANNER,ADMINISTRATOR}'::text[]) r(role)
     where not exists (
       select from role_grant g where g.actor_id = $1 and g.role = r.role and g.withdrawn_at is null
         and g.valid_until >= current_date)`,
    [actorId, name],
  );
  return actorId;
}
