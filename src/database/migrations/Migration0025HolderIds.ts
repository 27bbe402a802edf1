import { Migration } from '@mikro-orm/migrations';

/**
 * A plan or goal that begins again after its draft was given up, or after it was withdrawn, is the same one: its code is
 * permanent, and its log and its revisions go on.
 */
export class Migration0025HolderIds extends Migration {
  override up(): void {
    this.addSql(`
      create function holder_id_of(holder_code text) returns bigint language sql volatile
      security definer set search_path = public, pg_temp as $$
        select coalesce(
          (select h.chain_id from audit_head h where h.code = holder_code),
          nextval(pg_get_serial_sequence('public.plan_node', 'id')))
      $$;
    `);
  }

  override down(): void {
    this.addSql('drop function holder_id_of;');
  }
}
