/** What narrows a question about support: areas, a plan, a fiscal year. Null: not narrowed. */
export interface SupportScope {
  areaIds: readonly number[] | null;
  planId: number | null;
  fiscalYear: number | null;
}

/** The values of a scope, in the order in which `supportNodes` numbers them. */
export function scopeValues(scope: SupportScope): unknown[] {
  return [scope.areaIds, scope.planId, scope.fiscalYear];
}

/**
 * The select of nodes in a scope, with what counting them needs. The values of the scope are `$n` to `$n+2`;
 * `from` names the table plan_node as n, `columns` and `where` may add to the select.
 *
 * - `money_path`: whose budgets include this node's. For an unplaced project and what stands below it that is
 *   also the plan (and the goal above), although the chain does not lead there: its path is too short for it.
 * - `amount`: the node's budget, or the part of it that is dated in the fiscal year asked for.
 */
export function supportNodes(n: number, parts: { columns?: string; from: string; where?: string }): string {
  const fiscalYear = `$${n + 2}::smallint`;
  return `
    select ${parts.columns ? `${parts.columns}, ` : ''}n.id, n.plan_id, n.path, n.level,
      case when cardinality(n.path) < n.level then p.path || n.path else n.path end as money_path,
      coalesce(case when ${fiscalYear} is null then n.budget
        else n.budget_by_year[${fiscalYear} - p.start_year + 1] end, 0) as amount,
      coalesce(n.undated_budget, 0) as undated, coalesce(p.synthetic, n.synthetic) as synthetic
    from ${parts.from}
    left join plan_node p on p.id = n.plan_id
    where ($${n}::integer[] is null or n.area_id = any($${n}::integer[]))
      and ($${n + 1}::bigint is null or n.plan_id = $${n + 1})
      and (${fiscalYear} is null or ${fiscalYear} between p.start_year and p.end_year)
      ${parts.where ? `and ${parts.where}` : ''}`;
}
