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
 * The common table expressions of coverage: pairs of element and aligned node within a scope. `issue` is 0 outside
 * the matrix, and in it for what belongs to no issue. Values: $1 framework, $2 level, $3 to $5 the scope.
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
        ${byIssue ? `coalesce(${ISSUE_OF}, 0)` : '0::bigint'} as issue
      from nodes n
      join alignment a on a.node_id = n.id
      cross join lateral unnest(a.element_path) above(id)
      join framework_element x on x.id = above.id and x.framework_id = $1 and x.level = $2
      group by x.id, n.id, n.plan_id, n.path, n.level, n.money_path, n.amount, n.undated, n.synthetic
    )`;
}

// For each pair whether the node is the topmost of its branch among the element's nodes: in the chain (`chain_top`,
// for counting projects) and in the money (`money_top`, so that each baht counts once).
const RANKED = `
    -- Apart and materialised: joined in one go, the planner pairs all nodes of an element with each other.
    climbs as materialized (
      select p.element_id, p.issue, p.id, above.id as above_id, above.id = any(p.path) as in_chain
      from pairs p cross join lateral unnest(p.money_path) above(id)
      where above.id <> p.id
    ),
    below as (
      select c.element_id, c.issue, c.id, bool_or(c.in_chain) as in_chain
      from climbs c
      join pairs q on q.id = c.above_id and q.element_id = c.element_id and q.issue = c.issue
      group by c.element_id, c.issue, c.id
    ),
    ranked as (
      select p.*, b.id is null as money_top, not coalesce(b.in_chain, false) as chain_top
      from pairs p
      left join below b on b.element_id = p.element_id and b.issue = p.issue and b.id = p.id
    )`;

// How many projects stand at or below a node: itself, none below an activity, else those of its plan (of a goal:
// of its plans) whose paths run through it.
const PROJECTS = `case when r.level = 4 then 1 when r.level > 4 then 0 else (
    select count(*) from plan_node project
    where project.level = 4
      and project.plan_id = any(case when r.level = 0
        then array(select plan.id from plan_node plan where plan.parent_id = r.id) else array[r.plan_id] end)
      and project.path > r.path and project.path < r.path || 9223372036854775807
  ) end`;

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
    text: `with ${pairs(options.byIssue)}, ${RANKED}
      select r.element_id as "elementId", nullif(r.issue, 0) as "issueId",
        count(*)::integer as "alignedNodeCount",
        count(*) filter (where r.sound)::integer as "soundNodeCount",
        coalesce(sum(case when r.chain_top then ${PROJECTS} end), 0)::integer as "projectCount",
        coalesce(sum(r.amount) filter (where r.money_top), 0)::numeric(24, 2) as "totalBudget"
      from ranked r
      group by r.element_id, r.issue
      order by r.issue, r.element_id`,
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
      supporting as materialized (select distinct id, money_path, amount, synthetic from pairs),
      below as (
        select distinct d.id
        from supporting d
        cross join lateral unnest(d.money_path) above(id)
        join supporting t on t.id = above.id
        where t.id <> d.id
      )
      select coalesce(sum(s.amount), 0)::numeric(24, 2) as "totalBudget",
        coalesce(sum(s.amount) filter (where s.synthetic), 0)::numeric(24, 2) as "syntheticBudget"
      from supporting s left join below b on b.id = s.id
      where b.id is null`,
    values: [frameworkId, level, ...scopeValues(scope)],
  });
  return union ?? { totalBudget: '0.00', syntheticBudget: '0.00' };
}
