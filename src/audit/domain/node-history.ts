import { diffPlans, type Facts, type PlanDifferenceKind } from '../../revisions/domain/plan-diff.js';

/** Where an entry of the history of a node comes from: a change of the draft, or what was published one after the other. */
export type HistorySource = 'DRAFT' | 'PUBLICATION';

/** What became of the node. */
export type HistoryKind = 'CREATED' | 'CHANGED' | 'REMOVED';

/** A change of one node, as the database tells it. */
export interface HistoryEntry {
  readonly source: HistorySource;
  readonly at: Date;
  /** Of a change of the draft: who, by what, in which request and why. */
  readonly actorLabel: string | null;
  readonly operation: string | null;
  readonly requestId: string | null;
  readonly reason: string | null;
  /** The revision that first had the change, or that was published; null: none. */
  readonly revision: number | null;
  readonly before: Facts | null;
  readonly after: Facts | null;
}

/** One thing that a node says otherwise. */
export interface FieldChange {
  readonly kind: PlanDifferenceKind;
  /** A fact of the node, or the list whose entry has changed. */
  readonly field: string;
  /** What tells the entry of a list apart. */
  readonly key: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

export function historyKind({ before, after }: Pick<HistoryEntry, 'before' | 'after'>): HistoryKind {
  if (!before) return 'CREATED';
  return after ? 'CHANGED' : 'REMOVED';
}

/** What has changed, field by field. Of a node that came or went: all that it said. */
export function fieldChanges({ before, after }: Pick<HistoryEntry, 'before' | 'after'>): FieldChange[] {
  const code = '';
  const differences = diffPlans([{ code, facts: before ?? {} }], [{ code, facts: after ?? {} }]);
  return differences.flatMap((difference): FieldChange[] => {
    const { kind } = difference;
    if ('key' in difference) {
      const field = kind.startsWith('ALIGNMENT') || kind === 'EVIDENCE_CHANGED' ? 'alignments' : 'indicators';
      return [{ kind, field, key: difference.key, before: difference.before, after: difference.after }];
    }
    const [old, now] = [difference.before ?? {}, difference.after ?? {}];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((field) => ({
      kind,
      field,
      key: null,
      before: old[field] ?? null,
      after: now[field] ?? null,
    }));
  });
}
