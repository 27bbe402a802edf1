// The statements of Migration0018Approval: SQL that has landed is never edited.

/** Who may read what is not published. */
const READERS = `'{PLANNER,COMMITTEE_SECRETARY,AUDITOR,ADMINISTRATOR}'`;

/** What is only ever added to. */
const KEPT = ['approval_move', 'approval_comment', 'dialogue', 'dialogue_project', 'advice'];

/** What is on record of the way of each plan, and where those stand that are under consideration. */
export const MAKE_RECORDS = `
  create table history.approval_move (
    id bigint generated always as identity primary key,
    holder_id bigint not null,
    revision integer not null,
    area_id integer not null references public.area,
    decision text not null,
    from_state text not null references public.approval_state,
    to_state text not null references public.approval_state,
    made_at timestamptz not null default now(),
    made_by bigint,
    maker text,
    committee text,
    resolution text,
    decided_on date,
    document text,
    reason text,
    foreign key (holder_id, revision) references history.revision (holder_id, number),
    constraint approval_move_decided_check check (decided_on <= (made_at at time zone 'Asia/Bangkok')::date)
  );
  create index approval_move_holder_idx on history.approval_move (holder_id, id);

  -- What a committee says of a node. The node may go; what it was called then stays.
  create table history.approval_comment (
    move_id bigint not null references history.approval_move,
    ordinal integer not null,
    node_id bigint not null,
    node_code text not null,
    node_level smallint not null,
    node_title text not null,
    field text,
    body text not null check (body ~ '\\S'),
    primary key (move_id, ordinal)
  );

  -- A plan has a row while its draft is under consideration: it follows from its moves.
  create table history.consideration (
    holder_id bigint primary key,
    area_id integer not null references public.area,
    kind text not null,
    state text not null,
    revision integer not null,
    since timestamptz not null,
    foreign key (kind, state) references public.approval_step (kind, state),
    foreign key (holder_id, revision) references history.revision (holder_id, number)
  );
  create index consideration_since_idx on history.consideration (since, holder_id);

  -- E03, E49: a forum in which a plan was talked over with partners.
  create table history.dialogue (
    id bigint generated always as identity primary key,
    holder_id bigint not null,
    area_id integer not null references public.area,
    held_on date not null,
    place text not null check (place ~ '\\S'),
    convenor text not null
      check (convenor in ('UNIVERSITY', 'CITY_DEVELOPMENT_COMPANY', 'CHAMBER_OF_COMMERCE', 'AREA', 'OTHER')),
    partners text[] not null check (partners <@ '{AGENCY,STATE_ENTERPRISE,LOCAL_GOVERNMENT,OTHER_STATE_AGENCY,CIVIL_SOCIETY,PRIVATE}'),
    document text not null check (document ~ '\\S'),
    recorded_at timestamptz not null default now(),
    recorded_by bigint,
    constraint dialogue_held_check check (held_on <= (recorded_at at time zone 'Asia/Bangkok')::date)
  );
  create index dialogue_holder_idx on history.dialogue (holder_id);
  create table history.dialogue_project (
    dialogue_id bigint not null references history.dialogue,
    node_id bigint not null,
    node_code text not null,
    node_title text not null,
    primary key (dialogue_id, node_id)
  );
  create index dialogue_project_node_idx on history.dialogue_project (node_id);

  -- E02: what the regional office of NESDC and the area budget office advised.
  create table history.advice (
    id bigint generated always as identity primary key,
    holder_id bigint not null,
    area_id integer not null references public.area,
    adviser text not null check (adviser in ('REGIONAL_NESDC_OFFICE', 'AREA_BUDGET_OFFICE')),
    given_on date not null,
    document text not null check (document ~ '\\S'),
    body text not null check (body ~ '\\S'),
    recorded_at timestamptz not null default now(),
    recorded_by bigint,
    constraint advice_given_check check (given_on <= (recorded_at at time zone 'Asia/Bangkok')::date)
  );
  create index advice_holder_idx on history.advice (holder_id);

  create function history.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'what is on record stays: % on % is refused', lower(tg_op), tg_table_name
      using errcode = 'insufficient_privilege';
  end $$;
  ${KEPT.map(
    (table) => `create trigger ${table}_append_only before update or delete or truncate on history.${table}
    for each statement execute function history.refuse_change();`,
  ).join('\n  ')}

  -- Readable as revisions are: by those who see drafts, and by everybody once the revision was published.
  alter table history.approval_move enable row level security;
  create policy reading on history.approval_move for select using (
    area_id = any ((select actor_areas(${READERS}))::integer[])
    or exists (select from history.publication p
      where p.holder_id = approval_move.holder_id and p.revision = approval_move.revision));
  alter table history.approval_comment enable row level security;
  create policy reading on history.approval_comment for select using (
    exists (select from history.approval_move m where m.id = move_id));
  alter table history.consideration enable row level security;
  create policy reading on history.consideration for select using (
    area_id = any ((select actor_areas(${READERS}))::integer[]));
  -- What was recorded on the way to a publication is for everybody with it.
  ${['dialogue', 'advice']
    .map(
      (table) => `alter table history.${table} enable row level security;
  create policy reading on history.${table} for select using (
    area_id = any ((select actor_areas(${READERS}))::integer[])
    or exists (select from history.publication p
      where p.holder_id = ${table}.holder_id and p.published_at >= recorded_at));`,
    )
    .join('\n  ')}
  alter table history.dialogue_project enable row level security;
  create policy reading on history.dialogue_project for select using (
    exists (select from history.dialogue d where d.id = dialogue_id));
`;

/** A draft under consideration is left alone, whichever way somebody comes to it. */
export const LEAVE_CONSIDERED_ALONE = `
  -- A refusal that a person can mend: what it is about comes as JSON, and the application puts it into words.
  create function history.refuse(code text, c history.consideration default null) returns void language plpgsql as $$
  begin
    raise exception '%', code using errcode = 'PR001', detail = json_build_object('code', code, 'waiting', (
      select json_build_object('state', s.state, 'since', c.since,
        'waitsOnTh', case a.kind when 'PROVINCE' then s.waits_on_th else coalesce(s.group_waits_on_th, s.waits_on_th) end,
        'waitsOnEn', case a.kind when 'PROVINCE' then s.waits_on_en else coalesce(s.group_waits_on_en, s.waits_on_en) end)
      from public.approval_state s join public.area a on a.id = c.area_id where s.state = c.state));
  end $$;

  create function history.leave_considered(holder bigint) returns void language plpgsql as $$
  declare
    found_one history.consideration;
  begin
    select * into found_one from history.consideration c where c.holder_id = holder;
    if not found then return; end if;
    perform must_hold('{PLANNER}', found_one.area_id);
    perform history.refuse('UNDER_CONSIDERATION', found_one);
  end $$;

  create or replace function draft.open(holder bigint) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    of_area integer;
  begin
    perform plan_write_lock(holder);
    perform history.leave_considered(holder);
    if exists (select from draft.plan_draft h where h.holder_id = holder) then return; end if;
    select area_id into strict of_area from public.plan_node where id = holder and level < 2;
    perform must_hold('{PLANNER}', of_area);
    perform draft.copy_published(holder);
    insert into draft.plan_draft (holder_id, area_id, base_revision, opened_by)
    values (holder, of_area, (
      select p.revision from history.publication p where p.holder_id = holder and p.ended_at is null), actor_id());
  end $$;

  create or replace function draft.discard(holder bigint) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    of_area integer;
  begin
    perform plan_write_lock(holder);
    perform history.leave_considered(holder);
    select area_id into of_area from draft.plan_draft where holder_id = holder;
    if not found then perform history.refuse('NO_DRAFT'); end if;
    perform must_hold('{PLANNER}', of_area);
    delete from draft.plan_draft h where h.holder_id = holder;
    perform draft.remove(holder);
  end $$;

  -- Once a statement, not once a row; of the owner, so that row-level security need not look through itself.
  create function draft.considered() returns bigint[] language plpgsql stable
    security definer set search_path = public, pg_temp as $$
  begin
    return (select coalesce(array_agg(holder_id), '{}') from history.consideration);
  end $$;

  create function history.writing_policy(content history.content_table) returns text language sql immutable as $$
    select case content.name
      -- Goals are locked, and added up, for the plans below them: a trigger keeps what they say.
      when 'plan_node' then $policy$area_id = any ((select actor_areas('{PLANNER}'))::integer[])
        and (level = 0 or plan_id <> all ((select draft.considered())::bigint[]))$policy$
      else format($policy$exists (select from (select %1$I.*) t %2$s
        where n.area_id = any ((select actor_areas('{PLANNER}'))::integer[])
          and coalesce(n.plan_id, n.id) <> all ((select draft.considered())::bigint[]))$policy$,
        content.name, replace(content.to_node, 'SCHEMA', 'draft')) end
  $$;
  do $make$
  declare
    content history.content_table;
  begin
    for content in select * from history.content_table loop
      execute format('alter policy writing on draft.%I using (%s)', content.name, history.writing_policy(content));
    end loop;
  end $make$;

  create function draft.keep_considered_goal() returns trigger language plpgsql as $$
  declare
    found_one history.consideration;
  begin
    select * into found_one from history.consideration c where c.holder_id = old.id;
    if found then perform history.refuse('UNDER_CONSIDERATION', found_one); end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  create trigger goal_considered before delete or update of title, printed_no, stated_budget, area_of_work, version
    on draft.plan_node for each row when (old.level = 0) execute function draft.keep_considered_goal();

  -- Tables of content that come later are left alone too.
  create or replace function history.protect_content(content history.content_table) returns void language plpgsql as $$
  begin
    execute format('alter table draft.%I enable row level security', content.name);
    execute format('create policy reading on draft.%1$I for select using (
      exists (select from draft.%2$I up where up.id = %1$I.%3$I))', content.name, content.leads_to, content.leads_by);
    execute format('create policy writing on draft.%I using (%s)', content.name, history.writing_policy(content));
    execute format('alter table history.%I enable row level security', content.name);
    execute format('create policy reading on history.%1$I for select using (
      holder_id = any ((select history.readable_holders())::bigint[])
      or exists (select from history.publication p where p.holder_id = %1$I.holder_id
        and p.revision >= since and (until is null or p.revision < until)))', content.name);
  end $$;
`;

/** What carries a move out. Functions that are not the owner's own (security definer) do nothing for anybody else. */
export const MAKE_ACTS = `
  -- Asks for no role: whoever calls it has.
  create or replace function history.make_revision(holder bigint, facts jsonb) returns integer language plpgsql
    security invoker set search_path = public, pg_temp as $$
  declare
    of_area integer;
    last history.revision;
  begin
    perform plan_write_lock(holder);
    select area_id into strict of_area from draft.plan_draft where holder_id = holder;
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

  create function history.put_in_force(holder bigint, revision integer, reason text) returns void language plpgsql
    set search_path = public, pg_temp as $$
  declare
    moment timestamptz := clock_timestamp();
  begin
    perform history.publish(holder, revision);
    update history.publication p set ended_at = moment, ended_by = actor_id(), ended_reason = reason
    where p.holder_id = holder and p.ended_at is null;
    insert into history.publication (holder_id, revision, published_at, published_by)
    values (holder, revision, moment, actor_id());
    -- What is said of its approval changes also where the content does not.
    perform content_raise(array[holder]);
  end $$;

  -- Publishes again what was published before: a revision comes into force by the last move of its way.
  create or replace function history.publish_revision(holder bigint, revision integer, reason text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform must_hold('{COMMITTEE_SECRETARY}', (
      select r.area_id from history.revision r where r.holder_id = holder and r.number = revision));
    perform plan_write_lock(holder);
    if not exists (
      select from history.publication p where p.holder_id = holder and p.revision = publish_revision.revision) then
      raise exception 'revision % was not approved', revision
        using errcode = 'check_violation', constraint = 'revision_approved';
    end if;
    perform history.put_in_force(holder, revision, reason);
  end $$;

  -- Makes a move on the way of a plan; answers the revision that it is about. With the state and the revision that the
  -- caller has seen, it moves nothing that has gone on since.
  create function history.act(holder bigint, act text, seen_revision integer, seen_state text, facts jsonb)
  returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    at history.consideration;
    rule approval_rule;
    of_area integer;
    of_revision integer;
    move bigint;
    said constant jsonb := jsonb_strip_nulls(facts);
  begin
    perform plan_write_lock(holder);
    select area_id into of_area from draft.plan_draft where holder_id = holder;
    if not found then perform history.refuse('NO_DRAFT'); end if;
    perform must_hold(${READERS}, of_area);
    select * into at from history.consideration c where c.holder_id = holder;
    if at.holder_id is not null and seen_state is null then
      perform history.refuse('UNDER_CONSIDERATION', at);
    elsif seen_state is not null and (at.state, at.revision) is distinct from (seen_state, seen_revision) then
      perform history.refuse('NOT_WAITING', at);
    end if;
    select r.* into rule from approval_rule r
    where r.kind = (select case n.level when 0 then 'TWENTY_YEAR_GOAL' else 'FIVE_YEAR_PLAN' end
        from draft.plan_node n where n.id = holder)
      and r.state = coalesce(at.state, 'DRAFT') and r.action = act;
    if not found then
      raise exception 'no rule for %', act using errcode = 'check_violation', constraint = 'approval_move_rule';
    end if;
    perform must_hold(rule.roles, of_area);
    if rule.needs_committee and not said ? 'committee' or rule.needs_resolution and not said ? 'resolution'
      or rule.needs_date and not said ? 'decidedOn' or rule.needs_document and not said ? 'document'
      or rule.needs_reason and not said ? 'reason' and jsonb_array_length(coalesce(said -> 'comments', '[]')) = 0 then
      raise exception 'the move % needs more than it says', act
        using errcode = 'check_violation', constraint = 'approval_move_needs';
    end if;

    of_revision := coalesce(at.revision, history.make_revision(holder,
      jsonb_build_object('label', said -> 'label', 'committee', said -> 'committee', 'resolution', said -> 'resolution',
        'resolution_date', said -> 'decidedOn', 'document', said -> 'document', 'reason', said -> 'reason')));
    insert into history.approval_move (holder_id, revision, area_id, decision, from_state, to_state, made_by, maker,
      committee, resolution, decided_on, document, reason)
    values (holder, of_revision, of_area, rule.decision, rule.state, rule.to_state, actor_id(),
      (select name from actor where id = actor_id()), said ->> 'committee', said ->> 'resolution',
      (said ->> 'decidedOn')::date, said ->> 'document', said ->> 'reason')
    returning id into move;
    insert into history.approval_comment (move_id, ordinal, node_id, node_code, node_level, node_title, field, body)
    select move, c.ordinal, n.id, n.code, n.level, n.title, c.value ->> 'field', c.value ->> 'text'
    from jsonb_array_elements(said -> 'comments') with ordinality c(value, ordinal)
    join draft.plan_node n on n.code = c.value ->> 'code' and coalesce(n.plan_id, n.id) = holder;

    if rule.to_state in ('DRAFT', 'PUBLISHED') then
      delete from history.consideration c where c.holder_id = holder;
    else
      insert into history.consideration (holder_id, area_id, kind, state, revision, since)
      values (holder, of_area, rule.kind, rule.to_state, of_revision, now())
      on conflict (holder_id) do update set state = excluded.state, since = excluded.since;
    end if;
    if rule.to_state = 'PUBLISHED' then
      perform history.put_in_force(holder, of_revision, said ->> 'reason');
      -- The draft is what is published now: the next change opens another one.
      delete from draft.plan_draft d where d.holder_id = holder;
      perform draft.remove(holder);
    end if;
    return of_revision;
  end $$;

  -- Where the writer may record what belongs to a plan.
  create function history.area_of_holder(holder bigint) returns integer language sql stable as $$
    select area_id from draft.plan_node where id = holder and level < 2
    union select area_id from public.plan_node where id = holder and level < 2
  $$;

  create function history.record_dialogue(holder bigint, facts jsonb) returns bigint language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    made bigint;
  begin
    perform must_hold('{PLANNER,COMMITTEE_SECRETARY}', history.area_of_holder(holder));
    insert into history.dialogue (holder_id, area_id, held_on, place, convenor, partners, document, recorded_by)
    select holder, history.area_of_holder(holder), f."heldOn", f.place, f.convenor, f.partners, f.document, actor_id()
    from jsonb_to_record(facts) f("heldOn" date, place text, convenor text, partners text[], document text)
    returning id into made;
    insert into history.dialogue_project (dialogue_id, node_id, node_code, node_title)
    select distinct on (n.id) made, n.id, n.code, n.title
    from jsonb_array_elements_text(facts -> 'projects') p(code)
    join (select id, code, title, plan_id, level from draft.plan_node
      union all select id, code, title, plan_id, level from public.plan_node) n on n.code = p.code
    where n.plan_id = holder and n.level = 4
    order by n.id;
    return made;
  end $$;

  create function history.record_advice(holder bigint, facts jsonb) returns bigint language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    made bigint;
  begin
    perform must_hold('{PLANNER,COMMITTEE_SECRETARY}', history.area_of_holder(holder));
    insert into history.advice (holder_id, area_id, adviser, given_on, document, body, recorded_by)
    select holder, history.area_of_holder(holder), f.adviser, f."givenOn", f.document, f.text, actor_id()
    from jsonb_to_record(facts) f(adviser text, "givenOn" date, document text, text text)
    returning id into made;
    return made;
  end $$;
`;
