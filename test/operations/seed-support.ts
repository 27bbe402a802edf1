import { branch, budgetOf, datedBudgetOf, PLANS, readPlan, type SeedNode, seedRows } from './seed-files.js';

/** What narrows a question about support, and what it is about. */
export interface SupportQuestion {
  readonly framework: string;
  readonly level: string;
  readonly areas?: readonly string[];
  readonly plan?: string;
  readonly fiscalYear?: number;
}

/** What a row of coverage must say. */
export interface ExpectedSupport {
  readonly alignedNodeCount: number;
  readonly projectCount: number;
  readonly totalBudget: bigint;
  readonly nodes: Set<SeedNode>;
}

interface SeedAlignment {
  readonly node: SeedNode;
  /** The aligned element and all above it, as "LEVEL code". */
  readonly serves: Set<string>;
  readonly framework: string;
}

const elements = seedRows('reference/framework_elements.csv');

function pathOf(framework: string, level: string, code: string, statedStrategy: string): string[] {
  const row = elements.find((e) => e.framework === framework && e.level === level && e.code === code);
  if (!row) throw new Error(`no element ${framework} ${level} ${code}`);
  const parent = row.parent_level === 'STRATEGY' && statedStrategy ? statedStrategy : row.parent_code;
  const rest = row.parent_level ? pathOf(framework, row.parent_level, parent ?? '', statedStrategy) : [];
  return [`${level} ${code}`, ...rest];
}

/** All plan nodes of all seed files. */
export const seedNodes = new Map(PLANS.flatMap((folder) => [...readPlan(folder)]));

const alignments: SeedAlignment[] = PLANS.flatMap((folder) => seedRows(`plans/${folder}/alignments.csv`)).map((row) => {
  const node = seedNodes.get(row.node_code ?? '');
  if (!node) throw new Error(`no node ${row.node_code}`);
  const { framework = '', level = '', element_code: code = '', stated_strategy: stated = '' } = row;
  return { node, framework, serves: new Set(pathOf(framework, level, code, stated)) };
});

/** The elements of a level, in the order of their file. */
export function elementCodes(framework: string, level: string): string[] {
  return elements.filter((e) => e.framework === framework && e.level === level).map((e) => e.code ?? '');
}

function covers(node: SeedNode, year: number | undefined): boolean {
  const plan = node.plan;
  if (year === undefined) return true;
  return plan !== null && Number(plan.row.start_year) <= year && year <= Number(plan.row.end_year);
}

/** The nodes aligned to an element or to one below it. */
export function supporters(code: string, question: SupportQuestion): Set<SeedNode> {
  const { framework, level, areas, plan, fiscalYear } = question;
  return new Set(
    alignments
      .filter((alignment) => alignment.framework === framework && alignment.serves.has(`${level} ${code}`))
      .map(({ node }) => node)
      .filter((node) => !areas || areas.includes(node.areaCode))
      .filter((node) => !plan || node.plan?.code === plan)
      .filter((node) => covers(node, fiscalYear)),
  );
}

/** The money of nodes, each baht once: of each branch the topmost counts. */
export function moneyOf(nodes: Set<SeedNode>, fiscalYear?: number): bigint {
  let sum = 0n;
  for (const node of nodes) {
    if (homes(node).some((higher) => nodes.has(higher))) continue;
    sum += fiscalYear === undefined ? (budgetOf(node) ?? 0n) : datedBudgetOf(node, fiscalYear);
  }
  return sum;
}

/** The nodes whose money includes this one's. */
function homes(node: SeedNode): SeedNode[] {
  return node.home ? [node.home, ...homes(node.home)] : [];
}

/** What supports one element, worked out the slow way. */
export function supportOf(code: string, question: SupportQuestion): ExpectedSupport {
  const nodes = supporters(code, question);
  const projects = new Set([...nodes].flatMap(branch).filter((node) => node.level === 'PROJECT'));
  return {
    alignedNodeCount: nodes.size,
    projectCount: projects.size,
    totalBudget: moneyOf(nodes, question.fiscalYear),
    nodes,
  };
}

/** The money of everything that supports any element of the level. */
export function unionOf(question: SupportQuestion): bigint {
  const codes = elementCodes(question.framework, question.level);
  return moneyOf(new Set(codes.flatMap((code) => [...supporters(code, question)])), question.fiscalYear);
}
