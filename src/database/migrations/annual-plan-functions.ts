// The statements of Migration0031AnnualPlans: SQL that has landed is never edited.
import type { Amendment } from './amend-function.js';
import { MAKE_AS_OF_SCHEMA } from './as-of-schema.js';

/** What functions that are there already say of annual plans. */
export const AMENDMENTS: Readonly<Record<string, readonly Amendment[]>> = {
  'public.plan_node_place()': [
    [
      '(new.start_year, new.end_year) is distinct from (old.start_year, old.end_year)',
      '(new.start_year, new.end_year, new.annual) is distinct from (old.start_year, old.end_year, old.annual)',
    ],
    ['select path, plan_id into above', 'select path, plan_id, annual into above'],
    [
      'new.plan_id := case when new.level = 1 then new.id else above.plan_id end;',
      `new.plan_id := case when new.level = 1 then new.id else above.plan_id end;
          if new.level > 1 then new.annual := above.annual; end if;`,
    ],
    [
      'if new.level = 1 then new.plan_id := new.id; end if;',
      `if new.level = 1 then new.plan_id := new.id; end if;
          -- Where there is no such plan, the foreign key says so.
          if new.level > 1 then
            new.annual := coalesce((select p.annual from plan_node p where p.id = new.plan_id), false);
          end if;`,
    ],
  ],
  'public.plan_node_roll_up(bigint[])': [
    [
      'from node_budget b where b.node_id = n.id)) as total',
      "from node_budget b where b.node_id = n.id and b.stage = 'PLANNED')) as total",
    ],
    [
      'where b.node_id = n.id and b.fiscal_year is not null) as dated',
      "where b.node_id = n.id and b.stage = 'PLANNED' and b.fiscal_year is not null) as dated",
    ],
    [
      'b.node_id = n.id and b.fiscal_year = g.year',
      "b.node_id = n.id and b.stage = 'PLANNED' and b.fiscal_year = g.year",
    ],
    // All money of an annual plan is of its year, whether a line says so or not.
    [
      'case when own.total is not null then own.by_year else below.by_year end as budget_by_year',
      `case when n.annual then nullif(array_remove(array[coalesce(own.total, below.total)], null), '{}')
              when own.total is not null then own.by_year else below.by_year end as budget_by_year`,
    ],
    [
      'case when own.total is not null then greatest(own.total - own.dated, 0) else below.undated end as undated',
      `case when n.annual then 0 * coalesce(own.total, below.total)
              when own.total is not null then greatest(own.total - own.dated, 0) else below.undated end as undated`,
    ],
  ],
  'public.plan_node_state_budget()': [
    [
      'new.budget_by_year := null;\n          new.undated_budget := new.stated_budget;',
      `new.budget_by_year := case when new.annual and new.stated_budget is not null then array[new.stated_budget] end;
          new.undated_budget := case when new.annual then 0 * new.stated_budget else new.stated_budget end;`,
    ],
  ],
};

/** The same, of what is answered from: not in drafts. */
export const AMENDMENTS_OF_ANSWERS: Readonly<Record<string, readonly Amendment[]>> = {
  'public.plan_support_of(bigint)': [
    ["coalesce(y.budget_by_year, '{}'), t.node_ids", "coalesce(y.budget_by_year, '{}'), t.node_ids, h.annual"],
  ],
  'as_of.plan_support_of(bigint)': [
    ["coalesce(y.budget_by_year, '{}'), t.node_ids", "coalesce(y.budget_by_year, '{}'), t.node_ids, h.annual"],
  ],
  'public.plan_support_refresh(bigint[])': [
    ['where (d.fresh).plan_id > 0', 'where (d.fresh).plan_id > 0 and not (d.fresh).annual'],
    ['where (d.stale).plan_id > 0', 'where (d.stale).plan_id > 0 and not (d.stale).annual'],
  ],
  'history.act(bigint, text, integer, text, jsonb)': [
    [
      "case n.level when 0 then 'TWENTY_YEAR_GOAL' else 'FIVE_YEAR_PLAN' end",
      "case when n.level = 0 then 'TWENTY_YEAR_GOAL' when n.annual then 'ANNUAL_PLAN' else 'FIVE_YEAR_PLAN' end",
    ],
  ],
  'public.node_events(text)': [
    ["'FIVE_YEAR_PLAN', 'DEVELOPMENT_ISSUE'", "'FIVE_YEAR_PLAN', 'ANNUAL_PLAN', 'DEVELOPMENT_ISSUE'"],
  ],
};

/** What supports elements in another state, and which of it counts for the country. */
export function makeSupportViews(counted: string): string {
  const country = /create view as_of\.country_support[\s\S]*?;\n/.exec(MAKE_AS_OF_SCHEMA)?.[0] ?? '';
  return `
      create view as_of.plan_support with (security_invoker = true) as
        select s.* from public.plan_support s
        where s.holder_id <> all ((select as_of.replaced())::bigint[])
          and s.holder_id <> all ((select as_of.recounted())::bigint[])
        union all
        select f.* from as_of.source s cross join lateral as_of.plan_support_of(s.holder_id) f where s.revision <> 0
        union all
        select f.* from unnest((select as_of.recounted())::bigint[]) r(holder_id)
        cross join lateral as_of.plan_support_of(r.holder_id) f
        where r.holder_id <> all ((select as_of.replaced())::bigint[]);
      ${country.replaceAll('plan_id <> 0', counted)}`;
}

export const DROP_SUPPORT_VIEWS = 'drop view as_of.country_support, as_of.plan_support;';

/** The nodes that are as published in the state that a session reads, and those that stand there in the place of others. */
export const SEARCH_VIEWS = ['published_node', 'replacing_node', 'as_of.published_node', 'as_of.replacing_node'];

/** `more`: columns beside those that there were before. */
export function makeSearchViews(more: readonly string[]): string {
  const columns = (alias: string) =>
    ['id', 'level', 'area_id', 'title_search', ...more].map((column) => `${alias}.${column}`).join(', ');
  return `
      create or replace view published_node with (security_invoker = true) as
        select ${columns('n')} from public.plan_node n;
      create or replace view replacing_node with (security_invoker = true) as
        select ${columns('n')} from public.plan_node n where false;
      create or replace view as_of.published_node with (security_invoker = true) as
        select ${columns('n')} from public.plan_node n
        where coalesce(n.plan_id, n.id) <> all ((select as_of.replaced())::bigint[])
          -- Asked once: where every plan is another, none of the titles needs to be looked at.
          and (select exists (
            select from public.plan_node h where h.level < 2 and h.id <> all ((select as_of.replaced())::bigint[])));
      create or replace view as_of.replacing_node with (security_invoker = true) as
        select ${columns('h')} from history.plan_node h
        join as_of.source s on s.holder_id = h.holder_id and h.since <= s.revision and (h.until is null or h.until > s.revision)
        union all
        select ${columns('t')} from draft.plan_node t
        where coalesce(t.plan_id, t.id) = any ((select as_of.drafted())::bigint[]);`;
}
