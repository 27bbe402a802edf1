import { PLAN_LEVELS } from '../../plans/domain/plan-level.js';
import { parseRevisionKey } from '../../revisions/domain/revision-key.js';
import { fromGlobalId } from '../relay/global-id.js';
import { DONE_BOUNDS } from './bounds.js';
import type { Measures, NodeName } from './measures.js';
import { eachLevel, hanging, sum } from './place.js';
import type { Rule } from './rule.js';
import { namedTree } from './tree.js';

/** Kinds of change of which a node has one each at most; those of entries of its lists come as often as there are entries. */
const OF_NODE = ['MOVED', 'RETITLED', 'RERANKED', 'REBUDGETED', 'REWORDED'];
/** A node that is new, or gone, has no other change. */
const OF_WHOLE = ['ADDED', 'REMOVED'];
const OF_INDICATOR = ['INDICATOR_ADDED', 'INDICATOR_REMOVED', 'INDICATOR_CHANGED', 'TARGET_CHANGED'];
const OF_ALIGNMENT = ['ALIGNMENT_ADDED', 'ALIGNMENT_REMOVED', 'EVIDENCE_CHANGED'];

/**
 * The difference of two states: its edges are its changes. They are reckoned from what is published of the plans. Where
 * nothing is, a bound stands for it.
 */
export const planDiff: Rule = ({ place, args, measures }) => {
  const names = ['from', 'to'].flatMap((argument) => nameOf(args[argument]));
  const tree = namedTree(measures, names);
  const wanted = (kinds: readonly string[]) => kinds.filter((kind) => asked(args.kinds, kind)).length;
  const largest = Math.max(0, ...names.map((name) => sizeOf(measures, name)));
  const entries = (kinds: readonly string[], rows: number) => (wanted(kinds) > 0 ? rows : 0);
  // Of two states of the published size: each node is in both and may have every change, or it is in one of them.
  const ofNodes = largest * Math.max(wanted(OF_NODE), wanted(OF_WHOLE));
  const ofEntries =
    2 * (entries(OF_INDICATOR, tree.detail('indicators')) + entries(OF_ALIGNMENT, tree.detail('alignments')));
  if (largest === 0) return { ...place, nodes: null, entries: DONE_BOUNDS.changesOfPlan, entryRepeat: 1 };
  const nodes = { byLevel: eachLevel((level) => tree.size(level)), tree };
  return { ...place, nodes, entries: ofNodes + ofEntries, entryRepeat: 1 };
};

/** What only one kind of change has: as many at most as there are nodes, where that is known. */
export function onEachNode(each: number): Rule {
  return ({ place }) => hanging(place, each, place.nodes ? sum(place.nodes.byLevel) * each : undefined);
}

/** What changes of indicators have: as many as there are indicators in the two states. */
export const onEachIndicator: Rule = ({ place }) =>
  hanging(place, 1, place.nodes ? 2 * place.nodes.tree.detail('indicators') : undefined);

function sizeOf(measures: Measures, name: NodeName): number {
  return PLAN_LEVELS.reduce((total, _, level) => total + measures.named([name], level), 0);
}

function asked(kinds: unknown, kind: string): boolean {
  return !Array.isArray(kinds) || kinds.includes(kind);
}

/** The plan or goal that a state is of; none where the ID is refused. */
function nameOf(state: unknown): NodeName[] {
  const { revision, published, draft } = (state ?? {}) as Record<string, string | undefined>;
  try {
    const { key } = fromGlobalId(revision ?? published ?? draft ?? '');
    return [{ code: revision === undefined ? key : parseRevisionKey(key).holderCode }];
  } catch {
    return [];
  }
}
