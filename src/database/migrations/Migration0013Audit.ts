import { Migration } from '@mikro-orm/migrations';
import { AUDIT_APPEND, AUDIT_APPEND_ONLY, AUDIT_CANONICAL, AUDIT_POLICIES } from './audit-functions.js';

/**
 * The audit log: one typed event for each change, in a chain of hashes for each plan and goal. docs/audit.md explains what
 * it can show and what it cannot.
 *
 * Nothing here refers to rows of other tables: an event stays readable when what it tells of is gone.
 */
export class Migration0013Audit extends Migration {
  override up(): void {
    this.addSql(`
      create table audit_event (
        -- The ID of the plan or goal; 0: what belongs to none.
        chain_id bigint not null,
        position bigint not null check (position > 0),
        at timestamptz not null,
        actor_id bigint,
        actor_label text not null,
        request_id text,
        operation text not null check (operation <> ''),
        object_type text not null check (object_type <> ''),
        object_key text not null check (object_key <> ''),
        area_id integer,
        -- Text that is JSON, kept to the letter: what is hashed must not depend on how a version of PostgreSQL writes it.
        before json,
        after json,
        reason text,
        previous_hash bytea not null,
        hash bytea not null,
        primary key (chain_id, position)
      );
      create index audit_event_time_idx on audit_event (at, chain_id, position);
      create index audit_event_area_idx on audit_event (area_id, at, chain_id, position);
      create index audit_event_object_idx on audit_event (object_key, at, chain_id, position);
      create index audit_event_actor_idx on audit_event (actor_id, at, chain_id, position);

      -- Where each chain ends, so that an end that was cut off is missed. All events of a chain but 0 are of one area.
      create table audit_head (
        chain_id bigint primary key,
        code text unique,
        area_id integer,
        position bigint not null,
        hash bytea not null,
        constraint audit_head_named check ((chain_id = 0) = (code is null)),
        constraint audit_head_of_area check ((chain_id = 0) = (area_id is null))
      );

      ${AUDIT_CANONICAL}
      ${AUDIT_APPEND}
      ${AUDIT_APPEND_ONLY}
      ${AUDIT_POLICIES}
    `);
  }

  override down(): void {
    this.addSql(`
      drop function audit_append, audit_append_all, audit_move_head, audit_take_head, audit_actor_label, audit_hash,
        audit_canonical;
      drop table audit_event, audit_head;
      drop function audit_areas, audit_refuse;
    `);
  }
}
