/**
 * A plan-lineage world in plain memory: no SQL and no code of the product. Everything is computed by its
 * definition, walking the links anew each time, however slow. Money is counted in satang, as bigint.
 */

export const LEVELS = [
  'TWENTY_YEAR_GOAL',
  'FIVE_YEAR_PLAN',
  'DEVELOPMENT_ISSUE',
  'PROGRAMME',
  'PROJECT',
  'MAIN_ACTIVITY',
  'SUB_ACTIVITY',
] as const;

/** A stated line of a budget. */
export interface ModelLine {
  readonly year: number | null;
  readonly source: string | null;
  readonly amount: bigint;
}

/** A node as a writer states it. */
export interface ModelNode {
  readonly id: number;
  readonly code: string;
  readonly area: string;
  readonly level: number;
  parentId: number | null;
  /** Stated only for an unplaced project; otherwise it follows from the parents. */
  statedPlanId: number | null;
  ordinal: number;
  title: string;
  stated: bigint | null;
  lines: ModelLine[];
  isKey: boolean;
  indicators: number;
  /** Of goals and plans only; 0 elsewhere. */
  readonly startYear: number;
  readonly endYear: number;
}

/** An element of a framework; `key` is framework/level/code. */
export interface ModelElement {
  readonly key: string;
  readonly framework: string;
  readonly level: string;
  readonly code: string;
  parent: string | null;
}

/** An alignment as a writer states it. */
export interface ModelAlignment {
  readonly nodeId: number;
  readonly element: string;
  readonly statedRoot: string | null;
  /** What the node said when the alignment was made, or last reviewed (see `wordingOf`). */
  asserted: string;
}

/** An area; `members` are the provinces of a group. */
export interface ModelArea {
  readonly code: string;
  readonly isGroup: boolean;
  readonly members: readonly string[];
}

/** The whole state of a run. */
export class Model {
  readonly nodes = new Map<number, ModelNode>();
  alignments: ModelAlignment[] = [];
  lastId = 0;

  constructor(
    readonly areas: readonly ModelArea[],
    readonly elements: ReadonlyMap<string, ModelElement>,
    readonly nationalFrameworks: ReadonlySet<string>,
  ) {}

  all(): ModelNode[] {
    return [...this.nodes.values()];
  }

  node(id: number): ModelNode {
    const node = this.nodes.get(id);
    if (!node) throw new Error(`the model has no node ${id}`);
    return node;
  }

  parent(node: ModelNode): ModelNode | null {
    return node.parentId === null ? null : this.node(node.parentId);
  }

  /** By ordinal; unplaced projects are no children of their plan. */
  children(node: ModelNode): ModelNode[] {
    return this.all()
      .filter((other) => other.parentId === node.id)
      .sort((a, b) => a.ordinal - b.ordinal);
  }

  unplacedProjects(plan: ModelNode): ModelNode[] {
    return this.all()
      .filter((other) => other.level === 4 && other.parentId === null && other.statedPlanId === plan.id)
      .sort((a, b) => a.ordinal - b.ordinal);
  }

  /** The nodes among which an ordinal is unique, at a place where a node is put. */
  siblingsAt(at: Pick<ModelNode, 'area' | 'level'>, parent: ModelNode | null, planId: number | null): ModelNode[] {
    if (parent) return this.children(parent);
    if (planId !== null) return this.unplacedProjects(this.node(planId));
    return this.all().filter((node) => node.area === at.area && node.level === at.level && node.parentId === null);
  }

  nextOrdinal(...at: Parameters<Model['siblingsAt']>): number {
    return Math.max(0, ...this.siblingsAt(...at).map(({ ordinal }) => ordinal)) + 1;
  }

  /** Nearest first, without the node itself. */
  ancestors(node: ModelNode): ModelNode[] {
    const parent = this.parent(node);
    return parent ? [parent, ...this.ancestors(parent)] : [];
  }

  /** Everything below, upper levels first, then by id. */
  descendants(node: ModelNode): ModelNode[] {
    const below = this.children(node).flatMap((child) => [child, ...this.descendants(child)]);
    return below.sort((a, b) => a.level - b.level || a.id - b.id);
  }

  /** Root first, the node last. */
  path(node: ModelNode): number[] {
    return [node, ...this.ancestors(node)].map(({ id }) => id).reverse();
  }

  plan(node: ModelNode): ModelNode | null {
    if (node.level === 0) return null;
    const chain = [node, ...this.ancestors(node)];
    const own = chain.find(({ level }) => level === 1);
    const stated = chain.at(-1)?.statedPlanId;
    return own ?? (stated == null ? null : this.node(stated));
  }

  issue(node: ModelNode): ModelNode | null {
    return [node, ...this.ancestors(node)].find(({ level }) => level === 2) ?? null;
  }

  /** Whose budget includes this node's: the parent, or the plan of an unplaced project. */
  home(node: ModelNode): ModelNode | null {
    if (node.level === 4 && node.parentId === null) return this.plan(node);
    return this.parent(node);
  }

  /** All nodes whose budget includes this node's. */
  homes(node: ModelNode): ModelNode[] {
    const home = this.home(node);
    return home ? [home, ...this.homes(home)] : [];
  }

  /** The nodes whose money a node sums up. */
  inside(node: ModelNode): ModelNode[] {
    return [...this.children(node), ...this.unplacedProjects(node)];
  }

  /** Its own figure: the stated total, else the sum of its lines. */
  ownTotal(node: ModelNode): bigint | null {
    return node.stated ?? sumOf(node.lines.map(({ amount }) => amount));
  }

  /** Its own figure, else the sum of what is inside, else null. */
  budget(node: ModelNode): bigint | null {
    return this.ownTotal(node) ?? sumOf(this.inside(node).map((child) => this.budget(child)));
  }

  budgetBasis(node: ModelNode): 'STATED' | 'SUMMED' | null {
    if (this.ownTotal(node) !== null) return 'STATED';
    return this.budget(node) === null ? null : 'SUMMED';
  }

  /** The money dated in a year; null where there is no figure. */
  budgetOf(node: ModelNode, year: number): bigint | null {
    if (node.level === 0) return null;
    if (this.ownTotal(node) !== null) {
      return sumOf(node.lines.filter((line) => line.year === year).map(({ amount }) => amount));
    }
    return sumOf(this.inside(node).map((child) => this.budgetOf(child, year)));
  }

  /** One element for each year of the plan, or null where no year has a figure. */
  budgetByYear(node: ModelNode): (bigint | null)[] | null {
    const plan = this.plan(node);
    if (!plan) return null;
    const amounts = yearsOf(plan).map((year) => this.budgetOf(node, year));
    return amounts.some((amount) => amount !== null) ? amounts : null;
  }

  /** What has a total but no year. */
  undated(node: ModelNode): bigint | null {
    const total = this.ownTotal(node);
    if (total === null) return sumOf(this.inside(node).map((child) => this.undated(child)));
    const dated = sumOf(node.lines.filter((line) => line.year !== null).map(({ amount }) => amount)) ?? 0n;
    return total > dated ? total - dated : 0n;
  }

  /** What matters of a node to those who align it. */
  wordingOf({ title, indicators }: ModelNode): string {
    return `${title} ${indicators}`;
  }

  /** Whether the node says something else than when the alignment was made. */
  isSuspect({ nodeId, asserted }: ModelAlignment): boolean {
    return this.wordingOf(this.nodes.get(nodeId) as ModelNode) !== asserted;
  }

  alignmentsOf(node: ModelNode): ModelAlignment[] {
    return this.alignments.filter(({ nodeId }) => nodeId === node.id);
  }

  element(key: string): ModelElement {
    const element = this.elements.get(key);
    if (!element) throw new Error(`the model has no element ${key}`);
    return element;
  }

  /** From the element up to the root of its framework. */
  elementsUp(key: string): ModelElement[] {
    const element = this.element(key);
    return element.parent === null ? [element] : [element, ...this.elementsUp(element.parent)];
  }

  /** From the aligned element up to the root; a stated strategy stands in the place of the primary one. */
  alignmentPath(alignment: ModelAlignment): ModelElement[] {
    const up = this.elementsUp(alignment.element);
    return alignment.statedRoot === null ? up : [...up.slice(0, -1), this.element(alignment.statedRoot)];
  }
}

/** The sum of what has a figure; null where nothing has one. */
export function sumOf(amounts: readonly (bigint | null)[]): bigint | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0n);
}

/** Satang as a string of baht with two decimals; null stays null. */
export function baht(satang: bigint): string;
export function baht(satang: bigint | null): string | null;
export function baht(satang: bigint | null): string | null {
  return satang === null ? null : `${satang / 100n}.${String(satang % 100n).padStart(2, '0')}`;
}

/** The fiscal years of a plan. */
export function yearsOf(plan: ModelNode): number[] {
  return Array.from({ length: plan.endYear - plan.startYear + 1 }, (_, i) => plan.startYear + i);
}
