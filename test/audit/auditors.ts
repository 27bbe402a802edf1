import type { Pool } from 'pg';

/** Makes somebody who may read the audit log of an area; null: of the country. Answers the row of `actor`. */
export async function makeAuditor(pool: Pool, areaId: number | null): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `with made as (
       insert into actor (issuer, subject, name) values ('https://issuer.example', gen_random_uuid()::text, 'ผู้ตรวจสอบ')
       returning id
     )
     insert into role_grant (actor_id, role, area_id) select id, 'AUDITOR', $1 from made returning actor_id as id`,
    [areaId],
  );
  return rows[0]?.id as number;
}
