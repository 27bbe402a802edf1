import { Migration } from '@mikro-orm/migrations';

/**
 * Tokens for scripts, and narrower rights over grants.
 *
 * A token of a script is a secret that the server makes up; only its hash is kept. It has an actor and a grant of its own, so
 * the audit log names it, and everything that asks for roles finds its role like that of a person.
 */
export class Migration0015ServiceTokens extends Migration {
  override up(): void {
    this.addSql(`
      create table service_token (
        id bigint generated always as identity primary key,
        -- The role that was given with it, to an actor of its own.
        grant_id bigint not null constraint service_token_grant_key unique references role_grant,
        hash bytea not null constraint service_token_hash_key unique check (length(hash) = 32),
        -- What it may do of what its role allows.
        scopes text[] not null check (scopes @> '{READ}' and scopes <@ '{READ,WRITE}'),
        created_by bigint not null references actor,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by bigint references actor,
        revocation_reason text,
        last_used_day date,
        constraint service_token_one_year check (expires_at > created_at and expires_at <= created_at + interval '1 year'),
        constraint service_token_revocation_check check ((revoked_at is null) = (revocation_reason is null))
      );

      -- The actor of a token that still holds, by the hash of its secret; the day of its last use is noted.
      create function service_sign_in(of_hash bytea)
      returns table (id bigint, name text, scopes text[], expires_at timestamptz)
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update service_token t set last_used_day = current_date
        where t.hash = of_hash and t.revoked_at is null and t.expires_at > now()
          and t.last_used_day is distinct from current_date;
        return query select a.id, a.name, t.scopes, t.expires_at
          from service_token t join role_grant g on g.id = t.grant_id join actor a on a.id = g.actor_id
          where t.hash = of_hash and t.revoked_at is null and t.expires_at > now();
      end $$;

      -- Whether who acts now may give roles for an area, and with it for the members of a group: nobody gives what their own
      -- grant does not reach.
      create function actor_may_grant(in_area integer, with_members boolean) returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select actor_may('{ADMINISTRATOR}', in_area) and (not with_members or exists (
          select from role_grant g
          where g.actor_id = actor_id() and g.role = 'ADMINISTRATOR' and g.withdrawn_at is null
            and daterange(g.valid_from, g.valid_until, '[]') @> current_date
            and (g.area_id is null or (g.area_id = in_area and g.include_members))))
      $$;
      alter policy granting on role_grant
        with check (granted_by = actor_id() and actor_may_grant(area_id, include_members));
      -- What was withdrawn stays so.
      alter policy withdrawing on role_grant
        using (withdrawn_at is null and actor_may('{ADMINISTRATOR}', area_id))
        with check (withdrawn_at is not null and withdrawn_by = actor_id());

      -- The very same role is not given twice for the same time, by two administrators at once either.
      alter table role_grant add constraint role_grant_once exclude using gist (
        actor_id with =, role with =, (coalesce(area_id, 0)) with =, (include_members::integer) with =,
        daterange(valid_from, valid_until, '[]') with &&
      ) where (withdrawn_at is null);

      -- Who sees a grant sees the token that came with it.
      alter table service_token enable row level security;
      create policy reading on service_token for select using (
        exists (select from role_grant g where g.id = grant_id));
      create policy creating on service_token for insert with check (
        created_by = actor_id()
        and exists (select from role_grant g where g.id = grant_id and actor_may('{ADMINISTRATOR}', g.area_id)));
      create policy revoking on service_token for update
        using (revoked_at is null
          and exists (select from role_grant g where g.id = grant_id and actor_may('{ADMINISTRATOR}', g.area_id)))
        with check (revoked_at is not null and revoked_by = actor_id());

      -- These answer more than their caller may read: they are for the application's role alone.
      revoke execute on function actor_sign_in, actor_grants, service_sign_in from public;
    `);
  }

  override down(): void {
    this.addSql(`
      drop table service_token;
      alter policy granting on role_grant with check (actor_may('{ADMINISTRATOR}', area_id));
      drop policy withdrawing on role_grant;
      create policy withdrawing on role_grant for update using (actor_may('{ADMINISTRATOR}', area_id));
      alter table role_grant drop constraint role_grant_once;
      drop function service_sign_in, actor_may_grant;
      grant execute on function actor_sign_in, actor_grants to public;
    `);
  }
}
