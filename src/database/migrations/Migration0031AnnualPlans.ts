import { Migration } from '@mikro-orm/migrations';
import { type Amendment, amendFunction, takeBack } from './amend-function.js';
import {
  AMENDMENTS,
  AMENDMENTS_OF_ANSWERS,
  DROP_SUPPORT_VIEWS,
  makeSearchViews,
  makeSupportViews,
  SEARCH_VIEWS,
} from './annual-plan-functions.js';

const SCHEMAS = ['public', 'draft', 'history'];
const COLUMNS = ['annual', 'implements', 'rank', 'ceiling', 'administration_cost'];
/** The parts of an annual plan (criteria FY2568-2570, section 2), with whether each is a list. */
const ANNUAL_TEXTS: readonly (readonly [field: string, isList: boolean, clause: string])[] = [
  ['executiveSummary', false, 'annual plan, part 2.1'],
  ['threeLevelAlignment', false, 'annual plan, part 2.2'],
  ['developmentPlanSummary', false, 'annual plan, part 2.2'],
  ['situationAssessment', false, 'annual plan, part 2.3.1'],
  ['planObjectives', true, 'annual plan, part 2.3.2 (1)'],
  ['planGoals', true, 'annual plan, part 2.3.2 (2)'],
  ['deliveryProcess', false, 'annual plan, part 2.3.3'],
];
const same = (changes: readonly Amendment[]) => changes;

/**
 * Annual action plans beside five-year plans: a plan node of level 1 that is `annual`, with its projects directly below it, as
 * a five-year plan has its unplaced ones. So drafts, revisions, approval, history and the audit log serve both.
 *
 * - A project says by `implements` which project (one that is not key: which programme) of a five-year plan it carries out:
 *   a permanent code without a foreign key, since the two plans are drafted and published apart.
 * - Money has stages: planned, requested, allocated and spent. What is kept rolled up is the planned money alone.
 * - Figures of areas and of the country leave annual plans out: these repeat the projects of five-year plans.
 */
export class Migration0031AnnualPlans extends Migration {
  override up(): void {
    this.addSql(`
      alter table plan_node
        -- Of a node below a plan: that of its plan, whatever a writer says.
        add column annual boolean not null default false,
        add column implements text,
        add column rank integer,
        add column ceiling numeric(18, 2),
        add column administration_cost numeric(18, 2),
        add constraint plan_node_annual_check check (not annual or (level in (1, 4, 5, 6)
          and (level <> 1 or parent_id is null and start_year = end_year) and (level <> 4 or parent_id is null))),
        add constraint plan_node_implements_check check (implements is null or annual and level = 4),
        add constraint plan_node_rank_check check (rank is null or rank > 0 and annual and level in (4, 5)),
        add constraint plan_node_ceiling_check check (ceiling is null or ceiling >= 0 and annual and level = 1),
        add constraint plan_node_administration_cost_check check (
          administration_cost is null or administration_cost >= 0 and annual and level = 1);
      create type budget_stage as enum ('PLANNED', 'REQUESTED', 'ALLOCATED', 'SPENT');
      alter table node_budget add column stage budget_stage not null default 'PLANNED';
      ${DROP_LINE_KEYS}
      alter table node_budget
        add constraint node_budget_line_key unique nulls not distinct (node_id, stage, fiscal_year, source);
      ${amendAll(AMENDMENTS, same)}
      select history.follow();

      -- Null: in plans of either kind.
      alter table node_text_field add column annual boolean;
      update node_text_field set annual = false where levels && '{1}';
      insert into node_text_field (field, levels, is_list, clause, annual) values
        ${ANNUAL_TEXTS.map(([field, isList, clause]) => `('${field}', '{1}', ${isList}, '${clause}', true)`).join(',\n        ')};

      ${remakeIndexes('annual, ')}
      ${SCHEMAS.map(
        (schema) =>
          `create index plan_node_implements_idx on ${schema}.plan_node (implements) where implements is not null;`,
      ).join('\n      ')}

      ${makeSearchViews(['annual'])}
      ${DROP_SUPPORT_VIEWS}
      alter table plan_support add column annual boolean not null default false;
      ${amendAll(AMENDMENTS_OF_ANSWERS, same)}
      ${makeSupportViews('plan_id <> 0 and not annual')}
    `);
  }

  /** What annual plans say is lost. */
  override down(): void {
    this.addSql(`
      ${SCHEMAS.map((schema) => `delete from ${schema}.plan_node where annual;`).join('\n      ')}
      ${DROP_SUPPORT_VIEWS}
      alter table plan_support drop column annual;
      ${amendAll(AMENDMENTS_OF_ANSWERS, takeBack)}
      ${makeSupportViews('plan_id <> 0')}

      ${SEARCH_VIEWS.map((view) => `drop view ${view};`).join('\n      ')}
      ${makeSearchViews([])}
      ${SCHEMAS.map((schema) => `drop index ${schema}.plan_node_implements_idx;`).join('\n      ')}
      ${remakeIndexes('')}
      ${amendAll(AMENDMENTS, takeBack)}
      delete from node_text_field where annual;
      alter table node_text_field drop column annual;
      drop view as_of.plan_size, as_of.plan_node, as_of.plan_node_alone, as_of.node_budget;
      ${SCHEMAS.map(
        (schema) => `alter table ${schema}.plan_node ${COLUMNS.map((column) => `drop column ${column}`).join(', ')};
      delete from ${schema}.node_budget where stage <> 'PLANNED';
      alter table ${schema}.node_budget drop column stage;`,
      ).join('\n      ')}
      alter table node_budget
        add constraint node_budget_line_key unique nulls not distinct (node_id, fiscal_year, source);
      drop type budget_stage;
      select history.follow();
      create view as_of.plan_size with (security_invoker = true) as
        select s.plan_id, s.level, s.node_count from public.plan_size s
        where s.plan_id <> all ((select as_of.replaced())::bigint[])
        union all
        select n.plan_id, n.level, count(*)::integer from as_of.source s
        join as_of.plan_node_alone n on n.plan_id = s.holder_id
        group by n.plan_id, n.level;
    `);
  }
}

function amendAll(
  amendments: typeof AMENDMENTS,
  turn: (changes: readonly Amendment[]) => readonly Amendment[],
): string {
  return Object.entries(amendments)
    .map(([name, changes]) => amendFunction(name, turn(changes)))
    .join('');
}

/** In drafts the key stands twice, once with a name of its own. */
const DROP_LINE_KEYS = `
      do $drop$
      declare
        made record;
      begin
        for made in
          select k.conrelid::regclass::text as on_table, k.conname as name from pg_constraint k
          where k.conrelid in ('public.node_budget'::regclass, 'draft.node_budget'::regclass) and k.contype = 'u'
        loop
          execute format('alter table %s drop constraint %I', made.on_table, made.name);
        end loop;
      end $drop$;`;

/** An annual plan may begin in a year in which a five-year plan begins too. In drafts these indexes have names of their own. */
function remakeIndexes(more: string): string {
  return `
      do $drop$
      declare
        name text;
      begin
        for name in
          select x.indexrelid::regclass::text from pg_index x
          where x.indrelid in ('public.plan_node'::regclass, 'draft.plan_node'::regclass) and x.indisunique
            and pg_get_indexdef(x.indexrelid) ~ '\\(area_id, level, (annual, )?(start_year|ordinal)\\)'
        loop
          execute format('drop index %s', name);
        end loop;
      end $drop$;
      ${['public', 'draft']
        .map(
          (
            schema,
          ) => `create unique index plan_node_period_key on ${schema}.plan_node (area_id, level, ${more}start_year)
        where level < 2;
      create unique index plan_node_root_ordinal_key on ${schema}.plan_node (area_id, level, ${more}ordinal)
        where parent_id is null and level < 2;`,
        )
        .join('\n      ')}`;
}
