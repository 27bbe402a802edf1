import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import { levelAt } from '../../plans/domain/plan-level.js';
import type { DraftHolder } from './draft-nodes.js';
import type { NodeFacts } from './node-facts.js';

/** What the audit log says of a change beside what it changed. */
export interface Recording {
  readonly operation: string;
  readonly reason: string | null;
}

/** A node that says something else than before: null where it was not there, or is gone. */
export interface NodeChange {
  readonly id: number;
  readonly code: string;
  readonly level: number;
  readonly was: NodeFacts['facts'] | null;
  readonly is: NodeFacts['facts'] | null;
}

/** What has come of nodes, without those that say what they said. */
export function nodeChanges(before: readonly NodeFacts[], after: readonly NodeFacts[]): NodeChange[] {
  const were = new Map(before.map((node) => [node.id, node]));
  const are = new Map(after.map((node) => [node.id, node]));
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((id) => {
    const [was, is] = [were.get(id), are.get(id)];
    const { code, facts } = (is ?? was) as NodeFacts;
    const change = { id, code, level: Number(facts.level), was: was?.facts ?? null, is: is?.facts ?? null };
    return JSON.stringify(change.was) === JSON.stringify(change.is) ? [] : [change];
  });
}

/** Records what has come of nodes of a plan. */
export async function recordNodes(
  transaction: Transaction,
  plan: Pick<DraftHolder, 'id' | 'code' | 'areaId'>,
  changes: readonly NodeChange[],
  { operation, reason }: Recording,
): Promise<void> {
  await recordEvents(
    transaction,
    changes.map(({ code, level, was, is }) => ({
      plan: { id: plan.id, code: plan.code, areaId: plan.areaId },
      operation,
      objectType: levelAt(level, (is ?? was)?.annual === true),
      objectKey: code,
      before: was,
      after: is,
      reason,
    })),
  );
}
