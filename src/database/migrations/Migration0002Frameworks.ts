import { Migration } from '@mikro-orm/migrations';

/**
 * National and international frameworks as data: another framework, or a new edition, is new rows.
 *
 * An element's `path` (root first, itself last) is derived from its parent by a trigger and cannot be
 * written by hand.
 */
export class Migration0002Frameworks extends Migration {
  override up(): void {
    this.addSql(`
      create table framework (
        id smallint generated always as identity primary key,
        code text not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
        edition text not null,
        name_th text not null,
        name_en text not null,
        is_national boolean not null,
        ordinal smallint not null unique,
        source text not null
      );

      create table framework_level (
        framework_id smallint not null references framework on delete cascade,
        level text not null check (level ~ '^[A-Z][A-Z0-9_]*$'),
        ordinal smallint not null,
        name_th text not null,
        name_en text not null,
        catalogue_complete boolean not null,
        catalogue_note text,
        primary key (framework_id, level),
        unique (framework_id, ordinal)
      );

      create table framework_element (
        id integer generated always as identity primary key,
        framework_id smallint not null,
        level text not null,
        code text not null,
        name_th text,
        name_en text,
        parent_id integer,
        path integer[] not null,
        ordinal integer not null,
        indicator_th text,
        confidence confidence not null,
        confidence_note text,
        source text not null,
        constraint framework_element_level_fk foreign key (framework_id, level)
          references framework_level (framework_id, level),
        constraint framework_element_code_key unique (framework_id, level, code),
        constraint framework_element_id_framework_key unique (id, framework_id),
        constraint framework_element_parent_fk foreign key (parent_id, framework_id)
          references framework_element (id, framework_id)
      );
      create index framework_element_parent_idx on framework_element (parent_id);
      create index framework_element_path_idx on framework_element using gin (path);

      -- Master plans cut across strategies: the parent is the primary one, further ones are links.
      create table framework_element_link (
        element_id integer not null references framework_element on delete cascade,
        parent_id integer not null references framework_element on delete cascade,
        source text not null,
        primary key (element_id, parent_id),
        check (element_id <> parent_id)
      );

      -- Spellings that people use for a code. stated_parent_id: the strategy that a form's
      -- strategy.master-plan code names, which is then the one on the path.
      create table framework_element_alias (
        framework_id smallint not null,
        level text not null,
        alias text not null,
        element_id integer not null,
        stated_parent_id integer references framework_element,
        primary key (framework_id, level, alias),
        constraint framework_element_alias_level_fk foreign key (framework_id, level)
          references framework_level (framework_id, level),
        constraint framework_element_alias_element_fk foreign key (element_id, framework_id)
          references framework_element (id, framework_id)
      );
      create index framework_element_alias_element_idx on framework_element_alias (element_id);

      create function framework_element_place() returns trigger language plpgsql as $$
      declare
        above record;
      begin
        if tg_op = 'UPDATE' and (new.id, new.framework_id, new.level) is distinct from (old.id, old.framework_id, old.level) then
          raise exception 'id, framework and level of an element are permanent'
            using errcode = 'check_violation', constraint = 'framework_element_permanent';
        end if;
        new.path := array[new.id];
        if new.parent_id is not null then
          select e.path, p.ordinal as parent_ordinal, c.ordinal as child_ordinal into above
          from framework_element e
          join framework_level p on p.framework_id = e.framework_id and p.level = e.level
          join framework_level c on c.framework_id = new.framework_id and c.level = new.level
          where e.id = new.parent_id
          for share of e;
          if not found then
            raise exception 'the parent % does not exist yet', new.parent_id
              using errcode = 'foreign_key_violation', constraint = 'framework_element_parent_fk';
          end if;
          if above.parent_ordinal >= above.child_ordinal then
            raise exception 'a % cannot stand below this parent: its level is not above', new.level
              using errcode = 'check_violation', constraint = 'framework_element_parent_level_check';
          end if;
          new.path := above.path || new.id;
        end if;
        return new;
      end $$;
      create trigger framework_element_place before insert or update on framework_element
        for each row execute function framework_element_place();

      create function framework_element_place_below() returns trigger language plpgsql as $$
      begin
        -- Also fired for no rows, by its own update: stop there.
        if not exists (select from changed_new n join changed_old o using (id) where n.path <> o.path) then
          return null;
        end if;
        update framework_element c set parent_id = c.parent_id
        from changed_new n join changed_old o using (id)
        where c.parent_id = n.id and n.path <> o.path;
        return null;
      end $$;
      create trigger framework_element_place_below after update on framework_element
        referencing new table as changed_new old table as changed_old
        for each statement execute function framework_element_place_below();
    `);
  }

  override down(): void {
    this.addSql(`
      drop table framework_element_alias, framework_element_link, framework_element, framework_level, framework;
      drop function framework_element_place_below, framework_element_place;
    `);
  }
}
