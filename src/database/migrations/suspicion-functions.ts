// The statements of Migration0020Suspicion: SQL that has landed is never edited.

/** What the wording of both ends of an alignment comes to, and whether somebody has vouched for the two together. */
export const MAKE_FINGERPRINTS = `
  alter table framework_element add column fingerprint text not null
    generated always as (md5(coalesce(name_th, '') || E'\\x1f' || coalesce(indicator_th, ''))) stored;

  alter table alignment
    -- What both ends were when the alignment was made; null: before anybody kept count.
    add column asserted_node text,
    add column asserted_element text,
    -- What the node is now.
    add column node_fingerprint text;

  -- Of a node: its title, and its indicators with their targets.
  create function node_fingerprint(of_node bigint) returns text language sql stable as $$
    select md5(n.title || coalesce((
      select string_agg(concat_ws(E'\\x1f', '', i.name, i.unit, i.polarity, i.baseline_printed, (
        select string_agg(concat_ws(E'\\x1e', t.start_year, t.end_year, t.printed), E'\\x1d' order by t.start_year, t.end_year)
        from indicator_target t where t.indicator_id = i.id)), E'\\n' order by i.ordinal)
      from indicator i where i.node_id = n.id), ''))
    from plan_node n where n.id = of_node
  $$;

  -- Somebody has looked at these wordings of both ends and says that the alignment holds. It belongs to the wordings and
  -- to no state of the plan: a draft that was reviewed is so when it is published.
  create table alignment_review (
    id bigint generated always as identity primary key,
    node_id bigint not null,
    node_code text not null,
    element_id integer not null references framework_element,
    area_id integer not null references area,
    node_fingerprint text not null,
    element_fingerprint text not null,
    note text not null check (note ~ '\\S'),
    reviewed_at timestamptz not null default now(),
    reviewed_by bigint,
    reviewer text not null
  );
  create index alignment_review_alignment_idx on alignment_review (node_id, element_id);
  create index alignment_review_time_idx on alignment_review (reviewed_at);
  alter table alignment_review enable row level security;
  -- What was said of a draft is for those who see drafts.
  create policy reading on alignment_review for select using (
    area_id = any ((select actor_areas('{PLANNER,COMMITTEE_SECRETARY,AUDITOR,ADMINISTRATOR}'))::integer[])
    or exists (select from public.alignment a where a.node_id = alignment_review.node_id
      and a.element_id = alignment_review.element_id and a.node_fingerprint = alignment_review.node_fingerprint));

  -- Records reviews of alignments; who may has been asked before, and is asked again.
  create function alignment_review_add(reviews jsonb) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  begin
    perform must_hold('{PLANNER,COMMITTEE_SECRETARY}', a.area_id) from (
      select distinct coalesce(p.area_id, d.area_id) as area_id
      from jsonb_to_recordset(reviews) r("nodeId" bigint)
      left join public.plan_node p on p.id = r."nodeId" left join draft.plan_node d on d.id = r."nodeId") a;
    insert into alignment_review (node_id, node_code, element_id, area_id, node_fingerprint, element_fingerprint, note,
      reviewed_by, reviewer)
    select r."nodeId", coalesce(p.code, d.code), r."elementId", coalesce(p.area_id, d.area_id),
      split_part(r.fingerprint, '.', 1), split_part(r.fingerprint, '.', 2), r.note, actor_id(),
      (select name from actor where id = actor_id())
    from jsonb_to_recordset(reviews) r("nodeId" bigint, "elementId" integer, fingerprint text, note text)
    left join public.plan_node p on p.id = r."nodeId" left join draft.plan_node d on d.id = r."nodeId";
  end $$;

  create function alignment_vouched(of_node bigint, of_element integer, node_now text, element_now text, moment timestamptz)
  returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
      select from alignment_review r
      where r.node_id = of_node and r.element_id = of_element and r.node_fingerprint = node_now
        and r.element_fingerprint = element_now and (moment is null or r.reviewed_at <= moment))
  $$;
`;

/** Keeps the status of alignments: the same triggers in what is published and in drafts. */
export const KEEP_STATUS = `
  update history.content_table set kept = '{element_path,status,node_fingerprint}' where name = 'alignment';
  update alignment a
  set node_fingerprint = node_fingerprint(a.node_id), asserted_node = node_fingerprint(a.node_id), asserted_element = e.fingerprint
  from framework_element e where e.id = a.element_id;
  insert into history.shared_function (name) values ('node_fingerprint'), ('alignment_doubt');

  create index alignment_suspect_idx on alignment (node_id) where status = 'SUSPECT';

  create function alignment_status_keep() returns trigger language plpgsql as $$
  declare
    element_now text;
  begin
    select fingerprint into element_now from framework_element where id = new.element_id;
    if tg_op = 'INSERT' then new.node_fingerprint := node_fingerprint(new.node_id); end if;
    new.asserted_node := coalesce(new.asserted_node, new.node_fingerprint);
    new.asserted_element := coalesce(new.asserted_element, element_now);
    if (new.asserted_node, new.asserted_element) is distinct from (new.node_fingerprint, element_now)
      and not alignment_vouched(new.node_id, new.element_id, new.node_fingerprint, element_now, null) then
      new.status := 'SUSPECT';
    elsif tg_op = 'UPDATE' then
      new.status := 'ACTIVE';
    end if;
    return new;
  end $$;
  create trigger alignment_status_keep before insert or
    update of element_id, asserted_node, asserted_element, node_fingerprint on alignment
    for each row execute function alignment_status_keep();

  -- The alignments of nodes that say something else.
  create function alignment_doubt(nodes bigint[]) returns void language sql as $$
    update alignment a set node_fingerprint = f.now
    from (
      select d.id, node_fingerprint(d.node_id) as now from alignment d where d.node_id = any (nodes) offset 0
    ) f
    where a.id = f.id and f.now is not null and f.now <> a.node_fingerprint
  $$;
  create function alignment_doubt_title() returns trigger language plpgsql as $$
  begin
    perform alignment_doubt(array[new.id]);
    return null;
  end $$;
  create trigger alignment_doubt_title after update of title on plan_node
    for each row when (old.title is distinct from new.title) execute function alignment_doubt_title();

  create function alignment_doubt_indicators() returns trigger language plpgsql as $$
  declare
    nodes bigint[];
  begin
    if tg_table_name = 'indicator' then
      select array_agg(distinct node_id) into nodes from changed;
    else
      -- A row at a time, by its key: a join's plan, made while the table was small and kept, would read all indicators.
      select array_agg(distinct (select i.node_id from indicator i where i.id = c.indicator_id)) into nodes from changed c;
    end if;
    perform alignment_doubt(nodes);
    return null;
  end $$;
  ${['indicator', 'indicator_target']
    .flatMap((table) => [
      `create trigger alignment_doubt_inserted after insert on ${table} referencing new table as changed`,
      `create trigger alignment_doubt_updated after update on ${table} referencing new table as changed`,
      `create trigger alignment_doubt_deleted after delete on ${table} referencing old table as changed`,
    ])
    .map((trigger) => `${trigger} for each statement execute function alignment_doubt_indicators();`)
    .join('\n  ')}
`;

/** Frameworks as they were: what is reworded is kept as it was, and what is loaded later was not there before. */
export const KEEP_FRAMEWORKS = `
  -- Null: since before the database kept count.
  alter table framework add column known_since timestamptz;
  alter table framework alter column known_since set default now();
  alter table framework_element add column known_since timestamptz;
  alter table framework_element alter column known_since set default now();

  create table framework_element_past (
    like framework_element,
    until timestamptz not null default now(),
    primary key (id, until)
  );
  create index framework_element_past_until_idx on framework_element_past (until);

  create function framework_element_remember() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  begin
    -- Of several changes in one transaction, what was there before the first.
    insert into framework_element_past select old.*, now() on conflict do nothing;
    if new.fingerprint is distinct from old.fingerprint then
      update public.alignment set node_fingerprint = node_fingerprint where element_id = new.id;
      update draft.alignment set node_fingerprint = node_fingerprint where element_id = new.id;
    end if;
    return null;
  end $$;
  create trigger framework_element_remember after update on framework_element
    for each row when (old.* is distinct from new.*) execute function framework_element_remember();

  create function alignment_reviewed() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  begin
    update public.alignment set node_fingerprint = node_fingerprint
    where node_id = new.node_id and element_id = new.element_id;
    update draft.alignment set node_fingerprint = node_fingerprint
    where node_id = new.node_id and element_id = new.element_id;
    return null;
  end $$;
  create trigger alignment_reviewed after insert on alignment_review
    for each row execute function alignment_reviewed();

  -- What an element of one edition became in another. A new edition is another framework.
  create table framework_mapping (
    from_element_id integer not null references framework_element on delete cascade,
    to_element_id integer not null references framework_element on delete cascade,
    kind text not null check (kind in ('SAME', 'REWORDED', 'SPLIT', 'MERGED')),
    note text,
    source text not null,
    primary key (from_element_id, to_element_id)
  );
  create index framework_mapping_to_idx on framework_mapping (to_element_id);
`;

/** The same, as at another moment. */
export const MAKE_AS_OF_SUSPICION = `
  -- Null: now.
  create function as_of.moment() returns timestamptz language sql stable as $$
    select nullif(current_setting('plan_lineage.as_of_moment', true), '')::timestamptz
  $$;
  create view as_of.alignment_review with (security_invoker = true) as
    select * from public.alignment_review r
    where (select as_of.moment()) is null or r.reviewed_at <= (select as_of.moment());
  create view as_of.framework with (security_invoker = true) as
    select * from public.framework f
    where (select as_of.moment()) is null or f.known_since is null or f.known_since <= (select as_of.moment());

  do $make$
  declare
    columns text;
  begin
    select string_agg('e.' || quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
    where attrelid = 'public.framework_element'::regclass and attnum > 0 and not attisdropped;
    execute format($sql$
      create view as_of.framework_element with (security_invoker = true) as
      select %1$s from public.framework_element e
      where (select as_of.moment()) is null
        or (e.known_since is null or e.known_since <= (select as_of.moment())) and not exists (
          select from framework_element_past p where p.id = e.id and p.until > (select as_of.moment()))
      union all
      select %1$s from public.framework_element_past e
      where e.until > (select as_of.moment()) and (e.known_since is null or e.known_since <= (select as_of.moment()))
        and not exists (select from framework_element_past p
          where p.id = e.id and p.until > (select as_of.moment()) and p.until < e.until)$sql$, columns);
  end $make$;

  -- Plans whose published alignments stood otherwise at a moment: an element was another then, or a review has come since.
  create function history.recounted_at(moment timestamptz) returns bigint[]
  language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct coalesce(n.plan_id, n.id)), '{}')
    from alignment a join plan_node n on n.id = a.node_id
    where a.element_path && array(select p.id from framework_element_past p where p.until > moment)
      or a.node_id = any (array(select r.node_id from alignment_review r where r.reviewed_at > moment))
  $$;
  create function as_of.recounted() returns bigint[] language sql stable as $$
    select as_of.setting('recounted')
  $$;

  create or replace function history.view_of(table_name text) returns text language sql immutable as $$
    select case when table_name in ('plan_node', 'alignment') then table_name || '_alone' else table_name end
  $$;
  alter view as_of.alignment rename to alignment_alone;

  create function history.finish_alignments() returns void language plpgsql as $$
  begin
    -- Where the element stands, and whether the alignment can be relied on, is as at the moment.
    execute format($sql$
      create or replace view as_of.alignment with (security_invoker = true) as
      select %s from as_of.alignment_alone t join as_of.framework_element e on e.id = t.element_id$sql$,
      replace(replace(history.listed('t', history.all_columns_of('alignment')),
        't.element_path', 'case when t.stated_root_id is null then e.path else t.stated_root_id || e.path[2:] end as element_path'),
        't.status', 'case when t.asserted_node is null or (t.asserted_node, t.asserted_element) = (t.node_fingerprint, e.fingerprint)
            or alignment_vouched(t.node_id, t.element_id, t.node_fingerprint, e.fingerprint, (select as_of.moment()))
          then ''ACTIVE'' else ''SUSPECT'' end::alignment_status as status'));
  end $$;

  create or replace view as_of.plan_support with (security_invoker = true) as
    select s.* from public.plan_support s
    where s.holder_id <> all ((select as_of.replaced())::bigint[]) and s.holder_id <> all ((select as_of.recounted())::bigint[])
    union all
    select f.* from as_of.source s cross join lateral as_of.plan_support_of(s.holder_id) f where s.revision <> 0
    union all
    select f.* from unnest((select as_of.recounted())::bigint[]) r(holder_id)
    cross join lateral as_of.plan_support_of(r.holder_id) f
    where r.holder_id <> all ((select as_of.replaced())::bigint[]);
`;
