import { Migration } from '@mikro-orm/migrations';

const TABLES = ['rule', 'rule_parameter'];

/**
 * The catalogue of rules that annual plans are held against: the criteria for the fiscal years 2568 to 2570 and the decree of
 * 2565, with the words of the documents; and what of them changes from year to year, as parameters by fiscal year.
 */
export class Migration0033Rules extends Migration {
  override up(): void {
    this.addSql(`
      create table rule (
        number text primary key check (number ~ '^[A-I][0-9]{2}$'),
        section text not null generated always as (left(number, 1)) stored,
        title_th text not null check (title_th ~ '\\S'),
        title_en text not null check (title_en ~ '\\S'),
        text_th text not null check (text_th ~ '\\S'),
        text_basis text not null check (text_basis in ('QUOTED', 'QUOTED_MENDED', 'SUMMARISED')),
        text_en text not null check (text_en ~ '\\S'),
        document text not null,
        clause_th text not null,
        clause_en text not null,
        law text,
        kinds text[] not null check (cardinality(kinds) > 0 and kinds
          <@ '{CHECK,COMPUTE,REPORT,STORE,WORKFLOW,DEADLINE}'),
        status text not null check (status in ('CURRENT', 'CURRENT_2566')),
        refuses_project boolean not null,
        for_provinces boolean not null,
        for_groups boolean not null,
        to_do_th text not null check (to_do_th ~ '\\S'),
        to_do_en text not null check (to_do_en ~ '\\S')
      );
      create table rule_parameter (
        rule text not null references rule,
        name text not null check (name ~ '^[a-z][A-Za-z]*$'),
        from_year smallint not null,
        to_year smallint check (to_year >= from_year),
        value text not null,
        unit text not null,
        document text not null,
        clause text not null,
        note text,
        primary key (rule, name, from_year)
      );
      -- What holds for a year is told by one row.
      alter table rule_parameter add constraint rule_parameter_one_at_a_time exclude using gist (
        rule with =, name with =, int4range(from_year, to_year, '[]') with &&);
      ${TABLES.map(
        (table) => `
      create trigger content_inserted after insert on ${table} referencing new table as changed
        for each statement execute function content_changed('select 0::bigint from changed c');
      create trigger content_deleted after delete on ${table} referencing old table as changed
        for each statement execute function content_changed('select 0::bigint from changed c');
      create trigger content_updated after update on ${table} referencing new table as changed old table as changed_from
        for each statement execute function content_changed('select 0::bigint from changed c');
      create trigger content_truncated after truncate on ${table}
        for each statement execute function content_truncated();`,
      ).join('')}
    `);
  }

  override down(): void {
    this.addSql('drop table rule_parameter, rule;');
  }
}
