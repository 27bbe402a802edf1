import { Migration } from '@mikro-orm/migrations';

/**
 * Alignments of plan nodes to framework elements, with their evidence, and justified gaps.
 *
 * `element_path` runs from the root of the framework to the element. Where a form states another strategy
 * than the primary one (`stated_root_id`), that strategy stands at its head. It is derived by triggers.
 */
export class Migration0006Alignment extends Migration {
  override up(): void {
    this.addSql(`
      create type alignment_status as enum ('ACTIVE', 'SUSPECT');
      create type evidence_kind as enum ('STATED_IN_PLAN', 'ANALYST_READING', 'OFFICER', 'IMPORTED');

      create table alignment (
        id bigint generated always as identity primary key,
        node_id bigint not null references plan_node on delete cascade,
        element_id integer not null references framework_element,
        stated_root_id integer references framework_element,
        element_path integer[] not null,
        status alignment_status not null default 'ACTIVE',
        constraint alignment_node_element_key unique (node_id, element_id)
      );
      create index alignment_element_idx on alignment (element_id);
      create index alignment_element_path_idx on alignment using gin (element_path);

      create table alignment_evidence (
        id bigint generated always as identity primary key,
        alignment_id bigint not null references alignment on delete cascade,
        ordinal smallint not null check (ordinal > 0),
        kind evidence_kind not null,
        asserted_by text,
        asserted_at timestamptz,
        document text,
        page text,
        confidence confidence,
        note text,
        constraint alignment_evidence_ordinal_key unique (alignment_id, ordinal)
      );

      create function alignment_place() returns trigger language plpgsql as $$
      declare
        element record;
        root record;
      begin
        select path, framework_id into element from framework_element where id = new.element_id for share;
        new.element_path := element.path;
        if new.stated_root_id is not null then
          select framework_id, parent_id, level into root from framework_element where id = new.stated_root_id;
          if root.framework_id <> element.framework_id or root.parent_id is not null or cardinality(element.path) < 2 then
            raise exception 'the stated strategy must be a root of the element''s own framework, above the element'
              using errcode = 'check_violation', constraint = 'alignment_stated_root_check';
          end if;
          new.element_path[1] := new.stated_root_id;
        end if;
        return new;
      end $$;
      create trigger alignment_place before insert or update of element_id, stated_root_id, element_path on alignment
        for each row execute function alignment_place();

      create function alignment_place_again() returns trigger language plpgsql as $$
      begin
        update alignment a set element_id = a.element_id
        from changed_new n join changed_old o using (id)
        where a.element_id = n.id and n.path is distinct from o.path;
        return null;
      end $$;
      create trigger alignment_place_again after update on framework_element
        referencing new table as changed_new old table as changed_old
        for each statement execute function alignment_place_again();

      -- A gap that somebody has explained: left out of lists and counts unless asked for.
      create table gap_justification (
        id bigint generated always as identity primary key,
        kind text not null check (kind ~ '^[A-Z_]+$'),
        node_id bigint references plan_node on delete cascade,
        area_id integer references area,
        detail text not null default '',
        reason text not null check (reason ~ '\\S'),
        justified_by text not null,
        justified_at timestamptz not null,
        document text,
        constraint gap_justification_one_subject check (num_nonnulls(node_id, area_id) = 1),
        constraint gap_justification_key unique nulls not distinct (kind, node_id, area_id, detail)
      );
      create index gap_justification_node_idx on gap_justification (node_id);
    `);
  }

  override down(): void {
    this.addSql(`
      drop table gap_justification, alignment_evidence;
      drop trigger alignment_place_again on framework_element;
      drop table alignment;
      drop function alignment_place_again, alignment_place;
      drop type evidence_kind, alignment_status;
    `);
  }
}
