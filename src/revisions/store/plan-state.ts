import type { ReadDatabase } from '../../database/read-database.js';
import { factsOf, type NodeFacts, rowsOfPlan } from '../../drafting/store/node-facts.js';

/** The money of the nodes of one level, in baht. */
export interface LevelMoney {
  readonly level: number;
  readonly nodeCount: number;
  readonly budget: string;
}

/** All that is stated in a plan, node by node from the top down, in the state that the session reads. */
export async function findPlanFacts(db: ReadDatabase, holderCode: string): Promise<NodeFacts[]> {
  const [holder] = await db.query<{ id: number; state: number | null; goalId: number | null; nodeIds: number[] }>({
    label: 'plan-state.holder',
    text: `select h.id, s.revision::integer as state, case when h.level = 1 then h.parent_id end as "goalId",
        array(select m.id from history.plan_node_of(h.id, s.revision::integer) m) as "nodeIds"
      from plan_node h left join as_of.source s on s.holder_id = h.id where h.code = $1`,
    values: [holderCode],
  });
  if (!holder) return [];
  const { id, state, goalId, nodeIds } = holder;
  return await db.query({
    label: 'plan-state.facts',
    text: `with ${rowsOfPlan('$2', '$3', '$4')} ${factsOf('$1')}`,
    values: [nodeIds, id, state, goalId],
  });
}

/** What the nodes of each level come to. What a goal comes to depends on its plans, and is read where the state is put together. */
export function findLevelMoney(db: ReadDatabase, holderCode: string): Promise<LevelMoney[]> {
  return db.query({
    label: 'plan-state.level-money',
    text: `select n.level, count(*)::integer as "nodeCount", coalesce(sum(n.budget), 0)::numeric(18, 2) as budget
      from plan_node h left join as_of.source s on s.holder_id = h.id
      cross join lateral (
        select m.level, m.budget from history.plan_node_of(h.id, s.revision::integer) m where h.level = 1
        union all
        select h.level, h.budget where h.level = 0) n
      where h.code = $1
      group by n.level order by n.level`,
    values: [holderCode],
  });
}
