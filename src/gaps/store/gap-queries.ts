import { alignmentDoubts } from '../../alignment/store/alignment-doubts.js';
import { OWN_LINES } from '../domain/gap.js';
import type { GapKind } from '../domain/gap-kind.js';

const NODE = `n.id as node_id, n.area_id, n.code as subject_code, n.title as subject_title, n.level as subject_level, n.annual as subject_annual`;
const AREA = `null::bigint as node_id, a.id as area_id, a.code as subject_code, m.name_en as subject_title,
  null::smallint as subject_level, false as subject_annual, '' as detail, jsonb_build_object('nameTh', m.name_th) as facts`;

// $2: the areas. $3: the plan, or null for the whole area with what stands outside any plan.
const IN_SCOPE = `($3::bigint is null or n.plan_id = $3)`;
const AREA_FROM = `area a join area_name m on m.area_id = a.id and daterange(m.valid_from, m.valid_to) @> today()`;
const DOUBTS = alignmentDoubts('al', 'e');
const OF_AREA = `any ((select ids from every)::bigint[])`;

/**
 * What the areas have, read once and by index: the kinds of gap are told by going through it, never by looking rows up one
 * by one, which would take minutes where the rows of a state are put together from what is published, drafts and history. Sums
 * are looked up in a map and not joined: right after a large plan was published statistics take its area for empty, and a join
 * would go through all pairs.
 */
export const GAP_TABLES = `
  node_alone as materialized (
    select n.id, n.area_id, n.level, n.plan_id, n.parent_id, n.home_id, n.path, n.code, n.title, n.start_year, n.end_year,
      n.goal_kind, n.annual, n.implements, n.project_class, n.stated_budget, n.budget, n.budget_basis, n.undated_budget
    from plan_node n
    where n.area_id = any($2::integer[]) and ($3::bigint is null or n.plan_id = $3 or n.level < 2)
      -- An annual plan repeats the projects of five-year plans: it is looked through where it is named.
      and (not n.annual or n.plan_id = $3)),
  every as materialized (select coalesce(array_agg(id), '{}') as ids from node_alone),
  holder as materialized (select * from node_alone where level < 2),
  below as materialized (
    select jsonb_object_agg(home_id, jsonb_build_array(summed, is_whole)) as sums from (
      select home_id, sum(budget) as summed, count(*) = count(budget) as is_whole
      from node_alone where home_id is not null group by home_id) of_home),
  line as materialized (
    select jsonb_object_agg(node_id, jsonb_build_array(amount, years)) as sums from (
      select node_id, sum(amount) as amount, count(distinct fiscal_year) as years
      from node_budget where stage = 'PLANNED' and node_id = ${OF_AREA} group by node_id) of_node),
  node as materialized (
    select n.*, (below.sums -> n.id::text ->> 0)::numeric as summed, (below.sums -> n.id::text ->> 1)::boolean as is_whole,
      (line.sums -> n.id::text ->> 0)::numeric as line_amount, (line.sums -> n.id::text ->> 1)::integer as line_years
    from node_alone n cross join below cross join line),
  node_alignment as materialized (
    select al.node_id, al.element_id, al.status, al.asserted_node, al.node_fingerprint, al.asserted_element
    from alignment al where al.node_id = ${OF_AREA}),
  aligned as materialized (
    select coalesce(array_agg(al.node_id), '{}') as ids from node_alignment al
    join framework_element e on e.id = al.element_id
    join framework f on f.id = e.framework_id and f.is_national),
  explained as materialized (
    select j.* from gap_justification j where j.node_id = ${OF_AREA}
    union all
    select j.* from gap_justification j where j.node_id is null and j.area_id = any($2::integer[]))`;

/**
 * How each kind of gap is found in what the areas have. Every query answers the same columns: kind, node_id, area_id, subject_code,
 * subject_title, subject_level, detail, facts. The fiscal year of the moment is the one row of `today`.
 */
export const GAP_QUERIES: Record<GapKind, string> = {
  AREA_WITHOUT_GOAL: `
    select 'AREA_WITHOUT_GOAL' as kind, ${AREA}
    from ${AREA_FROM}
    where a.id = any($2::integer[]) and $3::bigint is null
      and not exists (select from holder g where g.area_id = a.id and g.level = 0)`,

  AREA_WITHOUT_PLAN: `
    select 'AREA_WITHOUT_PLAN' as kind, ${AREA}
    from ${AREA_FROM}
    where a.id = any($2::integer[]) and $3::bigint is null
      and not exists (select from holder p where p.area_id = a.id and p.level = 1)`,

  BROKEN_CHAIN: `
    select 'BROKEN_CHAIN' as kind, ${NODE}, '' as detail, jsonb_build_object(
      'plan', jsonb_build_object('code', p.code, 'title', p.title, 'annual', p.annual, 'startYear', p.start_year, 'endYear', p.end_year),
      'area', (select jsonb_build_object('nameTh', m.name_th, 'nameEn', m.name_en) from ${AREA_FROM} where a.id = n.area_id),
      'goals', (
        select coalesce(jsonb_agg(jsonb_build_object('startYear', g.start_year, 'endYear', g.end_year) order by g.start_year), '[]')
        from holder g where g.area_id = n.area_id and g.level = 0)) as facts
    from node n join holder p on p.id = n.plan_id
    where ${IN_SCOPE} and n.level in (1, 4) and n.parent_id is null
      and (not n.annual or n.level = 4 and n.implements is null)`,

  UNALIGNED_PROJECT: `
    select 'UNALIGNED_PROJECT' as kind, ${NODE}, '' as detail, '{}'::jsonb as facts
    from node n
    -- What carries out something of the five-year plan serves what that serves.
    where ${IN_SCOPE} and n.level = 4 and n.implements is null
      and n.id not in (select unnest(path) from node_alone where id = any ((select ids from aligned)::bigint[]))
      and not exists (select from unnest(n.path) above(id) where above.id = any ((select ids from aligned)::bigint[]))`,

  // Of a node's own lines: as long as a year has no figure, the rest of the total may belong to it.
  BUDGET_MISMATCH: `
    select 'BUDGET_MISMATCH' as kind, ${NODE}, '' as detail,
      jsonb_build_object('stated', n.budget::text, 'summed', n.summed::text) as facts
    from node n
    where ${IN_SCOPE} and n.budget_basis = 'STATED' and n.is_whole and n.summed <> n.budget
    union all
    select 'BUDGET_MISMATCH' as kind, ${NODE}, '${OWN_LINES}' as detail,
      jsonb_build_object('stated', n.stated_budget::text, 'summed', n.line_amount::text) as facts
    from node n
    left join holder p on p.id = n.plan_id
    where ${IN_SCOPE} and n.stated_budget is not null
      and (n.line_amount > n.stated_budget
        or n.line_years = p.end_year - p.start_year + 1 and n.line_amount <> n.stated_budget)`,

  KEY_PROJECT_WITHOUT_INDICATOR: `
    select 'KEY_PROJECT_WITHOUT_INDICATOR' as kind, ${NODE}, '' as detail, '{}'::jsonb as facts
    from node n
    where ${IN_SCOPE} and n.level = 4 and n.project_class = 'KEY'
      and n.id not in (select node_id from indicator where node_id = ${OF_AREA})`,

  SUSPECT_ALIGNMENT: `
    select 'SUSPECT_ALIGNMENT' as kind, ${NODE}, concat_ws('/', f.code, e.level, e.code) as detail,
      jsonb_build_object('element', jsonb_build_object('code', e.code, 'nameTh', e.name_th), 'changed', ${DOUBTS}) as facts
    from node n
    join node_alignment al on al.node_id = n.id and al.status = 'SUSPECT'
    join framework_element e on e.id = al.element_id join framework f on f.id = e.framework_id
    where ${IN_SCOPE}`,

  // The plan of a period that has not begun is not due yet.
  PERIOD_WITHOUT_PLAN: `
    select 'PERIOD_WITHOUT_PLAN' as kind, ${NODE},
      concat_ws('-', y.first, nullif(y.last, y.first)) as detail, jsonb_build_object('missingYears', missing.years) as facts
    from node n
    cross join lateral (
      select s.first, least(s.first + 4, n.end_year) as last
      from generate_series(n.start_year::integer, n.end_year::integer, 5) s(first)) y
    cross join lateral (
      select jsonb_agg(g.year order by g.year) as years
      from generate_series(y.first, y.last) g(year)
      where not exists (
        select from holder p
        where p.area_id = n.area_id and p.level = 1 and g.year between p.start_year and p.end_year)) missing
    where ${IN_SCOPE} and n.level = 0 and n.goal_kind = 'PROVINCIAL_GOAL' and missing.years is not null
      and y.first <= (select fiscal_year from today)`,

  BUDGET_WITHOUT_YEAR: `
    select 'BUDGET_WITHOUT_YEAR' as kind, ${NODE}, '' as detail,
      jsonb_build_object('undated', n.undated_budget::text) as facts
    from node n
    where ${IN_SCOPE} and n.level > 0 and n.budget_basis = 'STATED' and n.undated_budget > 0
      and not exists (
        select from unnest(n.path) above(id)
        where above.id <> n.id and above.id in (select id from node where level > 0 and budget_basis = 'STATED'))`,

  CHILDLESS_NODE: `
    select 'CHILDLESS_NODE' as kind, ${NODE}, '' as detail, '{}'::jsonb as facts
    from node n
    where ${IN_SCOPE} and n.level <= 4
      and n.id not in (select parent_id from node where parent_id is not null)
      and n.id not in (select home_id from node where annual and home_id is not null)`,
};
