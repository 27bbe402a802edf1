/** What an element of one edition became in another. */
export const MAPPING_KINDS = ['SAME', 'REWORDED', 'MERGED', 'SPLIT'] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

/** One element of the new edition that follows one of the old. */
export interface Mapping {
  readonly fromId: number;
  readonly toId: number;
  readonly kind: MappingKind;
  readonly note: string | null;
  readonly source: string;
}

/** An alignment to the old edition, as far as it matters here. */
export interface CarriedAlignment {
  readonly nodeCode: string;
  readonly elementId: number;
  /** The strategy that the form states, where it is not the primary one. */
  readonly statedRootId: number | null;
}

/** Why an alignment stays where it is: a person must decide. */
export const LEFT_REASONS = ['UNMAPPED', 'SPLIT', 'STATED_STRATEGY_UNMAPPED'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface CarryOver<Alignment extends CarriedAlignment> {
  readonly moved: readonly { readonly from: Alignment; readonly toId: number; readonly statedRootId: number | null }[];
  readonly left: readonly {
    readonly from: Alignment;
    readonly reason: LeftReason;
    /** The elements to choose from, where it was split. */
    readonly candidateIds: readonly number[];
  }[];
}

/**
 * Where each alignment goes in the new edition. It goes along where exactly one element follows its own, reworded or not;
 * whether it still holds there, the wordings tell.
 */
export function carryOver<Alignment extends CarriedAlignment>(
  alignments: readonly Alignment[],
  mappings: readonly Mapping[],
): CarryOver<Alignment> {
  const successors = Map.groupBy(mappings, ({ fromId }) => fromId);
  const only = (elementId: number): number | null => {
    const found = successors.get(elementId) ?? [];
    return found.length === 1 ? (found[0] as Mapping).toId : null;
  };
  const moved: CarryOver<Alignment>['moved'][number][] = [];
  const left: CarryOver<Alignment>['left'][number][] = [];
  for (const from of alignments) {
    const toId = only(from.elementId);
    const statedRootId = from.statedRootId === null ? null : only(from.statedRootId);
    const candidateIds = (successors.get(from.elementId) ?? []).map((mapping) => mapping.toId);
    if (toId === null) left.push({ from, reason: candidateIds.length > 0 ? 'SPLIT' : 'UNMAPPED', candidateIds });
    else if (from.statedRootId !== null && statedRootId === null)
      left.push({ from, reason: 'STATED_STRATEGY_UNMAPPED', candidateIds });
    else moved.push({ from, toId, statedRootId });
  }
  return { moved, left };
}
