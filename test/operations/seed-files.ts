import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a seed file; a column that is empty is the empty text. */
export type SeedRow = Record<string, string>;

/** The plans of the seed files, by folder. */
export const PLANS = ['chiangmai', 'nan', 'ne_central_group', 'phetchabun', 'synthetic-example'] as const;
export type PlanFolder = (typeof PLANS)[number];

/** The rows of a seed file; none where a plan has no such file. */
export function seedRows(path: string): SeedRow[] {
  let text: string;
  try {
    text = readFileSync(new URL(`../../seeds/${path}`, import.meta.url), 'utf8');
  } catch {
    return [];
  }
  return parse(text, { columns: true, bom: true, skip_empty_lines: true });
}

/** Exact money for sums: hundredths of a baht. */
export function satang(baht: string): bigint {
  const [whole = '', decimals = ''] = baht.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

/** Hundredths of a baht as the API writes them. */
export function baht(amount: bigint): string {
  const digits = amount.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A plan node as its seed file states it. */
export interface SeedNode {
  readonly code: string;
  readonly level: string;
  readonly areaCode: string;
  /** The node above; null for a goal, a plan without one, and an unplaced project. */
  readonly parent: SeedNode | null;
  /** Whose money includes this node's: the parent, or the plan of an unplaced project. */
  home: SeedNode | null;
  readonly plan: SeedNode | null;
  readonly row: SeedRow;
  readonly children: SeedNode[];
  readonly unplaced: SeedNode[];
  readonly lines: { year: number | null; amount: bigint }[];
}

/** Every node of a folder, by code, linked to its neighbours: a model that owes nothing to the product. */
export function readPlan(folder: PlanFolder): Map<string, SeedNode> {
  const nodes = new Map<string, SeedNode>();
  for (const row of seedRows(`plans/${folder}/nodes.csv`)) {
    const parent = nodes.get(row.parent_code ?? '') ?? null;
    const stated = nodes.get(row.plan_code ?? '') ?? null;
    const node: SeedNode = {
      code: row.code ?? '',
      level: row.level ?? '',
      areaCode: row.area_code || (parent ?? stated)?.areaCode || '',
      parent,
      home: parent ?? stated,
      get plan() {
        return this.level === 'FIVE_YEAR_PLAN' ? this : (this.home?.plan ?? null);
      },
      row,
      children: [],
      unplaced: [],
      lines: [],
    };
    nodes.set(node.code, node);
    if (parent) parent.children.push(node);
    else stated?.unplaced.push(node);
  }
  for (const row of seedRows(`plans/${folder}/budgets.csv`)) {
    nodes.get(row.node_code ?? '')?.lines.push({
      year: row.fiscal_year ? Number(row.fiscal_year) : null,
      amount: satang(row.amount ?? ''),
    });
  }
  return nodes;
}

const add = (amounts: (bigint | null)[]) =>
  amounts.reduce<bigint | null>((sum, amount) => (amount === null ? sum : (sum ?? 0n) + amount), null);

/** The stated figure, else the sum of what stands below, else null. */
export function budgetOf(node: SeedNode): bigint | null {
  if (node.row.stated_budget) return satang(node.row.stated_budget);
  if (node.lines.length > 0) return add(node.lines.map((line) => line.amount));
  return add([...node.children, ...node.unplaced].map(budgetOf));
}

/** The part of the budget that is dated in a fiscal year. */
export function datedBudgetOf(node: SeedNode, year: number): bigint {
  if (node.row.stated_budget || node.lines.length > 0) {
    return add(node.lines.map((line) => (line.year === year ? line.amount : null))) ?? 0n;
  }
  return add([...node.children, ...node.unplaced].map((child) => datedBudgetOf(child, year))) ?? 0n;
}

/** The nodes above, nearest first. */
export function above(node: SeedNode): SeedNode[] {
  return node.parent ? [node.parent, ...above(node.parent)] : [];
}

/** The node with everything below it. */
export function branch(node: SeedNode): SeedNode[] {
  return [node, ...node.children.flatMap(branch)];
}
