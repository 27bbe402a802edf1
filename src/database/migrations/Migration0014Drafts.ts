import { Migration } from '@mikro-orm/migrations';
import { MAKE_AS_OF_SCHEMA } from './as-of-schema.js';
import { MAKE_RIGHTS, PROTECT_DRAFTS } from './draft-rights.js';
import {
  MAKE_CONTENT_TABLES,
  MAKE_DRAFT_SCHEMA,
  MAKE_HISTORY_SCHEMA,
  MAKE_MOVES,
  MAKE_REVISIONS,
} from './draft-schemas.js';
import { PLAN_LARGE_UPDATES } from './large-updates.js';

/**
 * Drafts, and the states that plans have had. `public` goes on to hold what is published, so that those who only read
 * notice nothing. Beside it:
 *
 * - `draft`: plans and goals that are being worked on, in tables with the same rules as the published ones.
 * - `history`: the states of revisions, each row once, with the first revision that has it and the first that no longer
 *   has it; which revisions there are; and when each was published.
 * - `as_of`: views that show any of these states under the names of the published tables.
 *
 * Plans that were published before they were ever edited here have no rows in \`history\`: their published content is their
 * first revision, and is copied there when a second one comes.
 */
export class Migration0014Drafts extends Migration {
  override up(): void {
    this.addSql(`
      -- Another number after every change of a node or of what hangs on it, never the same one twice.
      alter table plan_node add column version integer not null default 1;
      create sequence plan_node_version_seq as integer start 2;
      ${PLAN_LARGE_UPDATES}
      ${MAKE_RIGHTS}
      ${MAKE_DRAFT_SCHEMA}
      ${MAKE_HISTORY_SCHEMA}
      ${MAKE_CONTENT_TABLES}

      -- Plans and goals that have a draft.
      create table draft.plan_draft (
        holder_id bigint primary key,
        area_id integer not null references public.area,
        -- The revision that it was copied from; null: it was never published.
        base_revision integer,
        opened_at timestamptz not null default now(),
        opened_by bigint
      );

      -- Requests that may come again: what the first one answered.
      create table draft.request_once (
        actor_id bigint not null,
        key text not null check (length(key) between 1 and 200),
        body bytea not null,
        answer jsonb,
        made_at timestamptz not null default now(),
        primary key (actor_id, key)
      );

      create table history.revision (
        holder_id bigint not null,
        number integer not null check (number > 0),
        area_id integer not null references public.area,
        label text,
        made_at timestamptz not null default now(),
        made_by bigint,
        committee text,
        resolution text,
        resolution_date date,
        document text,
        reason text,
        -- Whether its state is in these tables; otherwise it is what is published.
        frozen boolean not null default false,
        primary key (holder_id, number)
      );

      -- When which revision was what everybody reads.
      create table history.publication (
        holder_id bigint not null,
        revision integer not null,
        published_at timestamptz not null default now(),
        published_by bigint,
        ended_at timestamptz check (ended_at >= published_at),
        ended_by bigint,
        ended_reason text,
        primary key (holder_id, published_at),
        foreign key (holder_id, revision) references history.revision (holder_id, number)
      );
      create unique index publication_current_key on history.publication (holder_id) where ended_at is null;

      ${MAKE_MOVES}
      ${MAKE_REVISIONS}
      ${MAKE_AS_OF_SCHEMA}
      ${PROTECT_DRAFTS}
    `);
  }

  override down(): void {
    this.addSql(`
      drop schema as_of cascade;
      drop schema history cascade;
      drop schema draft cascade;
      drop function must_hold, actor_areas, today;
      drop sequence plan_node_version_seq;
      alter table plan_node drop column version;
    `);
  }
}
