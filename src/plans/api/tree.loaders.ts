import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../graphql/context.js';
import { defineKeptLoader } from '../../graphql/loader.js';
import { selectedBelow } from '../../graphql/look-ahead.js';
import { levelBelow, type PlanLevel } from '../domain/plan-level.js';
import type { PlanNode } from '../domain/plan-node.js';
import { findSubtrees, type Subtrees, type SubtreeWanted, subtreeBytes } from '../store/subtree.read-model.js';
import { TREE_COLUMNS } from '../store/tree-node.js';
import { plansOfArea } from './plan-node.loaders.js';
import { wantedBelow, wantedByAll } from './tree-wanted.js';

/** Children as a resolver answers them: at once where they have been read already. */
export type Children = readonly PlanNode[] | Promise<readonly PlanNode[]>;

/** What a node is asked for: what stands below it, and how much of that. */
interface Wish {
  readonly top: PlanNode;
  readonly wanted: SubtreeWanted;
}

/** What was read of a node: its children and, of a plan, its unplaced projects. */
interface Found {
  readonly below: readonly PlanNode[];
  readonly unplaced: readonly PlanNode[];
}

/** Wishes of one turn share a statement for each level that they start from. */
const subtreeOf = defineKeptLoader<Wish, Found>(
  {
    name: 'subtree',
    keyOf: ({ top, wanted }) => `${top.id} ${wanted.lowest} ${[...wanted.columns].sort().join()}`,
    scopeOf: (_, { top }) => (top.planId === null ? { area: top.areaId } : { plan: top.planId }),
  },
  async ({ db }, wishes) => {
    const found = new Map<PlanLevel, Subtrees>();
    await Promise.all(
      [...Map.groupBy(wishes, ({ top }) => top.level)].map(async ([level, same]) => {
        const tops = [...new Map(same.map(({ top }) => [top.id, top])).values()];
        found.set(level, await findSubtrees(db, tops, wantedByAll(same.map(({ wanted }) => wanted))));
      }),
    );
    return wishes.map(({ top }) => ({
      below: found.get(top.level)?.below.get(top.id) ?? [],
      unplaced: found.get(top.level)?.unplaced.get(top.id) ?? [],
    }));
  },
);

/** The children of a node, by ordinal: read already with what is above them, or together with all that is asked below. */
export function childrenOf(context: RequestContext, node: PlanNode, info: GraphQLResolveInfo): Children {
  return node.below ?? readBelow(context, node, info).then(({ below }) => below);
}

/** The projects of a plan that belong to no programme, by ordinal. Unplaced projects are no children of their plan. */
export function unplacedProjectsOf(context: RequestContext, plan: PlanNode, info: GraphQLResolveInfo): Children {
  return readBelow(context, plan, info).then(({ unplaced }) => unplaced);
}

/** The children of a node with all that is known of each, whatever the request selects. */
export async function wholeChildrenOf(context: RequestContext, node: PlanNode): Promise<readonly PlanNode[]> {
  const lowest = levelBelow(node.level);
  return lowest ? (await found(context, node, { lowest, columns: WHOLE.columns })).below : [];
}

async function readBelow(context: RequestContext, node: PlanNode, info: GraphQLResolveInfo): Promise<Found> {
  const children = info.fieldName === 'unplacedProjects' ? 'PROJECT' : levelBelow(node.level);
  return children ? found(context, node, wantedBelow(children, selectedBelow(info))) : { below: [], unplaced: [] };
}

async function found(context: RequestContext, top: PlanNode, wanted: SubtreeWanted): Promise<Found> {
  if (top.level === 'TWENTY_YEAR_GOAL') {
    const plans = await plansOfArea(context).load(top.areaId);
    const below = plans.filter(({ parentId }) => parentId === top.id).toSorted((a, b) => a.ordinal - b.ordinal);
    return { below, unplaced: [] };
  }
  const snapshot = await snapshotOf(context, top);
  if (!snapshot) return subtreeOf(context).load({ top, wanted });
  return { below: snapshot.below.get(top.id) ?? [], unplaced: snapshot.unplaced.get(top.id) ?? [] };
}

/** A whole plan in memory. Who asks for the tree of a plan brings it there; who asks for less takes it if it is there. */
async function snapshotOf({ kept }: RequestContext, node: PlanNode) {
  if (!kept.enabled || node.planId === null) return undefined;
  const key = `tree ${node.planId}`;
  if (node.id !== node.planId) return kept.find<Subtrees>(key);
  const load = ({ db }: RequestContext) => findSubtrees(db, [node], WHOLE);
  return kept.read({ key, scope: { plan: node.planId }, load, bytes: subtreeBytes });
}

const WHOLE: SubtreeWanted = { lowest: 'SUB_ACTIVITY', columns: new Set(TREE_COLUMNS) };
