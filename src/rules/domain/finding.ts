import type { FactName } from './fact-names.js';
import type { NodeFacts } from './plan-facts.js';

/** What comes of holding a plan or project against a rule. */
export const OUTCOMES = ['PASS', 'FAIL', 'NOT_APPLICABLE', 'NEEDS_HUMAN', 'COMPUTED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A fact that decided an outcome, or that a rule asks to be computed. */
export interface RuleFact {
  readonly name: FactName;
  readonly value: string;
}

/** A row of what a rule asks to be computed or shown. */
export interface RuleRow {
  readonly label: string;
  /** The node that it is about. */
  readonly nodeId: number | null;
  readonly facts: readonly RuleFact[];
}

export interface Finding {
  readonly outcome: Outcome;
  readonly facts: readonly RuleFact[];
  /** The nodes that are to be mended, or looked at. */
  readonly nodeIds: readonly number[];
  /** What somebody has to say before it can be decided: names of fields. */
  readonly missing: readonly string[];
  readonly rows: readonly RuleRow[];
}

type Facts = Partial<Record<FactName, string | number | null | readonly string[]>>;
type Nodes = readonly (NodeFacts | number)[];

interface More {
  readonly facts?: Facts;
  readonly nodes?: Nodes;
  readonly missing?: readonly string[];
  readonly rows?: readonly RuleRow[];
}

function finding(outcome: Outcome, { facts = {}, nodes = [], missing = [], rows = [] }: More): Finding {
  const ids = nodes.map((node) => (typeof node === 'number' ? node : node.id));
  return { outcome, facts: factsOf(facts), nodeIds: [...new Set(ids)], missing, rows };
}

/** Facts by name; lists are joined, and what is null or an empty list is left out. */
export function factsOf(facts: Facts): RuleFact[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [{ name: name as FactName, value: Array.isArray(value) ? value.join(', ') : String(value) }];
  });
}

export const pass = (facts: Facts = {}, more: More = {}): Finding => finding('PASS', { ...more, facts });
export const fail = (nodes: Nodes, facts: Facts = {}, more: More = {}): Finding =>
  finding('FAIL', { ...more, nodes, facts });
export const notApplicable = (facts: Facts = {}): Finding => finding('NOT_APPLICABLE', { facts });
export const needsHuman = (missing: readonly string[], nodes: Nodes, facts: Facts = {}, more: More = {}): Finding =>
  finding('NEEDS_HUMAN', { ...more, missing, nodes, facts });
export const computed = (rows: readonly RuleRow[], facts: Facts = {}, nodes: Nodes = []): Finding =>
  finding('COMPUTED', { rows, facts, nodes });

/** Passes, or fails at some nodes. */
export const passUnless = (failing: Nodes, facts: Facts = {}, more: More = {}): Finding =>
  failing.length > 0 ? fail(failing, facts, more) : pass(facts, more);

export function row(label: string, node: NodeFacts | null, facts: Facts): RuleRow {
  return { label, nodeId: node?.id ?? null, facts: factsOf(facts) };
}
