import type { Alignment, AlignmentStatus, Evidence } from '../../alignment/domain/alignment.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import { NATIONAL_STRATEGY, STRATEGY } from '../../frameworks/domain/framework.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import type { Years } from './broken-chain.js';
import { type ChainBreak, chainBreak, pathBreak } from './trace-break.js';

/** DIRECT: the subject is aligned itself; INHERITED: a node above it is; CONTRIBUTED: nodes below it are. */
export type PathBasis = 'DIRECT' | 'INHERITED' | 'CONTRIBUTED';

/** One way from the subject to the root of a framework. */
export interface FrameworkPath {
  basis: PathBasis;
  status: AlignmentStatus;
  /** How many nodes carry it: more than one only where nodes below contribute. */
  nodeCount: number;
  /** The node that carries the alignment; of several below, the first. */
  via: PlanNode | null;
  /** What it stands on; of several nodes below, each different piece once. */
  evidence: readonly Evidence[];
  /** From the aligned element, the most specific, up to the root of its framework. */
  elements: FrameworkElement[];
}

/** The answer to: which goals does this node serve, by which path, and where does the path break? */
export interface Trace {
  subject: PlanNode;
  /** The subject first, the 20-year goal last if it is reached. */
  chain: PlanNode[];
  breaks: ChainBreak[];
  paths: FrameworkPath[];
  complete: boolean;
}

/** What a trace is made of, as the read models answer it. */
export interface TraceInput {
  subject: PlanNode;
  /** Nearest first; of an annual plan's node, on to what it carries out of the five-year plan. */
  ancestors: readonly PlanNode[];
  /** The plan of the last of them: a project that stands in no chain is not below it, but the break names it. */
  plan: PlanNode | null;
  area: { nameTh: string; nameEn: string; goals: readonly Years[] };
  /** What the subject has itself and inherits, the nearest first. */
  above: readonly (Alignment & { evidence: readonly Evidence[] })[];
  /** What nodes below contribute, grouped by element. */
  below: readonly {
    elementPath: number[];
    status: AlignmentStatus;
    nodeCount: number;
    firstNode: PlanNode | null;
    evidence: readonly Evidence[];
  }[];
  elementsById: ReadonlyMap<number, FrameworkElement>;
}

/** Puts a trace together: the chain, every path, and every break named. */
export function buildTrace(input: TraceInput): Trace {
  const { subject, ancestors } = input;
  const chain = [subject, ...ancestors];
  const elementsUp = (path: readonly number[]) => path.toReversed().flatMap((id) => input.elementsById.get(id) ?? []);
  const paths: FrameworkPath[] = [
    ...input.above.map((alignment) => ({
      basis: alignment.nodeId === subject.id ? ('DIRECT' as const) : ('INHERITED' as const),
      status: alignment.status,
      nodeCount: 1,
      via: chain.find(({ id }) => id === alignment.nodeId) ?? null,
      evidence: distinct(alignment.evidence),
      elements: elementsUp(alignment.elementPath),
    })),
    ...input.below.map((contribution) => ({
      basis: 'CONTRIBUTED' as const,
      status: contribution.status,
      nodeCount: contribution.nodeCount,
      via: contribution.firstNode,
      evidence: distinct(contribution.evidence),
      elements: elementsUp(contribution.elementPath),
    })),
  ];
  const strategic = paths.filter((path) => reachesStrategy(path));
  const breaks = [
    chainBreak(chain, input.plan, input.area),
    pathBreak(subject, strategic.length, strategic.filter((path) => path.status !== 'SUSPECT').length),
  ].filter((found) => found !== null);
  return { subject, chain, breaks, paths, complete: breaks.length === 0 };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((piece) => [JSON.stringify(piece), piece])).values()];
}

/** Whether a path ends at a strategy of the national strategy: other frameworks never complete a trace. */
function reachesStrategy(path: FrameworkPath): boolean {
  const root = path.elements.at(-1);
  return root?.framework === NATIONAL_STRATEGY && root.level === STRATEGY;
}
