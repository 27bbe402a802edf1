import { Migration } from '@mikro-orm/migrations';

/**
 * What the official forms carry for a node beside its place, title and money: named texts, development
 * guidelines, agencies, indicators with their targets.
 */
export class Migration0005PlanDetails extends Migration {
  override up(): void {
    this.addSql(`
      -- The named parts of the forms: a part is data, so a new form field is a new row.
      create table node_text_field (
        field text primary key,
        levels smallint[] not null,
        is_list boolean not null,
        clause text not null
      );
      insert into node_text_field (field, levels, is_list, clause) values
        ('introduction', '{0}', false, '20-year goal, part 1'),
        ('driversAndTrends', '{0}', false, '20-year goal, part 2'),
        ('environmentInternal', '{0}', false, '20-year goal, part 3'),
        ('environmentExternal', '{0}', false, '20-year goal, part 3'),
        ('potentials', '{0}', true, '20-year goal, part 3'),
        ('opportunities', '{0}', true, '20-year goal, part 3'),
        ('annexes', '{0}', true, '20-year goal, part 7'),
        ('vision', '{1}', false, 'five-year plan'),
        ('fiveYearGoals', '{1}', true, 'five-year plan, part 2'),
        ('physicalData', '{1}', false, 'five-year plan, part 1'),
        ('comparativeEconomy', '{1}', false, 'five-year plan, part 1'),
        ('comparativeSocialAndSecurity', '{1}', false, 'five-year plan, part 1'),
        ('comparativeNaturalResourcesAndEnvironment', '{1}', false, 'five-year plan, part 1'),
        ('areaProblemsAndNeeds', '{1}', false, 'five-year plan, part 1'),
        ('pastResults', '{1}', false, 'five-year plan, part 1'),
        ('analysis', '{1,2}', false, 'five-year plan, part 2'),
        ('mainProgrammes', '{1,2,3,4}', true, 'form จ.1-1, header'),
        ('objectives', '{2,4}', true, 'five-year plan, part 2'),
        ('variantNames', '{3}', true, 'the source, where it prints another name'),
        ('rationale', '{4}', false, 'form จ.1-1, item 2'),
        ('targetAreas', '{4}', true, 'form จ.1-1, item 5'),
        ('targetGroups', '{4}', true, 'form จ.1-1, export'),
        ('outputs', '{4}', true, 'form จ.1-1, item 10'),
        ('outcomesQuantitative', '{4}', true, 'form กจ.1-1, item 13'),
        ('outcomesQualitative', '{4}', true, 'form กจ.1-1, item 13'),
        ('outcomes', '{4}', true, 'form จ.1-1, item 11'),
        ('issueProgramme', '{4}', false, 'form จ.1-1, header: the programme that the issue''s form derives'),
        ('issueIndicators', '{4}', true, 'form จ.1-1, header'),
        ('statedIssue', '{4}', false, 'the issue that the source states for an unplaced project'),
        ('regionalGuidelines', '{4}', true, 'form จ.1, part B'),
        ('scope', '{5,6}', false, 'form จ.1-1, item 6'),
        ('note', '{4,5,6}', false, 'a note of the source');

      create table node_text (
        node_id bigint not null references plan_node on delete cascade,
        field text not null references node_text_field,
        ordinal smallint not null check (ordinal > 0),
        body text not null check (body ~ '\\S'),
        primary key (node_id, field, ordinal)
      );

      -- แผนที่นำทาง: the steps of a 20-year goal in its four five-year periods.
      create table roadmap_step (
        goal_id bigint not null references plan_node on delete cascade,
        start_year smallint not null,
        end_year smallint not null check (end_year >= start_year),
        ordinal smallint not null check (ordinal > 0),
        body text not null check (body ~ '\\S'),
        primary key (goal_id, start_year, ordinal)
      );

      -- แนวทางการพัฒนา: stated under an issue; a project names the ones that it follows (rule A01).
      create table development_guideline (
        id bigint generated always as identity primary key,
        code text not null unique,
        issue_id bigint not null references plan_node on delete cascade,
        ordinal smallint not null check (ordinal > 0),
        printed_no text,
        body text not null check (body ~ '\\S'),
        area_of_work text,
        programme_printed text,
        constraint development_guideline_ordinal_key unique (issue_id, ordinal) deferrable
      );
      create table project_guideline (
        project_id bigint not null references plan_node on delete cascade,
        ordinal smallint not null check (ordinal > 0),
        printed text not null,
        guideline_id bigint references development_guideline on delete set null,
        primary key (project_id, ordinal)
      );
      create index project_guideline_guideline_idx on project_guideline (guideline_id);

      create type agency_role as enum ('LEAD', 'RELATED');
      create table node_agency (
        node_id bigint not null references plan_node on delete cascade,
        role agency_role not null,
        ordinal smallint not null check (ordinal > 0),
        agency_id integer not null references agency,
        printed text not null,
        primary key (node_id, role, agency_id)
      );
      create index node_agency_agency_idx on node_agency (agency_id);

      create type polarity as enum ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER');
      create table indicator (
        id bigint generated always as identity primary key,
        code text not null unique,
        node_id bigint not null references plan_node on delete cascade,
        ordinal smallint not null check (ordinal > 0),
        printed_no text,
        name text not null check (name ~ '\\S'),
        unit text,
        polarity polarity,
        baseline_year smallint,
        baseline_printed text,
        baseline_value numeric,
        baseline_unit text,
        note text,
        constraint indicator_ordinal_key unique (node_id, ordinal) deferrable
      );
      create table indicator_target (
        indicator_id bigint not null references indicator on delete cascade,
        start_year smallint not null,
        end_year smallint not null,
        printed text not null,
        value numeric,
        primary key (indicator_id, start_year, end_year),
        check (start_year <= end_year)
      );
    `);
  }

  override down(): void {
    this.addSql(`
      drop table indicator_target, indicator, node_agency, project_guideline, development_guideline,
        roadmap_step, node_text, node_text_field;
      drop type polarity, agency_role;
    `);
  }
}
