import type { ReadDatabase } from '../../database/read-database.js';

/** What of one development issue supports one element. */
export interface MatrixCell {
  elementId: number;
  /** The development issue; null for what belongs to none. */
  issueId: number | null;
  /** Distinct nodes of the issue aligned directly to the element or to one below it. */
  alignedNodeCount: number;
  /** Distinct projects at or below those nodes. */
  projectCount: number;
  totalBudget: string;
}

// Path ends with the node, so its issue (level 2) stands (level - 2) places before; 0 is no issue. The money of an
// unplaced project and of what stands below it is in the plan's too, although its path does not lead there.
const PAIRS = `
  pairs as materialized (
    select s.element_id, n.id, n.level, n.path, coalesce(n.budget, 0) as amount,
      case when cardinality(n.path) < n.level then s.plan_id || n.path else n.path end as money_path,
      coalesce(case when n.level >= 2 and cardinality(n.path) >= n.level - 1
        then n.path[cardinality(n.path) - (n.level - 2)] end, 0) as issue
    from plan_support s
    cross join lateral unnest(s.node_ids) node(id)
    join plan_node n on n.id = node.id
    where s.holder_id = $1 and s.framework_id = $2 and s.level = $3 and s.element_id <> 0
  )`;

// For each pair whether the node is the topmost of its branch within its cell: in the chain (`chain_top`, for
// counting projects) and in the money (`money_top`, so that each baht counts once).
const RANKED = `
  -- Apart and materialised: joined in one go, the planner pairs all nodes of a cell with each other.
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

// How many projects stand at or below a node: itself, none below an activity, else those whose paths run through it.
const PROJECTS = `case when r.level = 4 then 1 when r.level > 4 then 0 else (
    select count(*) from plan_node project
    where project.plan_id = $1 and project.level = 4
      and project.path > r.path and project.path < r.path || 9223372036854775807
  ) end`;

/** The cells of a plan's matrix that are not empty. Its aligned nodes are kept, so one plan is soon counted. */
export function findMatrix(
  db: ReadDatabase,
  frameworkId: number,
  level: string,
  planId: number,
): Promise<MatrixCell[]> {
  return db.query({
    label: 'coverage.matrix',
    text: `with ${PAIRS}, ${RANKED}
      select r.element_id as "elementId", nullif(r.issue, 0) as "issueId",
        count(*)::integer as "alignedNodeCount",
        coalesce(sum(case when r.chain_top then ${PROJECTS} end), 0)::integer as "projectCount",
        coalesce(sum(r.amount) filter (where r.money_top), 0)::numeric(24, 2) as "totalBudget"
      from ranked r
      group by r.element_id, r.issue
      order by r.issue, r.element_id`,
    values: [planId, frameworkId, level],
  });
}
