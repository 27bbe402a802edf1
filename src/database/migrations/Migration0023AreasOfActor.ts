import { Migration } from '@mikro-orm/migrations';

/**
 * The areas of whoever acts, found at once instead of area by area: row-level security asks for them in every statement on
 * what is not published, those of triggers included.
 */
export class Migration0023AreasOfActor extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function actor_areas(roles text[]) returns integer[] language plpgsql stable
      security definer set search_path = public, pg_temp as $$
      begin
        return (
          with held as materialized (select area_ids from actor_grants(actor_id()) g where g.role = any (roles))
          select coalesce(array_agg(a.id), '{}') from area a
          where exists (select from held h where h.area_ids is null or a.id = any (h.area_ids)));
      end $$;
    `);
  }

  override down(): void {
    this.addSql(`
      create or replace function actor_areas(roles text[]) returns integer[] language sql stable
      security invoker as $$
        select coalesce(array_agg(a.id), '{}') from public.area a where actor_may(roles, a.id)
      $$;
      alter function actor_areas reset all;
    `);
  }
}
