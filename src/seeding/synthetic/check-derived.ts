import type { ClientBase } from 'pg';

// Each counts rows from $1 on whose kept columns differ from what the triggers that rested would have made. (The
// support of elements was made by its own triggers, which did not.)
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
