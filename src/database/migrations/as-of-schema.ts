// The statements of Migration0014Drafts: SQL that has landed is never edited.
import { SUPPORT_OF_HOLDER } from './kept-support-functions.js';

/**
 * The tables of plans as they were, or as they are to be: views with the same names and columns. A session that puts
 * this schema before `public`, and says which state of which plan it means, asks the same statements and gets the answers
 * of that state. What it does not name is as published.
 *
 * - `plan_lineage.as_of_holders` and `plan_lineage.as_of_revisions`: two arrays, side by side. A revision of -1 is the draft, 0
 *   is nothing: the plan was not there.
 * - `plan_lineage.as_of_day`: what counts as today.
 *
 * Each view reads with the rights of who asks, so that row-level security decides what there is.
 */
export const MAKE_AS_OF_SCHEMA = `
  create schema as_of;

  create function as_of.setting(name text) returns bigint[] language sql stable as $$
    select coalesce(nullif(current_setting('plan_lineage.as_of_' || name, true), ''), '{}')::bigint[]
  $$;
  create view as_of.source with (security_invoker = true) as
    select s.holder_id, s.revision
    from unnest(as_of.setting('holders'), as_of.setting('revisions')) s(holder_id, revision);
  -- Plans that are not as published.
  create function as_of.replaced() returns bigint[] language sql stable as $$
    select as_of.setting('holders')
  $$;
  create function as_of.drafted() returns bigint[] language sql stable as $$
    select coalesce(array_agg(holder_id), '{}') from as_of.source where revision = -1
  $$;

  do $make$
  declare
    content history.content_table;
    columns text[];
    public_holder text;
  begin
    for content in select * from history.content_table order by position loop
      columns := history.all_columns_of(content.name);
      public_holder := case content.name
        when 'plan_node' then 'coalesce(t.plan_id, t.id) <> all ((select as_of.replaced())::bigint[])'
        else format('not exists (select from (select t.*) t %s
          where coalesce(n.plan_id, n.id) = any ((select as_of.replaced())::bigint[]))',
          replace(content.to_node, 'SCHEMA', 'public'))
      end;
      execute format($sql$
        create view as_of.%1$I with (security_invoker = true) as
        select %2$s from public.%3$I t where %4$s
        union all
        select %5$s from history.%3$I h join as_of.source s
          on s.holder_id = h.holder_id and h.since <= s.revision and (h.until is null or h.until > s.revision)
        union all
        select %2$s from draft.%3$I t %6$s
        where coalesce(n.plan_id, n.id) = any ((select as_of.drafted())::bigint[])$sql$,
        case content.name when 'plan_node' then 'plan_node_alone' else content.name end,
        history.listed('t', columns), content.name, public_holder, history.listed('h', columns),
        replace(content.to_node, 'SCHEMA', 'draft'));
    end loop;

    -- A goal's summed money is that of its plans as they are in this state.
    columns := history.all_columns_of('plan_node');
    execute format($sql$
      create view as_of.plan_node with (security_invoker = true) as
      select %1$s from as_of.plan_node_alone t where not (t.level = 0 and t.budget_basis is distinct from 'STATED')
      union all
      select %2$s from as_of.plan_node_alone t
      cross join lateral (
        select sum(p.budget)::numeric(18, 2) as budget, sum(p.undated_budget)::numeric(18, 2) as undated_budget
        from as_of.plan_node_alone p where p.parent_id = t.id
      ) below
      where t.level = 0 and t.budget_basis is distinct from 'STATED'$sql$,
      history.listed('t', columns),
      replace(replace(replace(history.listed('t', columns),
        't.budget_basis', 'case when below.budget is not null then ''SUMMED'' end::budget_basis'),
        't.undated_budget', 'below.undated_budget'),
        't.budget,', 'below.budget,'));
  end $make$;

  create view as_of.plan_size with (security_invoker = true) as
    select s.plan_id, s.level, s.node_count from public.plan_size s
    where s.plan_id <> all ((select as_of.replaced())::bigint[])
    union all
    select n.plan_id, n.level, count(*)::integer from as_of.source s
    join as_of.plan_node_alone n on n.plan_id = s.holder_id
    group by n.plan_id, n.level;

  ${SUPPORT_OF_HOLDER.replace('create function plan_support_of', 'create function as_of.plan_support_of')
    .replace('returns setof plan_support', 'returns setof public.plan_support')
    .replace('language sql stable', 'language sql stable set search_path = as_of, public, pg_temp')}

  create view as_of.plan_support with (security_invoker = true) as
    select s.* from public.plan_support s where s.holder_id <> all ((select as_of.replaced())::bigint[])
    union all
    select f.* from as_of.source s cross join lateral as_of.plan_support_of(s.holder_id) f where s.revision <> 0;

  create view as_of.country_support with (security_invoker = true) as
    with summed as (
      select framework_id, level, element_id, start_year, end_year, synthetic,
        sum(aligned_node_count)::bigint as aligned_node_count, sum(sound_node_count)::bigint as sound_node_count,
        sum(project_count)::bigint as project_count, sum(total_budget) as total_budget,
        sum(undated_budget) as undated_budget
      from as_of.plan_support where plan_id <> 0
      group by 1, 2, 3, 4, 5, 6
    ),
    yearly as (
      select framework_id, level, element_id, start_year, end_year, synthetic,
        array_agg(amount order by i) as budget_by_year
      from (
        select s.framework_id, s.level, s.element_id, s.start_year, s.end_year, s.synthetic, y.i,
          sum(y.amount) as amount
        from as_of.plan_support s cross join lateral unnest(s.budget_by_year) with ordinality y(amount, i)
        where s.plan_id <> 0
        group by 1, 2, 3, 4, 5, 6, 7
      ) years group by 1, 2, 3, 4, 5, 6
    )
    select row_number() over ()::bigint as id, s.framework_id, s.level, s.element_id, s.start_year, s.end_year,
      s.synthetic, s.aligned_node_count, s.sound_node_count, s.project_count, s.total_budget, s.undated_budget,
      coalesce(y.budget_by_year, '{}') as budget_by_year
    from summed s left join yearly y using (framework_id, level, element_id, start_year, end_year, synthetic);

  -- Plans and goals by their codes, in whatever state they are.
  create view as_of.known_holder with (security_invoker = true) as
    select id as holder_id, code from public.plan_node where level < 2
    union select id, code from history.plan_node where level < 2
    union select id, code from draft.plan_node where level < 2;

  -- What counts as today: the day itself, or the day of the state that a session asks for.
  create function public.today() returns date language sql stable as 'select current_date';
  create function as_of.today() returns date language sql stable as $$
    select coalesce(nullif(current_setting('plan_lineage.as_of_day', true), '')::date, current_date)
  $$;
`;
