import type { Facts, NodeState } from './plan-diff.js';

/** Two states in the same codes, so that nodes, indicators and guidelines are the same where their codes are. */
export interface Compared {
  readonly before: readonly NodeState[];
  readonly after: readonly NodeState[];
  /** The later state as it is, by the codes that it is compared under. */
  readonly own: ReadonlyMap<string, NodeState>;
  /** The codes that indicators of the later state have of their own, by those that they are compared under. */
  readonly ownIndicators: ReadonlyMap<string, string>;
}

/** Two states of one plan: they are in the same codes as they are. */
export function ofOnePlan(before: readonly NodeState[], after: readonly NodeState[]): Compared {
  return { before, after, own: new Map(after.map((state) => [state.code, state])), ownIndicators: new Map() };
}

/**
 * A plan and the one that it succeeds: what carries something on is compared under the code of that, and what both say of
 * their predecessors is left out. Of several that carry on the same, the first in the order of the later plan stands for
 * it; the others are new, and go on to say what they succeed. Titles decide nothing.
 */
export function ofSuccessor(before: readonly NodeState[], after: readonly NodeState[]): Compared {
  const nodes = match(before, after);
  const indicators = matchWithin('indicators', before, after, nodes);
  const guidelines = match(entriesOf('guidelines', before), entriesOf('guidelines', after));
  const carriedOn = {
    nodes: new Set(nodes.values()),
    indicators: new Set(indicators.values()),
    guidelines: new Set(guidelines.values()),
  };
  const old = before.map(({ code, facts }) => ({
    code,
    facts: rewrite(facts, {
      isCarriedOn: carriedOn.nodes.has(code),
      indicators: (of) => (carriedOn.indicators.has(of) ? of : null),
      guidelines: (of) => (carriedOn.guidelines.has(of) ? of : null),
      nodeCode: (of) => of,
    }),
  }));
  const fresh = after.map(({ code, facts }) => ({
    code: nodes.get(code) ?? code,
    facts: rewrite(facts, {
      isCarriedOn: nodes.has(code),
      indicators: (of) => indicators.get(of) ?? null,
      guidelines: (of) => guidelines.get(of) ?? null,
      nodeCode: (of) => nodes.get(of) ?? of,
    }),
  }));
  return {
    before: old,
    after: fresh,
    own: new Map(after.map((state) => [nodes.get(state.code) ?? state.code, state])),
    ownIndicators: new Map([...indicators].map(([own, predecessor]) => [predecessor, own])),
  };
}

/** Something with a permanent code that may carry on something else. */
interface Coded {
  readonly code: string;
  readonly facts: Facts;
}

/** What each of the later ones carries on, by their codes: each predecessor once. */
function match(before: readonly Coded[], after: readonly Coded[]): Map<string, string> {
  const free = new Set(before.map(({ code }) => code));
  return new Map(
    after.flatMap(({ code, facts: { succeeds } }) =>
      typeof succeeds === 'string' && free.delete(succeeds) ? [[code, succeeds]] : [],
    ),
  );
}

/** The same for the entries of a list, of each node and the one that it carries on: an entry is of its node. */
function matchWithin(
  list: 'indicators',
  before: readonly NodeState[],
  after: readonly NodeState[],
  nodes: ReadonlyMap<string, string>,
): Map<string, string> {
  const was = new Map(before.map((state) => [state.code, state]));
  return new Map(
    after.flatMap((state) => {
      const old = was.get(nodes.get(state.code) ?? '');
      return old ? [...match(entriesOf(list, [old]), entriesOf(list, [state]))] : [];
    }),
  );
}

function entriesOf(list: 'indicators' | 'guidelines', states: readonly NodeState[]): Coded[] {
  return states.flatMap(({ facts }) =>
    ((facts[list] ?? []) as readonly Facts[]).map((entry) => ({ code: String(entry.code), facts: entry })),
  );
}

/** The codes that facts are compared under. */
interface Codes {
  readonly isCarriedOn: boolean;
  readonly nodeCode: (code: string) => string;
  /** Null: it neither carries on nor is carried on, and stays as it is. */
  readonly indicators: (code: string) => string | null;
  readonly guidelines: (code: string) => string | null;
}

/** Facts in other codes, each in its place: facts that say the same are the same text. */
function rewrite(facts: Facts, codes: Codes): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]): [string, unknown][] => {
      switch (name) {
        case 'succeeds':
          return codes.isCarriedOn ? [] : [[name, value]];
        case 'parent':
        case 'plan':
          return [[name, codes.nodeCode(String(value))]];
        case 'indicators':
        case 'guidelines':
          return [[name, (value as readonly Facts[]).map((entry) => rewriteEntry(entry, codes[name]))]];
        case 'follows':
          return [[name, (value as readonly Facts[]).map((entry) => rewriteFollowed(entry, codes.guidelines))]];
        default:
          return [[name, value]];
      }
    }),
  );
}

function rewriteEntry(entry: Facts, codeOf: (code: string) => string | null): Facts {
  const code = codeOf(String(entry.code));
  if (code === null) return entry;
  const { succeeds: _, ...rest } = entry;
  return { ...rest, code };
}

function rewriteFollowed(entry: Facts, codeOf: (code: string) => string | null): Facts {
  return 'guideline' in entry ? { ...entry, guideline: codeOf(String(entry.guideline)) ?? entry.guideline } : entry;
}
