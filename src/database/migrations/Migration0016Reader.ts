import { Migration } from '@mikro-orm/migrations';

/**
 * A role of the database that only reads what is published is nobody, whatever the setting `plan_lineage.actor` says: a
 * connection that may not read grants cannot act by them. Row-level security then shows it what everybody may see.
 */
export class Migration0016Reader extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function actor_id() returns bigint language sql stable as $$
        select case when has_table_privilege(session_user, 'public.role_grant', 'select')
          then nullif(current_setting('plan_lineage.actor', true), '')::bigint end
      $$;
    `);
  }

  override down(): void {
    this.addSql(`
      create or replace function actor_id() returns bigint language sql stable as $$
        select nullif(current_setting('plan_lineage.actor', true), '')::bigint
      $$;
    `);
  }
}
