import type { NewEvent } from '../../audit/domain/new-event.js';
import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { ChangeSet, NodeContent } from '../domain/change-set.js';
import type { Outcome } from '../domain/outcome.js';
import { applyChangeSet } from './apply-change-set.js';
import { writeContent } from './draft-content.js';
import type { DraftHolder } from './draft-nodes.js';
import { type NodeFacts, nodeFacts } from './node-facts.js';

/** What the audit log says of a change beside what it changed. */
export interface Recording {
  readonly operation: string;
  readonly reason: string | null;
}

/** Carries out changes on an open draft, and records each node before and after. */
export async function changeDraft(
  transaction: Transaction,
  holder: DraftHolder,
  changes: ChangeSet,
  { operation, reason }: Recording,
  /** What a plan that has just begun says. */
  begun?: { readonly code: string; readonly content: NodeContent },
): Promise<Outcome> {
  if (begun) await writeContent(transaction, [{ id: holder.id, code: begun.code, content: begun.content }]);
  let before: readonly NodeFacts[] = [];
  const applied = await applyChangeSet(transaction, holder, changes, async (ids) => {
    before = await transaction.query<NodeFacts>(nodeFacts(ids));
  });
  const after = await transaction.query<NodeFacts>(nodeFacts([...applied.touchedIds, ...(begun ? [holder.id] : [])]));
  const were = new Map(before.map((node) => [node.id, node]));
  const are = new Map(after.map((node) => [node.id, node]));
  const plan = { id: holder.id, code: holder.code, areaId: holder.areaId };
  await recordEvents(
    transaction,
    [...new Set([...were.keys(), ...are.keys()])].flatMap((id): NewEvent[] => {
      const [was, is] = [were.get(id), are.get(id)];
      const { code, facts } = (is ?? was) as NodeFacts;
      const [old, now] = [was?.facts ?? null, is?.facts ?? null];
      if (JSON.stringify(old) === JSON.stringify(now)) return [];
      const objectType = levelAt(Number(facts.level));
      return [{ plan, operation, objectType, objectKey: code, before: old, after: now, reason }];
    }),
  );
  const removed = new Set(applied.removedIds);
  const created = new Set([...applied.createdCodes, ...(begun ? [begun.code] : [])]);
  return {
    plan: holder.code,
    created: [...created],
    changed: after.flatMap(({ code }) => (created.has(code) ? [] : [code])),
    removed: before.flatMap(({ id, code, facts }) => (removed.has(id) ? [{ code, level: Number(facts.level) }] : [])),
  };
}
