// The statements of Migration0014Drafts: SQL that has landed is never edited.

/** A table of what plans consist of. */
export interface ContentTable {
  readonly name: string;
  readonly key: readonly string[];
  /** How a row `t` is led to its node `n`, in the same schema. */
  readonly toNode: (schema: string) => string;
  /** What triggers keep, so that nobody writes it. */
  readonly kept?: readonly string[];
}

const byColumn = (column: string) => (schema: string) => `join ${schema}.plan_node n on n.id = t.${column}`;

/** In the order in which rows can be written: what a row refers to comes before it. */
export const CONTENT_TABLES: readonly ContentTable[] = [
  {
    name: 'plan_node',
    key: ['id'],
    toNode: () => 'cross join lateral (select t.id, t.plan_id) n',
    kept: ['path', 'budget', 'budget_basis', 'budget_by_year', 'undated_budget', 'updated_at'],
  },
  { name: 'node_budget', key: ['id'], toNode: byColumn('node_id') },
  { name: 'node_text', key: ['node_id', 'field', 'ordinal'], toNode: byColumn('node_id') },
  { name: 'roadmap_step', key: ['goal_id', 'start_year', 'ordinal'], toNode: byColumn('goal_id') },
  { name: 'development_guideline', key: ['id'], toNode: byColumn('issue_id') },
  { name: 'project_guideline', key: ['project_id', 'ordinal'], toNode: byColumn('project_id') },
  { name: 'node_agency', key: ['node_id', 'role', 'agency_id'], toNode: byColumn('node_id') },
  { name: 'indicator', key: ['id'], toNode: byColumn('node_id') },
  {
    name: 'indicator_target',
    key: ['indicator_id', 'start_year', 'end_year'],
    toNode: (schema) => `join ${schema}.indicator i on i.id = t.indicator_id
      join ${schema}.plan_node n on n.id = i.node_id`,
  },
  { name: 'alignment', key: ['id'], toNode: byColumn('node_id'), kept: ['element_path'] },
  {
    name: 'alignment_evidence',
    key: ['id'],
    toNode: (schema) => `join ${schema}.alignment a on a.id = t.alignment_id
      join ${schema}.plan_node n on n.id = a.node_id`,
  },
  { name: 'gap_justification', key: ['id'], toNode: byColumn('node_id') },
];

const names = CONTENT_TABLES.map(({ name }) => name);
const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/**
 * A schema with the tables of plans, made from the definitions of the published ones: columns, checks, indexes, foreign
 * keys, and the triggers that keep a plan whole. Numbers come from the same sequences, so that a node has one ID wherever
 * it stands. Left out: versions of what is published, and what is kept to answer the public quickly.
 */
export const MAKE_DRAFT_SCHEMA = `
  create schema draft;
  do $make$
  declare
    content constant text[] := array[${list([...names, 'plan_size'])}];
    each record;
  begin
    for each in
      select t.name, a.attname as column, pg_get_serial_sequence('public.' || t.name, a.attname) as sequence
      from unnest(content) t(name)
      left join pg_attribute a on a.attrelid = ('public.' || t.name)::regclass and a.attidentity <> ''
    loop
      execute format('create table draft.%I (like public.%I including all excluding identity)', each.name, each.name);
      if each.column is not null then
        execute format('alter table draft.%I alter column %I set default nextval(%L)',
          each.name, each.column, each.sequence);
      end if;
    end loop;
    drop index if exists draft.plan_node_search_keys_idx, draft.plan_node_search_rank_idx;

    for each in
      select distinct p.oid, pg_get_functiondef(p.oid) as definition
      from pg_proc p
      where p.pronamespace = 'public'::regnamespace and (p.proname = 'plan_node_roll_up' or p.oid in (
        select g.tgfoid from pg_trigger g
        where g.tgrelid = any (content::regclass[]) and not g.tgisinternal
          and g.tgname not like 'content\\_%' and g.tgname not like 'plan\\_support\\_%'))
    loop
      execute replace(replace(each.definition, 'FUNCTION public.', 'FUNCTION draft.'),
        E'\\nAS $function$', E'\\n SET search_path TO draft, public, pg_temp\\nAS $function$');
    end loop;

    -- Read under the path of the published schema, where names need no qualifier; written under the draft's.
    for each in
      select k.conname as name, c.relname as on_table, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.conrelid = any (content::regclass[])
      union all
      select g.tgname, null, replace(pg_get_triggerdef(g.oid), ' ON public.', ' ON draft.')
      from pg_trigger g
      where g.tgrelid = any (content::regclass[]) and not g.tgisinternal
        and g.tgname not like 'content\\_%' and g.tgname not like 'plan\\_support\\_%'
    loop
      perform set_config('search_path', 'draft, public', true);
      if each.on_table is null then
        execute each.definition;
      else
        execute format('alter table draft.%I add constraint %I %s', each.on_table, each.name, each.definition);
      end if;
      perform set_config('search_path', 'public', true);
    end loop;
  end $make$;
`;

/** The states that plans have had: each row once, with the revisions that it belongs to. */
export const MAKE_HISTORY_SCHEMA = `
  create schema history;
  ${CONTENT_TABLES.map(
    ({ name, key }) => `
  create table history.${name} (
    like public.${name},
    holder_id bigint not null,
    since integer not null,
    until integer check (until > since),
    primary key (holder_id, ${key.join(', ')}, since)
  );`,
  ).join('')}
  create index on history.plan_node (id);
  create index on history.plan_node (parent_id);
`;

const RULES = CONTENT_TABLES.map(
  ({ name, key, toNode, kept }, position) =>
    `(${position}, '${name}', array[${list(key)}], '${toNode('SCHEMA')}', array[${list(kept ?? [])}]::text[])`,
).join(',\n    ');

/** What the functions below need to know of each table, as data. */
export const MAKE_CONTENT_TABLES = `
  create table history.content_table (
    position smallint primary key,
    name text not null unique,
    key text[] not null,
    -- How a row t is led to its node n; SCHEMA stands for the schema.
    to_node text not null,
    -- What triggers keep.
    kept text[] not null
  );
  insert into history.content_table (position, name, key, to_node, kept) values
    ${RULES};

  -- The columns of a table in order, without generated ones and those named.
  create function history.columns_of(content text, without text[] default '{}') returns text[]
  language sql stable as $$
    select array_agg(a.attname::text order by a.attnum) from pg_attribute a
    where a.attrelid = ('public.' || quote_ident(content))::regclass and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attname <> all (without)
  $$;

  -- The columns of a table in order, with the generated ones: in the history those are as plain as the others.
  create function history.all_columns_of(content text) returns text[] language sql stable as $$
    select array_agg(a.attname::text order by a.attnum) from pg_attribute a
    where a.attrelid = ('public.' || quote_ident(content))::regclass and a.attnum > 0 and not a.attisdropped
  $$;

  -- Such as a.x, a.y
  create function history.listed(alias text, columns text[]) returns text language sql immutable as $$
    select string_agg(format('%s.%I', alias, c.name), ', ' order by c.i) from unnest(columns) with ordinality c(name, i)
  $$;

  -- Whether two rows are of one thing: such as (a.id) = (b.id)
  create function history.matched(a text, b text, key text[]) returns text language sql immutable as $$
    select string_agg(format('%s.%I = %s.%I', a, k, b, k), ' and ') from unnest(key) k
  $$;

  -- The rows of one holder in a schema, as a query with the holder as $1.
  create function history.rows_of(schema text, content history.content_table) returns text
  language sql immutable as $$
    select format('select t.* from %I.%I t %s where coalesce(n.plan_id, n.id) = $1',
      schema, content.name, replace(content.to_node, 'SCHEMA', quote_ident(schema)))
  $$;
`;

/** Takes content from one place to another, always of one plan or one 20-year goal: its holder. */
export const MAKE_MOVES = `
  -- What a schema holds becomes the state of a revision: rows that are as they were before only live on.
  create function history.freeze(holder bigint, from_schema text, revision integer) returns void
  language plpgsql set search_path = public, pg_temp as $$
  declare
    content history.content_table;
    all_columns text[];
    compared text[];
  begin
    for content in select * from history.content_table order by position loop
      all_columns := history.all_columns_of(content.name);
      compared := history.columns_of(content.name, '{updated_at}');
      execute format($sql$
        with fresh as materialized (%1$s),
        ended as (
          update history.%2$I h set until = $2
          where h.holder_id = $1 and h.until is null and not exists (
            select from fresh f where %3$s and (%4$s) is not distinct from (%5$s))
        )
        insert into history.%2$I (%6$s, holder_id, since)
        select %7$s, $1, $2 from fresh f
        where not exists (
          select from history.%2$I h
          where h.holder_id = $1 and h.until is null and %3$s and (%4$s) is not distinct from (%5$s))
        $sql$,
        history.rows_of(from_schema, content), content.name, history.matched('f', 'h', content.key),
        history.listed('f', compared), history.listed('h', compared),
        array_to_string(all_columns, ', '), history.listed('f', all_columns))
      using holder, revision;
    end loop;
  end $$;

  -- Brings what is published to the state of a revision.
  create function history.publish(holder bigint, revision integer) returns void
  language plpgsql set search_path = public, pg_temp as $$
  declare
    content history.content_table;
    state text;
    written text[];
    stated text[];
  begin
    perform plan_write_lock(holder);
    set constraints all deferred;
    for content in select * from history.content_table order by position loop
      state := format('select * from history.%I where holder_id = $1 and since <= $2 and (until is null or until > $2)',
        content.name);
      written := history.columns_of(content.name, content.kept);
      stated := history.columns_of(content.name, content.kept || content.key || '{created_at}');
      -- What hangs on nodes goes before its like comes; nodes themselves go last, when nothing stands below them.
      if content.name <> 'plan_node' then
        execute format('with state as (%s) delete from public.%I p using (%s) t
            where %s and not exists (select from state s where %s)',
          state, content.name, history.rows_of('public', content),
          history.matched('p', 't', content.key), history.matched('p', 's', content.key))
        using holder, revision;
      end if;
      execute format('with state as (%1$s)
          insert into public.%2$I (%3$s%7$s) overriding system value
          select %4$s%8$s from state s
          where not exists (select from public.%2$I p where %5$s) %6$s',
        state, content.name, array_to_string(written, ', '), history.listed('s', written),
        history.matched('p', 's', content.key), case content.name when 'plan_node' then 'order by s.level' else '' end,
        -- Derived, but must not be null before the trigger derives it.
        case content.name when 'plan_node' then ', path' when 'alignment' then ', element_path' else '' end,
        case content.name when 'plan_node' then ', s.path' when 'alignment' then ', s.element_path' else '' end)
      using holder, revision;
      if cardinality(stated) > 0 then
        execute format('with state as (%s) update public.%I p set (%s) = row(%s) from state s
            where %s and (%s) is distinct from (%s)',
          state, content.name, array_to_string(stated, ', '), history.listed('s', stated),
          history.matched('p', 's', content.key), history.listed('p', stated), history.listed('s', stated))
        using holder, revision;
      end if;
    end loop;
    delete from public.plan_node p
    where coalesce(p.plan_id, p.id) = holder and not exists (
      select from history.plan_node s
      where s.holder_id = holder and s.id = p.id and s.since <= revision and (s.until is null or s.until > revision));
    set constraints all immediate;
  end $$;

  -- Copies a plan or a goal from what is published into its draft. A plan's goal comes along as a guest: what stands
  -- below it needs its place, but it is not part of the draft.
  create function draft.copy_published(holder bigint) returns void
  language plpgsql set search_path = draft, public, pg_temp as $$
  declare
    content history.content_table;
    written text[];
    kept text;
  begin
    perform draft.invite_goal(p.parent_id) from public.plan_node p where p.id = holder and p.level = 1;
    -- A goal may be there already, as a guest.
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

  create function draft.invite_goal(goal bigint) returns void
  language plpgsql security definer set search_path = draft, public, pg_temp as $$
  declare
    written text[] := history.columns_of('plan_node', '{path,budget,budget_basis,budget_by_year,undated_budget}');
  begin
    execute format('insert into draft.plan_node (%s, path) select %s, s.path from public.plan_node s where s.id = $1
      on conflict (id) do nothing', array_to_string(written, ', '), history.listed('s', written))
    using goal;
  end $$;

  -- Takes a plan or a goal out of the drafts; a guest that nobody needs any more goes with it.
  create function draft.remove(holder bigint) returns void
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

/** What makes revisions of drafts, and publishes them. Rights are those of the caller, who is asked for them first. */
export const MAKE_REVISIONS = `
  -- A plan or goal that is written into what is published without ever having been a draft is its own first revision.
  create function history.note_published() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  begin
    insert into history.revision (holder_id, number, area_id, made_at)
    select c.id, 1, c.area_id, c.created_at from changed c
    where c.level < 2 and not exists (select from history.revision r where r.holder_id = c.id);
    insert into history.publication (holder_id, revision, published_at)
    select c.id, 1, c.created_at from changed c
    where c.level < 2 and not exists (select from history.publication p where p.holder_id = c.id)
      and exists (select from history.revision r where r.holder_id = c.id and r.number = 1 and not r.frozen);
    return null;
  end $$;
  create trigger revision_noted after insert on public.plan_node referencing new table as changed
    for each statement execute function history.note_published();
  insert into history.revision (holder_id, number, area_id, made_at)
    select id, 1, area_id, created_at from public.plan_node where level < 2;
  insert into history.publication (holder_id, revision, published_at)
    select id, 1, created_at from public.plan_node where level < 2;

  -- Which state of which plan differs from what is published now, at a moment.
  create function history.sources_at(moment timestamptz) returns table (holder_id bigint, revision integer)
  language sql stable as $$
    select p.holder_id, coalesce(max(p.revision) filter (
      where p.published_at <= moment and (p.ended_at is null or p.ended_at > moment)), 0)
    from history.publication p
    group by p.holder_id
    having coalesce(max(p.revision) filter (
        where p.published_at <= moment and (p.ended_at is null or p.ended_at > moment)), 0)
      <> coalesce(max(p.revision) filter (where p.ended_at is null), 0)
  $$;

  -- Begins a draft of what is published. Without effect where there is one.
  create function draft.open(holder bigint) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    of_area integer;
  begin
    perform plan_write_lock(holder);
    if exists (select from draft.plan_draft h where h.holder_id = holder) then return; end if;
    select area_id into strict of_area from public.plan_node where id = holder and level < 2;
    perform must_hold('{PLANNER}', of_area);
    perform draft.copy_published(holder);
    insert into draft.plan_draft (holder_id, area_id, base_revision, opened_by)
    values (holder, of_area, (
      select p.revision from history.publication p where p.holder_id = holder and p.ended_at is null), actor_id());
  end $$;

  -- Begins the draft of a plan or goal that is not published: its node is there already.
  create function draft.begin_new(holder bigint) returns void language sql
    security definer set search_path = public, pg_temp as $$
    select must_hold('{PLANNER}', n.area_id) from draft.plan_node n where n.id = holder;
    insert into draft.plan_draft (holder_id, area_id, opened_by)
    select n.id, n.area_id, actor_id() from draft.plan_node n where n.id = holder and n.level < 2
  $$;

  -- Lets go of a draft.
  create function draft.discard(holder bigint) returns void language sql
    security definer set search_path = public, pg_temp as $$
    select plan_write_lock(holder);
    select must_hold('{PLANNER}', d.area_id) from draft.plan_draft d where d.holder_id = holder;
    delete from draft.plan_draft h where h.holder_id = holder;
    select draft.remove(holder);
  $$;

  -- Makes a revision of a draft; answers its number. The facts are those of history.revision.
  create function history.make_revision(holder bigint, facts jsonb) returns integer language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    of_area integer;
    last history.revision;
  begin
    perform plan_write_lock(holder);
    select area_id into strict of_area from draft.plan_draft where holder_id = holder;
    perform must_hold('{PLANNER,COMMITTEE_SECRETARY}', of_area);
    select * into last from history.revision where holder_id = holder order by number desc limit 1;
    if last.number is not null and not last.frozen then
      perform history.freeze(holder, 'public', last.number);
      update history.revision set frozen = true where holder_id = holder and number = last.number;
    end if;
    perform history.freeze(holder, 'draft', coalesce(last.number, 0) + 1);
    insert into history.revision (holder_id, number, area_id, label, made_by, committee, resolution, resolution_date,
      document, reason, frozen)
    select holder, coalesce(last.number, 0) + 1, of_area, f.label, actor_id(), f.committee, f.resolution,
      f.resolution_date, f.document, f.reason, true
    from jsonb_to_record(facts) f(label text, committee text, resolution text, resolution_date date, document text,
      reason text);
    return coalesce(last.number, 0) + 1;
  end $$;

  -- Makes a revision what everybody reads, in the place of the one before.
  create function history.publish_revision(holder bigint, revision integer, reason text) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    moment timestamptz := clock_timestamp();
  begin
    perform must_hold('{COMMITTEE_SECRETARY}', (
      select r.area_id from history.revision r where r.holder_id = holder and r.number = revision));
    perform history.publish(holder, revision);
    update history.publication p set ended_at = moment, ended_by = actor_id(), ended_reason = reason
    where p.holder_id = holder and p.ended_at is null;
    insert into history.publication (holder_id, revision, published_at, published_by)
    values (holder, revision, moment, actor_id());
  end $$;

  -- Takes back what is published, with nothing in its place.
  create function history.withdraw(holder bigint, reason text) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    last history.revision;
  begin
    perform plan_write_lock(holder);
    select r.* into strict last from history.publication p
    join history.revision r on r.holder_id = p.holder_id and r.number = p.revision
    where p.holder_id = holder and p.ended_at is null;
    perform must_hold('{COMMITTEE_SECRETARY}', last.area_id);
    if not last.frozen then
      perform history.freeze(holder, 'public', last.number);
      update history.revision r set frozen = true where r.holder_id = holder and r.number = last.number;
    end if;
    perform history.publish(holder, 0);
    update history.publication p set ended_at = clock_timestamp(), ended_by = actor_id(), ended_reason = reason
    where p.holder_id = holder and p.ended_at is null;
  end $$;
`;
