import { Migration } from '@mikro-orm/migrations';
import { MAKE_FOLLOW } from './follow-content.js';

/** Another column, rule or table of plans is made once, in `public`; drafts, history and other states follow. */
export class Migration0017FollowContent extends Migration {
  override up(): void {
    this.addSql(`
      ${MAKE_FOLLOW}
      select history.follow();
    `);
  }

  override down(): void {
    this.addSql(`
      do $$
      declare
        name text;
      begin
        for name in select c.name from history.content_table c loop
          execute format('drop function history.%I', name || '_of');
        end loop;
      end $$;
      drop function history.make_rows_function, history.may_read, history.follow, history.finish_views, history.make_view, history.view_of, history.follow_rules, history.is_shared, history.follow_columns,
        history.make_content_table, history.protect_content;
      drop table history.shared_function;
      do $$
      declare
        name text;
      begin
        for name in
          select oid::regprocedure::text from pg_proc
          where pronamespace = 'draft'::regnamespace and prorettype = 'trigger'::regtype
        loop
          execute format('alter function %s security invoker', name);
        end loop;
      end $$;
      alter table history.content_table drop column leads_by, drop column leads_to;
    `);
  }
}
