import { Migration } from '@mikro-orm/migrations';

/**
 * The history of one node: what the audit log has of it, for whoever may see drafts of its area (the log itself is for auditors),
 * and what was published of it. And an announcement of each change of a draft: the end of its chain in the log moves with
 * every one, in the same transaction.
 */
export class Migration0022NodeHistory extends Migration {
  override up(): void {
    this.addSql(`
      create function node_events(of_code text) returns table (
        chain_id bigint, "position" bigint, area_id integer, at timestamptz, actor_label text, request_id text,
        operation text, reason text, before json, after json, revision integer
      ) language sql stable security definer set search_path = public, pg_temp as $$
        select e.chain_id, e.position, e.area_id, e.at, e.actor_label, e.request_id, e.operation, e.reason, e.before,
          e.after,
          -- The first revision that was made of the draft since, unless the draft was given up before.
          (select case when next.operation <> 'discardDraft' then substring(next.object_key from '@(\\d+)$')::integer end
            from audit_event next
            where next.chain_id = e.chain_id and next.position > e.position
              and next.operation in ('submitPlan', 'recordApproval', 'discardDraft')
            order by next.position limit 1)
        from audit_event e
        where e.object_key = of_code
          and e.object_type in ('TWENTY_YEAR_GOAL', 'FIVE_YEAR_PLAN', 'DEVELOPMENT_ISSUE', 'PROGRAMME', 'PROJECT',
            'MAIN_ACTIVITY', 'SUB_ACTIVITY')
          and e.area_id = any ((select actor_areas('{PLANNER,COMMITTEE_SECRETARY,AUDITOR,ADMINISTRATOR}'))::integer[])
      $$;
      revoke execute on function node_events from public;
      create index plan_node_code_idx on history.plan_node (code);

      -- Which area a chain is of and how far it goes. It tells that a draft changed, so that it is for the server alone.
      create function draft_versions(of_holders bigint[]) returns table (
        holder_id bigint, area_id integer, area_code text, version bigint
      ) language sql stable security definer set search_path = public, pg_temp as $$
        select h.chain_id, a.id, a.code, h.position from audit_head h join area a on a.id = h.area_id
        where of_holders is null or h.chain_id = any (of_holders)
        order by h.chain_id
      $$;
      revoke execute on function draft_versions from public;

      -- Whether who acts may hear of drafts of an area at this moment. A script may as long as its token holds.
      create function actor_may_hear(of_area integer) returns boolean language sql stable
      security definer set search_path = public, pg_temp as $$
        select actor_may('{PLANNER,COMMITTEE_SECRETARY,AUDITOR,ADMINISTRATOR}', of_area) and not exists (
          select from service_token t join role_grant g on g.id = t.grant_id
          where g.actor_id = actor_id() and (t.revoked_at is not null or t.expires_at <= now()))
      $$;
      revoke execute on function actor_may_hear from public;

      create function draft_announce() returns trigger language plpgsql as $$
      begin
        perform pg_notify('draft_version', new.chain_id::text);
        return null;
      end $$;
      create trigger draft_announce after insert or update on audit_head
        for each row when (new.chain_id <> 0) execute function draft_announce();
    `);
  }

  override down(): void {
    this.addSql(`
      drop trigger draft_announce on audit_head;
      drop function draft_announce, actor_may_hear, draft_versions, node_events;
      drop index history.plan_node_code_idx;
    `);
  }
}
