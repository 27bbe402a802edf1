import { Migration } from '@mikro-orm/migrations';

/** Files that are sent in, the jobs that import them, and the secret that links to files are signed with. */
export class Migration0036Imports extends Migration {
  override up(): void {
    this.addSql(`
      -- One for all servers of this database. Each UUID has 122 random bits.
      create table link_key (
        one boolean primary key default true check (one),
        key text not null default gen_random_uuid()::text || gen_random_uuid()::text
      );
      insert into link_key default values;

      create table upload (
        id uuid primary key default gen_random_uuid(),
        owner_id bigint not null references actor,
        file_name text not null check (file_name ~ '\\S'),
        made_at timestamptz not null default now(),
        expires_at timestamptz not null,
        received_at timestamptz,
        size integer,
        content bytea,
        constraint upload_received_check check (
          (received_at is null) = (content is null) and (content is null) = (size is null))
      );
      create index upload_owner on upload (owner_id, expires_at);
      -- What is compressed already is not compressed again.
      alter table upload alter column content set storage external;

      create type import_status as enum ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED');
      create table import_job (
        id uuid primary key default gen_random_uuid(),
        owner_id bigint not null references actor,
        upload_id uuid references upload on delete set null,
        file_name text not null,
        dry_run boolean not null,
        -- How the file is to be read and what is to become of it.
        options jsonb not null,
        status import_status not null default 'QUEUED',
        phase text not null default 'WAITING',
        done integer not null default 0 check (done >= 0),
        total integer not null default 0 check (total >= done),
        cancel_asked boolean not null default false,
        -- A server that works on it says so from time to time; one that fell silent is followed by another.
        beat_at timestamptz,
        made_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz,
        request_id text not null,
        -- What came of it.
        form text,
        plan_code text,
        counts jsonb,
        error jsonb,
        constraint import_job_finished_check check (
          (finished_at is not null) = (status in ('DONE', 'REFUSED', 'FAILED', 'CANCELLED')))
      );
      create index import_job_owner on import_job (owner_id, made_at desc);
      create index import_job_open on import_job (made_at) where finished_at is null;

      create table import_change (
        job_id uuid not null references import_job on delete cascade,
        ordinal integer not null check (ordinal > 0),
        said jsonb not null,
        primary key (job_id, ordinal)
      );
      create table import_fault (
        job_id uuid not null references import_job on delete cascade,
        ordinal integer not null check (ordinal > 0),
        said jsonb not null,
        primary key (job_id, ordinal)
      );

      -- Everybody's own, and nobody else's.
      alter table upload enable row level security;
      create policy owning on upload using (owner_id = (select actor_id())) with check (owner_id = (select actor_id()));
      alter table import_job enable row level security;
      create policy owning on import_job using (owner_id = (select actor_id())) with check (owner_id = (select actor_id()));
      alter table import_change enable row level security;
      create policy owning on import_change using (exists (select from import_job j where j.id = job_id))
        with check (exists (select from import_job j where j.id = job_id));
      alter table import_fault enable row level security;
      create policy owning on import_fault using (exists (select from import_job j where j.id = job_id))
        with check (exists (select from import_job j where j.id = job_id));

      -- The jobs that nobody works on, with whose they are: a server takes them up for their owners.
      create function import_jobs_left(silent_for interval) returns table (id uuid, owner_id bigint)
      language sql stable security definer set search_path = public, pg_temp as $$
        select j.id, j.owner_id from import_job j
        where j.finished_at is null and (j.beat_at is null or j.beat_at < now() - silent_for)
        order by j.made_at
      $$;
      revoke execute on function import_jobs_left from public;
    `);
  }

  override down(): void {
    this.addSql(`
      drop function import_jobs_left;
      drop table import_fault, import_change, import_job, upload, link_key;
      drop type import_status;
    `);
  }
}
