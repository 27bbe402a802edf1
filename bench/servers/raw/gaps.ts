import { quoted, type RawAnswer } from './answer.ts';

// What no gap is found in: a plan is one range of the index of paths, read once.
const NATIONAL = `join framework_element e on e.id = a.element_id join framework f on f.id = e.framework_id and f.is_national`;

/** The gaps of a plan that nobody has justified, the gravest kind first. */
export const gaps: RawAnswer = {
  name: 'gaps',
  sql: `
    with plan as materialized (
      select p.* from area a join plan_node p on p.area_id = a.id and p.level = 1 and p.start_year = $2 where a.code = $1
    ),
    node as materialized (
      select n.id, n.code, n.title, n.level, n.parent_id, n.home_id, n.path, n.budget, n.budget_basis, n.undated_budget, n.project_class
      from plan join plan_node n on n.plan_id = plan.id
    ),
    -- Every node at or above an aligned one, and every aligned one.
    aligned as materialized (
      select distinct n.id, n.path from node n join alignment a on a.node_id = n.id ${NATIONAL}
    ),
    above_aligned as (select distinct up.id from aligned cross join lateral unnest(aligned.path) up(id)),
    goal_aligned as (
      select a.node_id as id from plan join alignment a on a.node_id = plan.parent_id ${NATIONAL}
    ),
    child as (
      select home_id, count(*) as children, count(budget) as with_figure, sum(budget) as summed, count(parent_id) as placed
      from node group by home_id
    ),
    found as (
      select 1 as rank, 'BROKEN_CHAIN' as kind, id, code, title from node where level in (1, 4) and parent_id is null
      union all
      select 2, 'UNALIGNED_PROJECT', n.id, n.code, n.title from node n
      where n.level = 4
        and not exists (select from above_aligned u where u.id = n.id)
        and not exists (select from aligned u where u.id = any(n.path))
        and not exists (select from goal_aligned u where u.id = any(n.path))
      union all
      select 3, 'BUDGET_MISMATCH', n.id, n.code, n.title from node n join child c on c.home_id = n.id
      where n.budget_basis = 'STATED' and c.children = c.with_figure and c.summed <> n.budget
      union all
      select 4, 'KEY_PROJECT_WITHOUT_INDICATOR', n.id, n.code, n.title from node n
      where n.level = 4 and n.project_class = 'KEY' and not exists (select from indicator i where i.node_id = n.id)
      union all
      select 5, 'BUDGET_WITHOUT_YEAR', n.id, n.code, n.title from node n
      where n.budget_basis = 'STATED' and n.undated_budget > 0 and not exists (
        select from node u where u.budget_basis = 'STATED' and u.id = any(n.path) and u.id <> n.id)
      union all
      select 6, 'CHILDLESS_NODE', n.id, n.code, n.title from node n left join child c on c.home_id = n.id
      where n.level <= 4 and coalesce(c.placed, 0) = 0
    )
    select g.kind, g.code, g.title, count(*) over ()
    from found g
    where not exists (select from gap_justification j where j.kind = g.kind and j.node_id = g.id and j.detail = '')
    order by g.rank, g.code collate "C"
    limit 50`,
  values: (asked) => [asked.get('areaCode'), asked.get('startYear')],
  toJson(rows) {
    const edges = rows.map(
      ([kind, code, title]) =>
        `{"node":{"kind":"${kind}","subject":{"code":"${code}","title":${quoted(title ?? '')}}}}`,
    );
    return `{"gaps":{"totalCount":${rows[0]?.[3] ?? 0},"edges":[${edges}]}}`;
  },
};
