import { Migration } from '@mikro-orm/migrations';

/**
 * Extensions, shared value types, regions, areas (provinces and provincial groups) and agencies.
 *
 * Names and memberships carry the dates they hold (null: not known, open), because a group of today is
 * not the group of 2552 and an auditor asks about both.
 */
export class Migration0001Areas extends Migration {
  override up(): void {
    this.addSql(`
      create extension if not exists pg_trgm;
      create extension if not exists btree_gist;

      create type confidence as enum ('SOURCED', 'WELL_KNOWN', 'TRANSLATION', 'DERIVED', 'UNSURE');
      create type area_kind as enum ('PROVINCE', 'PROVINCIAL_GROUP');
      create type agency_kind as enum (
        'CENTRAL', 'PROVINCIAL', 'LOCAL_GOVERNMENT', 'STATE_ENTERPRISE', 'EDUCATION', 'PRIVATE', 'OTHER');

      create table region (
        id smallint generated always as identity primary key,
        code text not null unique,
        name_th text not null,
        name_en text not null,
        confidence confidence not null,
        confidence_note text
      );

      create table area (
        id integer generated always as identity primary key,
        code text not null unique,
        kind area_kind not null,
        region_id smallint not null references region,
        source text not null,
        confidence confidence not null,
        confidence_note text,
        constraint area_id_kind_key unique (id, kind)
      );
      create index area_region_idx on area (region_id);

      create table area_name (
        id integer generated always as identity primary key,
        area_id integer not null references area on delete cascade,
        name_th text not null check (name_th ~ '\\S'),
        name_en text not null check (name_en ~ '\\S'),
        valid_from date,
        valid_to date,
        confidence confidence not null,
        confidence_note text,
        constraint area_name_dates_check check (valid_from < valid_to),
        constraint area_name_one_at_a_time exclude using gist
          (area_id with =, daterange(valid_from, valid_to) with &&)
      );

      -- A province is a member of at most one group at a time; a group has at most one operating centre.
      create table group_membership (
        id integer generated always as identity primary key,
        group_id integer not null,
        group_kind area_kind not null generated always as ('PROVINCIAL_GROUP'::area_kind) stored,
        province_id integer not null,
        province_kind area_kind not null generated always as ('PROVINCE'::area_kind) stored,
        ordinal smallint not null,
        is_operating_centre boolean not null default false,
        valid_from date,
        valid_to date,
        confidence confidence not null,
        confidence_note text,
        constraint group_membership_group_fk foreign key (group_id, group_kind) references area (id, kind),
        constraint group_membership_province_fk foreign key (province_id, province_kind) references area (id, kind),
        constraint group_membership_dates_check check (valid_from < valid_to),
        constraint group_membership_one_group_at_a_time exclude using gist
          (province_id with =, daterange(valid_from, valid_to) with &&),
        constraint group_membership_one_centre exclude using gist
          (group_id with =, daterange(valid_from, valid_to) with &&) where (is_operating_centre)
      );
      create index group_membership_group_idx on group_membership (group_id);

      create table agency (
        id integer generated always as identity primary key,
        code text not null unique,
        name_th text not null unique,
        name_en text,
        kind agency_kind,
        area_id integer references area,
        source text not null
      );
      create index agency_area_idx on agency (area_id);

      -- Spellings found in plans (abbreviations, older names) that mean an agency of the register.
      create table agency_alias (
        alias text primary key,
        agency_id integer not null references agency on delete cascade
      );
      create index agency_alias_agency_idx on agency_alias (agency_id);
    `);
  }

  override down(): void {
    this.addSql(`
      drop table agency_alias, agency, group_membership, area_name, area, region;
      drop type agency_kind, area_kind, confidence;
    `);
  }
}
