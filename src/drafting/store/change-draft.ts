import type { Transaction } from '../../database/write-database.js';
import type { ChangeSet, NodeContent } from '../domain/change-set.js';
import type { Outcome } from '../domain/outcome.js';
import { applyChangeSet } from './apply-change-set.js';
import { type DraftHolder, raiseVersions } from './draft-nodes.js';
import { type NodeFacts, nodeFacts } from './node-facts.js';
import { nodeChanges, type Recording, recordNodes } from './record-nodes.js';

/** What has come of changes, and whether anything says something else than before. */
export interface Changed {
  readonly outcome: Outcome;
  readonly isChanged: boolean;
}

/** Carries out changes on an open draft, and records each node before and after. */
export async function changeDraft(
  transaction: Transaction,
  holder: DraftHolder,
  changes: ChangeSet,
  recording: Recording,
  /** What a plan that has just begun says. */
  begun?: { readonly code: string; readonly content: NodeContent },
): Promise<Changed> {
  // Its content is checked and written like any other; what it was before is nothing.
  const beginning = begun && { code: holder.code, version: holder.version, content: begun.content };
  const all = beginning ? { ...changes, change: [...changes.change, beginning] } : changes;
  let before: readonly NodeFacts[] = [];
  const applied = await applyChangeSet(transaction, holder, all, async (ids) => {
    before = await transaction.query<NodeFacts>(nodeFacts(begun ? ids.filter((id) => id !== holder.id) : ids));
  });
  const after = await transaction.query<NodeFacts>(nodeFacts(applied.touchedIds));
  const made = nodeChanges(before, after);
  // Who has read a node that says what it said before need not read it again.
  await raiseVersions(
    transaction,
    made.flatMap(({ id, was, is }) => (was && is ? [id] : [])),
  );
  await recordNodes(transaction, holder, made, recording);
  const removed = new Set(applied.removedIds);
  const created = new Set([...applied.createdCodes, ...(begun ? [begun.code] : [])]);
  const outcome = {
    plan: holder.code,
    created: [...created],
    changed: after.flatMap(({ code }) => (created.has(code) ? [] : [code])),
    removed: before.flatMap(({ id, code, facts }) => (removed.has(id) ? [{ code, level: Number(facts.level) }] : [])),
  };
  return { outcome, isChanged: made.length > 0 };
}
