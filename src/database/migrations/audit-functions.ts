// The statements of Migration0013Audit: SQL that has landed is never edited.

/** The fields of an event in the order in which they are hashed, each as text. docs/audit.md explains the form. */
const HASHED: Readonly<Record<string, string>> = {
  chain: 'e.chain_id::text',
  position: 'e.position::text',
  // As JSON has it: in ISO 8601, to the microsecond, whatever the settings of the session.
  at: `to_jsonb(e.at at time zone 'UTC') #>> '{}'`,
  actor: 'e.actor_id::text',
  actorLabel: 'e.actor_label',
  request: 'e.request_id',
  operation: 'e.operation',
  objectType: 'e.object_type',
  objectKey: 'e.object_key',
  area: 'e.area_id::text',
  before: 'e.before::text',
  after: 'e.after::text',
  reason: 'e.reason',
  previous: `encode(e.previous_hash, 'hex')`,
};

function line([name, text]: [string, string]): string {
  return `e'\\n${name}=' || coalesce(octet_length(${text}) || ':' || (${text}), '-')`;
}

/** What is hashed of an event. Each text stands behind its length, so that two events never have the same form. */
export const AUDIT_CANONICAL = `
  create function audit_canonical(e audit_event) returns text language sql stable parallel safe
  return 'plan-lineage audit event 1' || ${Object.entries(HASHED).map(line).join(' || ')} || e'\\n';

  create function audit_hash(e audit_event) returns bytea language sql stable parallel safe
  return sha256(convert_to(audit_canonical(e), 'UTF8'));
`;

/** The one way in which events get into the log. */
export const AUDIT_APPEND = `
  -- Who the actor is, in words that stay true when the actor's row is gone.
  create function audit_actor_label(of_actor bigint) returns text language plpgsql stable as $$
  begin
    if of_actor is null then return 'nobody'; end if;
    return coalesce(
      (select format('%s (%s)', a.name, a.subject) from actor a where a.id = of_actor), format('actor %s', of_actor));
  end $$;

  -- Writes events, in the order of the array. Each is an object with chain, chainCode, area, operation, objectType,
  -- objectKey, before, after, reason; who and in which request comes from the settings of the transaction.
  create function audit_append_all(events jsonb) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    given record;
    head audit_head;
    event audit_event;
    written audit_event[] := '{}';
  begin
    event.actor_id := nullif(current_setting('plan_lineage.actor', true), '')::bigint;
    event.actor_label := audit_actor_label(event.actor_id);
    event.request_id := nullif(current_setting('plan_lineage.request', true), '');
    -- Chains in one order, so that two writers of the same chains do not wait for each other.
    for given in
      select x.* from rows from (jsonb_to_recordset(events) as (
        chain bigint, "chainCode" text, area integer, operation text, "objectType" text, "objectKey" text,
        before jsonb, after jsonb, reason text)) with ordinality x
      order by x.chain, x.ordinality
    loop
      if head.chain_id is distinct from given.chain then
        if head.chain_id is not null then perform audit_move_head(head); end if;
        head := audit_take_head(given.chain, given."chainCode", given.area);
        -- A clock that was set back must not turn the order of a chain.
        event.at := greatest(clock_timestamp(), (
          select last.at from audit_event last where last.chain_id = head.chain_id and last.position = head.position));
      end if;
      if (head.code, head.area_id) is distinct from
        (given."chainCode", case when given.chain = 0 then null else given.area end)
      then
        raise exception 'the audit chain % belongs to % in area %, not to % in area %',
          given.chain, head.code, head.area_id, given."chainCode", given.area using errcode = '22023';
      end if;
      event.chain_id := given.chain;
      event.position := head.position + 1;
      event.operation := given.operation;
      event.object_type := given."objectType";
      event.object_key := given."objectKey";
      event.area_id := given.area;
      event.before := nullif(given.before, 'null')::text::json;
      event.after := nullif(given.after, 'null')::text::json;
      event.reason := given.reason;
      event.previous_hash := head.hash;
      event.hash := audit_hash(event);
      written := array_append(written, event);
      head.position := event.position;
      head.hash := event.hash;
    end loop;
    if head.chain_id is not null then perform audit_move_head(head); end if;
    -- All at once: one statement for each would take three times as long.
    insert into audit_event select w.* from unnest(written) w;
  end $$;

  -- The end of a chain, held until the transaction ends; a chain that is not there yet begins.
  create function audit_take_head(of_chain bigint, chain_code text, of_area integer) returns audit_head
  language plpgsql set search_path = public, pg_temp as $$
  declare
    head audit_head;
  begin
    insert into audit_head (chain_id, code, area_id, position, hash)
    values (of_chain, chain_code, case when of_chain = 0 then null else of_area end, 0, decode(repeat('00', 32), 'hex'))
    -- Whichever key another writer of a new chain was first to take.
    on conflict do nothing;
    select * into head from audit_head h where h.chain_id = of_chain for update;
    if not found then
      raise exception 'the code % is that of another chain', chain_code
        using errcode = 'unique_violation', constraint = 'audit_head_code_key';
    end if;
    return head;
  end $$;

  create function audit_move_head(head audit_head) returns void language sql set search_path = public, pg_temp
  begin atomic
    update audit_head h set position = head.position, hash = head.hash where h.chain_id = head.chain_id;
  end;

  -- The same for one event.
  create function audit_append(
    chain bigint, chain_code text, area integer, operation text, object_type text, object_key text,
    before jsonb, after jsonb, reason text
  ) returns void language sql set search_path = public, pg_temp
  begin atomic
    select audit_append_all(jsonb_build_array(jsonb_build_object(
      'chain', chain, 'chainCode', chain_code, 'area', area, 'operation', operation, 'objectType', object_type,
      'objectKey', object_key, 'before', before, 'after', after, 'reason', reason)));
  end;

  revoke execute on function audit_append_all, audit_append, audit_take_head, audit_move_head, audit_actor_label
    from public;
`;

/** What has been written stays, also for the owner of the tables, and for a session that plays a replica. */
export const AUDIT_APPEND_ONLY = `
  create function audit_refuse() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit log is append-only: % on % is refused', lower(tg_op), tg_table_name
      using errcode = 'insufficient_privilege';
  end $$;

  create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function audit_refuse();
  create trigger audit_head_append_only before delete or truncate on audit_head
    for each statement execute function audit_refuse();
  create trigger audit_head_forward before update on audit_head for each row
    when ((new.chain_id, new.code, new.area_id) is distinct from (old.chain_id, old.code, old.area_id)
      or new.position <= old.position)
    execute function audit_refuse();
  alter table audit_event enable always trigger audit_event_append_only;
  alter table audit_head enable always trigger audit_head_append_only;
  alter table audit_head enable always trigger audit_head_forward;
`;

/** The second wall: a query that forgets its filter answers no event that its reader may not see. */
export const AUDIT_POLICIES = `
  -- The areas whose events the actor may read: once a statement, not once a row.
  create function audit_areas() returns integer[] language sql stable set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(a.id), '{}') from area a where actor_may(array['AUDITOR', 'ADMINISTRATOR'], a.id);
  end;

  alter table audit_event enable row level security;
  create policy audit_event_read on audit_event for select using (
    (select actor_may(array['AUDITOR', 'ADMINISTRATOR'], null)) or area_id = any ((select audit_areas())::integer[]));
  alter table audit_head enable row level security;
  create policy audit_head_read on audit_head for select using (
    (select actor_may(array['AUDITOR', 'ADMINISTRATOR'], null)) or area_id = any ((select audit_areas())::integer[]));
`;
