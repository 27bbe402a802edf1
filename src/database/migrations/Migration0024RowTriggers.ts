import { Migration } from '@mikro-orm/migrations';

/**
 * Triggers for each row look rows up by their keys: one plan serves all of them. Sessions plan every statement for its values,
 * which is right for questions, and for a trigger costs more than the look-up, row by row.
 */
export class Migration0024RowTriggers extends Migration {
  override up(): void {
    this.addSql(`${forEachRowTrigger(`set plan_cache_mode = 'force_generic_plan'`)} select history.follow();`);
  }

  override down(): void {
    this.addSql(`${forEachRowTrigger('reset plan_cache_mode')} select history.follow();`);
  }
}

/** Alters the functions of row triggers on the content of plans. */
function forEachRowTrigger(change: string): string {
  return `
    do $$
    declare
      name text;
    begin
      for name in
        select distinct g.tgfoid::regprocedure::text from pg_trigger g
        where g.tgrelid in (select ('public.' || quote_ident(t.name))::regclass from history.content_table t)
          and not g.tgisinternal and g.tgtype & 1 = 1
      loop
        execute format('alter function %s ${change.replaceAll("'", "''")}', name);
      end loop;
    end $$;`;
}
