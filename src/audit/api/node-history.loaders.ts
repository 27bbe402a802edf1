import type { KeysetPage } from '../../database/keyset.js';
import type { ReadDatabase } from '../../database/read-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineArgumentLoader } from '../../graphql/loader.js';
import { holds, SEES_DRAFTS } from '../../people/domain/viewer.js';
import { nodeById } from '../../plans/api/plan-node.loaders.js';
import {
  countHistories,
  fetchHistories,
  type NodeOfHistory,
  nodeHistoryQuery,
} from '../store/node-history.read-model.js';

/** The list of some nodes, as the viewer may see it. */
export function historyFor({ viewer }: RequestContext, nodes: readonly NodeOfHistory[]) {
  return nodeHistoryQuery(nodes.map((node) => ({ ...node, seesDrafts: holds(viewer, SEES_DRAFTS, node.areaId) })));
}

/** Reads what is on record in one snapshot, as the viewer, or as nobody. */
export async function readRecord<Value>(
  context: RequestContext,
  read: (db: ReadDatabase) => Promise<Value>,
): Promise<Value> {
  context.scopes.noteUnversioned();
  const snapshot = context.openSnapshot(context.viewer?.actorId ?? null);
  try {
    return await read(snapshot);
  } finally {
    await snapshot.end();
  }
}

async function nodesOf(context: RequestContext, ids: readonly number[]): Promise<NodeOfHistory[]> {
  const nodes = await nodeById(context).loadMany([...ids]);
  return nodes.flatMap((node) => {
    if (node === null || node instanceof Error) return [];
    const { id, code, areaId, planId } = node;
    return [{ id, code, areaId, holderId: planId ?? id }];
  });
}

/** A page of the history of each of many nodes, in one statement. */
export const historyPageOf = defineArgumentLoader(async (context, ids, { page }: { page: KeysetPage }) => {
  const query = historyFor(context, await nodesOf(context, ids));
  const pages = await readRecord(context, (db) => fetchHistories(db, query, ids, page));
  return ids.map((id) => pages.get(id) ?? { rows: [], hasNextPage: false, hasPreviousPage: false });
});

/** How many entries the history of each node has. */
export const historyCountOf = defineArgumentLoader(async (context, ids, _none: object) => {
  const query = historyFor(context, await nodesOf(context, ids));
  const counts = await readRecord(context, (db) => countHistories(db, query, ids));
  return ids.map((id) => counts.get(id) ?? 0);
});
