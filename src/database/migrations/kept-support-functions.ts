// The functions of Migration0010KeptSupport: SQL that has landed is never edited.

/** Works out the rows of `plan_support` of one holder from its nodes and alignments. */
export const SUPPORT_OF_HOLDER = `
  create function plan_support_of(holder bigint) returns setof plan_support
  language sql stable as $$
    with tree as materialized (
      select id, level, path, parent_id, budget, undated_budget, budget_by_year from plan_node where plan_id = holder
      union all
      select id, level, path, parent_id, budget, undated_budget, null from plan_node where id = holder and level = 0
    ),
    -- How many projects stand at or below each node of the chain.
    project as (
      select up.id, count(*) as projects
      from tree t cross join lateral unnest(t.path) up(id) where t.level = 4 group by up.id
    ),
    -- Which elements each node supports, and for each level the union of them.
    reach as materialized (
      select t.id, e.framework_id, e.level, k.element_id, bool_or(a.status <> 'SUSPECT') as sound
      from tree t
      cross join lateral (select element_path, status from alignment where node_id = t.id offset 0) a
      cross join lateral unnest(a.element_path) above(id)
      join framework_element e on e.id = above.id
      cross join lateral (values (e.id), (0)) k(element_id)
      group by 1, 2, 3, 4
    ),
    -- In the order of the chain, in which what stands below a node follows it. An unplaced project, and what stands
    -- below it, follow their plan: its budget includes theirs, although their paths do not lead there.
    aligned as materialized (
      select t.*, m.money_path, row_number() over (order by m.money_path) as place,
        t.level = 4 and t.parent_id is null as unplaced, coalesce(p.projects, 0) as projects
      from tree t
      join plan_node h on h.id = holder
      cross join lateral (
        select case when cardinality(t.path) < t.level then h.path || t.path else t.path end as money_path offset 0) m
      left join project p on p.id = t.id
      where exists (select from reach r where r.id = t.id)
    ),
    extent as (
      select up.id, max(a.place) as last_place
      from aligned a cross join lateral unnest(a.money_path) up(id) group by up.id
    ),
    -- The topmost of each branch: no node before it in the order reaches as far.
    ranked as materialized (
      select r.framework_id, r.level as element_level, r.element_id, r.sound, a.*,
        coalesce(max(x.last_place) over (partition by r.framework_id, r.level, r.element_id order by a.place
          rows between unbounded preceding and 1 preceding), 0) < a.place as topmost
      from reach r join aligned a on a.id = r.id join extent x on x.id = r.id
    ),
    yearly as (
      select framework_id, element_level, element_id, array_agg(amount order by i) as budget_by_year
      from (
        select r.framework_id, r.element_level, r.element_id, y.i, coalesce(sum(y.amount), 0) as amount
        from ranked r cross join lateral unnest(r.budget_by_year) with ordinality y(amount, i)
        where r.topmost
        group by 1, 2, 3, 4
      ) years group by 1, 2, 3
    ),
    total as (
      select framework_id, element_level, element_id,
        count(*) as aligned, count(*) filter (where sound) as sound,
        coalesce(sum(projects) filter (where topmost or unplaced), 0) as projects,
        count(*) filter (where unplaced) as unplaced,
        coalesce(sum(budget) filter (where topmost), 0) as budget,
        coalesce(sum(undated_budget) filter (where topmost), 0) as undated,
        array_agg(id order by level, id) as node_ids
      from ranked group by 1, 2, 3
    )
    select holder, t.framework_id, t.element_level, t.element_id, h.area_id, coalesce(h.plan_id, 0), h.parent_id,
      case when h.level = 1 then h.start_year end, case when h.level = 1 then h.end_year end, h.synthetic,
      t.aligned::integer, t.sound::integer, t.projects::integer, t.unplaced::integer,
      t.budget, t.undated, coalesce(y.budget_by_year, '{}'), t.node_ids
    from total t left join yearly y using (framework_id, element_level, element_id)
    join plan_node h on h.id = holder
  $$;`;

/** Writes what has changed of the rows of some holders, and adds the difference to the country's. */
export const REFRESH_SUPPORT = `
  create function plan_support_refresh(holders bigint[]) returns void language plpgsql
    security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
  declare
    holder bigint;
    changes country_support[] := '{}';
    change record;
    free_row bigint;
  begin
    foreach holder in array holders loop
      with fresh as materialized (select f as row from plan_support_of(holder) f),
      stale as materialized (select o as row from plan_support o where o.holder_id = holder),
      different as materialized (
        select f.row as fresh, o.row as stale
        from fresh f full join stale o
          on ((f.row).framework_id, (f.row).level, (f.row).element_id)
            = ((o.row).framework_id, (o.row).level, (o.row).element_id)
        where f.row is distinct from o.row
      ),
      removed as (
        delete from plan_support s using different d
        where d.fresh is null and s.holder_id = holder
          and (s.framework_id, s.level, s.element_id)
            = ((d.stale).framework_id, (d.stale).level, (d.stale).element_id)
      ),
      written as (
        insert into plan_support
        select (d.fresh).* from different d where (d.fresh).holder_id is not null
        on conflict (holder_id, framework_id, level, element_id) do update
        set goal_id = excluded.goal_id, synthetic = excluded.synthetic,
          aligned_node_count = excluded.aligned_node_count, sound_node_count = excluded.sound_node_count,
          project_count = excluded.project_count, unplaced_project_count = excluded.unplaced_project_count,
          total_budget = excluded.total_budget, undated_budget = excluded.undated_budget,
          budget_by_year = excluded.budget_by_year, node_ids = excluded.node_ids
      ),
      -- What the country's rows gain and lose. A goal is in none of them: readers add what goals come to.
      signed as (
        select 1 as sign, (d.fresh).* from different d where (d.fresh).plan_id > 0
        union all
        select -1, (d.stale).* from different d where (d.stale).plan_id > 0
      )
      select changes || array_agg(row(0, framework_id, level, element_id, start_year, end_year, synthetic,
        sign * aligned_node_count, sign * sound_node_count, sign * project_count, sign * total_budget,
        sign * undated_budget, array(select sign * y from unnest(budget_by_year) y))::country_support)
      into changes from signed;
    end loop;

    for change in
      with summed as (
        select framework_id, level, element_id, start_year, end_year, synthetic,
          sum(aligned_node_count) as aligned, sum(sound_node_count) as sound, sum(project_count) as projects,
          sum(total_budget) as total, sum(undated_budget) as undated
        from unnest(changes) group by 1, 2, 3, 4, 5, 6
      ),
      yearly as (
        select framework_id, level, element_id, start_year, end_year, synthetic,
          array_agg(amount order by i) as by_year
        from (
          select c.framework_id, c.level, c.element_id, c.start_year, c.end_year, c.synthetic, y.i,
            sum(y.amount) as amount
          from unnest(changes) c cross join lateral unnest(c.budget_by_year) with ordinality y(amount, i)
          group by 1, 2, 3, 4, 5, 6, 7
        ) years group by 1, 2, 3, 4, 5, 6
      )
      select s.*, coalesce(y.by_year, '{}') as by_year
      from summed s left join yearly y using (framework_id, level, element_id, start_year, end_year, synthetic)
      where (aligned, sound, projects, total, undated) <> (0, 0, 0, 0, 0) or 0 <> any(y.by_year)
    loop
      -- A row that another writer holds is passed over, not waited for.
      select id into free_row from country_support c
      where c.framework_id = change.framework_id and c.level = change.level and c.element_id = change.element_id
        and c.start_year = change.start_year and c.end_year = change.end_year and c.synthetic = change.synthetic
      limit 1 for update skip locked;
      if found then
        update country_support c
        set aligned_node_count = c.aligned_node_count + change.aligned,
          sound_node_count = c.sound_node_count + change.sound,
          project_count = c.project_count + change.projects,
          total_budget = c.total_budget + change.total,
          undated_budget = c.undated_budget + change.undated,
          budget_by_year = array(
            select coalesce(b.kept, 0) + coalesce(b.more, 0)
            from unnest(c.budget_by_year, change.by_year) with ordinality b(kept, more, i) order by b.i)
        where c.id = free_row;
      else
        insert into country_support (framework_id, level, element_id, start_year, end_year, synthetic,
          aligned_node_count, sound_node_count, project_count, total_budget, undated_budget, budget_by_year)
        values (change.framework_id, change.level, change.element_id, change.start_year, change.end_year,
          change.synthetic, change.aligned, change.sound, change.projects, change.total, change.undated,
          change.by_year);
      end if;
    end loop;
  end $$;`;
