// The statements of Migration0021Justifications: SQL that has landed is never edited.

/**
 * Gaps of an area belong to no plan, so they are explained directly in what is published. What was taken back is kept: at a
 * moment before, it held.
 */
export const MAKE_AREA_JUSTIFICATIONS = `
  create table history.area_justification (
    like public.gap_justification,
    withdrawn_at timestamptz not null default clock_timestamp(),
    withdrawn_by bigint,
    primary key (id)
  );

  -- Answers false where it is justified already.
  create function area_gap_justify(of_area integer, gap_kind text, why text, of_document text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform must_hold('{PLANNER}', of_area);
    if gap_kind not in ('AREA_WITHOUT_GOAL', 'AREA_WITHOUT_PLAN') then
      raise exception '% is no gap of an area', gap_kind using errcode = 'check_violation';
    end if;
    insert into gap_justification (kind, area_id, reason, document, justified_by, justified_at)
    values (gap_kind, of_area, why, of_document, (select name from actor where id = actor_id()), clock_timestamp())
    on conflict on constraint gap_justification_key do nothing;
    return found;
  end $$;

  -- Answers what was taken back; nothing where there was none.
  create function area_gap_withdraw(of_area integer, gap_kind text) returns setof gap_justification
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    withdrawn gap_justification;
  begin
    perform must_hold('{PLANNER}', of_area);
    delete from gap_justification j where j.area_id = of_area and j.kind = gap_kind returning * into withdrawn;
    if found then
      insert into history.area_justification select withdrawn.*, clock_timestamp(), actor_id();
      return next withdrawn;
    end if;
  end $$;
`;

/** The same as at another moment. */
export const MAKE_AS_OF_JUSTIFICATIONS = `
  create or replace function history.view_of(table_name text) returns text language sql immutable as $$
    select case when table_name in ('plan_node', 'alignment', 'gap_justification') then table_name || '_alone' else table_name end
  $$;
  alter view as_of.gap_justification rename to gap_justification_alone;

  create function history.finish_justifications() returns void language plpgsql as $$
  declare
    columns text[] := history.all_columns_of('gap_justification');
  begin
    execute format($sql$
      create or replace view as_of.gap_justification with (security_invoker = true) as
      select %1$s from as_of.gap_justification_alone t
      where t.area_id is null or (select as_of.moment()) is null or t.justified_at <= (select as_of.moment())
      union all
      select %1$s from history.area_justification t
      where t.justified_at <= (select as_of.moment()) and t.withdrawn_at > (select as_of.moment())$sql$,
      history.listed('t', columns));
  end $$;
  select history.finish_justifications();
`;

/** A goal whose draft ends while drafts of plans stand below it stays there as their guest: as it is published. */
export const MEND_GUESTS = `
  create function draft.make_guest(goal bigint) returns void
  language plpgsql set search_path = draft, public, pg_temp as $$
  declare
    content history.content_table;
    stated text[];
  begin
    for content in select * from history.content_table where name <> 'plan_node' order by position desc loop
      execute format('delete from draft.%I d using (%s) t where %s',
        content.name, history.rows_of('draft', content), history.matched('d', 't', content.key))
      using goal;
    end loop;
    select * into strict content from history.content_table where name = 'plan_node';
    stated := history.columns_of('plan_node', content.kept || content.key || '{created_at}');
    execute format('update draft.plan_node p set (%s) = row(%s) from public.plan_node s where p.id = $1 and s.id = $1',
      array_to_string(stated, ', '), history.listed('s', stated))
    using goal;
  end $$;

  create or replace function draft.copy_published(holder bigint) returns void
  language plpgsql set search_path = draft, public, pg_temp as $$
  declare
    content history.content_table;
    written text[];
    kept text;
  begin
    perform draft.invite_goal(p.parent_id) from public.plan_node p where p.id = holder and p.level = 1;
    -- A goal may be there already, as a guest: it stays in its place, and says what is published.
    perform draft.make_guest(g.id) from draft.plan_node g where g.id = holder and g.level = 0;
    for content in select * from history.content_table order by position loop
      written := history.columns_of(content.name, content.kept);
      kept := case content.name when 'plan_node' then 'path' when 'alignment' then 'element_path' end;
      execute format('insert into draft.%I (%s%s) select %s%s from (%s) s %s %s',
        content.name, array_to_string(written, ', '), ', ' || kept, history.listed('s', written), ', s.' || kept,
        history.rows_of('public', content),
        case content.name when 'plan_node' then 'order by s.level' else '' end,
        case content.name when 'plan_node' then 'on conflict (id) do nothing' else '' end)
      using holder;
    end loop;
  end $$;

  create or replace function draft.remove(holder bigint) returns void
  language plpgsql set search_path = draft, public, pg_temp as $$
  declare
    goal bigint := (select parent_id from draft.plan_node where id = holder and level = 1);
  begin
    delete from draft.plan_node
    where coalesce(plan_id, id) = holder and not (level = 0 and exists (
      select from draft.plan_node below where below.parent_id = holder));
    perform draft.make_guest(g.id) from draft.plan_node g where g.id = holder;
    delete from draft.plan_node g
    where g.id = goal and not exists (select from draft.plan_node below where below.parent_id = g.id)
      and not exists (select from draft.plan_draft d where d.holder_id = g.id);
  end $$;
`;

/** As Migration0014Drafts has them. */
export const LEAVE_GUESTS = `
  drop function draft.make_guest;
  create or replace function draft.copy_published(holder bigint) returns void
  language plpgsql set search_path = draft, public, pg_temp as $$
  declare
    content history.content_table;
    written text[];
    kept text;
  begin
    perform draft.invite_goal(p.parent_id) from public.plan_node p where p.id = holder and p.level = 1;
    delete from draft.plan_node where id = holder and not exists (
      select from draft.plan_node below where below.parent_id = holder);
    for content in select * from history.content_table order by position loop
      written := history.columns_of(content.name, content.kept);
      kept := case content.name when 'plan_node' then 'path' when 'alignment' then 'element_path' end;
      execute format('insert into draft.%I (%s%s) select %s%s from (%s) s %s %s',
        content.name, array_to_string(written, ', '), ', ' || kept, history.listed('s', written), ', s.' || kept,
        history.rows_of('public', content),
        case content.name when 'plan_node' then 'order by s.level' else '' end,
        case content.name when 'plan_node' then 'on conflict (id) do nothing' else '' end)
      using holder;
    end loop;
  end $$;
  create or replace function draft.remove(holder bigint) returns void
  language plpgsql set search_path = draft, public, pg_temp as $$
  declare
    goal bigint := (select parent_id from draft.plan_node where id = holder and level = 1);
  begin
    delete from draft.plan_node
    where coalesce(plan_id, id) = holder and not (level = 0 and exists (
      select from draft.plan_node below where below.parent_id = holder));
    delete from draft.plan_node g
    where g.id = goal and not exists (select from draft.plan_node below where below.parent_id = g.id)
      and not exists (select from draft.plan_draft d where d.holder_id = g.id);
  end $$;
`;
