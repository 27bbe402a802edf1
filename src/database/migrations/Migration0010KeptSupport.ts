import { Migration } from '@mikro-orm/migrations';
import { REFRESH_SUPPORT, SUPPORT_OF_HOLDER } from './kept-support-functions.js';

/**
 * What supports the elements of frameworks, kept for each five-year plan and each 20-year goal (its holder), and
 * summed over the plans of the country: coverage and the totals of supporting nodes are read from here.
 *
 * - `plan_support` has a row for each holder and each element that its nodes are aligned to, directly or below; element
 *   0 is the union over all elements of a level. Each baht counts once within a row, and only nodes of the holder
 *   count: where a plan's goal supports the same element, a reader takes the plan's money off again.
 * - `country_support` is the sum of the rows of plans, by period. It may have several rows with one key: a writer who
 *   finds a row locked by another starts a new one, so that writers of different plans never wait for each other.
 * - `plan_support_due` names the holders that a transaction has changed. A deferred trigger refreshes each of them
 *   once, when the transaction commits. Texts, titles and evidence change nothing here, and mark nothing.
 *
 * Writers of one plan wait for each other in `content_version`: its triggers fire before these, by their names.
 */
export class Migration0010KeptSupport extends Migration {
  override up(): void {
    this.addSql(`
      create table plan_support (
        holder_id bigint not null,
        framework_id smallint not null,
        level text not null,
        element_id integer not null,
        area_id integer not null,
        -- 0 for a goal: its place in the order of supporting nodes.
        plan_id bigint not null,
        goal_id bigint,
        start_year smallint,
        end_year smallint,
        synthetic boolean not null,
        aligned_node_count integer not null,
        sound_node_count integer not null,
        -- A goal's projects are those of its plans: a reader counts them.
        project_count integer not null,
        unplaced_project_count integer not null,
        total_budget numeric not null,
        undated_budget numeric not null,
        budget_by_year numeric[] not null,
        -- The aligned nodes, by level and id.
        node_ids bigint[] not null,
        primary key (holder_id, framework_id, level, element_id)
      );
      create index plan_support_element_idx on plan_support (element_id, area_id, plan_id);
      create index plan_support_goal_idx on plan_support (framework_id, level) where plan_id = 0;

      create table country_support (
        id bigint generated always as identity primary key,
        framework_id smallint not null,
        level text not null,
        element_id integer not null,
        start_year smallint not null,
        end_year smallint not null,
        synthetic boolean not null,
        aligned_node_count bigint not null,
        sound_node_count bigint not null,
        project_count bigint not null,
        total_budget numeric not null,
        undated_budget numeric not null,
        budget_by_year numeric[] not null
      ) with (fillfactor = 50);
      create index country_support_key_idx on country_support
        (framework_id, level, element_id, start_year, end_year, synthetic);
      create index country_support_element_idx on country_support (element_id);

      create table plan_support_due (
        holder_id bigint primary key,
        marked_by xid8 not null
      );

      ${SUPPORT_OF_HOLDER}
      ${REFRESH_SUPPORT}

      create function plan_support_refresh_due() returns trigger language plpgsql
        security definer set search_path = public, pg_temp as $$
      declare
        holders bigint[];
      begin
        -- All of the transaction at once: the first trigger does it, those that follow find nothing.
        with due as (delete from plan_support_due returning holder_id)
        select array_agg(holder_id order by holder_id) into holders from due;
        if holders is not null then perform plan_support_refresh(holders); end if;
        return null;
      end $$;
      create constraint trigger plan_support_refresh_due after insert or update on plan_support_due
        deferrable initially deferred for each row execute function plan_support_refresh_due();

      create function plan_support_mark(holders bigint[]) returns void language sql
        security definer set search_path = public, pg_temp as $$
        insert into plan_support_due as d (holder_id, marked_by)
        select distinct unnest(holders), pg_current_xact_id() order by 1
        on conflict (holder_id) do update set marked_by = excluded.marked_by
        where d.marked_by <> excluded.marked_by
      $$;

      create function plan_support_alignment_changed() returns trigger language plpgsql as $$
      declare
        holders bigint[];
      begin
        select array_agg(coalesce(n.plan_id, n.id)) into holders
        from changed c join plan_node n on n.id = c.node_id;
        if tg_op = 'UPDATE' then
          holders := holders || array(
            select coalesce(n.plan_id, n.id) from changed_from c join plan_node n on n.id = c.node_id);
        end if;
        -- What went with its node is not found here: the node's own trigger marks its plan.
        if holders is not null then perform plan_support_mark(holders); end if;
        return null;
      end $$;
      create trigger plan_support_inserted after insert on alignment referencing new table as changed
        for each statement execute function plan_support_alignment_changed();
      create trigger plan_support_deleted after delete on alignment referencing old table as changed
        for each statement execute function plan_support_alignment_changed();
      create trigger plan_support_updated after update on alignment
        referencing new table as changed old table as changed_from
        for each statement execute function plan_support_alignment_changed();

      create function plan_support_node_changed() returns trigger language plpgsql as $$
      declare
        holders bigint[];
      begin
        if tg_op = 'INSERT' then
          -- A new node has no alignment yet, but a project counts for those above it.
          select array_agg(plan_id) into holders from changed where level = 4;
        elsif tg_op = 'DELETE' then
          select array_agg(coalesce(plan_id, id)) into holders from changed;
        else
          -- No join: its plan, made for one row and kept, would pair all rows of a large update with each other.
          select array_agg(distinct different.holder) into holders
          from (
            select coalesce(plan_id, id) as holder, id, path, budget, budget_by_year, undated_budget, synthetic
            from changed
            except
            select coalesce(plan_id, id), id, path, budget, budget_by_year, undated_budget, synthetic
            from changed_from
          ) different;
        end if;
        if holders is not null then perform plan_support_mark(holders); end if;
        return null;
      end $$;
      create trigger plan_support_inserted after insert on plan_node referencing new table as changed
        for each statement execute function plan_support_node_changed();
      create trigger plan_support_deleted after delete on plan_node referencing old table as changed
        for each statement execute function plan_support_node_changed();
      create trigger plan_support_updated after update on plan_node
        referencing new table as changed old table as changed_from
        for each statement execute function plan_support_node_changed();

      -- Nodes and elements are not truncated without the alignments that name them.
      create function plan_support_truncated() returns trigger language plpgsql
        security definer set search_path = public, pg_temp as $$
      begin
        delete from plan_support;
        delete from country_support;
        return null;
      end $$;
      create trigger plan_support_truncated after truncate on alignment
        for each statement execute function plan_support_truncated();

      select plan_support_refresh(array(select id from plan_node where level < 2 order by id));
    `);
  }

  override down(): void {
    const onRows = ['plan_support_inserted', 'plan_support_deleted', 'plan_support_updated'];
    this.addSql(`
      drop trigger plan_support_truncated on alignment;
      ${['alignment', 'plan_node'].flatMap((table) => onRows.map((trigger) => `drop trigger ${trigger} on ${table};`)).join('\n')}
      drop function plan_support_truncated, plan_support_node_changed, plan_support_alignment_changed, plan_support_mark;
      drop table plan_support_due;
      drop function plan_support_refresh_due, plan_support_refresh, plan_support_of;
      drop table country_support, plan_support;
    `);
  }
}
