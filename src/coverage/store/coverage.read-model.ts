import type { ReadDatabase } from '../../database/read-database.js';
import { type SupportScope, scopeValues, supportNodes } from './support-scope.js';

/** What supports one element (in one development issue, where the question is by issue). */
export interface SupportCell {
  elementId: number;
  /** The development issue; null outside the matrix, and in it for what belongs to no issue. */
  issueId: number | null;
  /** Distinct nodes aligned directly to the element or to one below it. */
  alignedNodeCount: number;
  /** Those of them that have an alignment which is not suspect. */
  soundNodeCount: number;
  /** Distinct projects at or below those nodes. */
  projectCount: number;
  totalBudget: string;
}

// The development issue of a node: path ends with the node, so level 2 stands (level - 2) places before.
const ISSUE_OF = `case when n.level >= 2 and cardinality(n.path) >= n.level - 1
  then n.path[cardinality(n.path) - (n.level - 2)] end`;

/**
 * The common table expressions of coverage: `pairs` of element and aligned node within a scope, and for each
 * pair whether the node is the topmost of its branch among the element's nodes, in the chain (`chain_top`,
 * for counting projects) and in the money (`money_top`, so that each baht counts once).
 * Values: $1 framework, $2 level, $3 to $5 the scope.
 */
function pairs(byIssue: boolean): string {
  return `
    nodes as materialized (${supportNodes(3, {
      from: 'plan_node n',
      where: `exists (
        select from alignment a join framework_element e on e.id = a.element_id
        where a.node_id = n.id and e.framework_id = $1)`,
    })}
    ),
    pairs as materialized (
      select x.id as element_id, n.*, bool_or(a.status <> 'SUSPECT') as sound,
        ${byIssue ? ISSUE_OF : 'null::bigint'} as issue_id
      from framework_element x
      join alignment a on a.element_path @> array[x.id]
      join nodes n on n.id = a.node_id
      where x.framework_id = $1 and x.level = $2
      group by x.id, n.id, n.plan_id, n.path, n.level, n.money_path, n.amount, n.undated, n.synthetic
    ),
    ranked as (
      select p.*,
        not exists (select from unnest(p.path) above(id) join pairs q
          on q.id = above.id and q.element_id = p.element_id and q.issue_id is not distinct from p.issue_id
          where q.id <> p.id) as chain_top,
        not exists (select from unnest(p.money_path) above(id) join pairs q
          on q.id = above.id and q.element_id = p.element_id and q.issue_id is not distinct from p.issue_id
          where q.id <> p.id) as money_top
      from pairs p
    )`;
}

/** The support of every element of a level that has any, by element or by issue and element. */
export function findSupport(
  db: ReadDatabase,
  frameworkId: number,
  level: string,
  scope: SupportScope,
  options: { byIssue: boolean },
): Promise<SupportCell[]> {
  return db.query({
    label: options.byIssue ? 'coverage.matrix' : 'coverage.rows',
    text: `with ${pairs(options.byIssue)}
      select r.element_id as "elementId", r.issue_id as "issueId",
        count(*)::integer as "alignedNodeCount",
        count(*) filter (where r.sound)::integer as "soundNodeCount",
        coalesce(sum(projects.n) filter (where r.chain_top), 0)::integer as "projectCount",
        coalesce(sum(r.amount) filter (where r.money_top), 0)::numeric(24, 2) as "totalBudget"
      from ranked r
      cross join lateral (
        select count(*) as n
        from plan_node plan
        join plan_node project on project.plan_id = plan.id and project.level = 4
          and project.path >= r.path and project.path < r.path || 9223372036854775807
        where r.chain_top and plan.level = 1 and (plan.id = r.plan_id or plan.parent_id = r.id)
          and ($4::bigint is null or plan.id = $4)
          and ($5::smallint is null or $5 between plan.start_year and plan.end_year)
      ) projects
      group by r.element_id, r.issue_id
      order by r.issue_id, r.element_id`,
    values: [frameworkId, level, ...scopeValues(scope)],
  });
}

/** What all supporting nodes of a report come to. */
export interface UnionBudget {
  totalBudget: string;
  syntheticBudget: string;
}

/** The money of all nodes that support any element of a level: their union, each baht once. */
export async function findUnionBudget(
  db: ReadDatabase,
  frameworkId: number,
  level: string,
  scope: SupportScope,
): Promise<UnionBudget> {
  const [union] = await db.query<UnionBudget>({
    label: 'coverage.union',
    text: `with ${pairs(false)},
      supporting as (select distinct id, money_path, amount, synthetic from pairs)
      select coalesce(sum(s.amount), 0)::numeric(24, 2) as "totalBudget",
        coalesce(sum(s.amount) filter (where s.synthetic), 0)::numeric(24, 2) as "syntheticBudget"
      from supporting s
      where not exists (
        select from unnest(s.money_path) above(id) join supporting t on t.id = above.id where t.id <> s.id)`,
    values: [frameworkId, level, ...scopeValues(scope)],
  });
  return union ?? { totalBudget: '0.00', syntheticBudget: '0.00' };
}
