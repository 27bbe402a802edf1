import { Migration } from '@mikro-orm/migrations';

/**
 * Who may do what. An actor is a person or a script that an issuer of tokens vouches for; a grant gives them a role for an
 * area, or for the whole country, for a time. Nothing of it is ever deleted: a grant is withdrawn, with a reason.
 *
 * `actor_may` asks for the actor of the running transaction (the setting `plan_lineage.actor`); row-level security of what is
 * not published stands on it.
 */
export class Migration0012People extends Migration {
  override up(): void {
    this.addSql(`
      create table actor (
        id bigint generated always as identity primary key,
        issuer text not null,
        subject text not null,
        kind text not null default 'PERSON' check (kind in ('PERSON', 'SERVICE')),
        name text not null check (name ~ '\\S'),
        created_at timestamptz not null default now(),
        constraint actor_subject_key unique (issuer, subject)
      );

      create table role_grant (
        id bigint generated always as identity primary key,
        actor_id bigint not null references actor,
        role text not null
          check (role in ('VIEWER', 'PLANNER', 'COMMITTEE_SECRETARY', 'AUDITOR', 'ADMINISTRATOR')),
        -- Null: the whole country.
        area_id integer references area,
        -- Of a group: whether it reaches the provinces that are its members.
        include_members boolean not null default false,
        valid_from date not null default current_date,
        valid_until date check (valid_until >= valid_from),
        granted_by bigint references actor,
        granted_at timestamptz not null default now(),
        reason text,
        withdrawn_at timestamptz,
        withdrawn_by bigint references actor,
        withdrawal_reason text,
        constraint role_grant_withdrawal_check check ((withdrawn_at is null) = (withdrawal_reason is null))
      );
      create index role_grant_actor_idx on role_grant (actor_id);
      create index role_grant_area_idx on role_grant (area_id);

      create function actor_id() returns bigint language sql stable as $$
        select nullif(current_setting('plan_lineage.actor', true), '')::bigint
      $$;

      -- The grants of an actor that hold today, with the areas that each reaches; null: the whole country.
      create function actor_grants(of_actor bigint) returns table (role text, area_ids integer[])
      language sql stable security definer set search_path = public, pg_temp as $$
        select g.role, case when g.area_id is not null then array[g.area_id] || case when g.include_members then array(
          select m.province_id from group_membership m
          where m.group_id = g.area_id and daterange(m.valid_from, m.valid_to) @> current_date) else '{}' end end
        from role_grant g
        where g.actor_id = of_actor and g.withdrawn_at is null
          and daterange(g.valid_from, g.valid_until, '[]') @> current_date
      $$;

      -- Whether who acts now holds one of the roles for an area; without an area: for the whole country.
      create function actor_may(roles text[], area integer) returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select exists (
          select from actor_grants(actor_id()) g
          where g.role = any (roles) and (g.area_ids is null or area = any (g.area_ids)))
      $$;

      -- The actor of a token that has been checked, who is noted when first seen.
      create function actor_sign_in(of_issuer text, of_subject text, of_kind text, of_name text) returns bigint
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        found_id bigint;
      begin
        select id into found_id from actor where issuer = of_issuer and subject = of_subject and name = of_name;
        if found_id is not null then return found_id; end if;
        insert into actor (issuer, subject, kind, name) values (of_issuer, of_subject, of_kind, of_name)
        on conflict on constraint actor_subject_key do update set name = excluded.name
        returning id into found_id;
        return found_id;
      end $$;

      -- People see themselves; who looks after an area, or audits it, sees who may do what there.
      alter table actor enable row level security;
      create policy reading on actor for select using (
        id = (select actor_id()) or (select exists (
          select from actor_grants(actor_id()) g where g.role in ('ADMINISTRATOR', 'AUDITOR'))));
      alter table role_grant enable row level security;
      create policy reading on role_grant for select using (
        actor_id = (select actor_id()) or actor_may('{ADMINISTRATOR,AUDITOR}', area_id));
      create policy granting on role_grant for insert with check (actor_may('{ADMINISTRATOR}', area_id));
      create policy withdrawing on role_grant for update using (actor_may('{ADMINISTRATOR}', area_id));
    `);
  }

  override down(): void {
    this.addSql(`
      drop table role_grant, actor;
      drop function actor_sign_in, actor_may, actor_grants, actor_id;
    `);
  }
}
