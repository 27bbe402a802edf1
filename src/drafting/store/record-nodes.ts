import type { NewEvent } from '../../audit/domain/new-event.js';
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

/** Records each node of a plan that a change has left other than it was. */
export async function recordNodes(
  transaction: Transaction,
  plan: Pick<DraftHolder, 'id' | 'code' | 'areaId'>,
  before: readonly NodeFacts[],
  after: readonly NodeFacts[],
  { operation, reason }: Recording,
): Promise<void> {
  const were = new Map(before.map((node) => [node.id, node]));
  const are = new Map(after.map((node) => [node.id, node]));
  await recordEvents(
    transaction,
    [...new Set([...were.keys(), ...are.keys()])].flatMap((id): NewEvent[] => {
      const [was, is] = [were.get(id), are.get(id)];
      const { code, facts } = (is ?? was) as NodeFacts;
      const [old, now] = [was?.facts ?? null, is?.facts ?? null];
      if (JSON.stringify(old) === JSON.stringify(now)) return [];
      const objectType = levelAt(Number(facts.level));
      return [
        {
          plan: { id: plan.id, code: plan.code, areaId: plan.areaId },
          operation,
          objectType,
          objectKey: code,
          before: old,
          after: now,
          reason,
        },
      ];
    }),
  );
}
