/** What people have stated of a node (see the store's node facts), with its permanent code. */
export interface NodeState {
  readonly code: string;
  readonly facts: Facts;
}

export type Facts = Readonly<Record<string, unknown>>;

/** Where a changed node stands, in the state that has it (the later one, unless it is gone). */
interface Subject {
  readonly code: string;
  readonly level: number;
  readonly title: string;
}

/** One change of one node. `before` and `after` are facts: exact figures as texts, codes of what is referred to. */
export type PlanDifference = Subject &
  (
    | { readonly kind: 'ADDED'; readonly before: null; readonly after: Facts }
    | { readonly kind: 'REMOVED'; readonly before: Facts; readonly after: null }
    /** Facts of one kind differ: those that do. */
    | { readonly kind: FactsChangeKind; readonly before: Facts; readonly after: Facts }
    | {
        readonly kind: ListChangeKind;
        readonly key: string;
        readonly before: Facts | null;
        readonly after: Facts | null;
      }
  );

type FactsChangeKind = 'MOVED' | 'RETITLED' | 'RERANKED' | 'REBUDGETED' | 'REWORDED';
type ListChangeKind =
  | 'INDICATOR_ADDED'
  | 'INDICATOR_REMOVED'
  | 'INDICATOR_CHANGED'
  | 'TARGET_CHANGED'
  | 'ALIGNMENT_ADDED'
  | 'ALIGNMENT_REMOVED'
  | 'EVIDENCE_CHANGED';

export type PlanDifferenceKind = PlanDifference['kind'];

/** Which facts make which kind of change; all others are wording. */
const KINDS: Readonly<Record<string, FactsChangeKind>> = {
  parent: 'MOVED',
  plan: 'MOVED',
  title: 'RETITLED',
  ordinal: 'RERANKED',
  statedBudget: 'REBUDGETED',
  budgetLines: 'REBUDGETED',
};

/** The order in which the changes of one node are told. */
const ORDER: readonly FactsChangeKind[] = ['MOVED', 'RETITLED', 'RERANKED', 'REBUDGETED', 'REWORDED'];

/** Lists whose entries change one by one, with what tells them apart. */
const LISTS = {
  indicators: ({ code }: Facts) => String(code),
  alignments: ({ framework, level, element, statedStrategy }: Facts) =>
    [framework, level, element, statedStrategy ?? ''].join('/'),
} as const;

/**
 * The changes that lead from one state of a plan to another, node by node in the order of `after` and then of what is
 * gone. Nodes are the same when their codes are.
 */
export function diffPlans(before: readonly NodeState[], after: readonly NodeState[]): PlanDifference[] {
  const was = new Map(before.map((state) => [state.code, state.facts]));
  const changes = after.flatMap((state) => {
    const old = was.get(state.code);
    was.delete(state.code);
    return old
      ? changesOf(state, old)
      : [{ ...subject(state), kind: 'ADDED' as const, before: null, after: state.facts }];
  });
  const gone = before.filter(({ code }) => was.has(code));
  return [
    ...changes,
    ...gone.map((state) => ({ ...subject(state), kind: 'REMOVED' as const, before: state.facts, after: null })),
  ];
}

function changesOf(state: NodeState, old: Facts): PlanDifference[] {
  const about = subject(state);
  const now = state.facts;
  const differing = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => !(key in LISTS) && !same(old[key], now[key]),
  );
  const byKind = Map.groupBy(differing, (key) => KINDS[key] ?? 'REWORDED');
  const told = ORDER.flatMap((kind): PlanDifference[] => {
    const keys = byKind.get(kind);
    return keys ? [{ ...about, kind, before: pick(old, keys), after: pick(now, keys) }] : [];
  });
  return [...told, ...indicatorChanges(about, old, now), ...alignmentChanges(about, old, now)];
}

/** Its place in the list is a fact of an indicator too: `ordinal`, from 1 on. */
function indicatorChanges(about: Subject, old: Facts, now: Facts): PlanDifference[] {
  return entryChanges('indicators', old, now).map(({ key, before, after }): PlanDifference => {
    if (!before) return { ...about, kind: 'INDICATOR_ADDED', key, before, after };
    if (!after) return { ...about, kind: 'INDICATOR_REMOVED', key, before, after };
    const { targets: _old, ...restBefore } = before;
    const { targets: _new, ...restAfter } = after;
    return { ...about, kind: same(restBefore, restAfter) ? 'TARGET_CHANGED' : 'INDICATOR_CHANGED', key, before, after };
  });
}

function alignmentChanges(about: Subject, old: Facts, now: Facts): PlanDifference[] {
  return entryChanges('alignments', old, now).map(({ key, before, after }): PlanDifference => {
    const kind = before ? (after ? 'EVIDENCE_CHANGED' : 'ALIGNMENT_REMOVED') : 'ALIGNMENT_ADDED';
    return { ...about, kind, key, before, after };
  });
}

function entryChanges(list: keyof typeof LISTS, old: Facts, now: Facts) {
  const before = entriesOf(list, old);
  const after = entriesOf(list, now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    return same(was, is) ? [] : [{ key, before: was, after: is }];
  });
}

/** The entries of a list by what tells them apart. The place of an indicator is one of its facts; alignments have none. */
function entriesOf(list: keyof typeof LISTS, facts: Facts): Map<string, Facts> {
  const entries = (facts[list] ?? []) as readonly Facts[];
  const placed = list === 'indicators' ? entries.map((entry, i) => ({ ...entry, ordinal: i + 1 })) : entries;
  return new Map(placed.map((entry) => [LISTS[list](entry), entry]));
}

/** The state that changes lead to. */
export function applyDiff(before: readonly NodeState[], changes: readonly PlanDifference[]): NodeState[] {
  const states = new Map(before.map(({ code, facts }) => [code, { ...facts } as Record<string, unknown>]));
  const lists = new Map<string, Map<string, Facts>>();
  const listOf = (code: string, list: keyof typeof LISTS) => {
    const key = `${code} ${list}`;
    const entries = lists.get(key) ?? entriesOf(list, states.get(code) ?? {});
    lists.set(key, entries);
    return entries;
  };
  for (const change of changes) {
    const { code } = change;
    if (change.kind === 'ADDED') states.set(code, { ...change.after });
    else if (change.kind === 'REMOVED') states.delete(code);
    else if ('key' in change) {
      const entries = listOf(
        code,
        change.kind.startsWith('ALIGNMENT') || change.kind === 'EVIDENCE_CHANGED' ? 'alignments' : 'indicators',
      );
      if (change.after) entries.set(change.key, change.after);
      else entries.delete(change.key);
    } else {
      const facts = states.get(code) as Record<string, unknown>;
      for (const key of Object.keys(change.before)) delete facts[key];
      Object.assign(facts, change.after);
    }
  }
  for (const [key, entries] of lists) {
    const [code = '', list = ''] = key.split(' ');
    const facts = states.get(code);
    if (!facts) continue;
    if (entries.size === 0) delete facts[list];
    else if (list === 'indicators') {
      const ordered = [...entries.values()].sort((a, b) => Number(a.ordinal) - Number(b.ordinal));
      facts[list] = ordered.map(({ ordinal: _, ...entry }) => entry);
    } else facts[list] = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  }
  return [...states].map(([code, facts]) => ({ code, facts }));
}

function subject({ code, facts }: NodeState): Subject {
  return { code, level: Number(facts.level), title: String(facts.title) };
}

function pick(facts: Facts, keys: readonly string[]): Facts {
  return Object.fromEntries(keys.flatMap((key) => (key in facts ? [[key, facts[key]]] : [])));
}

/** Facts come from one statement, so that the same content is the same text. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
