import type { Model, ModelAlignment, ModelElement, ModelNode } from '../support/model.js';
import { LEVELS } from '../support/model.js';

/** A path of a trace as both the model and the product can tell it. */
export interface NaivePath {
  basis: string;
  status: string;
  nodeCount: number;
  via: string;
  elements: string[];
}

/** A trace as both can tell it; the order of paths is by their text. */
export interface NaiveTrace {
  complete: boolean;
  chain: string[];
  breaks: { level: string | null; reason: string }[];
  nationalPaths: NaivePath[];
  internationalPaths: NaivePath[];
}

/** The trace of a node, by definition. */
export function traceOf(model: Model, subject: ModelNode): NaiveTrace {
  const chain = [subject, ...model.ancestors(subject)];
  const paths: (NaivePath & { root: ModelElement })[] = [
    ...chain.flatMap((node) =>
      model
        .alignmentsOf(node)
        .map((alignment) => pathOf(model, node === subject ? 'DIRECT' : 'INHERITED', [alignment])),
    ),
    ...contributions(model, subject).map((group) => pathOf(model, 'CONTRIBUTED', group)),
  ];
  const strategic = paths.filter(({ root }) => root.framework === 'NATIONAL_STRATEGY' && root.level === 'STRATEGY');
  const breaks = [];
  const top = chain.at(-1) as ModelNode;
  const hasGoal = model.all().some((node) => node.level === 0 && node.area === top.area);
  if (top.level === 1) breaks.push({ level: LEVELS[0], reason: hasGoal ? 'PLAN_OUTSIDE_GOAL' : 'NO_GOAL_ON_RECORD' });
  if (top.level === 4) breaks.push({ level: LEVELS[3], reason: 'NO_PROGRAMME' });
  if (strategic.length === 0) breaks.push({ level: null, reason: 'NO_NATIONAL_PATH' });
  else if (strategic.every(({ status }) => status === 'SUSPECT'))
    breaks.push({ level: null, reason: 'ONLY_SUSPECT_PATHS' });
  const into = (national: boolean) =>
    paths
      .filter(({ root }) => model.nationalFrameworks.has(root.framework) === national)
      .map(({ root: _, ...path }) => path);
  return {
    complete: top.level === 0 && strategic.some(({ status }) => status === 'ACTIVE'),
    chain: chain.map(({ code }) => code),
    breaks,
    nationalPaths: sorted(into(true)),
    internationalPaths: sorted(into(false)),
  };
}

/** What nodes below contribute, grouped by element (and by the strategy that was stated for it). */
function contributions(model: Model, subject: ModelNode): ModelAlignment[][] {
  const below = model
    .descendants(subject)
    .sort((a, b) => a.level - b.level || comparePaths(model.path(a), model.path(b)));
  const groups = new Map<string, ModelAlignment[]>();
  for (const alignment of below.flatMap((node) => model.alignmentsOf(node))) {
    const key = model
      .alignmentPath(alignment)
      .map((element) => element.key)
      .join(' ');
    groups.set(key, [...(groups.get(key) ?? []), alignment]);
  }
  return [...groups.values()];
}

function pathOf(model: Model, basis: string, group: readonly ModelAlignment[]): NaivePath & { root: ModelElement } {
  const first = group[0] as ModelAlignment;
  const elements = model.alignmentPath(first);
  return {
    basis,
    status: group.every((alignment) => model.isSuspect(alignment)) ? 'SUSPECT' : 'ACTIVE',
    nodeCount: new Set(group.map(({ nodeId }) => nodeId)).size,
    via: model.node(first.nodeId).code,
    elements: elements.map(({ key }) => key),
    root: elements.at(-1) as ModelElement,
  };
}

/** In one order for both sides: what the lists hold is compared, not their order. */
export function sorted<T>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((id, place) => id !== b[place]);
  return i < 0 ? a.length - b.length : (a[i] as number) - (b[i] ?? 0);
}
