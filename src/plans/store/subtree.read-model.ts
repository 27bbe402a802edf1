import type { ReadDatabase, Statement } from '../../database/read-database.js';
import { depthOf, levelAt } from '../domain/plan-level.js';
import type { PlanNode } from '../domain/plan-node.js';
import { type PlanNodeColumn, planNodeColumns } from './plan-node-row.js';

/** Read of every node, whatever is asked for: its place, and what its ID and its loaders need. */
const PLACE: readonly PlanNodeColumn[] = ['id', 'parentId', 'level', 'planId', 'areaId', 'code'];

/** What only goals and plans state: null in every node below them, and so not read. */
const OF_ROOTS = {
  startYear: null,
  endYear: null,
  goalKind: null,
  sourceStatus: null,
  synthetic: null,
  source: null,
  confidence: null,
  confidenceNote: null,
} satisfies Partial<PlanNode>;

/** What is read below some nodes. */
export interface SubtreeWanted {
  /** The lowest level. */
  readonly lowest: PlanNode['level'];
  /** What is read of each node beside its place. */
  readonly columns: ReadonlySet<PlanNodeColumn>;
}

/** The children of nodes and the unplaced projects of plans, by the database's own keys. */
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
  wanted: SubtreeWanted,
): Promise<Subtrees> {
  const columns = [
    ...PLACE,
    ...[...wanted.columns].filter((column) => !PLACE.includes(column) && !(column in OF_ROOTS)).sort(),
  ];
  const rows = await db.rows(statement(tops, wanted, planNodeColumns('n', columns)));
  return grow(rows, columns, depthOf(wanted.lowest));
}

function statement(tops: readonly PlanNode[], { lowest }: SubtreeWanted, columns: string): Statement {
  const ids = tops.map(({ id }) => id);
  const top = tops[0]?.level ?? lowest;
  const depth = depthOf(lowest);
  const order = 'order by n.level, n.ordinal';
  if (top === 'FIVE_YEAR_PLAN') {
    return {
      label: 'plan-node.tree',
      text: `select ${columns} from plan_node n where n.plan_id = any($1::bigint[]) and n.level between 2 and $2 ${order}`,
      values: [ids, depth],
    };
  }
  if (depth === depthOf(top) + 1) {
    return {
      label: 'plan-node.children',
      text: `select ${columns} from plan_node n where n.parent_id = any($1::bigint[]) ${order}`,
      values: [ids],
    };
  }
  return {
    label: 'plan-node.subtree',
    text: `select ${columns} from plan_node top
      join plan_node n on n.plan_id = top.plan_id and n.path > top.path and n.path < top.path || 9223372036854775807
      where top.id = any($1::bigint[]) and n.level <= $2 ${order}`,
    values: [ids, depth],
  };
}

/** Makes nodes of rows that come level by level, and hangs each on its parent. */
function grow(rows: readonly (readonly unknown[])[], columns: readonly PlanNodeColumn[], lowest: number) {
  const below = new Map<number, PlanNode[]>();
  const unplaced = new Map<number, PlanNode[]>();
  for (const row of rows) {
    const node: Record<string, unknown> = { ...OF_ROOTS };
    columns.forEach((column, i) => {
      node[column] = row[i];
    });
    const { id, parentId, planId, level } = node as {
      id: number;
      parentId: number | null;
      planId: number;
      level: number;
    };
    node.level = levelAt(level);
    if (level < lowest) {
      const children: PlanNode[] = [];
      node.below = children;
      below.set(id, children);
    }
    const siblings = parentId === null ? unplaced : below;
    const home = parentId ?? planId;
    const list = siblings.get(home);
    if (list) list.push(node as unknown as PlanNode);
    else siblings.set(home, [node as unknown as PlanNode]);
  }
  return { below, unplaced };
}
