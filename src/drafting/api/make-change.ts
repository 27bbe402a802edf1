import type { GraphQLResolveInfo } from 'graphql';
import type { Transaction } from '../../database/write-database.js';
import type { Gap } from '../../gaps/domain/gap.js';
import type { RequestContext } from '../../graphql/context.js';
import { selectedBelow } from '../../graphql/look-ahead.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { type Mutation, runMutation } from '../../mutation/api/run-mutation.js';
import { nodeByCode, nodeById } from '../../plans/api/plan-node.loaders.js';
import { typeNameOf } from '../../plans/api/plan-node-id.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { Breakage, Outcome } from '../domain/outcome.js';
import { turnToDrafts } from '../store/draft-nodes.js';
import { type BreakageScope, tellBreakage } from '../store/tell-breakage.js';
import type { ChangePayloadType } from './change-payload.type.js';

/** Does the work of a change, and tells what it breaks where somebody asked for that. */
export type TellBreakage = (scope: Omit<BreakageScope, 'now'>, work: () => Promise<Outcome>) => Promise<Outcome>;

/** A change of a draft: the part of its work that changes something goes through `telling`. */
interface Change extends Omit<Mutation<Outcome>, 'work'> {
  readonly work: (transaction: Transaction, telling: TellBreakage) => Promise<Outcome>;
}

const NOTHING: Omit<ChangePayloadType, 'conflicts' | 'userErrors'> = {
  plan: null,
  created: [],
  changed: [],
  removedIds: [],
  breaks: [],
  mends: 0,
};

/** Makes a change of a draft, and answers it as the draft shows it afterwards. */
export async function makeChange(
  context: RequestContext,
  info: GraphQLResolveInfo,
  change: Change,
): Promise<ChangePayloadType> {
  const { fields } = selectedBelow(info);
  const isAsked = fields.has('breaks') || fields.has('mends');
  const work = async (transaction: Transaction) => {
    await turnToDrafts(transaction);
    return await change.work(transaction, (scope, doIt) =>
      isAsked ? tellBreakage(transaction, { ...scope, now: context.now }, doIt) : doIt(),
    );
  };
  const ran = await runMutation(context, { ...change, work });
  if (ran.outcome === null) {
    const conflicts = ran.errors.flatMap(({ code, about }) => (code === 'CONFLICT' && about ? [about] : []));
    return {
      ...NOTHING,
      conflicts: await nodesOf(context, [...new Set(conflicts)]),
      userErrors: ran.userErrors,
    };
  }
  const { plan, created, changed, removed, breakage } = ran.outcome;
  return {
    plan: await nodeByCode(context).load(plan),
    created: await nodesOf(context, created),
    changed: await nodesOf(context, changed),
    removedIds: removed.map(({ code, level }) => toGlobalId(typeNameOf(levelAt(level)), code)),
    breaks: breakage ? await stillThere(context, breakage) : null,
    mends: breakage?.mends ?? null,
    conflicts: [],
    userErrors: [],
  };
}

async function nodesOf(context: RequestContext, codes: readonly string[]): Promise<PlanNode[]> {
  const nodes = await nodeByCode(context).loadMany([...codes]);
  return nodes.filter((node): node is PlanNode => node !== null && !(node instanceof Error));
}

/** An answer that is given again may tell of nodes that are gone by now. */
async function stillThere(context: RequestContext, { breaks }: Breakage): Promise<Gap[]> {
  const nodes = await Promise.all(breaks.map(({ nodeId }) => nodeId !== null && nodeById(context).load(nodeId)));
  return breaks.filter((_, i) => nodes[i] !== null);
}
