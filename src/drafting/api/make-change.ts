import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { type Mutation, runMutation } from '../../mutation/api/run-mutation.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { typeNameOf } from '../../plans/api/plan-node-id.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { Outcome } from '../domain/outcome.js';
import { turnToDrafts } from '../store/draft-nodes.js';
import type { ChangePayloadType } from './change-payload.type.js';

/** Makes a change of a draft, and answers it as the draft shows it afterwards. */
export async function makeChange(context: RequestContext, change: Mutation<Outcome>): Promise<ChangePayloadType> {
  const work = async (transaction: Transaction) => {
    await turnToDrafts(transaction);
    return await change.work(transaction);
  };
  const ran = await runMutation(context, { ...change, work });
  if (ran.outcome === null) {
    const conflicts = ran.errors.flatMap(({ code, about }) => (code === 'CONFLICT' && about ? [about] : []));
    return {
      plan: null,
      created: [],
      changed: [],
      removedIds: [],
      conflicts: await nodesOf(context, [...new Set(conflicts)]),
      userErrors: ran.userErrors,
    };
  }
  const { plan, created, changed, removed } = ran.outcome;
  return {
    plan: await nodeByCode(context).load(plan),
    created: await nodesOf(context, created),
    changed: await nodesOf(context, changed),
    removedIds: removed.map(({ code, level }) => toGlobalId(typeNameOf(levelAt(level)), code)),
    conflicts: [],
    userErrors: [],
  };
}

async function nodesOf(context: RequestContext, codes: readonly string[]): Promise<PlanNode[]> {
  const nodes = await nodeByCode(context).loadMany([...codes]);
  return nodes.filter((node): node is PlanNode => node !== null && !(node instanceof Error));
}
