// The statements of Migration0017FollowContent: SQL that has landed is never edited.

/**
 * Whatever the tables of plans have in `public`, the other schemas have too. A migration that gives plans another column,
 * rule, trigger or table makes it there and says `select history.follow()`. A new table is named in
 * `history.content_table` first, and hangs on nodes or on another table of content.
 */
export const MAKE_FOLLOW = `
  -- Which column of a table leads to what it hangs on; null: it is the nodes themselves.
  alter table history.content_table add column leads_by text, add column leads_to text;
  update history.content_table c set leads_by = w.leads_by, leads_to = w.leads_to
  from (values ('node_budget', 'node_id', 'plan_node'), ('node_text', 'node_id', 'plan_node'),
    ('roadmap_step', 'goal_id', 'plan_node'), ('development_guideline', 'issue_id', 'plan_node'),
    ('project_guideline', 'project_id', 'plan_node'), ('node_agency', 'node_id', 'plan_node'),
    ('indicator', 'node_id', 'plan_node'), ('indicator_target', 'indicator_id', 'indicator'),
    ('alignment', 'node_id', 'plan_node'), ('alignment_evidence', 'alignment_id', 'alignment'),
    ('gap_justification', 'node_id', 'plan_node')) w(name, leads_by, leads_to)
  where c.name = w.name;

  -- Functions that triggers of content call: drafts have their own.
  create table history.shared_function (name text primary key);
  insert into history.shared_function (name) values ('plan_node_roll_up');

  -- What people write into a draft directly, who hold one of the roles for the area of the row.
  create function history.protect_content(content history.content_table) returns void language plpgsql as $$
  declare
    own text := replace(content.to_node, 'SCHEMA', 'draft');
  begin
    execute format('alter table draft.%I enable row level security', content.name);
    execute format('create policy reading on draft.%1$I for select using (
      exists (select from draft.%2$I up where up.id = %1$I.%3$I))', content.name, content.leads_to, content.leads_by);
    execute format($policy$create policy writing on draft.%1$I using (exists (
      select from (select %1$I.*) t %2$s
      where n.area_id = any ((select actor_areas('{PLANNER}'))::integer[])))$policy$, content.name, own);
    execute format('alter table history.%I enable row level security', content.name);
    execute format('create policy reading on history.%1$I for select using (
      holder_id = any ((select history.readable_holders())::bigint[])
      or exists (select from history.publication p where p.holder_id = %1$I.holder_id
        and p.revision >= since and (until is null or p.revision < until)))', content.name);
  end $$;

  create function history.make_content_table(content history.content_table) returns void language plpgsql as $$
  declare
    numbered record;
  begin
    execute format('create table draft.%1$I (like public.%1$I including all excluding identity)', content.name);
    for numbered in
      select a.attname as column, pg_get_serial_sequence('public.' || quote_ident(content.name), a.attname) as sequence
      from pg_attribute a
      where a.attrelid = ('public.' || quote_ident(content.name))::regclass and a.attidentity <> ''
    loop
      execute format('alter table draft.%I alter column %I set default nextval(%L)',
        content.name, numbered.column, numbered.sequence);
    end loop;
    execute format('create table history.%1$I (like public.%1$I, holder_id bigint not null, since integer not null,
      until integer check (until > since), primary key (holder_id, %2$s, since))',
      content.name, array_to_string(content.key, ', '));
    perform history.protect_content(content);
  end $$;

  -- Columns that a table has in public and not elsewhere. In the history a generated one is as plain as the others.
  create function history.follow_columns(content history.content_table) returns void language plpgsql as $$
  declare
    missing record;
  begin
    for missing in
      select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
        a.attgenerated <> '' as generated, pg_get_expr(d.adbin, d.adrelid) as expression
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = ('public.' || quote_ident(content.name))::regclass and a.attnum > 0 and not a.attisdropped
        and not exists (
          select from pg_attribute there
          where there.attrelid = ('draft.' || quote_ident(content.name))::regclass and there.attname = a.attname)
      order by a.attnum
    loop
      execute format('alter table draft.%I add column %I %s %s %s', content.name, missing.name, missing.type,
        case when missing.generated then format('generated always as (%s) stored', missing.expression)
          when missing.expression is not null then 'default ' || missing.expression else '' end,
        case when missing.required then 'not null' else '' end);
      execute format('alter table history.%I add column %I %s %s', content.name, missing.name, missing.type,
        case when missing.generated then '' when missing.expression is not null then 'default ' || missing.expression
          else '' end);
    end loop;
  end $$;

  -- Checks, keys and triggers that a table has in public and not in draft, and the triggers' functions as they are now.
  create function history.follow_rules() returns void language plpgsql as $$
  declare
    content regclass[] := (
      select array_agg(('public.' || quote_ident(name))::regclass) from history.content_table);
    each record;
  begin
    for each in
      -- What a trigger keeps is asked of rights once, in the statement that set it off, and not row by row again.
      select pg_get_functiondef(p.oid) as definition,
        case when p.prorettype = 'trigger'::regtype and not p.prosecdef then E'\\n SECURITY DEFINER' else '' end as rights
      from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and (p.proname in (select name from history.shared_function) or p.oid in (
          select g.tgfoid from pg_trigger g
          where g.tgrelid = any (content) and not g.tgisinternal and history.is_shared(g.tgname)))
    loop
      execute replace(replace(each.definition, 'FUNCTION public.', 'FUNCTION draft.'),
        E'\\nAS $function$', each.rights || E'\\n SET search_path TO draft, public, pg_temp\\nAS $function$');
    end loop;
    for each in
      select c.relname as on_table, k.conname as name, pg_get_constraintdef(k.oid) as definition, null as trigger
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.conrelid = any (content) and k.contype in ('c', 'f', 'u') and not exists (
        select from pg_constraint there
        where there.conrelid = ('draft.' || quote_ident(c.relname))::regclass and there.conname = k.conname)
      union all
      select c.relname, g.tgname, null, replace(pg_get_triggerdef(g.oid), ' ON public.', ' ON draft.')
      from pg_trigger g join pg_class c on c.oid = g.tgrelid
      where g.tgrelid = any (content) and not g.tgisinternal and history.is_shared(g.tgname) and not exists (
        select from pg_trigger there
        where there.tgrelid = ('draft.' || quote_ident(c.relname))::regclass and there.tgname = g.tgname)
    loop
      -- Read under the path of the published schema, where names need no qualifier; written under the draft's.
      perform set_config('search_path', 'draft, public', true);
      if each.trigger is not null then execute each.trigger;
      else execute format('alter table draft.%I add constraint %I %s', each.on_table, each.name, each.definition);
      end if;
      perform set_config('search_path', 'public', true);
    end loop;
  end $$;

  -- Whether a trigger keeps a plan whole; the others keep what the public is answered from.
  create function history.is_shared(trigger_name text) returns boolean language sql immutable as $$
    select trigger_name not like 'content\\_%' and trigger_name not like 'plan\\_support\\_%'
      and trigger_name <> 'revision_noted'
  $$;

  -- The view that has the rows of a table in whichever state a session asks for: see as-of-schema.ts. Where something must
  -- be worked out anew for the state, it has a name of its own, and another view finishes it.
  create function history.view_of(table_name text) returns text language sql immutable as $$
    select case table_name when 'plan_node' then 'plan_node_alone' else table_name end
  $$;
  create function history.make_view(content history.content_table) returns void language plpgsql as $$
  declare
    columns text[] := history.all_columns_of(content.name);
    public_holder text := case content.name
      when 'plan_node' then 'coalesce(t.plan_id, t.id) <> all ((select as_of.replaced())::bigint[])'
      else format('not exists (select from (select t.*) t %s
        where coalesce(n.plan_id, n.id) = any ((select as_of.replaced())::bigint[]))',
        replace(content.to_node, 'SCHEMA', 'public')) end;
  begin
    execute format($sql$
      create or replace view as_of.%1$I with (security_invoker = true) as
      select %2$s from public.%3$I t where %4$s
      union all
      select %5$s from history.%3$I h join as_of.source s
        on s.holder_id = h.holder_id and h.since <= s.revision and (h.until is null or h.until > s.revision)
      union all
      select %2$s from draft.%3$I t %6$s
      where coalesce(n.plan_id, n.id) = any ((select as_of.drafted())::bigint[])$sql$,
      history.view_of(content.name), history.listed('t', columns), content.name, public_holder,
      history.listed('h', columns), replace(content.to_node, 'SCHEMA', 'draft'));
  end $$;

  -- Whether who acts may read a plan as a draft (a state below 0), in a revision, or as it is published (null).
  create function history.may_read(holder bigint, state integer) returns boolean language sql stable as $$
    select case when state is null then true
      when state < 0 then (select actor_may('{PLANNER,COMMITTEE_SECRETARY,AUDITOR,ADMINISTRATOR}', d.area_id)
        from draft.plan_draft d where d.holder_id = holder)
      else exists (select from history.publication p where p.holder_id = holder and p.revision = state)
        or (select actor_may('{PLANNER,COMMITTEE_SECRETARY,AUDITOR,ADMINISTRATOR}', r.area_id)
          from history.revision r where r.holder_id = holder and r.number = state) end
  $$;

  -- The rows that a table has of one plan in a state: what the views of as_of answer, for a large plan as a whole. Who may is
  -- asked once, and not row by row.
  create function history.make_rows_function(content history.content_table) returns void language plpgsql as $$
  declare
    columns text[] := history.all_columns_of(content.name);
    of_holder text := 'select %s from %I.%I t %s where coalesce(n.plan_id, n.id) = holder';
  begin
    execute format($sql$
      create or replace function history.%1$I(holder bigint, state integer) returns setof public.%2$I
      language plpgsql stable security definer set search_path = public, pg_temp as $body$
      begin
        if history.may_read(holder, state) is not true then return;
        elsif state is null then return query %3$s;
        elsif state < 0 then return query %4$s;
        else return query select %5$s from history.%2$I h
          where h.holder_id = holder and h.since <= state and (h.until is null or h.until > state);
        end if;
      end $body$ $sql$,
      content.name || '_of', content.name,
      format(of_holder, history.listed('t', columns), 'public', content.name, replace(content.to_node, 'SCHEMA', 'public')),
      format(of_holder, history.listed('t', columns), 'draft', content.name, replace(content.to_node, 'SCHEMA', 'draft')),
      history.listed('h', columns));
  end $$;

  create function history.finish_views() returns void language plpgsql as $$
  declare
    columns text[] := history.all_columns_of('plan_node');
  begin
    -- A goal's summed money is that of its plans as they are in this state.
    execute format($sql$
      create or replace view as_of.plan_node with (security_invoker = true) as
      select %1$s from as_of.plan_node_alone t where not (t.level = 0 and t.budget_basis is distinct from 'STATED')
      union all
      select %2$s from as_of.plan_node_alone t
      cross join lateral (
        select sum(p.budget)::numeric(18, 2) as budget, sum(p.undated_budget)::numeric(18, 2) as undated_budget
        from as_of.plan_node_alone p where p.parent_id = t.id
      ) below
      where t.level = 0 and t.budget_basis is distinct from 'STATED'$sql$,
      history.listed('t', columns),
      replace(replace(replace(history.listed('t', columns),
        't.budget_basis', 'case when below.budget is not null then ''SUMMED'' end::budget_basis'),
        't.undated_budget', 'below.undated_budget'),
        't.budget,', 'below.budget,'));
  end $$;

  create function history.follow() returns void language plpgsql set search_path = public, pg_temp as $$
  declare
    content history.content_table;
  begin
    for content in select * from history.content_table order by position loop
      if to_regclass('draft.' || quote_ident(content.name)) is null then
        perform history.make_content_table(content);
      else
        perform history.follow_columns(content);
      end if;
      perform history.make_view(content);
      perform history.make_rows_function(content);
    end loop;
    perform history.finish_views();
    perform history.follow_rules();
  end $$;
`;
