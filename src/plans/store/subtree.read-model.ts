import type { ReadDatabase, Statement } from '../../database/read-database.js';
import { depthOf, type PlanLevel } from '../domain/plan-level.js';
import type { PlanNode } from '../domain/plan-node.js';
import { planNodeColumns } from './plan-node-row.js';
import { planRow, TREE_COLUMNS, type TreeColumn, TreeNode } from './tree-node.js';

/** Read of every node, whatever is asked for: its place, and what its ID needs. */
const PLACE: readonly TreeColumn[] = ['id', 'parentId', 'level', 'code', 'ordinal'];

/** The same for all nodes of one plan: not read where there is one only. */
const PLAN: readonly TreeColumn[] = ['planId', 'areaId', 'annual'];

/** What is read below some nodes. */
export interface SubtreeWanted {
  /** The lowest level. */
  readonly lowest: PlanNode['level'];
  /** What is read of each node beside its place. */
  readonly columns: ReadonlySet<TreeColumn>;
}

/** The children of nodes and the unplaced projects of five-year plans, by the database's own keys. */
export interface Subtrees {
  readonly below: ReadonlyMap<number, readonly PlanNode[]>;
  readonly unplaced: ReadonlyMap<number, readonly PlanNode[]>;
}

/** About what whole subtrees take in memory: a node and its lists, and two bytes for each character of its texts. */
export function subtreeBytes({ below, unplaced }: Subtrees): number {
  let bytes = 0;
  for (const lists of [below, unplaced]) {
    for (const nodes of lists.values()) {
      for (const { title, code, areaOfWork } of nodes) {
        bytes += NODE_BYTES + 2 * (title.length + code.length + (areaOfWork?.length ?? 0));
      }
    }
  }
  return bytes;
}

const NODE_BYTES = 600;

/**
 * What stands below nodes of one level, down to a level, in one statement. Answers the children of each node that has
 * any, each with its own `below` (but on the lowest level, where nothing was read), and the unplaced projects of plans.
 * The nodes have the wanted columns only.
 */
export async function findSubtrees(
  db: ReadDatabase,
  tops: readonly PlanNode[],
  { lowest, columns: wanted }: SubtreeWanted,
): Promise<Subtrees> {
  const [top] = tops;
  if (!top) return { below: new Map(), unplaced: new Map() };
  const plan =
    tops.length === 1 && top.planId !== null ? { planId: top.planId, areaId: top.areaId, annual: top.annual } : null;
  const place = plan ? PLACE : [...PLACE, ...PLAN];
  const columns = TREE_COLUMNS.filter(
    (column) => place.includes(column) || (wanted.has(column) && !PLAN.includes(column)),
  );
  const depth = depthOf(lowest);
  const ids = tops.map(({ id }) => id);
  const rows = await db.rows(statement(top.level, ids, depth, planNodeColumns('n', columns)));
  const at = planRow(columns);
  return hang(
    rows.map((row) => new TreeNode(row, at, plan)),
    lowest,
  );
}

function statement(top: PlanLevel, ids: readonly number[], depth: number, columns: string): Statement {
  if (top === 'FIVE_YEAR_PLAN' || top === 'ANNUAL_PLAN') {
    return {
      label: 'plan-node.tree',
      text: `select ${columns} from plan_node n where n.plan_id = any($1::bigint[]) and n.level between 2 and $2`,
      values: [ids, depth],
    };
  }
  if (depth === depthOf(top) + 1) {
    return {
      label: 'plan-node.children',
      text: `select ${columns} from plan_node n where n.parent_id = any($1::bigint[])`,
      values: [ids],
    };
  }
  return {
    label: 'plan-node.subtree',
    text: `select ${columns} from plan_node top
      join plan_node n on n.plan_id = top.plan_id and n.path > top.path and n.path < top.path || 9223372036854775807
      where top.id = any($1::bigint[]) and n.level <= $2`,
    values: [ids, depth],
  };
}

/** Hangs each node on its parent, and brings siblings into the order of their ordinals: sorting here costs less. */
function hang(nodes: readonly TreeNode[], lowest: PlanLevel): Subtrees {
  const below = new Map<number, TreeNode[]>();
  const unplaced = new Map<number, TreeNode[]>();
  for (const node of nodes) {
    if (node.level !== lowest) {
      node.below = below.get(node.id) ?? [];
      below.set(node.id, node.below);
    }
    // What stands directly below an annual plan are its children.
    const isUnplaced = node.parentId === null && !node.annual;
    const [lists, home] = isUnplaced ? [unplaced, node.planId] : [below, node.parentId ?? node.planId];
    const siblings = lists.get(home);
    if (siblings) siblings.push(node);
    else lists.set(home, [node]);
  }
  for (const lists of [below, unplaced]) for (const siblings of lists.values()) inOrder(siblings);
  return { below, unplaced };
}

function inOrder(siblings: TreeNode[]): void {
  // Nodes come as they were created: as a rule, in this order.
  if (siblings.some((node, i) => i > 0 && node.ordinal < (siblings[i - 1] as TreeNode).ordinal)) {
    siblings.sort((a, b) => a.ordinal - b.ordinal);
  }
}
