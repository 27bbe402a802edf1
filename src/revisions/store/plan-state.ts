import type { ReadDatabase } from '../../database/read-database.js';
import { type NodeFacts, nodeFacts } from '../../drafting/store/node-facts.js';

/** The money of the nodes of one level, in baht. */
export interface LevelMoney {
  readonly level: number;
  readonly nodeCount: number;
  readonly budget: string;
}

/** All that is stated in a plan, node by node from the top down, in the state that the session reads. */
export async function findPlanFacts(db: ReadDatabase, holderCode: string): Promise<NodeFacts[]> {
  const nodes = await db.query<{ id: number }>({
    label: 'plan-state.nodes',
    text: `select h.id from plan_node h where h.code = $1
      union all select m.id from plan_node h join plan_node m on m.plan_id = h.id
      where h.code = $1 and h.level = 1 and m.level > 1`,
    values: [holderCode],
  });
  return await db.query(nodeFacts(nodes.map(({ id }) => id)));
}

/** What the nodes of each level come to. */
export function findLevelMoney(db: ReadDatabase, holderCode: string): Promise<LevelMoney[]> {
  return db.query({
    label: 'plan-state.level-money',
    text: `select n.level, count(*)::integer as "nodeCount", coalesce(sum(n.budget), 0)::numeric(18, 2) as budget
      from plan_node n
      where n.id in (
        select h.id from plan_node h where h.code = $1
        union all select m.id from plan_node h join plan_node m on m.plan_id = h.id where h.code = $1 and h.level = 1 and m.level > 1)
      group by n.level order by n.level`,
    values: [holderCode],
  });
}
