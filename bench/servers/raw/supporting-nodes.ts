import { quoted, type RawAnswer, type Text } from './answer.ts';

// Which nodes of a plan or goal support an element is kept, and so are their totals. A node whose own element stands
// above it in the money counts zero; where a goal supports the element as well as its plan, the plan's money is the goal's.
function sql(inArea: string): string {
  return `
    with holder as materialized (
      select s.holder_id, s.area_id, s.plan_id, s.goal_id, s.aligned_node_count, s.total_budget, s.node_ids
      from plan_support s
      where s.element_id = (
        select e.id from framework_element e join framework f on f.id = e.framework_id
        where f.code = 'NATIONAL_STRATEGY' and e.level = 'MASTER_PLAN' and e.code = $1) ${inArea}
    ),
    goal as materialized (select holder_id as id from holder where plan_id = 0),
    total as materialized (
      select coalesce(sum(h.aligned_node_count), 0) as nodes,
        coalesce(sum(h.total_budget) filter (where g.id is null), 0)::numeric(24, 2) as budget
      from holder h left join goal g on g.id = h.goal_id and h.plan_id <> 0
    ),
    page as materialized (
      select h.area_id, h.plan_id, h.goal_id, h.node_ids, node.id, node.place
      from (select * from holder order by area_id, plan_id) h
      cross join lateral unnest(h.node_ids) with ordinality node(id, place)
      limit 50
    )
    select n.code, n.title, n.budget,
      case when exists (select from goal g where g.id = p.goal_id and p.plan_id <> 0)
        or exists (select from unnest(n.path || n.plan_id) up(id) where up.id <> n.id and up.id = any(p.node_ids))
        then 0.00 else coalesce(n.budget, 0.00) end,
      total.nodes, total.budget
    from page p join plan_node n on n.id = p.id cross join total
    order by p.area_id, p.plan_id, p.place`;
}

function toJson(rows: Text[][]): string {
  const edges = rows.map(
    ([code, title, budget, counted]) =>
      `{"countedBudget":"${counted}","node":{"code":"${code}","title":${quoted(title ?? '')},"budget":${quoted(budget ?? null)}}}`,
  );
  const [, , , , count = '0', total = '0.00'] = rows[0] ?? [];
  return `{"frameworkElement":{"supportingNodes":{"totalCount":${count},"totalBudget":"${total}","edges":[${edges}]}}}`;
}

/** A page of what supports a master plan in an area, with the totals of all of it: each baht once. */
export const supportingNodesOfArea: RawAnswer = {
  name: 'supporting-nodes',
  sql: sql('and s.area_id = (select id from area where code = $2)'),
  values: (asked) => [asked.get('element'), asked.get('areaCode')],
  toJson,
};

/** The same over the country. */
export const supportingNodesOfCountry: RawAnswer = {
  name: 'supporting-nodes-country',
  sql: sql(''),
  values: (asked) => [asked.get('element')],
  toJson,
};
