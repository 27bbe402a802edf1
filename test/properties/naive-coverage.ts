import { baht, type Model, type ModelElement, type ModelNode } from '../support/model.js';

/** What narrows a question about support; null: not narrowed. */
export interface NaiveScope {
  areas: readonly string[] | null;
  planId: number | null;
  fiscalYear: number | null;
}

function inScope(model: Model, node: ModelNode, scope: NaiveScope): boolean {
  const plan = model.plan(node);
  if (scope.areas && !scope.areas.includes(node.area)) return false;
  if (scope.planId !== null && plan?.id !== scope.planId) return false;
  if (scope.fiscalYear === null) return true;
  return plan !== null && plan.startYear <= scope.fiscalYear && scope.fiscalYear <= plan.endYear;
}

/** The nodes of the scope that are aligned to one of the elements or to one below it. */
function alignedNodes(model: Model, elements: readonly ModelElement[], scope: NaiveScope): ModelNode[] {
  const reaching = model.alignments.filter((alignment) =>
    model.alignmentPath(alignment).some((element) => elements.includes(element)),
  );
  const ids = new Set(reaching.map(({ nodeId }) => nodeId));
  return model.all().filter((node) => ids.has(node.id) && inScope(model, node, scope));
}

function amountOf(model: Model, node: ModelNode, scope: NaiveScope): bigint {
  const amount = scope.fiscalYear === null ? model.budget(node) : model.budgetOf(node, scope.fiscalYear);
  return amount ?? 0n;
}

/** Of a list of nodes those in whose place no other of the list counts already. */
function topmost(model: Model, nodes: readonly ModelNode[]): ModelNode[] {
  return nodes.filter((node) => !model.homes(node).some((home) => nodes.includes(home)));
}

function moneyOf(model: Model, nodes: readonly ModelNode[], scope: NaiveScope): string {
  return baht(topmost(model, nodes).reduce((sum, node) => sum + amountOf(model, node, scope), 0n));
}

function projectsAtOrBelow(model: Model, nodes: readonly ModelNode[], scope: NaiveScope): number {
  const all = nodes.flatMap((node) => [node, ...model.descendants(node)]);
  return new Set(all.filter((node) => node.level === 4 && inScope(model, node, scope))).size;
}

function figures(model: Model, nodes: readonly ModelNode[], scope: NaiveScope) {
  return {
    alignedNodeCount: nodes.length,
    projectCount: projectsAtOrBelow(model, nodes, scope),
    totalBudget: moneyOf(model, nodes, scope),
  };
}

/** The coverage report of a level, by definition. */
export function coverageOf(model: Model, elements: readonly ModelElement[], scope: NaiveScope) {
  const rows = elements.map((element) => {
    const nodes = alignedNodes(model, [element], scope);
    const sound = nodes.some((node) =>
      model
        .alignmentsOf(node)
        .some((alignment) => !model.isSuspect(alignment) && model.alignmentPath(alignment).includes(element)),
    );
    const state = nodes.length === 0 ? 'UNCOVERED' : sound ? 'COVERED' : 'NEARLY';
    return { element: element.key, state, ...figures(model, nodes, scope) };
  });
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return {
    elementCount: elements.length,
    coveredCount: count('COVERED'),
    nearlyCoveredCount: count('NEARLY'),
    uncoveredCount: count('UNCOVERED'),
    totalBudget: moneyOf(model, alignedNodes(model, elements, scope), scope),
    rows,
  };
}

/** The nodes that support an element, by definition; by area, plan, level and id. */
export function supportOf(model: Model, element: ModelElement, scope: NaiveScope) {
  const nodes = alignedNodes(model, [element], scope);
  const top = topmost(model, nodes);
  const place = (node: ModelNode) => [
    model.areas.findIndex(({ code }) => code === node.area),
    model.plan(node)?.id ?? 0,
    node.level,
    node.id,
  ];
  nodes.sort((a, b) => {
    const [x, y] = [place(a), place(b)];
    const i = x.findIndex((value, at) => value !== y[at]);
    return i < 0 ? 0 : (x[i] as number) - (y[i] as number);
  });
  return {
    totalCount: nodes.length,
    totalBudget: moneyOf(model, nodes, scope),
    undatedBudget: baht(top.reduce((sum, node) => sum + (model.undated(node) ?? 0n), 0n)),
    edges: nodes.map((node) => ({
      node: node.code,
      countedBudget: baht(top.includes(node) ? amountOf(model, node, scope) : 0n),
    })),
  };
}

/** The cells of a plan's matrix that are not empty, by issue and element; what belongs to no issue comes last. */
export function matrixOf(model: Model, plan: ModelNode, elements: readonly ModelElement[]) {
  const scope: NaiveScope = { areas: null, planId: plan.id, fiscalYear: null };
  const rows: (ModelNode | null)[] = [...model.children(plan), null];
  return rows.flatMap((issue) =>
    elements.flatMap((element) => {
      const nodes = alignedNodes(model, [element], scope).filter((node) => model.issue(node) === issue);
      if (nodes.length === 0) return [];
      return [{ issue: issue?.code ?? null, element: element.key, ...figures(model, nodes, scope) }];
    }),
  );
}
