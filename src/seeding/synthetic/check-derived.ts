import type { ClientBase } from 'pg';

// Each counts rows from $1 on whose kept columns differ from what the database's triggers would have made.
const CHECKS: readonly (readonly [what: string, sql: string])[] = [
  [
    'path or plan',
    `select count(*)::integer as wrong
     from plan_node n left join plan_node p on p.id = n.parent_id
     where n.id >= $1 and (
       n.path is distinct from coalesce(p.path, '{}') || n.id
       or n.plan_id is distinct from
         case when n.level = 0 then null when n.level = 1 then n.id
           when n.parent_id is null then n.plan_id else p.plan_id end)`,
  ],
  [
    'budget',
    `with own as (
       select n.id, coalesce(n.stated_budget, sum(b.amount)) as total, coalesce(sum(b.amount), 0) as dated,
         ${byYear((i) => `sum(b.amount) filter (where b.fiscal_year = p.start_year + ${i - 1})`)} as by_year
       from plan_node n
       left join plan_node p on p.id = n.plan_id
       left join node_budget b on b.node_id = n.id
       where n.id >= $1
       group by n.id, n.stated_budget
     ), below as (
       select home_id as id, sum(budget) as total, sum(undated_budget) as undated,
         ${byYear((i) => `sum(budget_by_year[${i}])`)} as by_year
       from plan_node where home_id >= $1 group by home_id
     )
     select count(*)::integer as wrong
     from plan_node n join own on own.id = n.id left join below on below.id = n.id
     where (n.budget, n.budget_basis::text, n.budget_by_year, n.undated_budget) is distinct from (
       coalesce(own.total, below.total),
       case when own.total is not null then 'STATED' when below.total is not null then 'SUMMED' end,
       nullif(case when own.total is not null then own.by_year when n.level > 0 then below.by_year end,
         array_fill(null::numeric, array[5])),
       case when own.total is not null then greatest(own.total - own.dated, 0) else below.undated end)`,
  ],
  [
    'fiscal year',
    `select count(*)::integer as wrong
     from node_budget b join plan_node n on n.id = b.node_id join plan_node p on p.id = n.plan_id
     where b.node_id >= $1 and b.fiscal_year not between p.start_year and p.end_year`,
  ],
  [
    'support of an element',
    `with reach as materialized (
       select distinct coalesce(n.plan_id, n.id) as holder_id, up.id as element_id, n.id, n.path, n.budget,
         cardinality(n.path) < n.level as unplaced
       from plan_node n
       join alignment a on a.node_id = n.id
       cross join lateral unnest(a.element_path) up(id)
       where n.id >= $1
     ), below as (
       select distinct r.element_id, r.id
       from reach r
       cross join lateral unnest(r.path || case when r.unplaced then r.holder_id end) up(id)
       join reach above on above.id = up.id and above.element_id = r.element_id and above.holder_id = r.holder_id
       where up.id <> r.id
     ), counted as (
       select r.holder_id, r.element_id, count(*) as nodes,
         coalesce(sum(r.budget) filter (where b.id is null), 0) as budget
       from reach r left join below b on b.element_id = r.element_id and b.id = r.id
       group by 1, 2
     ), kept as (
       select holder_id, element_id, aligned_node_count as nodes, total_budget as budget
       from plan_support where holder_id >= $1 and element_id <> 0
     )
     select count(*)::integer as wrong
     from counted c full join kept k using (holder_id, element_id)
     where (c.nodes, c.budget) is distinct from (k.nodes, k.budget)`,
  ],
  [
    'support in the country',
    `with kept as (
       select framework_id, level, element_id, start_year, end_year, synthetic, sum(aligned_node_count) as nodes,
         sum(project_count) as projects, sum(total_budget) as budget, sum(undated_budget) as undated
       from country_support group by 1, 2, 3, 4, 5, 6
     ), of_plans as (
       select framework_id, level, element_id, start_year, end_year, synthetic, sum(aligned_node_count) as nodes,
         sum(project_count) as projects, sum(total_budget) as budget, sum(undated_budget) as undated
       from plan_support where plan_id <> 0 and $1::bigint is not null group by 1, 2, 3, 4, 5, 6
     )
     select count(*)::integer as wrong
     from kept k full join of_plans p using (framework_id, level, element_id, start_year, end_year, synthetic)
     where (k.nodes, k.projects, k.budget, k.undated) is distinct from (p.nodes, p.projects, p.budget, p.undated)`,
  ],
];

function byYear(column: (i: number) => string): string {
  return `array[${[1, 2, 3, 4, 5].map(column).join(', ')}]::numeric[]`;
}

/** Throws when a column that triggers keep is not what they would have made, in the nodes from `firstId` on. */
export async function checkDerived(client: ClientBase, firstId: number): Promise<void> {
  for (const [what, sql] of CHECKS) {
    const { rows } = await client.query<{ wrong: number }>(sql, [firstId]);
    const wrong = rows[0]?.wrong ?? 0;
    if (wrong > 0) throw new Error(`${wrong} synthetic rows have a wrong ${what}; nothing was kept.`);
  }
}
