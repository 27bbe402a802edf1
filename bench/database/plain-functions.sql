-- What generated fields cannot ask, as somebody would add it to PostGraphile: functions over the plain tables.
-- What stands in `plain_inner` serves them and is not in the API.
set local search_path to plain, plain_inner, public;

-- Every element with itself and what stands above it.
create table plain_inner.element_above (
  element_id integer not null,
  above_id integer not null,
  is_root boolean not null,
  primary key (element_id, above_id)
);
insert into plain_inner.element_above
with recursive up as (
  select id as element_id, id as above_id, parent_id from framework_elements
  union all
  select up.element_id, e.id, e.parent_id from up join framework_elements e on e.id = up.parent_id
)
select element_id, above_id, parent_id is null and element_id <> above_id from up;

-- Aligned nodes of all levels. `above`: whose money includes theirs; `chain_above`: who stands above them in the
-- chain, which for an unplaced project is nobody.
create view plain_inner.aligned_nodes as
select a.id as alignment_id, a.element_id, a.stated_root_id, a.status, a.area_id, a.within_plan_id,
  0 as level, n.id, n.code, n.title, coalesce(n.budget, 0) as budget, '{}'::bigint[] as above, '{}'::bigint[] as chain_above
from alignments a join twenty_year_goals n on n.id = a.goal_id
union all
select a.id, a.element_id, a.stated_root_id, a.status, a.area_id, a.within_plan_id,
  1, n.id, n.code, n.title, coalesce(n.budget, 0), array[n.goal_id], array[n.goal_id]
from alignments a join five_year_plans n on n.id = a.plan_id
union all
select a.id, a.element_id, a.stated_root_id, a.status, a.area_id, a.within_plan_id,
  2, n.id, n.code, n.title, coalesce(n.budget, 0), x.above, x.above
from alignments a join development_issues n on n.id = a.issue_id join five_year_plans p on p.id = n.plan_id
cross join lateral (select array[n.plan_id, p.goal_id]) x(above)
union all
select a.id, a.element_id, a.stated_root_id, a.status, a.area_id, a.within_plan_id,
  3, n.id, n.code, n.title, coalesce(n.budget, 0), x.above, x.above
from alignments a join programmes n on n.id = a.programme_id
join development_issues i on i.id = n.issue_id join five_year_plans p on p.id = i.plan_id
cross join lateral (select array[i.id, p.id, p.goal_id]) x(above)
union all
select a.id, a.element_id, a.stated_root_id, a.status, a.area_id, a.within_plan_id,
  4, n.id, n.code, n.title, coalesce(n.budget, 0), x.above, case when g.id is null then '{}' else x.above end
from alignments a join projects n on n.id = a.project_id
join five_year_plans p on p.id = n.plan_id left join programmes g on g.id = n.programme_id
cross join lateral (select array[g.id, g.issue_id, p.id, p.goal_id]) x(above)
union all
select a.id, a.element_id, a.stated_root_id, a.status, a.area_id, a.within_plan_id,
  5, n.id, n.code, n.title, coalesce(n.budget, 0), x.above, case when g.id is null then array[j.id] else x.above end
from alignments a join main_activities n on n.id = a.main_activity_id join projects j on j.id = n.project_id
join five_year_plans p on p.id = j.plan_id left join programmes g on g.id = j.programme_id
cross join lateral (select array[j.id, g.id, g.issue_id, p.id, p.goal_id]) x(above)
union all
select a.id, a.element_id, a.stated_root_id, a.status, a.area_id, a.within_plan_id,
  6, n.id, n.code, n.title, coalesce(n.budget, 0), x.above, case when g.id is null then array[m.id, j.id] else x.above end
from alignments a join sub_activities n on n.id = a.sub_activity_id
join main_activities m on m.id = n.main_activity_id join projects j on j.id = m.project_id
join five_year_plans p on p.id = j.plan_id left join programmes g on g.id = j.programme_id
cross join lateral (select array[m.id, j.id, g.id, g.issue_id, p.id, p.goal_id]) x(above);

-- Pairs of an element of a level and a node aligned to it or to one below it. Null for an area: the country.
create function plain_inner.support(framework_code text, of_level text, of_area text)
returns table (element_id integer, id bigint, level integer, budget numeric, above bigint[], chain_above bigint[], sound boolean)
language sql stable as $$
  select x.id, n.id, n.level, n.budget, n.above, n.chain_above, bool_or(n.status <> 'SUSPECT')
  from aligned_nodes n
  join element_above u on u.element_id = n.element_id
  join framework_elements x
    on x.id = case when u.is_root then coalesce(n.stated_root_id, u.above_id) else u.above_id end
  where x.framework_code = support.framework_code and x.level = of_level
    and (of_area is null or n.area_id = (select a.id from areas a where a.code = of_area))
  group by x.id, n.id, n.level, n.budget, n.above, n.chain_above
$$;

create type coverage_row as (
  code text, name_th text, aligned_node_count integer, sound_node_count integer, project_count integer,
  total_budget numeric, union_budget numeric);

-- One row for each element of a level; the last column, the same in every row, counts each baht once over all.
-- Planned for each call: what is best for a province is not what is best for the country.
create function coverage(framework_code text, of_level text, of_area text) returns setof coverage_row
language sql stable set plan_cache_mode = force_custom_plan as $$
  with pairs as materialized (select * from support(framework_code, of_level, of_area)),
  climbs as materialized (
    select p.element_id, p.id, up.id as above_id, up.id = any(p.chain_above) as in_chain
    from pairs p cross join lateral unnest(p.above) up(id)
    where up.id is not null
  ),
  below as (
    select c.element_id, c.id, bool_or(c.in_chain) as in_chain
    from climbs c join pairs q on q.id = c.above_id and q.element_id = c.element_id
    group by c.element_id, c.id
  ),
  ranked as (
    select p.*, b.id is null as money_top, not coalesce(b.in_chain, false) as chain_top
    from pairs p left join below b on b.element_id = p.element_id and b.id = p.id
  ),
  rows as (
    select r.element_id, count(*)::integer as nodes, (count(*) filter (where r.sound))::integer as sound,
      coalesce(sum(r.budget) filter (where r.money_top), 0)::numeric(24, 2) as total,
      coalesce(sum(case when not r.chain_top or r.level > 4 then 0 when r.level = 4 then 1
        when r.level = 3 then (select count(*) from projects j where j.programme_id = r.id)
        when r.level = 2 then (select count(*) from programmes g join projects j on j.programme_id = g.id where g.issue_id = r.id)
        when r.level = 1 then (
          select count(*) from development_issues i join programmes g on g.issue_id = i.id
          join projects j on j.programme_id = g.id where i.plan_id = r.id)
        else (
          select count(*) from five_year_plans p join development_issues i on i.plan_id = p.id
          join programmes g on g.issue_id = i.id join projects j on j.programme_id = g.id where p.goal_id = r.id)
        end), 0)::integer as projects
    from ranked r group by r.element_id
  ),
  supporting as materialized (select distinct id, budget, above from pairs),
  included as (
    select distinct s.id from supporting s cross join lateral unnest(s.above) up(id) join supporting t on t.id = up.id
  ),
  everything as (
    select coalesce(sum(s.budget), 0)::numeric(24, 2) as total
    from supporting s left join included i on i.id = s.id where i.id is null
  )
  select e.code, e.name_th, coalesce(r.nodes, 0), coalesce(r.sound, 0), coalesce(r.projects, 0),
    coalesce(r.total, 0.00), (select total from everything)
  from framework_elements e left join rows r on r.element_id = e.id
  where e.framework_code = coverage.framework_code and e.level = of_level
  order by e.ordinal, e.id
$$;

create type supporting_node as (
  code text, title text, level integer, budget numeric, counted_budget numeric, total_count integer, total_budget numeric);

-- A page of the nodes that support an element, with the totals of them all in every row.
create function supporting_nodes(framework_code text, of_level text, element_code text, of_area text, page_size integer)
returns setof supporting_node language sql stable set plan_cache_mode = force_custom_plan as $$
  with chosen as (
    select e.id from framework_elements e
    where e.framework_code = supporting_nodes.framework_code and e.level = of_level and e.code = element_code
  ),
  supporting as materialized (
    select distinct n.id, n.code, n.title, n.level, n.budget, n.above, n.area_id, n.within_plan_id
    from chosen c
    join element_above u on u.above_id = c.id
    join aligned_nodes n on n.element_id = u.element_id and (not u.is_root or n.stated_root_id is null)
    where of_area is null or n.area_id = (select a.id from areas a where a.code = of_area)
  ),
  included as (
    select distinct s.id from supporting s cross join lateral unnest(s.above) up(id) join supporting t on t.id = up.id
  ),
  counted as (
    select s.*, case when i.id is null then s.budget else 0.00 end as counted
    from supporting s left join included i on i.id = s.id
  )
  select code, title, level, budget, counted::numeric(18, 2), (count(*) over ())::integer,
    (sum(counted) over ())::numeric(24, 2)
  from counted
  order by area_id, coalesce(within_plan_id, 0), level, id
  limit page_size
$$;

create type gap as (kind text, subject_code text, subject_title text, total_count integer);

-- The gaps of a plan, the gravest kind first.
create function gaps(plan_code text, page_size integer) returns setof gap language sql stable as $$
  with plan as (select * from five_year_plans where code = plan_code),
  project as materialized (select j.* from projects j join plan p on p.id = j.plan_id),
  issue as materialized (select i.* from development_issues i join plan p on p.id = i.plan_id),
  programme as materialized (select g.* from programmes g join issue i on i.id = g.issue_id),
  main as materialized (select m.* from main_activities m join project j on j.id = m.project_id),
  sub as materialized (select s.* from sub_activities s join main m on m.id = s.main_activity_id),
  aligned as materialized (
    select a.* from alignments a
    join plan p on p.id = a.within_plan_id
    where a.is_national
  ),
  goal_aligned as (
    select a.goal_id from alignments a
    join plan p on p.goal_id = a.goal_id
    where a.is_national
  ),
  -- A node with its parent, its home, and what it states.
  node as materialized (
    select 1 as level, id, code, title, null::bigint as home, budget, undated_budget, budget_basis from plan
    union all select 2, id, code, title, plan_id, budget, undated_budget, budget_basis from issue
    union all select 3, id, code, title, issue_id, budget, undated_budget, budget_basis from programme
    union all select 4, id, code, title, coalesce(programme_id, plan_id), budget, undated_budget, budget_basis from project
    union all select 5, id, code, title, project_id, budget, undated_budget, budget_basis from main
    union all select 6, id, code, title, main_activity_id, budget, undated_budget, budget_basis from sub
  ),
  child as materialized (
    select home, count(*) as children, count(budget) as with_figure, sum(budget) as summed from node group by home
  ),
  placed_child as (
    select home from node n where level <> 4 or exists (select from project j where j.id = n.id and j.programme_id is not null)
  ),
  -- What stands in the chain below a node that states its budget; an unplaced project is in no chain.
  below_stated as materialized (
    with recursive below as (
      select c.id from node n join node c on c.home = n.id and not (c.level = 4 and n.level = 1)
      where n.budget_basis = 'STATED'
      union
      select c.id from below b join node c on c.home = b.id
    )
    select id from below
  ),
  found as (
    select 1 as rank, 'BROKEN_CHAIN' as kind, code, title from plan where goal_id is null
    union all
    select 1, 'BROKEN_CHAIN', code, title from project where programme_id is null
    union all
    select 2, 'UNALIGNED_PROJECT', j.code, j.title
    from project j left join programme g on g.id = j.programme_id
    where not exists (select from aligned a where a.project_id = j.id)
      and not exists (select from aligned a join main m on m.id = a.main_activity_id where m.project_id = j.id)
      and not exists (
        select from aligned a join sub s on s.id = a.sub_activity_id join main m on m.id = s.main_activity_id
        where m.project_id = j.id)
      and (g.id is null or not exists (
        select from aligned a where a.programme_id = g.id or a.issue_id = g.issue_id or a.plan_id = j.plan_id))
      and (g.id is null or not exists (select from goal_aligned))
    union all
    select 3, 'BUDGET_MISMATCH', n.code, n.title
    from node n join child c on c.home = n.id
    where n.budget_basis = 'STATED' and c.children = c.with_figure and c.summed <> n.budget
    union all
    select 4, 'KEY_PROJECT_WITHOUT_INDICATOR', j.code, j.title
    from project j where j.project_class = 'KEY' and not exists (select from indicators i where i.project_id = j.id)
    union all
    select 5, 'BUDGET_WITHOUT_YEAR', n.code, n.title
    from node n
    where n.budget_basis = 'STATED' and n.undated_budget > 0
      and not exists (select from below_stated b where b.id = n.id)
    union all
    select 6, 'CHILDLESS_NODE', n.code, n.title
    from node n where n.level <= 4 and not exists (select from placed_child c where c.home = n.id)
  )
  select kind, code, title, (count(*) over ())::integer from found order by rank, code collate "C" limit page_size
$$;

create type hit as (code text, title text, total_count integer);

-- The titles that contain a text, ranked as ours are; counting stops at a thousand, as ours does.
create function search_titles(wanted text, page_size integer) returns setof hit language sql stable as $$
  with found as materialized (
    select 0 as level, id, code, title, title_search from twenty_year_goals where title_search like '%' || wanted || '%'
    union all select 1, id, code, title, title_search from five_year_plans where title_search like '%' || wanted || '%'
    union all select 2, id, code, title, title_search from development_issues where title_search like '%' || wanted || '%'
    union all select 3, id, code, title, title_search from programmes where title_search like '%' || wanted || '%'
    union all select 4, id, code, title, title_search from projects where title_search like '%' || wanted || '%'
    union all select 5, id, code, title, title_search from main_activities where title_search like '%' || wanted || '%'
    union all select 6, id, code, title, title_search from sub_activities where title_search like '%' || wanted || '%'
  )
  select code, title, least((select count(*) from found), 1000)::integer
  from found
  order by case when title_search = wanted then 0 when starts_with(title_search, wanted) then 1
      when strpos(title_search, ' ' || wanted) > 0 then 2 else 3 end,
    level, length(title_search), id
  limit page_size
$$;
